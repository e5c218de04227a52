// Each period is like the same calendar month in the baseline.

import { missingMonth } from "../faults.ts";
import { type Comparison, type MethodOutcome, step } from "../method.ts";
import { meansByMonth, sameMonthMeans } from "../numeric/index.ts";

export function expectSameMonthMeans(comparison: Comparison): MethodOutcome {
  const { before, now } = comparison;
  const expected = sameMonthMeans(before, now);
  if (expected === undefined) return { fault: missingMonth(comparison) };
  const steps = [...meansByMonth(before)].map(([month, mean]) =>
    step("baseline mean of the month", mean, { month: String(month) }),
  );
  return { expected, steps };
}
