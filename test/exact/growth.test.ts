// Growth and returns against published examples: those of the documentation of XIRR and IRR, and what whole years come to.

import { growth, rational, roundTo, yearlyReturn } from "@mast/exact";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";

const days = (dates: readonly string[]) => dates.map((date) => Date.parse(date) / 86_400_000);
const flows = (dates: readonly string[], amounts: readonly number[]) =>
  days(dates).map((day, index) => ({ day, amount: rational(amounts[index] ?? 0) }));

describe("the yearly return of dated amounts", () => {
  it("is that of the published example of XIRR", () => {
    const dates = ["2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01"];
    const found = yearlyReturn(flows(dates, [-10_000, 2_750, 4_250, 3_250, 2_750]), 8);
    expect("rate" in found && roundTo(found.rate, rational(1, 10_000_000), "half even")).toEqual(
      rational(3_733_625, 10_000_000),
    );
  });

  it("is that of the published examples of IRR, one year apart", () => {
    const yearly = (amounts: readonly number[]) =>
      yearlyReturn(
        amounts.map((amount, year) => ({ day: 365 * year, amount: rational(amount) })),
        3,
      );
    expect(yearly([-70_000, 12_000, 15_000, 18_000, 21_000])).toEqual({ rate: rational(-21, 1000) });
    expect(yearly([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000])).toEqual({ rate: rational(87, 1000) });
    expect(yearly([-70_000, 12_000, 15_000])).toEqual({ rate: rational(-444, 1000) });
  });

  it("is not there without a change of sign, and not one when there are several", () => {
    const yearly = (amounts: readonly number[]) =>
      yearlyReturn(
        amounts.map((amount, year) => ({ day: 365 * year, amount: rational(amount) })),
        3,
      );
    expect(yearly([-100, -50])).toEqual({ without: "change of sign" });
    expect(yearly([0, 100])).toEqual({ without: "change of sign" });
    // 10 % and 20 % both solve it.
    expect(yearly([-100, 230, -132])).toEqual({ several: true });
    // The running total changes sign once, so one return is above zero.
    expect(yearly([-100, 60, -20, 80])).toEqual({ rate: rational(9, 100) });
  });

  it("is what a cap on it leaves", () => {
    const dates = ["2015-06-01", "2016-06-01", "2016-06-30", "2017-06-30"];
    expect(yearlyReturn(flows(dates, [-100_000, -50_000, 50_000, 134_420]), 6)).toEqual({ rate: rational(15, 100) });
    expect(yearlyReturn(flows(dates, [-100_000, -50_000, 50_000, 134_421]), 6)).toEqual({
      rate: rational(150_004, 1_000_000),
    });
  });

  it("is the rate at which one outlay has grown", () => {
    const rates = fc.integer({ min: -90, max: 300 });
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 4000 }), (percent, length) => {
        const rate = rational(percent, 100);
        const amounts = [
          { day: 0, amount: rational(-1000) },
          {
            day: length,
            amount: rational(1000n * growth(rate, length, 40).numerator, growth(rate, length, 40).denominator),
          },
        ];
        expect(yearlyReturn(amounts, 6)).toEqual({ rate });
      }),
      { numRuns: 40 },
    );
  });
});

describe("growth over days", () => {
  it("is exact over whole years", () => {
    expect(growth(rational(15, 100), 730, 2)).toEqual(rational(13_225, 10_000));
    expect(growth(rational(25, 100), -365, 0)).toEqual(rational(4, 5));
  });

  it("multiplies from part to part", () => {
    const [a, b] = [growth(rational(7, 100), 100, 50), growth(rational(7, 100), 265, 50)];
    const product = rational(a.numerator * b.numerator, a.denominator * b.denominator);
    expect(roundTo(product, rational(1n, 10n ** 45n), "half even")).toEqual(rational(107, 100));
  });

  it("needs a rate above −100 %", () => {
    expect(() => growth(rational(-1), 10, 2)).toThrow(RangeError);
  });
});
