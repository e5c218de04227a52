// Takes a value of at least zero, gives its square root rounded once to a stated number of decimals.
// The only inexact step is that one rounding: the root is found among whole numbers.
import { type Rational, rational, sign, toText } from "./rational.ts";

/** The nearest value with that many decimals to the square root, ties to even; a RangeError below zero. */
export function squareRoot(value: Rational, decimals: number): Rational {
  if (sign(value) < 0) throw new RangeError(`A square root needs a value of at least zero, not ${toText(value)}`);
  if (!Number.isSafeInteger(decimals) || decimals < 0)
    throw new RangeError("Decimals must be a whole number from zero");
  const scale = 10n ** BigInt(decimals);
  const scaled = value.numerator * scale * scale;
  const below = integerSquareRoot(scaled / value.denominator);
  // The root lies above the midpoint exactly when (below + 1/2)² < scaled / denominator.
  const middle = (2n * below + 1n) ** 2n * value.denominator;
  const up = middle < 4n * scaled || (middle === 4n * scaled && (below & 1n) === 1n);
  return rational(up ? below + 1n : below, scale);
}

/** The greatest whole number whose square is not above the value; a RangeError below zero. */
export function integerSquareRoot(value: bigint): bigint {
  if (value < 0n) throw new RangeError("A square root needs a value of at least zero");
  if (value < 2n) return value;
  let guess = 1n << BigInt(2 * value.toString(16).length);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
