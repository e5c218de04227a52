// The group's value before, plus how much the comparison group has changed since then, period by period.
// Over any window, effects add up to (treated after − before) − (comparison after − before).

import { type Comparison, type MethodOutcome, referenceSteps, step } from "../method.ts";
import { expectedFromComparison, meanOf, slopeDifference } from "../numeric/index.ts";

export function expectDifferenceInDifferences({ before, reference }: Comparison): MethodOutcome {
  const treatedBefore = meanOf(before)!;
  const comparisonBefore = meanOf(reference.before)!;
  const apart = before.length < 3 ? undefined : slopeDifference(before, reference.before);
  return {
    expected: reference.now.map(({ value }) =>
      expectedFromComparison({ treatedBefore, comparisonBefore, comparisonAfter: value }),
    ),
    steps: [
      step("baseline mean", treatedBefore),
      step("reference in the baseline", comparisonBefore),
      ...(apart ? [step("difference in slopes before", apart)] : []),
      ...referenceSteps(reference.now),
    ],
  };
}
