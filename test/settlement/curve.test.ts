// The curve of a price by hand: values on both sides of an edge, jumps and which side they belong to, and what it can pay.

import { toText } from "@mast/exact";
import {
  alongALine,
  breakpoints,
  type Curve,
  capAt,
  compose,
  constant,
  cutWorse,
  direction,
  evaluate,
  inSlices,
  inSteps,
  jumps,
  keepFrom,
  maximumOver,
  minimumOver,
  mirrorWorse,
  partBeyond,
  partyCurve,
  perUnit,
  threshold,
} from "@mast/settlement";
import { describe, expect, it } from "vitest";
import { q } from "./builders.ts";

const at = (curve: Curve, ...xs: readonly (string | number)[]) => xs.map((x) => toText(evaluate(curve, q(x))));
const texts = (values: readonly ReturnType<typeof q>[]) => values.map(toText);

describe("shapes", () => {
  it("in steps jump, and the edge belongs to the step above", () => {
    const curve = inSteps([
      { from: q(0), below: q(10), pays: q(0) },
      { from: q(10), pays: q(5) },
    ]);
    expect(at(curve, -1, 0, "9.99", 10, 99)).toEqual(["0", "0", "0", "5", "5"]);
    expect(texts(breakpoints(curve))).toEqual(["10"]);
    expect(jumps(curve)).toEqual([{ x: q(10), below: q(0), at: q(5), above: q(5), belongsTo: "above" }]);
  });

  it("thresholds say which side the edge belongs to", () => {
    expect(jumps(threshold("is at least", q(3), q(1)))[0]?.belongsTo).toBe("above");
    expect(jumps(threshold("is more than", q(3), q(1)))[0]?.belongsTo).toBe("below");
    expect(jumps(threshold("is at most", q(3), q(1)))[0]?.belongsTo).toBe("below");
    expect(jumps(threshold("is", q(3), q(1)))[0]?.belongsTo).toBe("neither");
    expect(at(threshold("is", q(3), q(1)), 2, 3, 4)).toEqual(["0", "1", "0"]);
  });

  it("in slices bend and do not jump", () => {
    const curve = inSlices([
      { from: q(0), below: q(10), pays: q(3) },
      { from: q(10), pays: q(1) },
    ]);
    expect(at(curve, -5, 0, 5, 10, 12)).toEqual(["0", "0", "15", "30", "32"]);
    expect([jumps(curve), direction(curve)]).toEqual([[], "rising"]);
  });

  it("along a line: nothing on the worse side, flat on the better, two points with one x are a jump", () => {
    const rows = [
      { x: q(2), pays: q(1) },
      { x: q(4), pays: q(2) },
      { x: q(4), pays: q(5) },
      { x: q(6), pays: q(6) },
    ];
    expect(at(alongALine(rows, "higher"), 1, 2, 3, 4, 5, 6, 9)).toEqual(["0", "1", "3/2", "5", "11/2", "6", "6"]);
    expect(at(alongALine(rows, "lower"), 1, 2, 6, 9)).toEqual(["1", "1", "6", "0"]);
  });

  it("that are one function are one value", () => {
    const split = inSteps([
      { from: q(0), below: q(5), pays: q(2) },
      { from: q(5), pays: q(2) },
    ]);
    expect(split).toEqual(inSteps([{ from: q(0), pays: q(2) }]));
    expect(capAt(perUnit(q(2)), q(10)).knots).toHaveLength(1);
  });
});

describe("operations", () => {
  it("nothing below keeps the edge; the part beyond deducts it", () => {
    expect(at(keepFrom(perUnit(q(2)), q(5), "above"), 4, 5, 6)).toEqual(["0", "10", "12"]);
    expect(at(keepFrom(perUnit(q(2)), q(5), "below"), 4, 5, 6)).toEqual(["8", "10", "0"]);
    expect(at(partBeyond(perUnit(q(2)), q(5), "above"), 4, 5, 6)).toEqual(["0", "0", "2"]);
  });

  it("worse results are cut at 0 or mirrored", () => {
    const curve = keepFrom(perUnit(q(2)), q(5), "above");
    expect(at(cutWorse(perUnit(q(2))), -3, 0, 3)).toEqual(["0", "0", "6"]);
    expect(at(mirrorWorse(curve), -6, -5, -4, 4, 5)).toEqual(["-12", "-10", "0", "0", "10"]);
  });

  it("layers after a price make a party's part of it", () => {
    const ends = [{ from: q(0), below: q(10) }, { from: q(10) }];
    const part = compose(partyCurve(ends, [q(0), q("0.4")]), perUnit(q(5)));
    expect(at(part, -1, 1, 2, 3, 4)).toEqual(["0", "0", "0", "2", "4"]);
    expect(texts(breakpoints(part))).toEqual(["2"]);
  });
});

describe("questions", () => {
  it("largest and smallest values over an interval, and whether they are reached", () => {
    const curve = threshold("is less than", q(5), q(7));
    expect(maximumOver(curve, q(0), q(9))).toEqual({ value: q(7), at: q(0), reached: true });
    const rising = keepFrom(perUnit(q(1)), q(5), "below");
    expect(maximumOver(rising, q(0), q(9))).toEqual({ value: q(5), at: q(5), reached: true });
    const open = inSlices([{ from: q(0), pays: q(1) }]);
    const cut = inSteps([{ below: q(5), pays: q(1) }]);
    expect(minimumOver(cut, q(0), q(5))).toEqual({ value: q(0), at: q(5), reached: true });
    expect(maximumOver(open, q(-2), q(3))).toEqual({ value: q(3), at: q(3), reached: true });
    const short = threshold("is more than", q(0), q(4));
    expect(maximumOver(short, q(-1), q(0)).reached).toBe(true);
  });

  it("a value that is only approached is not reached", () => {
    const falling = keepFrom(perUnit(q(-1)), q(5), "above");
    // Below 5 it pays nothing; at 5 it pays −5. Over [0, 5] the line just below 5 is 0.
    expect(maximumOver(falling, q(0), q(5))).toEqual({ value: q(0), at: q(0), reached: true });
    const saw = inSteps([{ from: q(0), below: q(1), pays: q(1) }]);
    const ramp = compose(perUnit(q(1)), keepFrom(perUnit(q(1)), q(0), "above"));
    expect(maximumOver(saw, q(1), q(2)).value).toEqual(q(0));
    const below = inSlices([{ from: q(0), below: q(5), pays: q(1) }]);
    const drop = partBeyond(below, q(0), "above");
    expect(direction(drop)).toBe("rising");
    expect(direction(ramp)).toBe("rising");
  });

  it("whether it rises, falls, does both, over all or a part", () => {
    const hill = inSteps([{ from: q(1), below: q(2), pays: q(1) }]);
    expect(direction(hill)).toBe("both");
    expect(direction(hill, q(0), q("1.5"))).toBe("rising");
    expect(direction(hill, q("1.5"), q(3))).toBe("falling");
    expect([direction(constant(q(3))), direction(hill, q(3), q(4))]).toEqual(["constant", "constant"]);
    expect(direction(perUnit(q(-1)))).toBe("falling");
  });
});
