// Takes a pricing's rule and what was measured, gives its curve before any condition, and the working of the amount on it.

import {
  compare,
  divide,
  equals,
  isZero,
  multiply,
  negate,
  type Rational,
  sign,
  subtract,
  sum,
  toText,
  zero,
} from "@mast/exact";
import { type Basis, diagnose, type Expression, m6, type PriceRule, type Step } from "@mast/language";
import {
  alongALine,
  type Band,
  type Curve,
  constant,
  evaluate,
  inSlices,
  inSteps,
  isIn,
  perUnit,
  scale,
  threshold,
} from "../curve/index.ts";
import type { Cell } from "../effect/cells.ts";
import { effectOf, type Measured } from "../effect/effect.ts";
import { changesBetween, evaluateExpression } from "../evaluate.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { type About, inShort, working, yesNo } from "../working.ts";

/** A price as a function of one basis. `worse` says whether the rule itself prices results that are worse than expected. */
export interface BaseCurve {
  readonly curve: Curve;
  readonly basis: Basis;
  readonly effect: Working;
  readonly amount: Working;
  readonly worse: "is written" | "follows the pricing";
}

type CurveRule = Exclude<PriceRule, { readonly rule: "amount" }>;

export function baseCurve(scope: Scope, rule: CurveRule, measured: Measured, about: About): BaseCurve {
  const basis = rule.rule === "when" ? rule.threshold.basis : rule.basis;
  const effect = effectOf(scope, measured, basis, rule.at);
  const x = effect.value;
  const isChange = basis !== "level" && basis !== "count";
  // A table of an amount pays shares of it.
  const paid: About = "of" in rule && rule.of !== undefined ? { ...about, unit: {}, kind: "share" } : about;
  const found = shape(scope, rule, measured, x, paid);
  const worse = isChange && !found.pricesWorse ? "follows the pricing" : "is written";
  const before = { ...found.working, value: evaluate(found.curve, x) };
  if (!("of" in rule) || rule.of === undefined) return { curve: found.curve, basis, effect, amount: before, worse };
  const of = evaluateExpression(scope, rule.of);
  const curve = scale(found.curve, of.value);
  const amount = working("share-of", about, evaluate(curve, x), [before, of]);
  return { curve, basis, effect, amount, worse };
}

interface Shape {
  readonly curve: Curve;
  readonly working: Working;
  readonly pricesWorse: boolean;
}

function shape(scope: Scope, rule: CurveRule, measured: Measured, x: Rational, about: About): Shape {
  switch (rule.rule) {
    case "per unit":
      return priceTimesQuantity(scope, rule, measured, x, about);
    case "in steps": {
      const bands = bandsOf(scope, rule.steps);
      const reached = bands.find((band) => isIn(band, x));
      const inputs = reached
        ? [stepWorking(reached, "step", reached.pays, [reached.price], about)]
        : [working("no-row", about, zero, [])];
      const pricesWorse = bands.some((band) => startsBelowZero(band) && !isZero(band.pays));
      return { curve: inSteps(bands), working: working("in-steps", about, zero, inputs), pricesWorse };
    }
    case "in slices": {
      const bands = bandsOf(scope, rule.steps);
      const curves = bands.map((band) => inSlices([{ from: zero, ...band }]));
      const inputs = bands.flatMap((band, index) => {
        const value = evaluate(curves[index]!, x);
        return isZero(value) ? [] : [stepWorking(band, "slice", value, [band.price], about)];
      });
      return { curve: inSlices(bands), working: working("in-slices", about, zero, inputs), pricesWorse: false };
    }
    case "along a line": {
      const points = rule.points
        .map((point) => ({
          x: evaluateExpression(scope, point.x).value,
          pays: evaluateExpression(scope, point.pays).value,
          at: point.at,
        }))
        .sort((a, b) => compare(a.x, b.x));
      const risesAsBetter = rule.basis === "level" || rule.basis === "count" ? measured.metric.better : "higher";
      const next = points.findIndex((point) => compare(point.x, x) > 0);
      const around = [points.at(next === -1 ? -1 : next - 1), points[next]].filter((point) => point !== undefined);
      const inputs = (next === 0 ? points.slice(0, 1) : around).map((point) =>
        working("point", { ...about, at: point.at }, point.pays, [], { x: toText(point.x) }),
      );
      const pricesWorse = points.some((point) => sign(point.x) < 0);
      return {
        curve: alongALine(points, risesAsBetter),
        working: working("along-a-line", about, zero, inputs),
        pricesWorse,
      };
    }
    case "when": {
      const { comparison, edge: written } = rule.threshold;
      const [amount, edge] = [evaluateExpression(scope, rule.amount), evaluateExpression(scope, written)];
      const curve = threshold(comparison, edge.value, amount.value);
      const effect = effectOf(scope, measured, rule.threshold.basis, rule.threshold.at);
      const params = { comparison, holds: yesNo(equals(evaluate(curve, x), amount.value)) };
      return {
        curve,
        working: working("when", about, zero, [amount, inShort(effect), edge], params),
        pricesWorse: true,
      };
    }
  }
}

/** Each period's quantity at the price in force on its first day; as a curve, the window's quantity at the average price. */
function priceTimesQuantity(
  scope: Scope,
  rule: Extract<PriceRule, { readonly rule: "per unit" }>,
  measured: Measured,
  x: Rational,
  about: About,
): Shape {
  const isQuantity = rule.basis === "avoided" || rule.basis === "gained" || rule.basis === "count";
  if (!isQuantity) {
    const price = evaluateExpression(scope, rule.price);
    const at = working("at-price", about, multiply(price.value, x), [price]);
    return { curve: perUnit(price.value), working: working("per-unit", about, zero, [at]), pricesWorse: false };
  }
  const groups = new Map<string, { readonly price: Working; readonly quantities: Rational[] }>();
  for (const cell of measured.cells) {
    const price = evaluateExpression({ ...scope, date: priceDate(scope, rule.price, cell, measured) }, rule.price);
    const key = toText(price.value);
    const group = groups.get(key) ?? { price, quantities: [] };
    group.quantities.push(quantityOf(cell, rule.basis));
    groups.set(key, group);
  }
  const inputs = [...groups.values()].map(({ price, quantities }) => {
    const quantity = sum(quantities);
    const counted = { ...about, of: measured.metric.name, unit: measured.metric.countedIn };
    const parts = [price, working(rule.basis, counted, quantity, [])];
    return working("at-price", about, multiply(price.value, quantity), parts);
  });
  const total = sum(inputs.map((input) => input.value));
  const curve = isZero(x) ? (isZero(total) ? constant(zero) : constant(total)) : perUnit(divide(total, x));
  return { curve, working: working("per-unit", about, zero, inputs), pricesWorse: false };
}

function priceDate(scope: Scope, price: Expression, { period }: Cell, { metric }: Measured): string {
  const [change] = metric.every === "cohort" ? [] : changesBetween(scope, price, period.from, period.to);
  if (change !== undefined) {
    refuse(diagnose(m6.priceChangesInsidePeriod, price.at, { ...change, metric: metric.name, period: period.key }));
  }
  return period.from;
}

function quantityOf(cell: Cell, basis: Basis): Rational {
  if (basis === "count") return multiply(cell.exposure, cell.observed);
  const better = multiply(cell.exposure, subtract(cell.expected, cell.observed));
  return basis === "avoided" ? better : negate(better);
}

interface PricedBand extends Band {
  readonly step: Step;
  readonly price: Working;
}

/** The rows of a table, the lowest first. */
function bandsOf(scope: Scope, steps: readonly Step[]): readonly PricedBand[] {
  const start = ({ from }: Band, other: Band) => (from && other.from ? compare(from, other.from) : from ? 1 : -1);
  return steps.map((step) => bandOf(scope, step)).sort(start);
}

function bandOf(scope: Scope, step: Step): PricedBand {
  const price = evaluateExpression(scope, step.pays);
  const edge = (expression: Expression | undefined, name: "from" | "below") =>
    expression === undefined ? {} : { [name]: evaluateExpression(scope, expression).value };
  return { ...edge(step.from, "from"), ...edge(step.below, "below"), pays: price.value, price, step };
}

function stepWorking(
  band: PricedBand,
  rule: "step" | "slice",
  value: Rational,
  inputs: readonly Working[],
  about: About,
): Working {
  const text = (edge: Rational | undefined) => (edge === undefined ? "" : toText(edge));
  return working(rule, { ...about, at: band.step.at }, value, inputs, {
    from: text(band.from),
    below: text(band.below),
  });
}

function startsBelowZero({ from }: Band): boolean {
  return from === undefined || sign(from) < 0;
}
