// Takes amounts that together meet a cap or a floor, gives them cut or raised in proportion, so that the limit holds exactly.

import { add, compare, divide, multiply, type Rational, sign, subtract, sum, zero } from "@mast/exact";

/**
 * Amounts that together, with what earlier payments used, stay within the cap. What is above zero is cut in proportion;
 * what is below zero stays. A cap that is used up leaves nothing.
 */
export function cutToCap(amounts: readonly Rational[], used: Rational, cap: Rational): readonly Rational[] {
  const total = sum(amounts);
  const left = subtract(cap, used);
  const allowed = sign(left) > 0 ? left : zero;
  if (compare(total, allowed) <= 0) return amounts;
  return scaledTo(amounts, allowed);
}

/**
 * Amounts that together, with what earlier payments used, reach the floor. They are raised in proportion; when nothing is
 * above zero, by the weights, and without weights the floor cannot be reached: undefined.
 */
export function raiseToFloor(
  amounts: readonly Rational[],
  used: Rational,
  floor: Rational,
  weights: readonly Rational[] | undefined,
): readonly Rational[] | undefined {
  const total = sum(amounts);
  const needed = subtract(floor, used);
  if (compare(total, needed) >= 0) return amounts;
  if (amounts.some((amount) => sign(amount) > 0) && sign(needed) > 0) return scaledTo(amounts, needed);
  const missing = subtract(needed, total);
  return weights && amounts.map((amount, index) => add(amount, multiply(missing, weights[index]!)));
}

/** The amounts with those above zero scaled, so that all together make the total. */
function scaledTo(amounts: readonly Rational[], total: Rational): readonly Rational[] {
  const positive = sum(amounts.filter((amount) => sign(amount) > 0));
  const negative = sum(amounts.filter((amount) => sign(amount) < 0));
  const factor = divide(subtract(total, negative), positive);
  return amounts.map((amount) => (sign(amount) > 0 ? multiply(amount, factor) : amount));
}
