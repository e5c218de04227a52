// A linear trend with an effect of each calendar month but the first one that the baseline has.
import { one, type Rational, zero } from "@mast/exact";
import { trendRow } from "./linear-trend.ts";
import { byMonth, type Observed, type When } from "./observed.ts";
import { projectRegression, type RegressionProjection } from "./regression-projection.ts";

/** Coefficients: intercept, slope, then the effect of each month of `effectMonths` against the first month. */
export interface SeasonalProjection extends RegressionProjection {
  readonly effectMonths: readonly number[];
}

/** Undefined when the baseline is too short for its months, or lacks a calendar month of the window. */
export function linearTrendWithMonthEffects(
  baseline: readonly Observed[],
  window: readonly When[],
): SeasonalProjection | undefined {
  const months = [...byMonth(baseline).keys()];
  if (!window.every(({ month }) => months.includes(month))) return undefined;
  const effectMonths = months.slice(1);
  const projection = projectRegression(
    baseline.map((period) => [...trendRow(period), ...monthColumns(period, effectMonths)]),
    baseline.map(({ value }) => value),
    window.map((period) => [...trendRow(period), ...monthColumns(period, effectMonths)]),
  );
  return projection && { ...projection, effectMonths };
}

/** One column for each month: 1 in that month, otherwise 0. */
export function monthColumns({ month }: When, effectMonths: readonly number[]): Rational[] {
  return effectMonths.map((effectMonth) => (effectMonth === month ? one : zero));
}
