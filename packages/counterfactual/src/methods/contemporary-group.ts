// The comparison group's own value in the same period (or cohort) is what is expected.

import { type Comparison, type MethodOutcome, referenceSteps } from "../method.ts";

export function expectContemporaryGroup({ reference }: Comparison): MethodOutcome {
  return { expected: reference.now.map(({ value }) => value), steps: referenceSteps(reference.now) };
}
