// What the rows of a pricing pay when every amount in it is fixed: the edges and the money on both sides of each.

import { compare, equals, multiply, type Rational, sign, zero } from "@mast/exact";
import { constantOf } from "../check/constant.ts";
import type { Context } from "../context.ts";
import type { Expression, Pricing } from "../model/index.ts";
import { effectBetween } from "./effect-between.ts";
import { metricOf } from "./signed.ts";

type Line = Extract<Pricing["rule"], { rule: "along a line" }>;

export interface Jump {
  /** The edge as written. */
  readonly edge: Expression;
  readonly before: Rational;
  readonly after: Rational;
}

/** The edges at which a pricing jumps from one fixed amount to another, in the order of the text. */
export function jumpsOf(context: Context, pricing: Pricing): readonly Jump[] {
  const { rule } = pricing;
  if (rule.rule === "when") {
    const after = constantOf(context, rule.amount);
    return after ? [{ edge: rule.threshold.edge, before: zero, after }] : [];
  }
  if (rule.rule === "along a line") return jumpsOfLine(context, pricing, rule);
  if (rule.rule !== "in steps") return [];
  const pays = fixedPays(context, rule);
  return rule.steps.flatMap(({ from }, index) => {
    const before = index === 0 ? zero : pays?.[index - 1];
    const after = pays?.[index];
    return from && before && after ? [{ edge: from, before, after }] : [];
  });
}

/** Of a line: the end where results are worst, beyond which nothing is paid, and two points at one place. */
function jumpsOfLine(context: Context, pricing: Pricing, rule: Line): readonly Jump[] {
  const worst = isFromBelow(context, pricing) ? 0 : rule.points.length - 1;
  const pays = fixedPays(context, rule);
  const edges = rule.points.map((point) => constantOf(context, point.x));
  return rule.points.flatMap(({ x: edge }, index) => {
    const after = pays?.[index];
    if (!after) return [];
    const [here, earlier] = [edges[index], edges[index - 1]];
    const before = here && earlier && equals(here, earlier) ? pays?.[index - 1] : undefined;
    const jumps: readonly Jump[] = before ? [{ edge, before, after }] : [];
    const isBegun = index === worst && here !== undefined && !isWorstPossible(context, pricing, here);
    return isBegun && sign(after) > 0 ? [...jumps, { edge, before: zero, after }] : jumps;
  });
}

/** Whether the rows of a pricing go from worse results to better ones. */
export function isFromBelow(context: Context, pricing: Pricing): boolean {
  const basis = "basis" in pricing.rule ? pricing.rule.basis : "";
  return (basis !== "level" && basis !== "count") || metricOf(context, pricing)?.better === "higher";
}

/** Whether no result can be worse than one at this place. */
export function isWorstPossible(context: Context, pricing: Pricing, place: Rational): boolean {
  const basis = "basis" in pricing.rule ? pricing.rule.basis : "";
  const { least, most } = effectBetween(metricOf(context, pricing), basis);
  if (isFromBelow(context, pricing)) return least !== undefined && compare(place, least) <= 0;
  return most !== undefined && compare(place, most) >= 0;
}

/** The fixed amounts of money that a pricing can come to, one per row; nothing when one is not fixed. */
export function fixedAmounts(context: Context, { rule }: Pricing): readonly Rational[] | undefined {
  if (rule.rule === "when" || rule.rule === "amount") {
    const amount = constantOf(context, rule.amount);
    return amount && [zero, amount];
  }
  return rule.rule === "in steps" || rule.rule === "along a line" ? fixedPays(context, rule) : undefined;
}

function fixedPays(
  context: Context,
  rule: Extract<Pricing["rule"], { rule: "in steps" | "in slices" | "along a line" }>,
): readonly Rational[] | undefined {
  const of = rule.of && constantOf(context, rule.of);
  const rows: readonly { readonly pays: Expression }[] = "steps" in rule ? rule.steps : rule.points;
  const pays = rows.flatMap((row) => {
    const value = constantOf(context, row.pays);
    return value ? [of ? multiply(value, of) : value] : [];
  });
  return pays.length === rows.length && (!rule.of || of) ? pays : undefined;
}
