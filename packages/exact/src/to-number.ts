// Takes a rational, gives the nearest floating-point number.
// For display and for the sorting of plots only: nothing that decides or pays money may call it.
import type { Rational } from "./rational.ts";

const significantBits = 53;
const smallestExponent = 1074;

/** The nearest double, ties to even; beyond the largest double it is infinite. Never used near money. */
export function toNumber(a: Rational): number {
  if (a.numerator === 0n) return 0;
  const size = a.numerator < 0n ? -a.numerator : a.numerator;
  let shift = significantBits - bitLength(size) + bitLength(a.denominator);
  if (shift > smallestExponent) shift = smallestExponent;
  let nearest = quotientToEven(size, a.denominator, shift);
  if (nearest >> BigInt(significantBits) !== 0n) {
    // The estimate was one bit too long: take the quotient again rather than round what is already rounded.
    shift -= 1;
    nearest = quotientToEven(size, a.denominator, shift);
  }
  const scaled = Number(nearest) * 2 ** -shift;
  return a.numerator < 0n && scaled !== 0 ? -scaled : scaled;
}

function quotientToEven(numerator: bigint, denominator: bigint, shift: number): bigint {
  const top = shift > 0 ? numerator << BigInt(shift) : numerator;
  const bottom = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = top / bottom;
  const twice = 2n * (top - quotient * bottom);
  const up = twice > bottom || (twice === bottom && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

function bitLength(value: bigint): number {
  const hexadecimal = value.toString(16);
  return 4 * hexadecimal.length - (Math.clz32(Number.parseInt(hexadecimal.slice(0, 1), 16)) - 28);
}
