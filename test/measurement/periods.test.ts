// The calendar of a contract, by hand.

import {
  addDays,
  addMonths,
  containing,
  daysBetween,
  dueDate,
  monthsBetween,
  periodsBetween,
  periodsOf,
} from "@mast/measurement";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import "../seed.ts";

const shown = (periods: ReturnType<typeof periodsOf>) => periods.map(({ key, from, to }) => `${key}: ${from}–${to}`);

describe("dates", () => {
  test("a month later is the same day, or the last of a shorter month", () => {
    expect(addMonths("2019-01-31", 1)).toBe("2019-02-28");
    expect(addMonths("2020-01-31", 1)).toBe("2020-02-29");
    expect(addMonths("2018-10-15", -12)).toBe("2017-10-15");
    expect(addMonths("2018-03-31", -1)).toBe("2018-02-28");
    expect(addMonths("2018-12-01", 1)).toBe("2019-01-01");
  });
  test("days and months between", () => {
    expect(daysBetween("2018-10-01", "2018-10-01")).toBe(0);
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(addDays("2018-12-31", 60)).toBe("2019-03-01");
    expect(monthsBetween("2018-10-15", "2018-11-14")).toBe(0);
    expect(monthsBetween("2018-10-15", "2018-11-15")).toBe(1);
    expect(monthsBetween("2018-10-15", "2018-09-15")).toBe(-1);
    expect(monthsBetween("2018-10-15", "2018-09-16")).toBe(-1);
  });
  test("adding what is between never passes, and one more always does", () => {
    const date = fc.integer({ min: -30_000, max: 60_000 }).map((day) => addDays("1970-01-01", day));
    fc.assert(
      fc.property(date, date, (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe("periods", () => {
  const contract = { from: "2018-10-15", to: "2020-12-31" };
  test("months and quarters are cut by the running time", () => {
    expect(shown(periodsOf({ from: "2018-10-15", to: "2018-12-31" }, "month"))).toEqual([
      "2018-10: 2018-10-15–2018-10-31",
      "2018-11: 2018-11-01–2018-11-30",
      "2018-12: 2018-12-01–2018-12-31",
    ]);
    expect(shown(periodsOf({ from: "2018-10-15", to: "2019-02-28" }, "quarter"))).toEqual([
      "2018-Q4: 2018-10-15–2018-12-31",
      "2019-Q1: 2019-01-01–2019-02-28",
    ]);
    expect(shown(periodsOf(contract, "calendar year")).map((text) => text.slice(0, 4))).toEqual([
      "2018",
      "2019",
      "2020",
    ]);
  });
  test("contract years are counted from the first day; the last may be short", () => {
    expect(shown(periodsOf(contract, "contract year"))).toEqual([
      "contract year 1: 2018-10-15–2019-10-14",
      "contract year 2: 2019-10-15–2020-10-14",
      "contract year 3: 2020-10-15–2020-12-31",
    ]);
  });
  test("years before the contract are named by their last day", () => {
    expect(shown(periodsBetween("contract year", "2016-10-15", "2018-10-14", contract.from))).toEqual([
      "12 months to 2017-10-14: 2016-10-15–2017-10-14",
      "12 months to 2018-10-14: 2017-10-15–2018-10-14",
    ]);
  });
  test("the contract is one period, a cohort none", () => {
    expect(shown(periodsOf(contract, "contract"))).toEqual(["contract: 2018-10-15–2020-12-31"]);
    expect(periodsOf(contract, "cohort")).toEqual([]);
  });
  test("a date lies in one of them, and payment is due after its end", () => {
    const years = periodsOf(contract, "contract year");
    expect(containing(years, "2019-10-15")?.key).toBe("contract year 2");
    expect(containing(years, "2021-01-01")).toBeUndefined();
    expect(dueDate(years[0]!, 60)).toBe("2019-12-13");
  });
  test("together they are the window, without gap and overlap", () => {
    const date = fc.integer({ min: 10_000, max: 20_000 });
    const grain = fc.constantFrom("month", "quarter", "calendar year", "contract year", "contract" as const);
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 3000 }), date, grain, (from, length, start, grain) => {
        const day = (n: number) => addDays("1970-01-01", n);
        const periods = periodsBetween(grain as "month", day(from), day(from + length), day(start));
        expect(periods[0]?.from).toBe(day(from));
        expect(periods.at(-1)?.to).toBe(day(from + length));
        periods.slice(1).forEach((period, index) => {
          expect(period.from).toBe(addDays(periods[index]!.to, 1));
        });
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
      }),
    );
  });
});
