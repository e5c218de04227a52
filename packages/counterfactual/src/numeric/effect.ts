// Takes what was expected and what happened, gives the effect of a window: above zero when values fell.
// Per cent are always of the expected values of the same window, never of the baseline.
import { divide, isZero, multiply, one, type Rational, rational, subtract, sum } from "@mast/exact";

/** Σ w·(expected − observed); every period weighs one when no weights are given. */
export function effectSum(
  expected: readonly Rational[],
  observed: readonly Rational[],
  weights: readonly Rational[] = expected.map(() => one),
): Rational {
  return subtract(weighted(expected, weights), weighted(observed, weights));
}

/** The effect in per cent of what was expected; undefined when that is zero. */
export function effectPerCent(
  expected: readonly Rational[],
  observed: readonly Rational[],
  weights: readonly Rational[] = expected.map(() => one),
): Rational | undefined {
  const whole = weighted(expected, weights);
  if (isZero(whole)) return undefined;
  return divide(multiply(rational(100), effectSum(expected, observed, weights)), whole);
}

function weighted(values: readonly Rational[], weights: readonly Rational[]): Rational {
  return sum(values.map((value, index) => multiply(value, weights[index]!)));
}
