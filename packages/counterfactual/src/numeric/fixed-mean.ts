// The fixed historical mean: what happened on average in the baseline would have gone on happening.
// Weighted by exposure it is a ratio of sums; without weights every period counts the same.
import { add, multiply, type Rational, rational } from "@mast/exact";
import { sampleVariance } from "./descriptive.ts";
import { meanOf, type Observed } from "./observed.ts";

/** The expected value of every period of the window; undefined for an empty baseline. */
export function fixedMean(baseline: readonly Observed[]): Rational | undefined {
  return meanOf(baseline);
}

/** The variance of an unweighted mean of `periods` future periods about the baseline mean: s²(1/K + 1/n). */
export function fixedMeanVariance(baseline: readonly Observed[], periods: number): Rational | undefined {
  const variance = sampleVariance(baseline.map(({ value }) => value));
  if (variance === undefined || periods < 1) return undefined;
  return multiply(variance, add(rational(1, periods), rational(1, baseline.length)));
}
