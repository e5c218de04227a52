// The distance to the reference follows a straight line, which is added to the reference again in the window.

import { tooShort } from "../faults.ts";
import { type Comparison, type MethodOutcome, referenceSteps, step } from "../method.ts";
import { differenceFromReferenceAndTrend } from "../numeric/index.ts";

const least = 3;

export function expectDifferenceAndTrend(comparison: Comparison): MethodOutcome {
  const { before, reference } = comparison;
  const projection =
    before.length < least ? undefined : differenceFromReferenceAndTrend(before, reference.before, reference.now);
  if (projection === undefined) return { fault: tooShort(comparison, least) };
  const [intercept, slope] = projection.fit.coefficients;
  return {
    expected: projection.expected,
    steps: [
      step("intercept of the difference", intercept!),
      step("slope of the difference", slope!),
      ...referenceSteps(reference.now),
    ],
  };
}
