// Takes exact values, gives their mean, variance, median, nearest-rank quantile and squared correlation, all exact.
// What no data determine (the mean of nothing, the variance of one value) is undefined, never zero.
import {
  add,
  ceiling,
  compare,
  divide,
  isZero,
  multiply,
  power,
  type Rational,
  rational,
  subtract,
  sum,
} from "@mast/exact";

/** The mean of the values; undefined when there are none. */
export function mean(values: readonly Rational[]): Rational | undefined {
  return values.length === 0 ? undefined : divide(sum(values), rational(values.length));
}

/** The sum of numerators over the sum of denominators; undefined when the latter is zero. */
export function ratioOfSums(numerators: readonly Rational[], denominators: readonly Rational[]): Rational | undefined {
  const below = sum(denominators);
  return isZero(below) ? undefined : divide(sum(numerators), below);
}

/** The sample variance, with n − 1 below; undefined for fewer than two values. */
export function sampleVariance(values: readonly Rational[]): Rational | undefined {
  if (values.length < 2) return undefined;
  return divide(sumOfProducts(values, values), rational(values.length - 1));
}

/** The middle value, or the mean of the two middle ones; undefined when there are none. */
export function median(values: readonly Rational[]): Rational | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort(compare);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return divide(add(sorted[middle - 1]!, sorted[middle]!), rational(2));
}

/** The quantile by nearest rank: the ⌈share·n⌉-th smallest value, at least the first; undefined when there are none. */
export function nearestRank(values: readonly Rational[], share: Rational): Rational | undefined {
  const rank = Number(ceiling(multiply(share, rational(values.length))));
  return [...values].sort(compare)[Math.min(Math.max(rank, 1), values.length) - 1];
}

/** The square of Pearson's correlation, with the sign of the correlation; undefined when a column does not vary. */
export function signedSquaredCorrelation(xs: readonly Rational[], ys: readonly Rational[]): Rational | undefined {
  const below = multiply(sumOfProducts(xs, xs), sumOfProducts(ys, ys));
  if (isZero(below)) return undefined;
  const together = sumOfProducts(xs, ys);
  const squared = divide(power(together, 2), below);
  return together.numerator < 0n ? subtract(rational(0), squared) : squared;
}

function sumOfProducts(xs: readonly Rational[], ys: readonly Rational[]): Rational {
  const [x, y] = [mean(xs) ?? rational(0), mean(ys) ?? rational(0)];
  return sum(xs.map((value, index) => multiply(subtract(value, x), subtract(ys[index]!, y))));
}
