// Moving averages: over the periods behind, or centred so that the two ends share one season between them.
import { add, divide, type Rational, rational, sum } from "@mast/exact";

/** The mean of each period and those before it, `length` in all; undefined where so many do not exist. */
export function trailingAverage(values: readonly Rational[], length: number): (Rational | undefined)[] {
  return values.map((_, index) =>
    index + 1 < length ? undefined : divide(sum(values.slice(index + 1 - length, index + 1)), rational(length)),
  );
}

/**
 * The mean of `length` periods about each period. An even length takes one more and halves both ends: 2×12 for months.
 * Undefined where the series does not reach.
 */
export function centredAverage(values: readonly Rational[], length: number): (Rational | undefined)[] {
  const half = length >> 1;
  return values.map((_, index) => {
    if (index < half || index + half >= values.length) return undefined;
    const around = sum(values.slice(index - half, index + half + 1));
    if (length % 2 === 1) return divide(around, rational(length));
    const inner = sum(values.slice(index - half + 1, index + half));
    return divide(add(around, inner), rational(2 * length));
  });
}
