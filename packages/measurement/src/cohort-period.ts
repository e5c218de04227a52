// Takes a series by cohort and a cohort's code, gives the time in which the cohort is followed: from its first day until what is
// counted of the last who can belong to it is over.

import { type FollowedFor, followedFor, type IsoDate } from "@mast/language";
import { firstDayOf, lastDayOf, type TimeUnit } from "./civil.ts";
import { addDays, addMonths } from "./periods.ts";
import type { PlannedSeries } from "./plan/series.ts";
import { columnNamed, type Table, timeUnitOf } from "./plan/table.ts";

/** First and last day, both in; nothing for cohorts without a clock of their own, which are followed to the end of the contract. */
export function cohortDays(
  { metric, run }: PlannedSeries,
  code: number,
  table: Table,
): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const { cohort = "", cohortBy } = run.group;
  const unit = cohortBy?.unit ?? timeUnitOf(columnNamed(table, cohort).type);
  const ends = followedFor(metric, run.group);
  if (unit === undefined || ends.length === 0) return undefined;
  const from = firstDayOf(unit, code);
  const last = ends.map((end) => lastDay(end, unit, code)).reduce((a, b) => (a < b ? b : a));
  return { from, to: last < from ? from : last };
}

function lastDay({ count, unit: of, through }: FollowedFor, unit: TimeUnit, code: number): IsoDate {
  if (of === "own") return lastDayOf(unit, code + count - (through ? 0 : 1));
  const day = lastDayOf(unit, code);
  return addDays(of === "month" ? addMonths(day, count) : addDays(day, count), through ? 0 : -1);
}
