// Adjustment by the ratio to a reference: without the intervention we would have changed as many per cent as it did.
import { divide, isZero, multiply, type Rational } from "@mast/exact";
import { meanOf, meansByMonth, type Observed } from "./observed.ts";

/**
 * The expected value of each period of the window, mean(baseline) · R_k / mean(reference). Undefined when a mean is
 * missing or the reference's is zero. `reference` covers the baseline, `now` the window.
 */
export function referenceRatio(
  baseline: readonly Observed[],
  reference: readonly Observed[],
  now: readonly Observed[],
): Rational[] | undefined {
  const [own, other] = [meanOf(baseline), meanOf(reference)];
  if (own === undefined || other === undefined || isZero(other)) return undefined;
  const ratio = divide(own, other);
  return now.map(({ value }) => multiply(ratio, value));
}

/** The same within each calendar month. Undefined when the baseline lacks a month, or the reference's mean of it is zero. */
export function sameMonthReferenceRatio(
  baseline: readonly Observed[],
  reference: readonly Observed[],
  now: readonly Observed[],
): Rational[] | undefined {
  const [own, other] = [meansByMonth(baseline), meansByMonth(reference)];
  const expected = now.map(({ month, value }) => {
    const [mine, theirs] = [own.get(month), other.get(month)];
    if (mine === undefined || theirs === undefined || isZero(theirs)) return undefined;
    return divide(multiply(mine, value), theirs);
  });
  return expected.every((value) => value !== undefined) ? expected : undefined;
}
