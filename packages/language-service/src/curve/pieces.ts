// Takes an exact curve and what should be in view, gives straight pieces and points to draw.

import {
  absolute,
  add,
  compare,
  divide,
  equals,
  isZero,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  zero,
} from "@mast/exact";
import type { Basis } from "@mast/language";
import { type Curve, capAt, evaluate, floorAt, jumps, lineBelow, on } from "@mast/settlement";
import type { CurveDrawing, Drawn, DrawnPoint } from "./drawing.ts";

/** How numbers of the two axes and slopes are written. */
export interface Written {
  readonly x: (value: Rational) => string;
  readonly pays: (value: Rational) => string;
  readonly onward: (slope: Rational) => string;
}

export const drawn = (value: Rational, write: (value: Rational) => string): Drawn => ({
  text: write(value),
  at: toNumber(value),
});

/**
 * The stretch of the basis that shows every bend, the value now and some way beyond. A level stands where it stands; of an effect or a
 * number the start is zero, and neither a level nor a number goes below it.
 */
export function stretchOf(
  curve: Curve,
  wanted: readonly Rational[],
  basis: Basis | undefined,
): { readonly from: Rational; readonly to: Rational } {
  const shown = [...curve.knots.map((knot) => knot.x), ...wanted];
  const all = basis === "level" && shown.length > 0 ? shown : [zero, ...shown];
  const least = all.reduce((a, b) => minimum(a, b));
  const most = all.reduce((a, b) => maximum(a, b));
  const length = subtract(most, least);
  const beyond = !isZero(length) ? divide(length, rational(6n)) : isZero(most) ? rational(1n) : absolute(most);
  const from = subtract(least, beyond);
  const isEffect = basis !== undefined && basis !== "level" && basis !== "count";
  return { from: !isEffect && compare(least, zero) >= 0 ? maximum(from, zero) : from, to: add(most, beyond) };
}

/** Straight pieces between two ends; a cliff is the gap between two pieces. */
export function piecesOf(curve: Curve, from: Rational, to: Rational): CurveDrawing["pieces"] {
  const edges = [from, ...curve.knots.map((knot) => knot.x).filter((x) => isBetween(x, from, to)), to];
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const line = lineBelow(curve, end);
    return [
      [toNumber(start), toNumber(on(line, start))],
      [toNumber(end), toNumber(on(line, end))],
    ] as const;
  });
}

/** Every bend and cliff, in order. */
export function pointsOf(curve: Curve, write: Written): readonly DrawnPoint[] {
  const cliffs = jumps(curve);
  return curve.knots.map(({ x, value, after }) => {
    const cliff = cliffs.find((each) => equals(each.x, x));
    const point = { x: drawn(x, write.x), pays: drawn(value, write.pays), onward: write.onward(after.slope) };
    if (!cliff) return point;
    const height = write.pays(absolute(subtract(cliff.above, cliff.below)));
    return {
      ...point,
      jump: { before: drawn(cliff.below, write.pays), after: drawn(cliff.above, write.pays), height },
    };
  });
}

/** Where a curve reaches a limit between its own bends. */
export function meetings(curve: Curve, limit: "cap" | "floor", amount: Rational): readonly Rational[] {
  const limited = limit === "cap" ? capAt(curve, amount) : floorAt(curve, amount);
  return limited.knots
    .map((knot) => knot.x)
    .filter((x) => equals(evaluate(curve, x), amount) && !curve.knots.some((knot) => equals(knot.x, x)));
}

/** The least and greatest amount among pieces and others, with room for a label. */
export function heightOf(
  pieces: CurveDrawing["pieces"],
  others: readonly number[],
): { readonly from: number; readonly to: number } {
  const all = [0, ...others, ...pieces.flatMap(([[, a], [, b]]) => [a, b])];
  const least = Math.min(...all);
  const most = Math.max(...all);
  const room = (most - least || 1) / 12;
  return { from: least < 0 ? least - room : 0, to: most > 0 ? most + room : room };
}

/** A slope over shares, per percentage point. */
export const perPoint = (slope: Rational): Rational => multiply(slope, rational(1n, 100n));

function isBetween(x: Rational, from: Rational, to: Rational): boolean {
  return compare(from, x) < 0 && compare(x, to) < 0;
}
