// People chosen because they were high fall by themselves. The same rule at an earlier date shows by how much.
// Takes the means of those chosen now and of those the rule would have chosen earlier, gives what to expect.
import { add, divide, isZero, multiply, type Rational, rational, squareRoot, subtract } from "@mast/exact";
import { mean, signedSquaredCorrelation } from "./descriptive.ts";

/** Means of three groups of values: chosen now when chosen, chosen earlier when chosen, chosen earlier the time after. */
export interface SameRule {
  readonly base: Rational;
  readonly earlierBase: Rational;
  readonly earlierNext: Rational;
}

/** The expected value when those chosen now change by as much as those chosen earlier did. */
export function sameRuleDifference({ base, earlierBase, earlierNext }: SameRule): Rational {
  return add(base, subtract(earlierNext, earlierBase));
}

/** The expected value when they change by as many per cent; undefined when the earlier mean is zero. */
export function sameRuleRatio({ base, earlierBase, earlierNext }: SameRule): Rational | undefined {
  return isZero(earlierBase) ? undefined : divide(multiply(base, earlierNext), earlierBase);
}

/**
 * The expected value by regression toward the mean of everyone: mean + r·(base − mean), where r is the correlation of two
 * consecutive periods over everyone, its root rounded to the stated decimals. Undefined when nothing varies.
 */
export function regressionTowardMean(
  base: Rational,
  earlier: readonly Rational[],
  later: readonly Rational[],
  decimals: number,
): Rational | undefined {
  const squared = signedSquaredCorrelation(earlier, later);
  const middle = mean(later);
  if (squared === undefined || middle === undefined) return undefined;
  const falling = squared.numerator < 0n;
  const root = squareRoot(falling ? subtract(rational(0), squared) : squared, decimals);
  return add(middle, multiply(falling ? subtract(rational(0), root) : root, subtract(base, middle)));
}
