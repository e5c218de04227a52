// Difference in differences: the change of the treated less the change of those they are compared with.
import { type Rational, rational, subtract } from "@mast/exact";
import { scaled } from "./least-squares.ts";
import { linearTrend } from "./linear-trend.ts";
import type { Observed } from "./observed.ts";

/** The four cell means. */
export interface FourMeans {
  readonly treatedBefore: Rational;
  readonly treatedAfter: Rational;
  readonly comparisonBefore: Rational;
  readonly comparisonAfter: Rational;
}

/** (treated after − before) − (comparison after − before). */
export function differenceInDifferences(means: FourMeans): Rational {
  return subtract(
    subtract(means.treatedAfter, means.treatedBefore),
    subtract(means.comparisonAfter, means.comparisonBefore),
  );
}

/** What the treated would have been: their value before, plus the comparison's change. */
export function expectedFromComparison(means: Omit<FourMeans, "treatedAfter">): Rational {
  return subtract(means.treatedBefore, subtract(means.comparisonBefore, means.comparisonAfter));
}

/** The slope of the treated less that of the comparison before the start; undefined when a slope is not determined. */
export function slopeDifference(treated: readonly Observed[], comparison: readonly Observed[]): Rational | undefined {
  const [own, other] = [linearTrend(treated, []), linearTrend(comparison, [])];
  return own && other && subtract(own.fit.coefficients[1]!, other.fit.coefficients[1]!);
}

/** An exact permutation test: how many of all assignments of units differ at least as much. */
export interface Permutations {
  readonly assignments: bigint;
  readonly asExtreme: bigint;
  readonly p: Rational;
}

/**
 * The exact two-sided permutation test of the difference in mean change, over every assignment of as many units.
 * Assignments are counted by the sum they give, so ties and round data keep it fast. Undefined without both groups, and
 * when there are more different sums than `limit`: an exact count would then take too long.
 */
export function permutationTest(
  changes: readonly Rational[],
  treated: readonly boolean[],
  limit = 1_000_000,
): Permutations | undefined {
  const { whole } = scaled(changes);
  const size = treated.filter(Boolean).length;
  if (size === 0 || size === changes.length) return undefined;
  const counts: Map<bigint, bigint>[] = Array.from({ length: size + 1 }, () => new Map());
  counts[0]!.set(0n, 1n);
  for (const change of whole) {
    for (let taken = size; taken > 0; taken -= 1) {
      for (const [total, ways] of counts[taken - 1]!) {
        const sum = total + change;
        counts[taken]!.set(sum, (counts[taken]!.get(sum) ?? 0n) + ways);
      }
      if (counts[taken]!.size > limit) return undefined;
    }
  }
  // With everyone's total fixed, the difference in means grows with |n·sum − size·total|.
  const everyone = whole.reduce((a, b) => a + b, 0n);
  const distance = (sum: bigint): bigint => {
    const away = BigInt(changes.length) * sum - BigInt(size) * everyone;
    return away < 0n ? -away : away;
  };
  const observed = distance(whole.reduce((a, b, index) => (treated[index] ? a + b : a), 0n));
  let [assignments, asExtreme] = [0n, 0n];
  for (const [sum, ways] of counts[size]!) {
    assignments += ways;
    if (distance(sum) >= observed) asExtreme += ways;
  }
  return { assignments, asExtreme, p: rational(asExtreme, assignments) };
}
