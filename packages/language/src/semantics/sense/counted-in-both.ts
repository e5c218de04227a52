// Two prices for the same step of one person: alternatives such as part time and full time whose conditions can both hold.

import { compare } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import type { Aggregate, Cell, Condition, Metric, Pricing } from "../model/index.ts";
import { meaningOf, numeratorOf } from "./aggregates.ts";
import { metricOf, paymentOf, type Signed } from "./signed.ts";

export function countedInBoth(context: Context, signed: Signed): void {
  const paid = signed.pricings.filter(({ name, rule }) => rule.rule === "per unit" && paymentOf(signed, name));
  paid.forEach((later, index) => {
    for (const earlier of paid.slice(0, index)) {
      const [one, other] = [metricOf(context, earlier), metricOf(context, later)];
      if (!one || !other || one === other || one.group !== other.group || excludes(later, earlier)) continue;
      if (!sameStep(one, other)) continue;
      const params = { first: earlier.name, second: later.name };
      context.report(diagnose(m4.countedInBoth, later.nameAt, params));
      break;
    }
  });
}

function excludes(later: Pricing, earlier: Pricing): boolean {
  const named = ({ gates }: Pricing, name: string) => gates.some((gate) => "pricing" in gate && gate.pricing === name);
  return named(later, earlier.name) || named(earlier, later.name);
}

/** Whether both count people who take the same step, under conditions on one column that can hold together. */
function sameStep(one: Metric, other: Metric): boolean {
  const [a, ...moreOfOne] = numeratorOf(one);
  const [b, ...moreOfOther] = numeratorOf(other);
  if (!a?.where || !b?.where || moreOfOne.length > 0 || moreOfOther.length > 0) return false;
  return stepOf(a) !== undefined && stepOf(a) === stepOf(b) && overlap(a.where, b.where);
}

function stepOf(of: Aggregate): string | undefined {
  if (of.aggregate === "first time") return "first time";
  return of.aggregate === "in a row" ? `${of.length} ${of.of}` : undefined;
}

/** Two conditions on one column, each from a number on, or one that is the other: whoever meets the stricter meets both. */
function overlap(a: Condition, b: Condition): boolean {
  if (meaningOf(a) === meaningOf(b)) return true;
  if (a.condition !== "compare" || b.condition !== "compare") return false;
  if (a.left.operand !== "column" || b.left.operand !== "column" || a.left.column !== b.left.column) return false;
  const upward = (comparison: string) => comparison === "is at least" || comparison === "is more than";
  const downward = (comparison: string) => comparison === "is at most" || comparison === "is less than";
  if (upward(a.comparison) && upward(b.comparison)) return true;
  if (downward(a.comparison) && downward(b.comparison)) return true;
  const [low, high] = upward(a.comparison) ? [a, b] : [b, a];
  return upward(low.comparison) && downward(high.comparison) && isBelow(low.right, high.right);
}

function isBelow(low: Cell, high: Cell): boolean {
  return low.cell === "number" && high.cell === "number" && compare(low.number, high.number) < 0;
}
