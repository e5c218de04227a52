// A price: a piecewise-linear function of one exact variable, with exact breakpoints, slopes and jumps.
// Always canonical: knots in rising order, none that could be left out, so equal functions are equal data.

import { add, compare, divide, equals, multiply, one, type Rational, rational, subtract, zero } from "@mast/exact";

/** A straight line: intercept + slope × x. */
export interface Line {
  readonly intercept: Rational;
  readonly slope: Rational;
}

/** Where the function bends or jumps. `value` is what it is exactly there: so it is explicit which side a jump belongs to. */
export interface Knot {
  readonly x: Rational;
  readonly value: Rational;
  /** The line from here to the next knot, or without end. */
  readonly after: Line;
}

/** `before` holds below the first knot, and everywhere when there are none. */
export interface Curve {
  readonly before: Line;
  readonly knots: readonly Knot[];
}

export const flat = (value: Rational): Line => ({ intercept: value, slope: zero });

/** The line of a slope through a point. */
export function lineThrough(x: Rational, y: Rational, slope: Rational): Line {
  return { intercept: subtract(y, multiply(slope, x)), slope };
}

/** The value of a line. */
export function on(line: Line, x: Rational): Rational {
  return add(line.intercept, multiply(line.slope, x));
}

/** The value of the function at x. */
export function evaluate(curve: Curve, x: Rational): Rational {
  const knot = lastKnot(curve, x);
  if (knot === undefined) return on(curve.before, x);
  return equals(knot.x, x) ? knot.value : on(knot.after, x);
}

/** The line that holds around a point that is no knot; at a knot, the line above it. */
export function lineAt(curve: Curve, x: Rational): Line {
  return lastKnot(curve, x)?.after ?? curve.before;
}

/** The line that holds just below a point. */
export function lineBelow(curve: Curve, x: Rational): Line {
  let line = curve.before;
  for (const knot of curve.knots) {
    if (compare(knot.x, x) >= 0) break;
    line = knot.after;
  }
  return line;
}

/**
 * The function that has these breakpoints, these values at them, and between them the line that holds around a sample point.
 * Breakpoints may come in any order and more than once; what is no break at all is left out of the result.
 */
export function piecewise(
  breakpoints: readonly Rational[],
  valueAt: (x: Rational) => Rational,
  lineNear: (sample: Rational) => Line,
): Curve {
  const xs = rising(breakpoints);
  const [first] = xs;
  if (first === undefined) return { before: lineNear(zero), knots: [] };
  const before = lineNear(subtract(first, one));
  const knots: Knot[] = [];
  let line = before;
  xs.forEach((x, index) => {
    const next = xs[index + 1];
    const after = lineNear(next === undefined ? add(x, one) : divide(add(x, next), rational(2n)));
    const value = valueAt(x);
    if (!sameLine(line, after) || !equals(value, on(line, x))) knots.push({ x, value, after });
    line = after;
  });
  return { before, knots };
}

/** Whether two lines are one. */
export function sameLine(a: Line, b: Line): boolean {
  return equals(a.intercept, b.intercept) && equals(a.slope, b.slope);
}

function lastKnot(curve: Curve, x: Rational): Knot | undefined {
  let found: Knot | undefined;
  for (const knot of curve.knots) {
    if (compare(knot.x, x) > 0) break;
    found = knot;
  }
  return found;
}

function rising(values: readonly Rational[]): readonly Rational[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, index) => index === 0 || !equals(value, sorted[index - 1]!));
}
