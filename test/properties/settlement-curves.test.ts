// Curves hold over random rows and points: they pay what the rows say, and operations do what their names say.

import {
  add,
  compare,
  divide,
  equals,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from "@mast/exact";
import {
  addCurves,
  alongALine,
  type Band,
  type Curve,
  capAt,
  compose,
  cutWorse,
  direction,
  evaluate,
  floorAt,
  inSlices,
  inSteps,
  jumps,
  keepFrom,
  maximumOver,
  minimumOver,
  mirrorWorse,
  partBeyond,
  partyCurve,
  scale,
} from "@mast/settlement";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";

const number = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => rational(n, d));
const price = fc.integer({ min: -9, max: 9 }).map((n) => rational(n));
const rising = fc
  .uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 6 })
  .map((xs) => xs.sort((a, b) => a - b).map((x) => rational(x)));

const bands: fc.Arbitrary<Band[]> = fc
  .tuple(rising, fc.array(price, { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([xs, prices, open]) =>
    xs.slice(0, open ? xs.length : -1).map((from, index) => {
      const below = xs[index + 1];
      return { from, ...(below ? { below } : {}), pays: prices[index]! };
    }),
  );
const lines = fc
  .tuple(rising, fc.array(price, { minLength: 6, maxLength: 6 }))
  .map(([xs, prices]) => xs.map((x, index) => ({ x, pays: prices[index]! })));
const curve: fc.Arbitrary<Curve> = fc.oneof(
  bands.map(inSteps),
  bands.map(inSlices),
  lines.map((points) => alongALine(points, "higher")),
  fc.tuple(bands, lines).map(([rows, points]) => addCurves(inSteps(rows), alongALine(points, "lower"))),
);
const same = (a: Rational, b: Rational) => expect(a).toEqual(b);

describe("curves", () => {
  it("in steps pay the row that holds the value", () => {
    fc.assert(
      fc.property(bands, number, (rows, x) => {
        const row = rows.find((one) => compare(one.from!, x) <= 0 && (!one.below || compare(x, one.below) < 0));
        same(evaluate(inSteps(rows), x), row?.pays ?? zero);
      }),
    );
  });

  it("in slices pay each row's part at its own price", () => {
    fc.assert(
      fc.property(bands, number, (rows, x) => {
        const paid = rows.map(({ from, below, pays }) => {
          const upper = below ? minimum(below, x) : x;
          return multiply(pays, maximum(zero, subtract(upper, from!)));
        });
        same(evaluate(inSlices(rows), x), paid.reduce(add, zero));
      }),
    );
  });

  it("along a line interpolates; outside it is flat where results are better, and where they are worse keeps a deduction and pays nothing", () => {
    fc.assert(
      fc.property(lines, number, (points, x) => {
        const after = points.findIndex((point) => compare(point.x, x) > 0);
        const [a, b] = [points[after - 1], points[after]];
        const between =
          a && b
            ? add(a.pays, multiply(subtract(b.pays, a.pays), divide(subtract(x, a.x), subtract(b.x, a.x))))
            : undefined;
        const first = points[0]!;
        const last = points.at(-1)!;
        const outside = (better: "higher" | "lower") =>
          compare(x, first.x) < 0
            ? better === "higher"
              ? minimum(first.pays, zero)
              : first.pays
            : equals(x, last.x) || better === "higher"
              ? last.pays
              : minimum(last.pays, zero);
        same(evaluate(alongALine(points, "higher"), x), between ?? outside("higher"));
        same(evaluate(alongALine(points, "lower"), x), between ?? outside("lower"));
      }),
    );
  });

  it("operations work value by value", () => {
    fc.assert(
      fc.property(curve, curve, price, number, (f, g, k, x) => {
        const [at, other] = [evaluate(f, x), evaluate(g, x)];
        same(evaluate(scale(f, k), x), multiply(at, k));
        same(evaluate(addCurves(f, g), x), add(at, other));
        same(evaluate(capAt(f, k), x), minimum(at, k));
        same(evaluate(floorAt(f, k), x), maximum(at, k));
        same(evaluate(compose(f, g), x), evaluate(f, other));
        same(evaluate(cutWorse(f), x), compare(x, zero) < 0 ? zero : maximum(at, zero));
        same(evaluate(mirrorWorse(f), x), compare(x, zero) < 0 ? subtract(zero, evaluate(f, subtract(zero, x))) : at);
      }),
    );
  });

  it("edges keep and deduct on the side that is named", () => {
    fc.assert(
      fc.property(curve, number, number, fc.constantFrom("above" as const, "below" as const), (f, edge, x, side) => {
        const kept = side === "above" ? compare(x, edge) >= 0 : compare(x, edge) <= 0;
        same(evaluate(keepFrom(f, edge, side), x), kept ? evaluate(f, x) : zero);
        same(evaluate(partBeyond(f, edge, side), x), kept ? subtract(evaluate(f, x), evaluate(f, edge)) : zero);
      }),
    );
  });

  it("stay canonical: every knot is needed, and equal functions are equal", () => {
    fc.assert(
      fc.property(curve, curve, (f, g) => {
        const there = addCurves(f, g);
        expect(addCurves(g, f)).toEqual(there);
        expect(addCurves(there, scale(g, rational(-1)))).toEqual(f);
      }),
    );
  });

  it("never pay more than their maximum or less than their minimum", () => {
    fc.assert(
      fc.property(curve, rising, number, (f, xs, x) => {
        const [from, to] = [xs[0]!, xs.at(-1)!];
        if (compare(x, from) < 0 || compare(x, to) > 0) return;
        expect(compare(evaluate(f, x), maximumOver(f, from, to).value)).toBeLessThanOrEqual(0);
        expect(compare(evaluate(f, x), minimumOver(f, from, to).value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("that rise still rise under caps and floors", () => {
    fc.assert(
      fc.property(bands, price, number, number, (rows, limit, a, b) => {
        const dearer = rows.map((row) => ({ ...row, pays: maximum(row.pays, zero) }));
        const f = inSlices(dearer);
        expect(["rising", "constant"]).toContain(direction(f));
        expect(["rising", "constant"]).toContain(direction(capAt(f, limit)));
        expect(["rising", "constant"]).toContain(direction(floorAt(f, limit)));
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        expect(compare(evaluate(capAt(f, limit), low), evaluate(capAt(f, limit), high))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("direction agrees with the values", () => {
    fc.assert(
      fc.property(curve, number, number, (f, a, b) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
        const order = compare(evaluate(f, low), evaluate(f, high));
        const way = direction(f, low, high);
        if (way === "rising") expect(order).toBeLessThanOrEqual(0);
        if (way === "falling") expect(order).toBeGreaterThanOrEqual(0);
        if (way === "constant") expect(order).toBe(0);
      }),
    );
  });

  it("jump only where they say, and to the side they say", () => {
    fc.assert(
      fc.property(curve, (f) => {
        for (const jump of jumps(f)) {
          same(evaluate(f, jump.x), jump.at);
          const expected = equals(jump.at, jump.above) ? "above" : equals(jump.at, jump.below) ? "below" : "neither";
          expect(jump.belongsTo).toBe(expected);
        }
      }),
    );
  });

  it("layers hand out exactly what comes in, below zero too", () => {
    const widths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(
        widths,
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 }),
        number,
        (wide, tenths, x) => {
          let from = zero;
          const ends = [...wide, undefined].map((width) => {
            const start = from;
            if (width === undefined) return { from: start };
            from = add(start, rational(width));
            return { from: start, below: from };
          });
          const shares = tenths.slice(0, ends.length).map((tenth) => rational(tenth, 10));
          const others = shares.map((share) => subtract(rational(1), share));
          same(add(evaluate(partyCurve(ends, shares), x), evaluate(partyCurve(ends, others), x)), x);
        },
      ),
    );
  });
});
