// Rounding stays within a unit, settles, and keeps order; allocation loses nothing.
import {
  absolute,
  add,
  allocate,
  compare,
  divide,
  isInteger,
  multiply,
  negate,
  rational,
  roundTo,
  sign,
  squareRoot,
  subtract,
  sum,
} from "@mast/exact";
import fc from "fast-check";
import { expect, test } from "vitest";
import "../seed.ts";
import { modes, positives, rationals } from "../exact/arbitraries.ts";

test("a rounded value is a multiple of the unit, less than a unit away, and rounds to itself", () => {
  fc.assert(
    fc.property(rationals, positives, modes, (value, unit, mode) => {
      const rounded = roundTo(value, unit, mode);
      const away = absolute(subtract(rounded, value));
      expect(isInteger(divide(rounded, unit))).toBe(true);
      expect(compare(away, unit)).toBe(-1);
      if (mode.startsWith("half")) expect(compare(multiply(away, rational(2)), unit)).toBeLessThanOrEqual(0);
      expect(roundTo(rounded, unit, mode)).toEqual(rounded);
    }),
  );
});

test("rounding never turns an order around", () => {
  fc.assert(
    fc.property(rationals, rationals, positives, modes, (a, b, unit, mode) => {
      expect(compare(roundTo(a, unit, mode), roundTo(b, unit, mode)) * compare(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("each mode goes its way, on ties and off them", () => {
  fc.assert(
    fc.property(rationals, positives, fc.bigInt({ min: -50n, max: 50n }), (value, unit, step) => {
      expect(compare(roundTo(value, unit, "up"), value)).toBeGreaterThanOrEqual(0);
      expect(compare(roundTo(value, unit, "down"), value)).toBeLessThanOrEqual(0);
      expect(compare(absolute(roundTo(value, unit, "toward zero")), absolute(value))).toBeLessThanOrEqual(0);
      expect(compare(absolute(roundTo(value, unit, "away from zero")), absolute(value))).toBeGreaterThanOrEqual(0);
      for (const mode of ["half up", "half even", "toward zero", "away from zero"] as const) {
        expect(roundTo(negate(value), unit, mode)).toEqual(negate(roundTo(value, unit, mode)));
      }
      const tie = multiply(rational(2n * step + 1n, 2), unit);
      expect(roundTo(tie, unit, "half up")).toEqual(roundTo(tie, unit, "away from zero"));
      expect(divide(roundTo(tie, unit, "half even"), unit).numerator % 2n).toBe(0n);
    }),
  );
});

test("parts sum to the amount whoever takes the remainder, and the others are whole units", () => {
  const cases = fc
    .tuple(rationals, fc.array(positives, { minLength: 1, maxLength: 7 }), positives, modes, fc.nat())
    .map(([amount, weights, unit, mode, taker]) => {
      const shares = weights.map((weight) => divide(weight, sum(weights)));
      return { amount, shares, unit, mode, taker: taker % shares.length };
    });
  fc.assert(
    fc.property(cases, ({ amount, shares, unit, mode, taker }) => {
      const parts = allocate(amount, shares, unit, mode, taker);
      expect(sum(parts)).toEqual(amount);
      parts.forEach((part, index) => {
        if (index !== taker) expect(part).toEqual(roundTo(multiply(amount, shares[index]!), unit, mode));
      });
    }),
  );
});

test("shares that do not make a whole are refused", () => {
  fc.assert(
    fc.property(rationals, fc.array(rationals), (amount, shares) => {
      fc.pre(compare(sum(shares), rational(1)) !== 0);
      expect(() => allocate(amount, shares, rational(1), "half even", 0)).toThrow(RangeError);
    }),
  );
});

test("a square root is the nearest value with its decimals", () => {
  fc.assert(
    fc.property(rationals, fc.nat({ max: 20 }), (value, decimals) => {
      if (sign(value) < 0) {
        expect(() => squareRoot(value, decimals)).toThrow(RangeError);
        return;
      }
      const root = squareRoot(value, decimals);
      const half = rational(1n, 2n * 10n ** BigInt(decimals));
      const low = subtract(root, half);
      const high = add(root, half);
      if (sign(low) > 0) expect(compare(multiply(low, low), value)).toBeLessThanOrEqual(0);
      expect(compare(value, multiply(high, high))).toBeLessThanOrEqual(0);
    }),
  );
});

test("the root of a square is exact when its decimals suffice", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat({ max: 8 }), (digits, decimals) => {
      const value = rational(digits, 10n ** BigInt(decimals));
      expect(squareRoot(multiply(value, value), decimals)).toEqual(value);
    }),
  );
});
