// The Mann–Kendall test for a trend: the score, its variance with ties, and the statistic before its one root.
import { compare, type Rational, rational, squareRoot, toText } from "@mast/exact";

export interface MannKendall {
  /** Rising pairs less falling pairs. */
  readonly score: bigint;
  /** The variance of the score when there is no trend, corrected for ties. */
  readonly variance: Rational;
}

/** The score of values in time order. */
export function mannKendall(values: readonly Rational[]): MannKendall {
  let score = 0;
  values.forEach((value, index) => {
    for (const later of values.slice(index + 1)) score += compare(later, value);
  });
  const ties = new Map<string, number>();
  for (const value of values) ties.set(toText(value), (ties.get(toText(value)) ?? 0) + 1);
  let variance = spread(values.length);
  for (const count of ties.values()) variance -= spread(count);
  return { score: BigInt(score), variance: rational(variance, 18) };
}

/** The statistic z = (S ∓ 1)/√Var, rounded once to the stated decimals; undefined when nothing varies. */
export function mannKendallStatistic({ score, variance }: MannKendall, decimals: number): Rational | undefined {
  if (variance.numerator === 0n) return undefined;
  const continued = score === 0n ? 0n : score > 0n ? score - 1n : score + 1n;
  // The root is taken of z² rather than of the variance: one rounding, at the end.
  const size = squareRoot(rational(continued * continued * variance.denominator, variance.numerator), decimals);
  return continued < 0n ? rational(-size.numerator, size.denominator) : size;
}

function spread(count: number): bigint {
  const n = BigInt(count);
  return n * (n - 1n) * (2n * n + 5n);
}
