// What a reader, a plot or a proof asks of a curve: where it breaks and jumps, how much it can pay, whether it ever falls.

import { compare, equals, type Rational, sign } from "@mast/exact";
import { type Curve, evaluate, lineAt, lineBelow, on } from "./curve.ts";

/** A place where the curve jumps; `belongsTo` says which side the place itself belongs to. */
export interface Jump {
  readonly x: Rational;
  readonly below: Rational;
  readonly at: Rational;
  readonly above: Rational;
  readonly belongsTo: "below" | "above" | "neither";
}

/** The largest or smallest value over an interval; not `reached` when the curve only comes as near as one likes. */
export interface Extreme {
  readonly value: Rational;
  readonly at: Rational;
  readonly reached: boolean;
}

/** Every x where the curve bends or jumps, rising. */
export function breakpoints(curve: Curve): readonly Rational[] {
  return curve.knots.map((knot) => knot.x);
}

/** The jumps, rising in x. */
export function jumps(curve: Curve): readonly Jump[] {
  return curve.knots.flatMap(({ x, value, after }) => {
    const below = on(lineBelow(curve, x), x);
    const above = on(after, x);
    if (equals(below, value) && equals(value, above)) return [];
    const belongsTo = equals(value, above) ? "above" : equals(value, below) ? "below" : "neither";
    return [{ x, below, at: value, above, belongsTo }];
  });
}

/** The largest value from one x to another, both in. */
export function maximumOver(curve: Curve, from: Rational, to: Rational): Extreme {
  return extreme(curve, from, to, 1);
}

/** The smallest value from one x to another, both in. */
export function minimumOver(curve: Curve, from: Rational, to: Rational): Extreme {
  return extreme(curve, from, to, -1);
}

/** Whether the curve never falls, never rises, is constant, or does both, over an interval or everywhere. */
export function direction(curve: Curve, from?: Rational, to?: Rational): "rising" | "falling" | "constant" | "both" {
  const inside = curve.knots.filter(({ x }) => (!from || compare(x, from) >= 0) && (!to || compare(x, to) <= 0));
  const lines = [from ? lineAt(curve, from) : curve.before, ...inside.map((knot) => knot.after)];
  if (to !== undefined && inside.at(-1) !== undefined && equals(inside.at(-1)!.x, to)) lines.pop();
  if (from !== undefined && to !== undefined && equals(from, to)) return "constant";
  const signs: number[] = lines.map((line) => sign(line.slope));
  for (const { x, value, after } of inside) {
    if (from === undefined || !equals(x, from)) signs.push(compare(value, on(lineBelow(curve, x), x)));
    if (to === undefined || !equals(x, to)) signs.push(compare(on(after, x), value));
  }
  const rises = signs.includes(1);
  const falls = signs.includes(-1);
  return rises ? (falls ? "both" : "rising") : falls ? "falling" : "constant";
}

function extreme(curve: Curve, from: Rational, to: Rational, wanted: 1 | -1): Extreme {
  if (compare(from, to) > 0) throw new RangeError("An interval must not end before it begins");
  const inside = curve.knots.filter(({ x }) => compare(x, from) > 0 && compare(x, to) < 0);
  const candidates: Extreme[] = [from, to, ...inside.map((knot) => knot.x)].map((at) => ({
    value: evaluate(curve, at),
    at,
    reached: true,
  }));
  if (!equals(from, to)) {
    candidates.push({ value: on(lineAt(curve, from), from), at: from, reached: false });
    candidates.push({ value: on(lineBelow(curve, to), to), at: to, reached: false });
  }
  for (const { x, after } of inside) {
    candidates.push({ value: on(lineBelow(curve, x), x), at: x, reached: false });
    candidates.push({ value: on(after, x), at: x, reached: false });
  }
  return candidates.reduce((best, next) => (compare(next.value, best.value) === wanted ? next : best));
}
