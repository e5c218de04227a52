// Rationals are a field with an order, always in lowest terms.
import {
  absolute,
  add,
  ceiling,
  compare,
  divide,
  equals,
  floor,
  fromText,
  greatestCommonDivisor,
  isInteger,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  power,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  toNumber,
  toText,
  zero,
} from "@mast/exact";
import fc from "fast-check";
import { expect, test } from "vitest";
import "../seed.ts";
import { nonzero, rationals } from "../exact/arbitraries.ts";

function lowest(a: Rational): boolean {
  return a.denominator > 0n && greatestCommonDivisor(a.numerator, a.denominator) === 1n;
}

test("ring laws hold, and every result is in lowest terms", () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a));
      expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
      expect(multiply(a, b)).toEqual(multiply(b, a));
      expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      expect(add(a, zero)).toEqual(a);
      expect(multiply(a, one)).toEqual(a);
      expect(isZero(add(a, negate(a)))).toBe(true);
      expect(subtract(a, b)).toEqual(add(a, negate(b)));
      expect([add(a, b), subtract(a, b), multiply(a, b), negate(a), absolute(a)].every(lowest)).toBe(true);
    }),
  );
});

test("division undoes multiplication, and refuses zero", () => {
  fc.assert(
    fc.property(rationals, nonzero, (a, b) => {
      expect(divide(multiply(a, b), b)).toEqual(a);
      expect(multiply(divide(a, b), b)).toEqual(a);
      expect(lowest(divide(a, b))).toBe(true);
      expect(() => divide(a, zero)).toThrow(RangeError);
    }),
  );
});

test("order is total and agrees with addition and sign", () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(compare(a, b) + compare(b, a)).toBe(0);
      expect(compare(a, b) === 0).toBe(equals(a, b));
      expect(compare(a, b)).toBe(sign(subtract(a, b)));
      expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
      expect([minimum(a, b), maximum(a, b)]).toEqual(compare(a, b) <= 0 ? [a, b] : [b, a]);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test("floor and ceiling enclose a value", () => {
  fc.assert(
    fc.property(rationals, (a) => {
      const [low, high] = [rational(floor(a)), rational(ceiling(a))];
      expect(compare(low, a)).toBeLessThanOrEqual(0);
      expect(compare(a, high)).toBeLessThanOrEqual(0);
      expect(subtract(high, low)).toEqual(isInteger(a) ? zero : one);
    }),
  );
});

test("a sum by buckets is the sum one by one", () => {
  fc.assert(
    fc.property(fc.array(rationals), (values) => {
      expect(sum(values)).toEqual(values.reduce(add, zero));
    }),
  );
});

test("powers add their exponents", () => {
  fc.assert(
    fc.property(nonzero, fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }), (a, m, n) => {
      expect(multiply(power(a, m), power(a, n))).toEqual(power(a, m + n));
    }),
  );
});

test("canonical text reads back", () => {
  fc.assert(
    fc.property(rationals, (a) => {
      expect(fromText(toText(a))).toEqual(a);
    }),
  );
});

test("the nearest double is exact for doubles, and for sums of two it is what the processor gives", () => {
  const exactly = (x: number): Rational => {
    let [top, under] = [x, 1n];
    while (!Number.isInteger(top)) [top, under] = [top * 2, under * 2n];
    return rational(BigInt(top), under);
  };
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (x, y) => {
        fc.pre(Math.abs(x) < 1e300 && Math.abs(y) < 1e300);
        expect(toNumber(exactly(x))).toBe(x + 0);
        expect(toNumber(add(exactly(x), exactly(y)))).toBe(x + y + 0);
        if (y !== 0) expect(toNumber(divide(exactly(x), exactly(y)))).toBe(x / y + 0);
      },
    ),
  );
});
