// People chosen because they were high fall by themselves. What those fell to whom the same rule chose at an earlier date,
// followed equally long, is what is expected of the group.

import { type Comparison, type MethodOutcome, step } from "../method.ts";

/** The reference is the earlier run, moved so that both begin on the date on which their rule was run. */
export function expectSameRule({ now, reference }: Comparison): MethodOutcome {
  return {
    expected: reference.now.map(({ value }) => value),
    steps: reference.now.map(({ key, value }, index) =>
      step("the earlier group", value, { period: now[index]!.key, earlier: key }),
    ),
  };
}
