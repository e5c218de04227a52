// Written counts to whole numbers: months, times, people, parts.

import { compare, isInteger, type Rational, rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import type { Count, Missing } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { textAt } from "./operand.ts";

const most = rational(1_000_000_000);

/** A whole number from 0 that fits an index; nothing otherwise. */
export function wholeNumberOf(value: Rational): number | undefined {
  if (!isInteger(value) || value.numerator < 0n || compare(value, most) > 0) return undefined;
  return [...value.numerator.toString()].reduce((number, digit) => number * 10 + "0123456789".indexOf(digit), 0);
}

/** A written count of at least `least`; one that is not is reported. */
export function checkCount(context: Context, count: Count | Missing | undefined, least: number): number | undefined {
  if (!count || count.node === "missing") return undefined;
  const number = wholeNumberOf(count.value);
  if (number !== undefined && number >= least) return number;
  context.report(diagnose(m3Clauses.countNotWhole, count.at, { written: textAt(context, count.at), least }));
  return undefined;
}
