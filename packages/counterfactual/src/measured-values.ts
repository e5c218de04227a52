// Takes a measured period, gives its value and exposure: exposure times a difference in value is a quantity of what is counted.

import { divide, isZero, multiply, one, type Rational, rational } from "@mast/exact";
import type { Metric } from "@mast/language";
import type { MeasuredPeriod } from "@mast/measurement";

export interface Value {
  readonly value: Rational;
  readonly exposure: Rational;
}

/**
 * The value in the metric's own unit; undefined when there is nothing to divide by. The measure's `per` (per 100 people) scales the
 * value, and the exposure the other way.
 */
export function measuredValue(
  { measures }: Metric,
  { numerator, denominator, median }: MeasuredPeriod,
): Value | undefined {
  if (measures.measure === "median")
    return median === undefined ? undefined : { value: rational(median), exposure: one };
  if (denominator === null) return { value: multiply(numerator, measures.per), exposure: divide(one, measures.per) };
  if (isZero(denominator)) return undefined;
  return { value: divide(multiply(numerator, measures.per), denominator), exposure: divide(denominator, measures.per) };
}
