// Takes an amount and shares that make a whole, gives one part per share.
// The parts sum to the amount exactly: one named taker gets what rounding leaves.
import { equals, multiply, one, type Rational, subtract, sum, toText } from "./rational.ts";
import { type RoundingMode, roundTo } from "./rounding.ts";

/**
 * Splits an amount. Every part is its share rounded to the unit, except the part at `remainderTo`, which is what is left.
 * Shares that do not sum to one, or a taker who is not among them, are a RangeError.
 */
export function allocate(
  amount: Rational,
  shares: readonly Rational[],
  unit: Rational,
  mode: RoundingMode,
  remainderTo: number,
): Rational[] {
  const whole = sum(shares);
  if (!equals(whole, one)) throw new RangeError(`Shares must sum to 1, not ${toText(whole)}`);
  if (shares[remainderTo] === undefined) throw new RangeError(`No share has the index ${remainderTo}`);
  const parts = shares.map((share) => roundTo(multiply(amount, share), unit, mode));
  const others = sum(parts.filter((_, index) => index !== remainderTo));
  parts[remainderTo] = subtract(amount, others);
  return parts;
}
