// What the rows of a pricing pay when every amount in it is fixed: the edges and the money on both sides of each.

import { compare, equals, multiply, type Rational, zero } from "@mast/exact";
import { constantOf } from "../check/constant.ts";
import type { Context } from "../context.ts";
import type { Expression, Pricing } from "../model/index.ts";

type Line = Extract<Pricing["rule"], { rule: "along a line" }>;

export interface Jump {
  /** The edge as written. */
  readonly edge: Expression;
  readonly before: Rational;
  readonly after: Rational;
}

/** The edges at which a pricing jumps from one fixed amount to another, in the order of the text. */
export function jumpsOf(context: Context, { rule, ...about }: Pricing): readonly Jump[] {
  if (rule.rule === "when") {
    const after = constantOf(context, rule.amount);
    return after ? [{ edge: rule.threshold.edge, before: zero, after }] : [];
  }
  if (rule.rule === "along a line") return jumpsOfLine(context, { rule, ...about });
  if (rule.rule !== "in steps") return [];
  const pays = fixedPays(context, rule);
  return rule.steps.flatMap(({ from }, index) => {
    const before = index === 0 ? zero : pays?.[index - 1];
    const after = pays?.[index];
    return from && before && after ? [{ edge: from, before, after }] : [];
  });
}

/** Of a line: the end where results are worst, beyond which nothing is paid, and two points at one place. */
function jumpsOfLine(
  context: Context,
  { rule, metric: name }: { readonly rule: Line; readonly metric?: string },
): readonly Jump[] {
  const metric = name === undefined ? undefined : context.checked.metrics.get(name);
  const pays = fixedPays(context, rule);
  const edges = rule.points.map((point) => constantOf(context, point.x));
  const isTurned = (rule.basis === "level" || rule.basis === "count") && metric?.better === "lower";
  return rule.points.flatMap(({ x: edge }, index) => {
    const after = pays?.[index];
    if (!after || !metric) return [];
    const [here, earlier] = [edges[index], edges[index - 1]];
    const before = here && earlier && equals(here, earlier) ? pays?.[index - 1] : undefined;
    const jumps: readonly Jump[] = before ? [{ edge, before, after }] : [];
    const isWorst = index === (isTurned ? rule.points.length - 1 : 0);
    return isWorst && compare(after, zero) > 0 ? [...jumps, { edge, before: zero, after }] : jumps;
  });
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
