// A randomised trial: difference of two groups' means with Welch's variance, ratio of rates, difference of proportions.
import { add, divide, isZero, multiply, power, type Rational, rational, squareRoot, subtract } from "@mast/exact";
import { mean, ratioOfSums, sampleVariance } from "./descriptive.ts";

/** The comparison of means: the standard error is √variance, on `degreesOfFreedom` by Welch and Satterthwaite. */
export interface MeanDifference {
  readonly difference: Rational;
  readonly variance: Rational;
  /** Undefined when neither group varies. */
  readonly degreesOfFreedom: Rational | undefined;
}

/** Treated less control; undefined for fewer than two values in a group. */
export function meanDifference(treated: readonly Rational[], control: readonly Rational[]): MeanDifference | undefined {
  const [a, b] = [sampleVariance(treated), sampleVariance(control)];
  if (a === undefined || b === undefined) return undefined;
  const [first, second] = [divide(a, rational(treated.length)), divide(b, rational(control.length))];
  const variance = add(first, second);
  const below = add(
    divide(power(first, 2), rational(treated.length - 1)),
    divide(power(second, 2), rational(control.length - 1)),
  );
  return {
    difference: subtract(mean(treated)!, mean(control)!),
    variance,
    degreesOfFreedom: isZero(below) ? undefined : divide(power(variance, 2), below),
  };
}

/** Events and exposure of a group, one entry per unit. */
export interface Events {
  readonly events: readonly Rational[];
  readonly exposure: readonly Rational[];
}

/** The rate of the treated over that of the control; undefined when a rate is missing or the control's is zero. */
export function rateRatio(treated: Events, control: Events): Rational | undefined {
  const [a, b] = [ratioOfSums(treated.events, treated.exposure), ratioOfSums(control.events, control.exposure)];
  return a === undefined || b === undefined || isZero(b) ? undefined : divide(a, b);
}

/** How many of how many. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
}

/**
 * Newcombe's interval for the difference of two proportions (his method 10, from Wilson's limits) at the given normal
 * quantile. Roots are rounded to the stated decimals; undefined for an empty group.
 */
export function newcombeInterval(
  treated: Proportion,
  control: Proportion,
  quantile: Rational,
  decimals: number,
): { readonly lower: Rational; readonly upper: Rational } | undefined {
  if (treated.of === 0 || control.of === 0) return undefined;
  const [p, q] = [rational(treated.count, treated.of), rational(control.count, control.of)];
  const [own, other] = [wilson(treated, quantile, decimals), wilson(control, quantile, decimals)];
  const distance = (a: Rational, b: Rational) => squareRoot(add(power(a, 2), power(b, 2)), decimals);
  const difference = subtract(p, q);
  return {
    lower: subtract(difference, distance(subtract(p, own.lower), subtract(other.upper, q))),
    upper: add(difference, distance(subtract(own.upper, p), subtract(q, other.lower))),
  };
}

function wilson({ count, of }: Proportion, quantile: Rational, decimals: number): { lower: Rational; upper: Rational } {
  const [p, n, square] = [rational(count, of), rational(of), power(quantile, 2)];
  const middle = add(multiply(rational(2), rational(count)), square);
  const inside = add(square, multiply(multiply(rational(4), rational(count)), subtract(rational(1), p)));
  const half = squareRoot(multiply(square, inside), decimals);
  const below = multiply(rational(2), add(n, square));
  return { lower: divide(subtract(middle, half), below), upper: divide(add(middle, half), below) };
}
