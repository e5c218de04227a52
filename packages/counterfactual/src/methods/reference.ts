// Without the intervention the group would have changed as the reference did: by as many per cent, or by as much.
// Each period follows the reference's value of that period, so that a window comes out right under any weighting.

import type { Step } from "../expectations.ts";
import { missingMonth, zeroReference } from "../faults.ts";
import { type Comparison, type MethodOutcome, referenceSteps, step } from "../method.ts";
import {
  meanOf,
  meansByMonth,
  type Observed,
  referenceDifference,
  referenceRatio,
  sameMonthReferenceDifference,
  sameMonthReferenceRatio,
} from "../numeric/index.ts";

const methods = {
  ratio: { whole: referenceRatio, sameMonths: sameMonthReferenceRatio },
  difference: { whole: referenceDifference, sameMonths: sameMonthReferenceDifference },
} as const;

export function expectByReference(
  comparison: Comparison,
  by: { readonly method: "ratio" | "difference"; readonly sameMonths: boolean },
): MethodOutcome {
  const { before, now, reference } = comparison;
  const expected = methods[by.method][by.sameMonths ? "sameMonths" : "whole"](before, reference.before, reference.now);
  if (expected === undefined) {
    const months = new Set(before.map(({ month }) => month));
    const lacking = by.sameMonths && now.some(({ month }) => !months.has(month));
    return { fault: lacking ? missingMonth(comparison) : zeroReference(comparison) };
  }
  const means = by.sameMonths ? monthSteps(before, reference.before) : wholeSteps(before, reference.before);
  return { expected, steps: [...means, ...referenceSteps(reference.now)] };
}

function wholeSteps(before: readonly Observed[], reference: readonly Observed[]): Step[] {
  return [step("baseline mean", meanOf(before)!), step("reference in the baseline", meanOf(reference)!)];
}

function monthSteps(before: readonly Observed[], reference: readonly Observed[]): Step[] {
  const theirs = meansByMonth(reference);
  return [...meansByMonth(before)].flatMap(([month, mine]) => [
    step("baseline mean of the month", mine, { month: String(month) }),
    step("reference in the baseline, of the month", theirs.get(month)!, { month: String(month) }),
  ]);
}
