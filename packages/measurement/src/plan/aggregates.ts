// The aggregates of a metric as steps: one whole number per period each. Sums, rows and people are folds over the placed rows;
// days, first times and runs need steps of their own, whose results are added to the same table.

import type { Aggregate } from "@mast/language";
import { dayNumber, firstDayOf, lastDayOf, type TimeUnit, unitOf } from "../civil.ts";
import { type Asked, predicateOf } from "./condition.ts";
import { cut, oneUnitEach, type Placing, period, placed } from "./placing.ts";
import { allOf, column, type Fold, integer, type Predicate, type Steps, type Value } from "./plan.ts";
import { personOf, type Reading, timeOf, withinPerson } from "./reading.ts";
import { columnNamed } from "./table.ts";

/** An aggregate whose conditions are compiled; `name` is the column of its result. */
export interface CompiledAggregate {
  readonly name: string;
  readonly of: Aggregate;
  readonly where: Predicate;
}

/** Compiles the condition and notes every column that the aggregate reads. */
export function compiledAggregate(name: string, of: Aggregate, asked: Asked, reading: Reading): CompiledAggregate {
  const read = of.aggregate === "sum" ? [of.column] : of.aggregate === "days" ? [of.from, of.to] : [];
  for (const column of read) reading.used.add(columnNamed(reading.table, column).name);
  return { name, of, where: predicateOf(of.where, asked, reading) };
}

/** One row per period (cohort) that has any row: `_period`, `rows`, `people` when there are people, and the aggregates. */
export function aggregated(
  rows: string,
  aggregates: readonly CompiledAggregate[],
  reading: Reading,
  placing: Placing,
): string {
  const { steps } = placing;
  const { person, time, source } = reading.table;
  const located = placed(rows, time?.column.name, time?.unit, placing);
  const keyed =
    person &&
    time &&
    source.key.length > 0 &&
    source.key.every((name) => name === person.name || name === time.column.name);
  const once = Boolean(keyed && oneUnitEach(time.unit, placing));
  const own = aggregates.flatMap((aggregate) => foldsOf(aggregate, once, reading));
  const folds: Fold[] = [
    { name: "rows", fold: "rows" },
    ...(person ? [peopleFold("people", [], once, reading)] : []),
    ...own,
  ];
  const main = steps.add("by period", { relation: "aggregate", of: located, by: [period], folds });
  const apart = aggregates.flatMap((aggregate) => {
    const step = stepsOf(rows, aggregate, reading, placing);
    return step === undefined ? [] : [{ step, columns: [period, aggregate.name] }];
  });
  if (apart.length === 0) return main;
  const columns = [period, ...folds.map(({ name }) => name), ...apart.flatMap(({ columns }) => columns.slice(1))];
  const of = [{ step: main, columns: columns.slice(0, folds.length + 1) }, ...apart];
  const together = steps.add("side by side", { relation: "union", of, columns });
  const sums = columns.slice(1).map((name): Fold => ({ name, fold: "sum", of: name }));
  return steps.add("together", { relation: "aggregate", of: together, by: [period], folds: sums });
}

function foldsOf({ name, of, where }: CompiledAggregate, once: boolean, reading: Reading): readonly Fold[] {
  switch (of.aggregate) {
    case "sum":
      return [{ name, fold: "sum", of: of.column, where }];
    case "rows":
      return [{ name, fold: "rows", where }];
    case "people":
      return [peopleFold(name, [where], once, reading)];
    default:
      return [];
  }
}

/** Different people; where each has one row in a period, that is rows that name one. */
function peopleFold(name: string, where: readonly Predicate[], once: boolean, reading: Reading): Fold {
  const person = personOf(reading);
  if (!once) return { name, fold: "different", of: person.name, where: allOf(where) };
  return { name, fold: "rows", where: allOf([...where, ...named(reading)]) };
}

function named(reading: Reading): readonly Predicate[] {
  const person = personOf(reading);
  return person.nullable ? [{ holds: "present", of: column(person.name) }] : [];
}

function stepsOf(rows: string, aggregate: CompiledAggregate, reading: Reading, placing: Placing): string | undefined {
  switch (aggregate.of.aggregate) {
    case "days":
      return days(rows, aggregate, aggregate.of, reading, placing);
    case "first time":
      return firstTime(rows, aggregate, reading, placing);
    case "in a row":
      return inARow(rows, aggregate, aggregate.of, reading, placing);
    default:
      return undefined;
  }
}

function days(
  rows: string,
  { name, where }: CompiledAggregate,
  of: { from: string; to: string },
  reading: Reading,
  placing: Placing,
): string {
  const { steps, stretches, cohort } = placing;
  const begun: Predicate = { holds: "present", of: column(of.from) };
  const kept = steps.add("rows with days", { relation: "filter", of: rows, where: allOf([where, begun]) });
  const last = Math.max(...stretches.map(({ to }) => dayNumber(to)));
  const end: Value = {
    value: "choice",
    cases: [
      { when: { holds: "present", of: column(of.to) }, gives: column(of.to) },
      { when: { holds: "always" }, gives: integer(last) },
    ],
  };
  const closed = steps.add("intervals", {
    relation: "extend",
    of: kept,
    columns: [
      { name: "_from", is: column(of.from) },
      { name: "_to", is: end },
    ],
  });
  const forward: Predicate = { holds: "compare", left: column("_from"), is: "<=", right: column("_to") };
  const intervals = steps.add("intervals that end after they begin", {
    relation: "filter",
    of: closed,
    where: forward,
  });
  const within = [
    ...(reading.table.person ? withinPerson(reading) : ["row"]),
    ...(cohort === undefined ? [] : [cohort]),
  ];
  const merged = steps.add("days without doubles", {
    relation: "merge intervals",
    of: intervals,
    within,
    from: "_from",
    to: "_to",
  });
  const pieces = cut(merged, "_from", "_to", placing);
  const length: Value = {
    value: "plus",
    left: { value: "minus", left: pick("lesser", "_to", "_last"), right: pick("greater", "_from", "_first") },
    right: integer(1),
  };
  const counted = steps.add("days in the period", {
    relation: "extend",
    of: pieces,
    columns: [{ name: "_days", is: length }],
  });
  return steps.add("days by period", {
    relation: "aggregate",
    of: counted,
    by: [period],
    folds: [{ name, fold: "sum", of: "_days" }],
  });
}

function firstTime(rows: string, { name, where }: CompiledAggregate, reading: Reading, placing: Placing): string {
  const { steps } = placing;
  const time = timeOf(reading);
  const kept = steps.add("rows that fulfil it", {
    relation: "filter",
    of: rows,
    where: allOf([where, ...named(reading)]),
  });
  const folds: readonly Fold[] = [{ name: "_at", fold: "lowest", of: time.name }];
  const first = steps.add("first time", { relation: "aggregate", of: kept, by: perPerson(reading, placing), folds });
  return countedByPeriod(name, placed(first, "_at", time.unit, placing), steps);
}

function inARow(
  rows: string,
  { name, where }: CompiledAggregate,
  { length, gap, of: unit }: { length: number; gap: number; of: "month" | "week" },
  reading: Reading,
  placing: Placing,
): string {
  const { steps } = placing;
  const kept = steps.add("rows that fulfil it", {
    relation: "filter",
    of: rows,
    where: allOf([where, ...named(reading)]),
  });
  const time = timeOf(reading);
  const people = perPerson(reading, placing);
  const { rows: dated, along } =
    time.unit === unit ? { rows: kept, along: time.name } : inUnits(kept, unit, reading, steps);
  const each = steps.add(`${unit}s that fulfil it`, { relation: "distinct", of: dated, columns: [...people, along] });
  const reached = steps.add("in a row", {
    relation: "in a row",
    of: each,
    within: people,
    along,
    length,
    gap,
    as: "_at",
  });
  return countedByPeriod(name, placed(reached, "_at", unit, placing), steps);
}

/** Days as the months or weeks that hold them, by a calendar that reaches over all the data. */
function inUnits(
  rows: string,
  unit: "month" | "week",
  reading: Reading,
  steps: Steps,
): { rows: string; along: string } {
  const time = timeOf(reading);
  if (time.unit !== "date") throw new Error(`${reading.table.source.name} has no ${unit}s to count in a row`);
  const { from, to } = reading.extent;
  const first = unitOf(unit, from);
  const list = Array.from({ length: unitOf(unit, to) - first + 1 }, (_, step) => {
    const at = first + step;
    return [at, dayNumber(firstDayOf(unit as TimeUnit, at)), dayNumber(lastDayOf(unit as TimeUnit, at))].map(String);
  });
  const calendar = steps.add(`${unit}s`, { relation: "list", columns: ["_unit", "_first", "_last"], rows: list });
  const each = steps.add("days", {
    relation: "expand",
    of: calendar,
    from: "_first",
    to: "_last",
    as: "_day",
    keep: ["_unit"],
  });
  const on = [{ left: time.name, is: "=" as const, right: "_day" }];
  const joined = steps.add(`rows by ${unit}`, {
    relation: "join",
    left: rows,
    right: each,
    how: "inner",
    on,
    take: ["_unit"],
  });
  return { rows: joined, along: "_unit" };
}

function countedByPeriod(name: string, rows: string, steps: Steps): string {
  return steps.add("people by period", {
    relation: "aggregate",
    of: rows,
    by: [period],
    folds: [{ name, fold: "rows" }],
  });
}

function perPerson(reading: Reading, { cohort }: Placing): readonly string[] {
  return [personOf(reading).name, ...(cohort === undefined ? [] : [cohort])];
}

function pick(value: "lesser" | "greater", left: string, right: string): Value {
  return { value, left: column(left), right: column(right) };
}
