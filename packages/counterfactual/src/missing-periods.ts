// Which periods a baseline ought to have, by its dates and the metric's grain, and does not have.

import type { Baseline, Grain, IsoDate } from "@mast/language";
import { type LeftOutRange, wholly } from "./left-out.ts";
import { monthsOf, monthsPerStep } from "./period-number.ts";

/** Keys of the periods between the baseline's dates that are neither measured nor left out, in order; cohorts have none. */
export function missingKeys(
  { from, to }: Baseline,
  grain: Grain,
  ranges: readonly LeftOutRange[],
  measured: ReadonlySet<string>,
): string[] {
  const months = monthsPerStep(grain);
  if (from === undefined || to === undefined || months === undefined || grain === "contract year") return [];
  const keys: string[] = [];
  for (let month = monthsOf(from) - (monthsOf(from) % months); month <= monthsOf(to); month += months) {
    const key = keyOf(grain, month);
    const [first, last] = [dayOf(month, 1), dayOf(month + months, 0)];
    const period = { from: first < from ? from : first, to: last > to ? to : last };
    if (!measured.has(key) && !wholly(ranges, period)) keys.push(key);
  }
  return keys;
}

/** The day of a month counted from year 0; day 0 is the last of the month before. */
function dayOf(month: number, day: number): IsoDate {
  return new Date(Date.UTC((month - (month % 12)) / 12, month % 12, day)).toISOString().slice(0, 10);
}

function keyOf(grain: Grain, month: number): string {
  const date = dayOf(month, 1);
  if (grain === "month") return date.slice(0, 7);
  const year = date.slice(0, 4);
  return grain === "quarter" ? `${year}-Q${(month % 12) / 3 + 1}` : year;
}
