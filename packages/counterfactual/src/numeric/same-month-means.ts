// Same-month means: each period is expected to be like the same calendar month in the baseline.
import type { Rational } from "@mast/exact";
import { meansByMonth, type Observed, type When } from "./observed.ts";

/** The expected values of the window; undefined when the baseline lacks one of its calendar months. */
export function sameMonthMeans(baseline: readonly Observed[], window: readonly When[]): Rational[] | undefined {
  const means = meansByMonth(baseline);
  const expected = window.map(({ month }) => means.get(month));
  return expected.every((value) => value !== undefined) ? expected : undefined;
}
