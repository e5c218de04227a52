// The linear trend of the baseline goes on: ordinary least squares on an intercept and the period's number.
import { one, type Rational, rational } from "@mast/exact";
import type { Observed, When } from "./observed.ts";
import { projectRegression, type RegressionProjection } from "./regression-projection.ts";

/** Coefficients: intercept, slope. Undefined for fewer than two periods. */
export function linearTrend(baseline: readonly Observed[], window: readonly When[]): RegressionProjection | undefined {
  return projectRegression(
    baseline.map(trendRow),
    baseline.map(({ value }) => value),
    window.map(trendRow),
  );
}

/** The design row of a period: intercept and number. */
export function trendRow({ time }: When): Rational[] {
  return [one, rational(time)];
}
