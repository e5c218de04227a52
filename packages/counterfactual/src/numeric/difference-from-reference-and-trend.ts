// A linear trend of the difference from a reference, added to the reference again in the window.
import { add } from "@mast/exact";
import { linearTrend } from "./linear-trend.ts";
import { differenceFrom, type Observed } from "./observed.ts";
import type { RegressionProjection } from "./regression-projection.ts";

/** Coefficients: intercept and slope of the difference. Undefined when the periods of baseline and reference differ. */
export function differenceFromReferenceAndTrend(
  baseline: readonly Observed[],
  reference: readonly Observed[],
  now: readonly Observed[],
): RegressionProjection | undefined {
  const difference = differenceFrom(baseline, reference);
  const projection = difference && linearTrend(difference, now);
  if (projection === undefined) return undefined;
  return { ...projection, expected: projection.expected.map((value, index) => add(value, now[index]!.value)) };
}
