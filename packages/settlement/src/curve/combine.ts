// New curves of old ones: scaled, added, limited, cut off, followed by another. Every result is exact and canonical.

import { add, compare, divide, multiply, negate, type Rational, subtract, zero } from "@mast/exact";
import { constant } from "./build.ts";
import { type Curve, evaluate, flat, type Line, lineAt, on, piecewise } from "./curve.ts";

/** On which side of an edge something is kept; the edge itself is always in. */
export type Side = "above" | "below";

const xsOf = (...curves: readonly Curve[]) => curves.flatMap((curve) => curve.knots.map((knot) => knot.x));
const addLines = (a: Line, b: Line): Line => ({
  intercept: add(a.intercept, b.intercept),
  slope: add(a.slope, b.slope),
});
const scaleLine = (line: Line, factor: Rational): Line => ({
  intercept: multiply(line.intercept, factor),
  slope: multiply(line.slope, factor),
});

/** Every value times a factor. */
export function scale(curve: Curve, factor: Rational): Curve {
  return piecewise(
    xsOf(curve),
    (x) => multiply(evaluate(curve, x), factor),
    (x) => scaleLine(lineAt(curve, x), factor),
  );
}

/** Every value times a share that changes only at the edges. */
export function shareOf(curve: Curve, edges: readonly Rational[], share: (x: Rational) => Rational): Curve {
  return piecewise(
    [...xsOf(curve), ...edges],
    (x) => multiply(evaluate(curve, x), share(x)),
    (x) => scaleLine(lineAt(curve, x), share(x)),
  );
}

/** The sum, value by value. */
export function addCurves(a: Curve, b: Curve): Curve {
  return piecewise(
    xsOf(a, b),
    (x) => add(evaluate(a, x), evaluate(b, x)),
    (x) => addLines(lineAt(a, x), lineAt(b, x)),
  );
}

/** Never more than the cap. */
export function capAt(curve: Curve, cap: Rational): Curve {
  return pick(curve, cap, -1);
}

/** Never less than the floor. */
export function floorAt(curve: Curve, floor: Rational): Curve {
  return pick(curve, floor, 1);
}

/** Within both limits. */
export function clamp(curve: Curve, floor: Rational, cap: Rational): Curve {
  return capAt(floorAt(curve, floor), cap);
}

/** Nothing beyond an edge: below it when `kept` is above, above it when `kept` is below. At the edge the curve pays. */
export function keepFrom(curve: Curve, edge: Rational, kept: Side): Curve {
  const isKept = (x: Rational) => compare(x, edge) === 0 || isBeyond(x, edge, kept);
  return piecewise(
    [...xsOf(curve), edge],
    (x) => (isKept(x) ? evaluate(curve, x) : zero),
    (x) => (isKept(x) ? lineAt(curve, x) : flat(zero)),
  );
}

/** Only what the curve pays beyond an edge: its value less its value at the edge, nothing on the other side. */
export function partBeyond(curve: Curve, edge: Rational, side: Side): Curve {
  const deducted = evaluate(curve, edge);
  return keepFrom(addCurves(curve, constant(negate(deducted))), edge, side);
}

/** Worse results than expected pay nothing, and no result costs anything: 0 below x = 0, never below 0. */
export function cutWorse(curve: Curve): Curve {
  return floorAt(keepFrom(curve, zero, "above"), zero);
}

/** Worse results are paid back as better ones are paid: below x = 0 the same curve with both signs turned. */
export function mirrorWorse(curve: Curve): Curve {
  const turned = (line: Line): Line => ({ intercept: negate(line.intercept), slope: line.slope });
  return piecewise(
    [...xsOf(curve), ...xsOf(curve).map(negate), zero],
    (x) => (compare(x, zero) < 0 ? negate(evaluate(curve, negate(x))) : evaluate(curve, x)),
    (x) => (compare(x, zero) < 0 ? turned(lineAt(curve, negate(x))) : lineAt(curve, x)),
  );
}

/** One curve after the other, `outer(inner(x))`: a layer's share of what a pricing pays. */
export function compose(outer: Curve, inner: Curve): Curve {
  const crossings = outer.knots.flatMap((knot) => reaches(inner, knot.x));
  return piecewise(
    [...xsOf(inner), ...crossings],
    (x) => evaluate(outer, evaluate(inner, x)),
    (x) => {
      const line = lineAt(inner, x);
      const next = lineAt(outer, on(line, x));
      if (compare(line.slope, zero) === 0) return flat(evaluate(outer, line.intercept));
      return { intercept: on(next, line.intercept), slope: multiply(next.slope, line.slope) };
    },
  );
}

/** Every x at which some line of the curve has this value; more than the curve itself may reach, never fewer. */
function reaches(curve: Curve, y: Rational): Rational[] {
  return [curve.before, ...curve.knots.map((knot) => knot.after)]
    .filter((line) => compare(line.slope, zero) !== 0)
    .map((line) => divide(subtract(y, line.intercept), line.slope));
}

function pick(curve: Curve, limit: Rational, wanted: 1 | -1): Curve {
  const isLimited = (value: Rational) => compare(limit, value) === wanted;
  return piecewise(
    [...xsOf(curve), ...reaches(curve, limit)],
    (x) => (isLimited(evaluate(curve, x)) ? limit : evaluate(curve, x)),
    (x) => (isLimited(on(lineAt(curve, x), x)) ? flat(limit) : lineAt(curve, x)),
  );
}

function isBeyond(x: Rational, edge: Rational, side: Side): boolean {
  return compare(x, edge) === (side === "above" ? 1 : -1);
}
