// Takes a value and a unit above zero, gives a whole multiple of the unit less than one unit away.
// A value that already is such a multiple is left as it is, in every mode.
import { divide, floor, multiply, power, type Rational, rational, sign } from "./rational.ts";

/**
 * How a value between two multiples is rounded.
 * - "half up": to the nearest; a tie goes away from zero, as in commercial rounding (-0.5 becomes -1).
 * - "half even": to the nearest; a tie goes to the even multiple.
 * - "up": toward plus infinity.
 * - "down": toward minus infinity.
 * - "toward zero": the multiple nearer to zero.
 * - "away from zero": the multiple farther from zero.
 */
export type RoundingMode = "half up" | "half even" | "up" | "down" | "toward zero" | "away from zero";

/** Every rounding mode, in the order in which they are offered. */
export const roundingModes: readonly RoundingMode[] = Object.freeze([
  "half up",
  "half even",
  "up",
  "down",
  "toward zero",
  "away from zero",
]);

/** The value rounded to a multiple of the unit; a unit that is not above zero is a RangeError. */
export function roundTo(value: Rational, unit: Rational, mode: RoundingMode): Rational {
  if (sign(unit) <= 0) throw new RangeError("A rounding unit must be above zero");
  return multiply(rational(roundToInteger(divide(value, unit), mode)), unit);
}

/** The value rounded to a whole number. */
export function roundToInteger(value: Rational, mode: RoundingMode): bigint {
  const below = floor(value);
  if (value.denominator === 1n) return below;
  return goesUp(value, below, mode) ? below + 1n : below;
}

/** The unit of that many decimals: 1, 1/10, 1/100 … */
export function decimalUnit(decimals: number): Rational {
  return power(rational(10), -decimals);
}

function goesUp(value: Rational, below: bigint, mode: RoundingMode): boolean {
  const negative = value.numerator < 0n;
  switch (mode) {
    case "up":
      return true;
    case "down":
      return false;
    case "toward zero":
      return negative;
    case "away from zero":
      return !negative;
    default: {
      const twice = 2n * (value.numerator - below * value.denominator);
      if (twice !== value.denominator) return twice > value.denominator;
      return mode === "half up" ? !negative : (below & 1n) !== 0n;
    }
  }
}
