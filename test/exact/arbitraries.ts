// Takes nothing, gives random exact values for property tests: small ones that often coincide, and long ones.
import { type Rational, rational, roundingModes } from "@mast/exact";
import fc from "fast-check";

const whole = fc.oneof(fc.bigInt({ min: -30n, max: 30n }), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }));
const under = fc.oneof(fc.bigInt({ min: 1n, max: 30n }), fc.bigInt({ min: 1n, max: 10n ** 40n }));

export const rationals: fc.Arbitrary<Rational> = fc.tuple(whole, under).map(([n, d]) => rational(n, d));
export const positives = fc.tuple(under, under).map(([n, d]) => rational(n, d));
export const nonzero = rationals.filter((value) => value.numerator !== 0n);
export const modes = fc.constantFrom(...roundingModes);
export const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 12 }))
  .map(([digits, places]) => ({ value: rational(digits, 10n ** BigInt(places)), places }));
