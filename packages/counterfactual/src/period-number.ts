// The number of a period from the first of the baseline, which keeps counting through gaps, and its place in the year.

import type { Grain, IsoDate } from "@mast/language";
import type { Period } from "@mast/measurement";

/** Calendar months since year 0. */
export function monthsOf(date: IsoDate): number {
  return Number.parseInt(date.slice(0, 4), 10) * 12 + calendarMonth(date) - 1;
}

/** 1 for January. */
export function calendarMonth(date: IsoDate): number {
  return Number.parseInt(date.slice(5, 7), 10);
}

/** Months that one step of a grain takes; cohorts and the contract as a whole have none. */
export function monthsPerStep(grain: Grain): number | undefined {
  if (grain === "month") return 1;
  if (grain === "quarter") return 3;
  return grain === "calendar year" || grain === "contract year" ? 12 : undefined;
}

/** The period's number, the one that begins on `start` being 1; cohorts are numbered in their order. */
export function periodNumber(period: Period, start: IsoDate, order: number): number {
  const months = monthsPerStep(period.grain);
  if (months === undefined) return order + 1;
  // Only the first period may be cut short, so that a later one begins less than whole steps after it: that is the next step.
  const since = monthsOf(period.from) - monthsOf(start);
  const over = since % months;
  return (since - over) / months + (over > 0 ? 2 : 1);
}

/** The same place in the year has the same number: the month in which the period begins. */
export function seasonOf(period: Period): number {
  return calendarMonth(period.from);
}
