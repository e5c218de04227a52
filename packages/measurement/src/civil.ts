// Dates and units of time as small whole numbers, for counting and comparing calendars: months, quarters, weeks and days.
// Built on the calendar that reads data, so that a date of the contract and a cell of a file always mean the same number.

import type { IsoDate } from "@mast/language";
import { type CalendarKind, dayOf, daysOfPeriod, periodOfDay, readCalendar, writeCalendar } from "./ingest/calendar.ts";

/** What one integer of a time column counts: days, months or quarters since 1970, the year itself, or ISO weeks since 1970-W01. */
export type TimeUnit = CalendarKind;

/** Days since 1970-01-01; a text that is not a date is a SyntaxError. */
export function dayNumber(date: IsoDate): number {
  const day = dayOf(date);
  if (day === undefined) throw new SyntaxError(`Not a date: ${JSON.stringify(date)}`);
  return smallWhole(day);
}

/** The date that is so many days after 1970-01-01. */
export function dateOfDay(day: number): IsoDate {
  return writeCalendar("date", BigInt(day));
}

/** The unit of time that holds a date, as the integer its column has. */
export function unitOf(unit: TimeUnit, date: IsoDate): number {
  const day = dayNumber(date);
  return unit === "date" ? day : smallWhole(periodOfDay(unit, BigInt(day)));
}

/** First day of a unit of time. */
export function firstDayOf(unit: TimeUnit, value: number): IsoDate {
  return dateOfDay(unit === "date" ? value : smallWhole(daysOfPeriod(unit, BigInt(value)).from));
}

/** Last day of a unit of time. */
export function lastDayOf(unit: TimeUnit, value: number): IsoDate {
  return dateOfDay(unit === "date" ? value : smallWhole(daysOfPeriod(unit, BigInt(value)).to));
}

/**
 * The units that belong to the days `from` to `to`, both in: a month, quarter or year belongs where its first day lies, a week
 * where its Thursday lies (ISO 8601), so that adjoining periods share out every unit once. Empty when `last` is below `first`.
 */
export function unitsWithin(
  unit: TimeUnit,
  from: IsoDate,
  to: IsoDate,
): { readonly first: number; readonly last: number } {
  // Day 0 of 1970 is the Thursday of week 0.
  if (unit === "week") return { first: -quotient(-dayNumber(from), 7), last: quotient(dayNumber(to), 7) };
  const first = unitOf(unit, from);
  return { first: firstDayOf(unit, first) === from ? first : first + 1, last: unitOf(unit, to) };
}

/** The unit that `2018`, `2018-Q4`, `2018-10`, `2018-W40` or `2018-10-01` names, as its integer; null when it names none. */
export function unitNamed(unit: TimeUnit, text: string): number | null {
  const value = readCalendar(unit, text);
  return value === undefined ? null : smallWhole(value);
}

/** The name of a unit of time: `2018-10`, `2018-Q4`, `2018-W40`. */
export function nameOfUnit(unit: TimeUnit, value: number): string {
  return writeCalendar(unit, BigInt(value));
}

/** A whole number that is known to be small, such as a code or an index. */
export function smallWhole(value: bigint): number {
  return Number.parseInt(value.toString(), 10);
}

/** Whole quotient towards minus infinity; the divisor is above zero. */
export function quotient(a: number, b: number): number {
  const rest = a % b;
  return (a - (rest < 0 ? rest + b : rest)) / b;
}
