// The calendar of a contract: a grain and a window give the list of periods, in order, without gaps and without overlap.
// Everything here is on ISO dates, both ends in; the first and the last period of a window are cut where the window is.

import type { Contract, Grain, IsoDate } from "@mast/language";
import { dateOfDay, dayNumber, firstDayOf, lastDayOf, nameOfUnit, quotient, unitOf } from "./civil.ts";
import type { Period } from "./measures.ts";

/** Same day so many months later (earlier when negative); a day that the month lacks becomes its last: 01-31 and one month is 02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const from = unitOf("month", date);
  const days = daysBetween(firstDayOf("month", from), date);
  return earlier(addDays(firstDayOf("month", from + months), days), lastDayOf("month", from + months));
}

/** So many days later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from one date to the other: 0 for the same day, negative when `to` is earlier. A period's length is one more. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole months that have gone from one date to the other: the most that can be added to `from` without passing `to`. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = unitOf("month", to) - unitOf("month", from);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** The periods of a contract's running time. Grain `cohort` has none of its own: cohorts are known from the data alone. */
export function periodsOf(contract: Pick<Contract, "from" | "to">, grain: Grain): readonly Period[] {
  return periodsBetween(grain, contract.from, contract.to, contract.from);
}

/**
 * The periods of a window, both ends in. Contract years are counted from `start`: year k begins k−1 years after it; years before
 * it have keys such as `12 months to 2018-09-30`. For grain `contract` the window is one period, `contract` when it begins at `start`.
 */
export function periodsBetween(grain: Grain, from: IsoDate, to: IsoDate, start: IsoDate = from): readonly Period[] {
  const key = `${grain} ${from} ${to} ${start}`;
  const known = calendars.get(key);
  if (known) return known;
  const periods = calendarOf(grain, from, to, start);
  if (calendars.size >= 1_000) calendars.clear();
  calendars.set(key, periods);
  return periods;
}

/** Settling asks for the same few calendars over and over: each is made once. */
const calendars = new Map<string, readonly Period[]>();

function calendarOf(grain: Grain, from: IsoDate, to: IsoDate, start: IsoDate): readonly Period[] {
  if (grain === "cohort" || to < from) return [];
  if (grain === "contract") {
    return [{ key: from === start ? "contract" : `${from} to ${to}`, grain, from, to }];
  }
  return grain === "contract year" ? contractYears(from, to, start) : calendarPeriods(grain, from, to);
}

/** The period that a date lies in, if any does. */
export function containing(periods: readonly Period[], date: IsoDate): Period | undefined {
  return periods.find((period) => period.from <= date && date <= period.to);
}

/** The day on which what belongs to a period is due: so many days after its last day. */
export function dueDate(period: Period, daysAfterEnd: number): IsoDate {
  return addDays(period.to, daysAfterEnd);
}

function calendarPeriods(grain: "month" | "quarter" | "calendar year", from: IsoDate, to: IsoDate): readonly Period[] {
  const unit = grain === "calendar year" ? "year" : grain;
  const first = unitOf(unit, from);
  return Array.from({ length: unitOf(unit, to) - first + 1 }, (_, step) => ({
    key: nameOfUnit(unit, first + step),
    grain,
    from: later(from, firstDayOf(unit, first + step)),
    to: earlier(to, lastDayOf(unit, first + step)),
  }));
}

function contractYears(from: IsoDate, to: IsoDate, start: IsoDate): readonly Period[] {
  const yearOf = (date: IsoDate) => quotient(monthsBetween(start, date), 12);
  const first = yearOf(from);
  return Array.from({ length: yearOf(to) - first + 1 }, (_, step) => {
    const year = first + step;
    const ends = addDays(addMonths(start, (year + 1) * 12), -1);
    const key = year >= 0 ? `contract year ${year + 1}` : `12 months to ${ends}`;
    return { key, grain: "contract year", from: later(from, addMonths(start, year * 12)), to: earlier(to, ends) };
  });
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
