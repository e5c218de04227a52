// Places rows in the periods of a series: adds `_period`, the index of a period, or the code of a cohort. Rows that lie
// outside every period are not placed. Calendar arithmetic is done here; the plan sees whole numbers only.

import type { TimeUnit } from "../civil.ts";
import { dayNumber, unitsWithin } from "../civil.ts";
import { column, integer, type Pair, type Steps, type Whole } from "./plan.ts";
import type { Days, PlannedPeriod } from "./series.ts";

export const period = "_period";

/** A stretch of time that belongs to one period. */
interface Stretch extends Days {
  readonly index: number;
}

export interface Placing {
  readonly steps: Steps;
  readonly stretches: readonly Stretch[];
  /** The column that holds the cohort; periods are cohorts then. */
  readonly cohort?: string;
  /** Lists of the calendar that are already steps, by what they list. */
  readonly lists: Map<string, string>;
}

export function newPlacing(periods: readonly PlannedPeriod[], cohort: string | undefined, steps: Steps): Placing {
  const stretches = periods.flatMap(({ days }, index) => days.map((stretch) => ({ index, ...stretch })));
  return { steps, stretches, ...(cohort === undefined ? {} : { cohort }), lists: new Map() };
}

/** Rows with `_period`; `at` is a column of whole `unit`s. A source without time counts as a whole, in the only period. */
export function placed(rows: string, at: string | undefined, unit: TimeUnit | undefined, placing: Placing): string {
  const { steps, cohort } = placing;
  if (at === undefined || unit === undefined) {
    const is = cohort === undefined ? integer(0) : column(cohort);
    const whole = steps.add("rows by period", { relation: "extend", of: rows, columns: [{ name: period, is }] });
    return cohort === undefined ? whole : cohortsKnown(whole, placing);
  }
  const on: readonly Pair[] = [{ left: at, is: "=", right: "_unit" }];
  const right = unitList(unit, placing);
  if (cohort === undefined)
    return steps.add("rows by period", { relation: "join", left: rows, right, how: "inner", on, take: [period] });
  return byCohort(steps.add("rows in time", { relation: "with", left: rows, right, on }), placing);
}

/** Intervals of days `from` to `to`, both in, cut where a period ends: adds `_period`, `_first` and `_last`. */
export function cut(intervals: string, from: string, to: string, placing: Placing): string {
  const { steps, cohort, stretches } = placing;
  const columns = [period, "_first", "_last"];
  const rows = stretches.map(({ index, from, to }) => wholes(index, dayNumber(from), dayNumber(to)));
  const list = listed("days of the periods", columns, rows, placing);
  const on: readonly Pair[] = [
    { left: from, is: "<=", right: "_last" },
    { left: to, is: ">=", right: "_first" },
  ];
  const take = cohort === undefined ? columns : columns.slice(1);
  const joined = steps.add("intervals by period", {
    relation: "join",
    left: intervals,
    right: list,
    how: "inner",
    on,
    take,
  });
  return cohort === undefined ? joined : byCohort(joined, placing);
}

/** Whether every period is a single unit of time: a person with one row per unit then has one row per period. */
export function oneUnitEach(unit: TimeUnit, { stretches, cohort }: Placing): boolean {
  const seen = new Set(stretches.map(({ index }) => index));
  return (
    cohort === undefined &&
    seen.size === stretches.length &&
    stretches.every(({ from, to }) => {
      const { first, last } = unitsWithin(unit, from, to);
      return first >= last;
    })
  );
}

function byCohort(rows: string, placing: Placing): string {
  const is = column(placing.cohort ?? "");
  return cohortsKnown(
    placing.steps.add("rows by cohort", { relation: "extend", of: rows, columns: [{ name: period, is }] }),
    placing,
  );
}

function cohortsKnown(rows: string, { steps }: Placing): string {
  return steps.add("rows with a cohort", {
    relation: "filter",
    of: rows,
    where: { holds: "present", of: column(period) },
  });
}

function unitList(unit: TimeUnit, placing: Placing): string {
  const rows = placing.stretches.flatMap(({ index, from, to }) => {
    const { first, last } = unitsWithin(unit, from, to);
    return first <= last ? [wholes(index, first, last)] : [];
  });
  const of = listed(`${unit}s of the periods`, [period, "_first", "_last"], rows, placing);
  const key = `each ${unit}`;
  const known = placing.lists.get(key);
  if (known !== undefined) return known;
  const expanded = placing.steps.add(key, {
    relation: "expand",
    of,
    from: "_first",
    to: "_last",
    as: "_unit",
    keep: [period],
  });
  placing.lists.set(key, expanded);
  return expanded;
}

function listed(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Whole[])[],
  placing: Placing,
): string {
  const known = placing.lists.get(name);
  if (known !== undefined) return known;
  const list = placing.steps.add(name, { relation: "list", columns, rows });
  placing.lists.set(name, list);
  return list;
}

function wholes(...values: readonly number[]): readonly Whole[] {
  return values.map(String);
}
