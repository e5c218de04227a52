// Takes a threshold that is to be met with assurance, gives for every result whether it is met, missed or undecided. The expected
// value may lie off by its stated standard uncertainty times the quantile of the assurance: met at both ends is met, at neither is
// missed. Source: JCGM 106 and ILAC-G8, decision rules with a guard band; the quantile is rounded once to six decimals.

import { add, compare, multiply, normalQuantile, one, type Rational, rational, subtract, sum, zero } from "@mast/exact";
import { type Basis, baselineInForce, diagnose, m6, type Pricing } from "@mast/language";
import { holds } from "../curve/holds.ts";
import type { Cell } from "../effect/cells.ts";
import { basisAt, effectOf, type Measured, observedAt } from "../effect/effect.ts";
import { uncertaintyOfGroups } from "../effect/spread.ts";
import { evaluateExpression } from "../evaluate.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { inShort, moneyUnit, working } from "../working.ts";

/** How much of an amount an assurance lets through, as a function of the value of a basis; it changes only at the edges. */
export interface Assured {
  readonly edges: readonly Rational[];
  readonly share: (x: Rational) => Rational;
  readonly now: Rational;
  readonly explain: (value: Rational) => Working;
}

type Decision = "met" | "missed" | "undecided";

const decimals = 6;
const half = rational(1, 2);

/** The assurance of a pricing over what was measured; `basis` is what the price is a function of. */
export function assuredBy(
  scope: Scope,
  pricing: Pricing,
  assurance: NonNullable<Pricing["assurance"]>,
  measured: Measured,
  basis: Basis | undefined,
): Assured {
  const { at, threshold, undecided } = assurance;
  const { metric, totals } = measured;
  const edge = evaluateExpression(scope, threshold.edge);
  const effect = effectOf(scope, measured, threshold.basis, at);
  const expected = totals.expected ?? notComputed(pricing);
  const about = { at, of: metric.name, unit: metric.countedIn };
  const uncertainty = uncertaintyOf(scope, pricing, measured);
  const quantile = normalQuantile(assurance.share, decimals);
  const guard = (z: Rational) => multiply(z, uncertainty.value);
  const decide = (observed: Rational, band: Rational): Decision => {
    const ends = [subtract(expected, band), add(expected, band)].map((end) =>
      isMet(threshold.basis, threshold.comparison, edge.value, end, observed),
    );
    return ends.every((met) => met) ? "met" : ends.some((met) => met) ? "undecided" : "missed";
  };
  const paid: Readonly<Record<Decision, Rational>> = {
    met: one,
    missed: zero,
    undecided: undecided === "all" ? one : undecided === "half" ? half : zero,
  };
  const decision = decide(totals.observed, guard(quantile));
  // Within one unit of their last decimals the quantile and a root are as good as another.
  const unit = rational(1, 10 ** decimals);
  const around = (of: Rational) => [subtract(of, unit), add(of, unit)];
  const roots = uncertainty.rule === "uncertainty-of-groups" ? around(uncertainty.value) : [];
  const bands = [...around(quantile).map(guard), ...roots.map((root) => multiply(quantile, root))];
  const close = bands.map((band) => decide(totals.observed, band));
  if (compare(quantile, zero) > 0 && close.some((other) => other !== decision)) {
    const params = { pricing: pricing.name, from: scope.window.from, to: scope.window.to };
    scope.inputs.remarks.set(
      `${pricing.name} ${scope.window.from} ${scope.window.to}`,
      diagnose(m6.assuranceOnTheEdge, at, params),
    );
  }
  const band = guard(quantile);
  const edges =
    basis === undefined
      ? []
      : [subtract(expected, band), add(expected, band)].map((end) =>
          basisAt(measured, basis, observedMeeting(threshold.basis, edge.value, end), at),
        );
  const share = (x: Rational) =>
    basis === undefined ? paid[decision] : paid[decide(observedAt(measured, basis, x, at), band)];
  const explain = (value: Rational) => {
    const times = working("assurance-quantile", { ...about, unit: {} }, quantile, []);
    const shown = working("guard-band", about, band, [uncertainty, times]);
    const priced = { at, of: pricing.name, unit: moneyUnit(scope.inputs.contract.currency) };
    return working("assured", priced, value, [inShort(effect), edge, shown], { decision, undecided });
  };
  return { edges, share, now: paid[decision], explain };
}

function notComputed({ name, at, assurance }: Pricing): never {
  return refuse(diagnose(m6.assuranceNotComputed, assurance?.at ?? at, { pricing: name }));
}

/** Whether the threshold holds when this had been expected; both sides times what was expected, so that nothing is divided by. */
function isMet(
  basis: Basis,
  comparison: Parameters<typeof holds>[1],
  edge: Rational,
  expected: Rational,
  observed: Rational,
) {
  const fewer = subtract(expected, observed);
  const more = subtract(observed, expected);
  switch (basis) {
    case "reduction":
      return holds(fewer, comparison, multiply(edge, expected));
    case "increase":
      return holds(more, comparison, multiply(edge, expected));
    case "avoided":
      return holds(fewer, comparison, edge);
    default:
      return holds(more, comparison, edge);
  }
}

/** The observed total at which the edge is just reached when this had been expected. */
function observedMeeting(basis: Basis, edge: Rational, expected: Rational): Rational {
  switch (basis) {
    case "reduction":
      return multiply(expected, subtract(one, edge));
    case "increase":
      return multiply(expected, add(one, edge));
    case "avoided":
      return subtract(expected, edge);
    default:
      return add(expected, edge);
  }
}

/**
 * Of the total. Where the baseline states it, what each period's expected value may be off by is the same error in all of them; where the
 * size of the groups tells it, chance moves each cohort by itself.
 */
function uncertaintyOf(scope: Scope, pricing: Pricing, { metric, cells }: Measured): Working {
  const baselineOf = ({ period }: Cell) => baselineInForce(scope.inputs.contract, metric.name, period.from);
  const at = pricing.assurance?.at ?? pricing.at;
  const kinds = cells.map((cell) => baselineOf(cell)?.uncertainty?.uncertainty);
  if (kinds.length > 0 && kinds.every((kind) => kind === "sizes"))
    return uncertaintyOfGroups(scope, metric, cells, baselineOf, { at, decimals });
  const stated = cells.map((cell) => {
    const uncertainty = baselineOf(cell)?.uncertainty;
    if (uncertainty?.uncertainty !== "stated") return notComputed(pricing);
    return multiply(cell.exposure, uncertainty.plusMinus.amount);
  });
  return working("standard-uncertainty", { at, of: metric.name, unit: metric.countedIn }, sum(stated), []);
}
