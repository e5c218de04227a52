// The shapes of price that a contract can write, each as a curve.

import { add, compare, divide, equals, minimum, multiply, type Rational, subtract, zero } from "@mast/exact";
import type { Comparison } from "@mast/language";
import { type Curve, flat, type Line, lineThrough, piecewise } from "./curve.ts";
import { holds } from "./holds.ts";

/** One row of a table: `from` is in, `below` is out; what is absent is without end. */
export interface Band {
  readonly from?: Rational;
  readonly below?: Rational;
  readonly pays: Rational;
}

export interface CurvePoint {
  readonly x: Rational;
  readonly pays: Rational;
}

/** The same amount whatever happens. */
export function constant(value: Rational): Curve {
  return { before: flat(value), knots: [] };
}

/** Price times quantity, also below zero. */
export function perUnit(price: Rational): Curve {
  return { before: { intercept: zero, slope: price }, knots: [] };
}

/** The amount of the row that is reached; nothing outside the rows. */
export function inSteps(bands: readonly Band[]): Curve {
  const paysAt = (x: Rational) => bands.find((band) => isIn(band, x))?.pays ?? zero;
  return piecewise(edges(bands), paysAt, (sample) => flat(paysAt(sample)));
}

/** Each row's part of the quantity at the row's own price, as income tax; nothing below the first row. Rows in rising order. */
export function inSlices(bands: readonly Band[]): Curve {
  const start = bands[0]?.from ?? zero;
  const paysUpTo = (x: Rational) =>
    bands.reduce((total, band) => {
      const from = band.from ?? start;
      const upper = band.below !== undefined && compare(band.below, x) < 0 ? band.below : x;
      return compare(upper, from) > 0 ? add(total, multiply(band.pays, subtract(upper, from))) : total;
    }, zero);
  const lineNear = (sample: Rational): Line => {
    if (compare(sample, start) < 0) return flat(zero);
    const slope = bands.find((band) => isIn(band, sample))?.pays ?? zero;
    return lineThrough(sample, paysUpTo(sample), slope);
  };
  return piecewise([start, ...edges(bands)], paysUpTo, lineNear);
}

/**
 * Straight between points in rising order; two points with one x are a jump, and the later of them holds at x.
 * Outside the points: flat where results are better than all of them, and nothing where they are worse, unless the worst point is a
 * deduction, which then stays: a result that is worse still never pays more.
 */
export function alongALine(points: readonly CurvePoint[], better: "lower" | "higher"): Curve {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return constant(zero);
  const below = better === "higher" ? minimum(first.pays, zero) : first.pays;
  const above = better === "higher" ? last.pays : minimum(last.pays, zero);
  const valueAt = (x: Rational) => points.findLast((point) => equals(point.x, x))?.pays ?? zero;
  const lineNear = (sample: Rational): Line => {
    const next = points.findIndex((point) => compare(point.x, sample) > 0);
    const [a, b] = [points[next - 1], points[next]];
    if (next === 0) return flat(below);
    if (a === undefined || b === undefined) return flat(above);
    return lineThrough(a.x, a.pays, divide(subtract(b.pays, a.pays), subtract(b.x, a.x)));
  };
  return piecewise(
    points.map((point) => point.x),
    valueAt,
    lineNear,
  );
}

/** The whole amount where the comparison with the edge holds, nothing elsewhere. */
export function threshold(comparison: Comparison, edge: Rational, amount: Rational): Curve {
  const valueAt = (x: Rational) => (holds(x, comparison, edge) ? amount : zero);
  return piecewise([edge], valueAt, (sample) => flat(valueAt(sample)));
}

/** Whether a row holds the value. */
export function isIn(band: Band, x: Rational): boolean {
  if (band.from !== undefined && compare(x, band.from) < 0) return false;
  return band.below === undefined || compare(x, band.below) < 0;
}

function edges(bands: readonly Band[]): Rational[] {
  return bands.flatMap(({ from, below }) => [from, below]).filter((edge) => edge !== undefined);
}
