// Regression on a reference: the baseline says how we follow the reference, and that is taken to hold in the window.
import { one, type Rational } from "@mast/exact";
import { type Observed, samePeriods } from "./observed.ts";
import { projectRegression, type RegressionProjection } from "./regression-projection.ts";

/** Coefficients: intercept, slope on the reference. Undefined when periods do not match or the reference does not vary. */
export function regressionOnReference(
  baseline: readonly Observed[],
  reference: readonly Observed[],
  now: readonly Observed[],
): RegressionProjection | undefined {
  if (!samePeriods(baseline, reference)) return undefined;
  return projectRegression(
    reference.map(referenceRow),
    baseline.map(({ value }) => value),
    now.map(referenceRow),
  );
}

function referenceRow({ value }: Observed): Rational[] {
  return [one, value];
}
