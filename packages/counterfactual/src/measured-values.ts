// Takes a measured period, gives its value and exposure: exposure times a difference in value is a quantity of what is counted.

import { divide, isZero, one, type Rational, rational } from "@mast/exact";
import type { Metric } from "@mast/language";
import type { MeasuredPeriod } from "@mast/measurement";

export interface Value {
  readonly value: Rational;
  readonly exposure: Rational;
}

/**
 * The value in the metric's own unit; undefined when there is nothing to divide by. Measured numerators hold the measure's `per`
 * (per 100 people) already, so the exposure is divided by it.
 */
export function measuredValue(
  { measures }: Metric,
  { numerator, denominator, median }: MeasuredPeriod,
): Value | undefined {
  if (measures.measure === "median")
    return median === undefined ? undefined : { value: rational(median), exposure: one };
  if (denominator === null) return { value: numerator, exposure: divide(one, measures.per) };
  if (isZero(denominator)) return undefined;
  return { value: divide(numerator, denominator), exposure: divide(denominator, measures.per) };
}
