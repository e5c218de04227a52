// Quantiles of the normal distribution, rounded once: against published values, and in order.

import { compare, normalQuantile, rational } from "@mast/exact";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";

describe("normal quantile", () => {
  it.each([
    [1n, 2n, 6, 0n],
    [3n, 4n, 6, 674490n],
    [9n, 10n, 6, 1281552n],
    [95n, 100n, 6, 1644854n],
    [975n, 1000n, 6, 1959964n],
    [99n, 100n, 6, 2326348n],
    [999n, 1000n, 6, 3090232n],
    [999999n, 1000000n, 6, 4753424n],
    [95n, 100n, 12, 1644853626951n],
    [95n, 100n, 0, 2n],
  ])("%s/%s to %s decimals", (numerator, denominator, decimals, times) => {
    expect(normalQuantile(rational(numerator, denominator), decimals)).toEqual(
      rational(times, 10n ** BigInt(decimals)),
    );
  });
  it("never falls as the probability rises", () => {
    const probability = fc.integer({ min: 5000, max: 9999 }).map((n) => rational(n, 10000));
    fc.assert(
      fc.property(probability, probability, (a, b) => {
        if (compare(a, b) > 0) return;
        expect(compare(normalQuantile(a, 6), normalQuantile(b, 6))).toBeLessThanOrEqual(0);
      }),
    );
  });
  it("takes no probability below one half or from one", () => {
    for (const one of [rational(49, 100), rational(1), rational(2)])
      expect(() => normalQuantile(one, 6)).toThrow(RangeError);
    expect(() => normalQuantile(rational(3, 4), 13)).toThrow(RangeError);
  });
});
