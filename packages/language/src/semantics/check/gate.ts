// Takes what a pricing says about when it pays, gives its gates: edges of its own effect, moves of other metrics, other pricings and
// comparisons. The same condition twice is reported.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Expressions } from "../../diagnostics/m3-expressions.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import { spell } from "../../keywords/table.ts";
import type { PricingClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Comparison, Expression, Gate, Metric, Threshold } from "../model/index.ts";
import { replaceBy, resolve } from "../resolve.ts";
import { plain } from "../units.ts";
import { percentInstead, pointsInstead } from "./arithmetic.ts";
import { requireBaseline, requireBasis, typeOfBasis } from "./basis.ts";
import { checkAmount, checkComparison, checkExpression } from "./expression.ts";
import { operand, textAt, wantedPhrase } from "./operand.ts";
import { reportNoMetric } from "./priced-metric.ts";

type PricingPart = PricingClause["parts"][number];
type PartNamed<K> = Extract<PricingPart, { part: K }>;

/** The gates of a pricing in the order written; nothing when one of them is wrong or undecided. */
export function checkGates(
  context: Context,
  clause: PricingClause,
  metric: Metric | undefined,
): readonly Gate[] | undefined {
  const seen = new Set<string>();
  const gates = clause.parts.flatMap((part): (Gate | undefined)[] => {
    const key = keyOf(part);
    if (key === undefined) return [];
    if (seen.has(key)) context.report(diagnose(m3.doubledGate, part.at, { text: textAt(context, part.at) }));
    seen.add(key);
    return [checkGate(context, clause, part, metric)];
  });
  const known = gates.filter((gate) => gate !== undefined);
  return known.length === gates.length ? known : undefined;
}

/** What makes two gates the same condition; nothing for a part that is no gate. */
function keyOf(part: PricingPart): string | undefined {
  switch (part.part) {
    case "nothing below":
    case "only the part above":
      return "edge";
    case "nothing when moves":
      return part.metric.node === "name" ? `${part.metric.text} ${part.direction}` : `${part.at.start}`;
    case "nothing when pays":
      return part.pricing.node === "name" ? `${part.pricing.text} pays` : `${part.at.start}`;
    case "nothing when":
    case "only when":
      return `${part.at.start}`;
    default:
      return undefined;
  }
}

function checkGate(
  context: Context,
  clause: PricingClause,
  part: PricingPart,
  metric: Metric | undefined,
): Gate | undefined {
  switch (part.part) {
    case "nothing below":
    case "only the part above": {
      const threshold = checkThreshold(context, clause, { ...part, comparison: "is at least" }, metric);
      return threshold && { gate: part.part, at: part.at, basis: threshold.basis, edge: threshold.edge };
    }
    case "nothing when moves":
      return moves(context, part);
    case "nothing when pays": {
      const symbol = resolve(context, part.pricing, ["pricing", "rate card"]);
      return symbol && { gate: "nothing when pays", at: part.at, pricing: symbol.name };
    }
    case "nothing when":
    case "only when": {
      const test = part.test.node === "test" ? checkComparison(context, part.test) : undefined;
      return test && { gate: part.part, at: part.at, test };
    }
    default:
      return undefined;
  }
}

/** An edge of the pricing's own effect. One that pays only from a worse result on is reported. */
export function checkThreshold(
  context: Context,
  clause: PricingClause,
  part: Pick<PartNamed<"pays when">, "at" | "basis" | "edge"> & { readonly comparison: Comparison | "missing" },
  metric: Metric | undefined,
): Threshold | undefined {
  if (part.basis === "missing") return undefined;
  if (!metric) {
    reportNoMetric(context, clause, part.at);
    checkExpression(context, part.edge);
    return undefined;
  }
  const fits = requireBasis(context, metric, part.basis, part.at);
  const edge = checkAmount(context, part.edge, typeOfBasis(metric, part.basis), { plainIsEnough: true });
  if (!fits || !edge || part.comparison === "missing") return undefined;
  const { basis, comparison } = part;
  const paysUpward = comparison === "is at least" || comparison === "is more than";
  const paysDownward = comparison === "is at most" || comparison === "is less than";
  const upIsBetter = (basis !== "level" && basis !== "count") || metric.better === "higher";
  if (upIsBetter ? paysDownward : paysUpward) {
    const params = { metric: metric.name, better: metric.better, text: textAt(context, part.at) };
    context.report(diagnose(m4.worsePaysMore, part.at, params));
    return undefined;
  }
  return { at: part.at, metric: metric.name, basis, comparison, edge };
}

/** `nothing when M rises by more than 5 %`: of the expected value, or points when the metric is a share. */
function moves(context: Context, part: PartNamed<"nothing when moves">): Gate | undefined {
  const symbol = resolve(context, part.metric, ["metric"]);
  const metric = symbol && context.checked.metrics.get(symbol.name);
  const by = checkExpression(context, part.by);
  if (!metric) return undefined;
  const compared = requireBaseline(context, metric.name, part.metric.at);
  if (!by || part.comparison === "missing") return undefined;
  const comparison = part.comparison === "is at least" ? "is at least" : "is more than";
  if (!moveFits(context, part, metric, by) || !compared) return undefined;
  const { at, direction } = part;
  return { gate: "nothing when moves", at, metric: metric.name, direction, comparison, by };
}

function moveFits(context: Context, part: PartNamed<"nothing when moves">, metric: Metric, by: Expression): boolean {
  if (metric.kind === "share") {
    if (by.kind === "percentage points") return true;
    if (by.kind === "share") {
      const fixes = [...pointsInstead(context, by.at), relativeMove(context, part, metric)];
      const params = { metric: metric.name, text: textAt(context, by.at) };
      context.report(diagnose(m3.percentOrPoints, by.at, params, { fixes }));
      return false;
    }
  } else if (by.kind === "share") return true;
  const found = operand(context, by);
  if (by.kind === "percentage points") {
    context.report(
      diagnose(m3Expressions.pointsForPercent, by.at, { found }, { fixes: percentInstead(context, by.at) }),
    );
    return false;
  }
  const wanted = wantedPhrase(context, { unit: plain, kind: metric.kind === "share" ? "percentage points" : "share" });
  context.report(diagnose(m3Expressions.wrongUnit, by.at, { found, wanted }));
  return false;
}

/** The same move said as a comparison with the expected value: a rise of more than 5 % where lower is better is a reduction below -5 %. */
function relativeMove(context: Context, part: PartNamed<"nothing when moves">, metric: Metric) {
  const { spelling } = context;
  const better = (part.direction === "rises") === (metric.better === "higher");
  const orEqual = part.comparison === "is at least";
  const words = [
    spell("NothingWhen", spelling),
    spell(metric.better === "lower" ? "ReductionOf" : "IncreaseOf", spelling),
    metric.name,
    spell("Is", spelling),
    spell(better ? (orEqual ? "AtLeast" : "MoreThan") : orEqual ? "AtMost" : "LessThan", spelling),
    `${better ? "" : "-"}${textAt(context, part.by.at)}`,
  ];
  return replaceBy(part.at, words.join(" "));
}
