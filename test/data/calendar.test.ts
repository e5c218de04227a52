// Dates and periods go to whole numbers and back, as JavaScript's own calendar counts them.

import { type CalendarKind, daysOfPeriod, periodOfDay, readCalendar, writeCalendar } from "@mast/measurement";
import fc from "fast-check";
import { expect, test } from "vitest";
import "../seed.ts";

const first = -354_285; // 1000-01-01
const last = 2_932_896; // 9999-12-31
const day = fc.integer({ min: first, max: last });
const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);

test("days are those of JavaScript's calendar", () => {
  fc.assert(
    fc.property(day, (n) => {
      expect(writeCalendar("date", BigInt(n))).toBe(iso(n));
      expect(readCalendar("date", iso(n))).toBe(BigInt(n));
    }),
  );
});

test("a period holds its days, and writes and reads back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: first + 400, max: last - 400 }),
      fc.constantFrom("year", "quarter", "month", "week"),
      (n, kind) => {
        const period = periodOfDay(kind, BigInt(n));
        const { from, to } = daysOfPeriod(kind, period);
        expect(from <= BigInt(n) && BigInt(n) <= to).toBe(true);
        expect(periodOfDay(kind, from - 1n)).toBe(period - 1n);
        expect(periodOfDay(kind, to + 1n)).toBe(period + 1n);
        expect(readCalendar(kind, writeCalendar(kind, period))).toBe(period);
      },
    ),
  );
});

test.each<[CalendarKind, string, bigint]>([
  ["date", "1970-01-01", 0n],
  ["date", "2000-02-29", 11_016n],
  ["month", "1970-01", 0n],
  ["month", "2018-10", 585n],
  ["quarter", "2018-Q4", 195n],
  ["year", "2018", 2018n],
  ["week", "1970-W01", 0n],
  ["week", "2018-W40", 2544n],
  ["week", "2020-W53", 2661n],
])("%s %s is %s", (kind, text, value) => {
  expect(readCalendar(kind, text)).toBe(value);
  expect(writeCalendar(kind, value)).toBe(text);
});

test.each<[CalendarKind, string]>([
  ["date", "2019-02-29"],
  ["date", "1900-02-29"],
  ["date", "2019-04-31"],
  ["date", "2019-00-10"],
  ["date", "2019-1-1"],
  ["date", "0999-01-01"],
  ["month", "2019-00"],
  ["month", "2019-13"],
  ["quarter", "2019-Q0"],
  ["week", "2019-W53"],
  ["week", "2019-W00"],
  ["year", "19"],
])("%s %s is none", (kind, text) => {
  expect(readCalendar(kind, text)).toBeUndefined();
});
