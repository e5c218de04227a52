// Written dates to ISO days: the first and the last day of a day, week, month, quarter or year, and whole months between days.
// No Date object and no time zone. A date that is not in the calendar was reported with the text and gives nothing here.

import { diagnose } from "../diagnostics/entry.ts";
import { m3Clauses } from "../diagnostics/m3-clauses.ts";
import type { DateLiteral, Missing } from "../syntax/ast/index.ts";
import type { Context } from "./context.ts";
import type { IsoDate } from "./model/index.ts";

/** First and last day that a written date covers. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days that a written date covers, or nothing when it is missing or not in the calendar. */
export function daysOf(date: DateLiteral | Missing): Days | undefined {
  if (date.node === "missing") return undefined;
  const [year = 0, part = 0, day = 0] = date.text.split("-").map((digits) => wholeOf(digits.replace(/^[QW]/, "")));
  if (year < 1 || year > 9999) return undefined;
  switch (date.grain) {
    case "day":
      return part >= 1 && part <= 12 && day >= 1 && day <= daysInMonth(year, part)
        ? { from: date.text, to: date.text }
        : undefined;
    case "month":
      return part >= 1 && part <= 12 ? months(year, part, part) : undefined;
    case "quarter":
      return part >= 1 && part <= 4 ? months(year, part * 3 - 2, part * 3) : undefined;
    case "week":
      return part >= 1 && part <= 53 ? week(year, part) : undefined;
    case "year":
      return /^\d{4}$/.test(date.text) ? months(year, 1, 12) : undefined;
  }
}

/** A range with both ends in: first day of the first, last day of the last. A reversed one is reported. */
export function rangeOf(
  context: Context,
  range: {
    readonly from: DateLiteral | Missing;
    readonly to: DateLiteral | Missing;
    readonly at: { start: number; end: number };
  },
): Days | undefined {
  const from = daysOf(range.from)?.from;
  const to = daysOf(range.to)?.to;
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return { from, to };
  const span = { start: range.from.at.start, end: range.to.at.end };
  context.report(diagnose(m3Clauses.datesReversed, span, { from, to }));
  return undefined;
}

/** So many days later; earlier when negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const [year = 0, month = 0, ofMonth = 0] = day.split("-").map(wholeOf);
  return isoOfDay(dayNumber(year, month, ofMonth) + days);
}

/** How many calendar months a range touches. */
export function monthsIn({ from, to }: Days): number {
  return monthNumber(to) - monthNumber(from) + 1;
}

/** Whether a range begins on the first and ends on the last day of a month. */
export function isWholeMonths({ from, to }: Days): boolean {
  const [year = 0, month = 0] = to.split("-").map(wholeOf);
  return from.endsWith("-01") && wholeOf(to.slice(8)) === daysInMonth(year, month);
}

/** The day after. */
export function dayAfter(day: IsoDate): IsoDate {
  const [year = 0, month = 0, ofMonth = 0] = day.split("-").map(wholeOf);
  return isoOfDay(dayNumber(year, month, ofMonth) + 1);
}

/** The same day so many months earlier, or the last of that month when it is shorter. */
export function monthsBefore(day: IsoDate, count: number): IsoDate {
  const number = monthNumber(day) - count;
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  return iso(year, month, Math.min(wholeOf(day.slice(8)), daysInMonth(year, month)));
}

/** Months since the year 0. */
function monthNumber(day: IsoDate): number {
  const [year = 0, month = 0] = day.split("-").map(wholeOf);
  return year * 12 + month - 1;
}

function months(year: number, first: number, last: number): Days {
  return { from: iso(year, first, 1), to: iso(year, last, daysInMonth(year, last)) };
}

/** ISO 8601: week 1 is the one with the year's first Thursday. */
function week(year: number, number: number): Days | undefined {
  const first = dayNumber(year, 1, 4);
  const monday = first - weekday(first) + (number - 1) * 7;
  const thursday = civil(monday + 3);
  return thursday.year === year ? { from: isoOfDay(monday), to: isoOfDay(monday + 6) } : undefined;
}

/** Monday is 0. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. Howard Hinnant, `days_from_civil`. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** Howard Hinnant, `civil_from_days`. */
function civil(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: years + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function isoOfDay(number: number): IsoDate {
  const { year, month, day } = civil(number);
  return iso(year, month, day);
}

function iso(year: number, month: number, day: number): IsoDate {
  return `${`${year}`.padStart(4, "0")}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`;
}

function wholeOf(digits: string): number {
  let number = 0;
  for (let at = 0; at < digits.length; at++) number = number * 10 + "0123456789".indexOf(digits[at] as string);
  return number;
}
