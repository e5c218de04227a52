// Takes a probability, gives the quantile of the standard normal distribution rounded once to a stated number of decimals. The only
// inexact step is that one rounding: the quantile is found among decimals by a series of whole numbers that is right to 60 digits.

import { type Rational, rational, toText } from "./rational.ts";

const digits = 60;
const scale = 10n ** BigInt(digits);
/** 1 / √(2π), times the scale. */
const density = 398942280401432677939946059934381868475858631164934657665926n;

/**
 * The z for which a standard normal value is at most z with this probability, from one half to below one; a RangeError otherwise,
 * and for more than 12 decimals. Source: Φ(z) = 1/2 + φ(0) · Σ (−1)ⁿ z²ⁿ⁺¹ / (n! 2ⁿ (2n + 1)).
 */
export function normalQuantile(probability: Rational, decimals: number): Rational {
  const { numerator, denominator } = probability;
  if (2n * numerator < denominator || numerator >= denominator)
    throw new RangeError(`A probability from one half to below one is needed, not ${toText(probability)}`);
  if (!Number.isSafeInteger(decimals) || decimals < 0 || decimals > 12)
    throw new RangeError("Decimals must be a whole number from zero to twelve");
  const unit = 10n ** BigInt(decimals);
  const wanted = (numerator * scale) / denominator;
  // The nearest decimal is the first whose upper midpoint has at least the probability. Above 9 the series has too few digits.
  let [low, high] = [0n, 9n * unit];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (below(((2n * middle + 1n) * scale) / (2n * unit)) >= wanted) high = middle;
    else low = middle + 1n;
  }
  return rational(low, unit);
}

/** The probability of at most z, both times the scale. */
function below(z: bigint): bigint {
  const square = (z * z) / scale;
  let power = z;
  let total = 0n;
  for (let n = 0n; power !== 0n; n += 1n) {
    total += (n % 2n === 0n ? power : -power) / (2n * n + 1n);
    power = (power * square) / (scale * 2n * (n + 1n));
  }
  return scale / 2n + (density * total) / scale;
}
