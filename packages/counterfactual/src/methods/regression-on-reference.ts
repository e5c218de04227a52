// How the group followed the reference in the baseline, by least squares, is how it follows it in the window.

import { constantReference, tooShort } from "../faults.ts";
import { type Comparison, type MethodOutcome, referenceSteps, step } from "../method.ts";
import { regressionOnReference } from "../numeric/index.ts";

const least = 3;

export function expectRegression(comparison: Comparison): MethodOutcome {
  const { before, reference } = comparison;
  if (before.length < least) return { fault: tooShort(comparison, least) };
  const projection = regressionOnReference(before, reference.before, reference.now);
  if (projection === undefined) return { fault: constantReference(comparison) };
  const [intercept, slope] = projection.fit.coefficients;
  return {
    expected: projection.expected,
    steps: [step("intercept", intercept!), step("slope on the reference", slope!), ...referenceSteps(reference.now)],
  };
}
