// Adjustment by the difference to a reference: without the intervention we would have changed by as much as it did.
import { add, type Rational, subtract } from "@mast/exact";
import { meanOf, meansByMonth, type Observed } from "./observed.ts";

/**
 * The expected value of each period of the window, mean(baseline) + R_k − mean(reference); undefined when a mean is
 * missing. `reference` covers the baseline, `now` the window.
 */
export function referenceDifference(
  baseline: readonly Observed[],
  reference: readonly Observed[],
  now: readonly Observed[],
): Rational[] | undefined {
  const [own, other] = [meanOf(baseline), meanOf(reference)];
  if (own === undefined || other === undefined) return undefined;
  const difference = subtract(own, other);
  return now.map(({ value }) => add(difference, value));
}

/** The same within each calendar month; undefined when the baseline lacks a month. */
export function sameMonthReferenceDifference(
  baseline: readonly Observed[],
  reference: readonly Observed[],
  now: readonly Observed[],
): Rational[] | undefined {
  const [own, other] = [meansByMonth(baseline), meansByMonth(reference)];
  const expected = now.map(({ month, value }) => {
    const [mine, theirs] = [own.get(month), other.get(month)];
    return mine === undefined || theirs === undefined ? undefined : add(mine, subtract(value, theirs));
  });
  return expected.every((value) => value !== undefined) ? expected : undefined;
}
