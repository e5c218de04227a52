// Takes amounts that together meet a cap or a floor, gives them cut or raised in proportion, so that the limit holds exactly.

import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from "@mast/exact";

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
 * Rounded amounts within the cap: what is above zero is cut by whole units, so many that the cap holds, in proportion; the units that are
 * left over fall on the amounts of which the largest part of one remained, the first of them first.
 */
export function cutInUnits(
  amounts: readonly Rational[],
  used: Rational,
  cap: Rational,
  unit: Rational,
): readonly Rational[] {
  const beyond = subtract(sum(amounts), maximum(subtract(cap, used), zero));
  if (sign(beyond) <= 0) return amounts;
  const positive = amounts.map((amount) => maximum(amount, zero));
  const units = rational(ceiling(divide(beyond, unit)));
  const exact = positive.map((amount) => divide(multiply(amount, units), sum(positive)));
  const whole = exact.map(floor);
  const over = floor(subtract(units, sum(whole.map((each) => rational(each)))));
  const remains = exact.map((each, index) => subtract(each, rational(whole[index]!)));
  const first = remains
    .map((_, index) => index)
    .sort((a, b) => compare(remains[b]!, remains[a]!) || a - b)
    .filter((_, rank) => BigInt(rank) < over);
  const cut = amounts.map((amount, index) => {
    const times = rational(whole[index]! + (first.includes(index) ? 1n : 0n));
    return subtract(amount, minimum(multiply(times, unit), positive[index]!));
  });
  // An amount that is no whole number of units, as after a change of rounding, can give less than its part.
  return cutInUnits(cut, used, cap, unit);
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
