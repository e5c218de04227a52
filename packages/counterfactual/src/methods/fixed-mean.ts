// What happened on average in the baseline goes on: one value for every period of the window.

import { type Comparison, type MethodOutcome, step } from "../method.ts";
import { fixedMean } from "../numeric/index.ts";

export function expectFixedMean({ before, now }: Comparison): MethodOutcome {
  const mean = fixedMean(before)!;
  return { expected: now.map(() => mean), steps: [step("baseline mean", mean)] };
}
