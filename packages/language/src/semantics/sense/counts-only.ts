// What the data can never make of a metric: less than nothing when it only counts, more than all when it is a part of its own whole.

import { equals, negate, one, sign, zero } from "@mast/exact";
import type { Baseline, Basis, Condition, LinearMeasure, Metric } from "../model/index.ts";
import { anything, type Between, notNegative } from "./range.ts";

/** What the data can make of a metric by a basis: only what no data at all can pass. */
export function provenEffect(metric: Metric | undefined, baselines: readonly Baseline[], basis: Basis): Between {
  if (!metric || metric.scale === "interval" || !countsOnly(metric)) return anything;
  if (basis === "count") return notNegative;
  if (basis === "level") return isPartOfWhole(metric) ? { least: zero, most: one } : notNegative;
  if (baselines.length === 0 || !baselines.every(expectsNotNegative)) return anything;
  return basis === "reduction" ? { most: one } : basis === "increase" ? { least: negate(one) } : anything;
}

/** Whether a metric adds up counts alone, so that no value of it is below zero. */
function countsOnly({ measures }: Metric): boolean {
  if (measures.measure !== "ratio") return false;
  return [measures.numerator, measures.denominator].every((side) => side === undefined || addsCounts(side));
}

function addsCounts({ terms, constant }: LinearMeasure): boolean {
  return sign(constant) >= 0 && terms.every(({ coefficient, of }) => sign(coefficient) >= 0 && of.aggregate !== "sum");
}

/** Whether a share counts some of those that it divides by, so that it is at most 100 %. */
function isPartOfWhole({ kind, measures }: Metric): boolean {
  if (kind !== "share" || measures.measure !== "ratio" || !measures.denominator) return false;
  const [part, whole] = [only(measures.numerator), only(measures.denominator)];
  if (!part || !whole) return false;
  const isSame = part.aggregate === whole.aggregate;
  const isCounted = isSame
    ? ["rows", "people"].includes(whole.aggregate)
    : ["people", "everyone"].includes(whole.aggregate);
  const isPersonOfPeriod =
    isSame ||
    (part.aggregate === "people" && whole.aggregate === "everyone") ||
    part.aggregate === "first time" ||
    part.aggregate === "in a row";
  return isCounted && isPersonOfPeriod && (whole.where === undefined || (isSame && sameTest(part.where, whole.where)));
}

function only({ terms, constant }: LinearMeasure) {
  const [term, ...others] = terms;
  return term && others.length === 0 && sign(constant) === 0 && equals(term.coefficient, one) ? term.of : undefined;
}

function sameTest(a: Condition | undefined, b: Condition): boolean {
  const meaning = (condition: Condition) =>
    JSON.stringify(condition, (key, value: unknown) =>
      key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value,
    );
  return a !== undefined && meaning(a) === meaning(b);
}

/** Whether what is expected can never be below zero when what is measured cannot: means and ratios, not lines and differences. */
function expectsNotNegative({ by }: Baseline): boolean {
  return ["fixed mean", "same-month means", "ratio", "contemporary group", "same rule"].includes(by.method);
}
