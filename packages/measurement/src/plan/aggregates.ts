// The aggregates of a metric as steps: one whole number per period each. Sums, rows and people are folds over the placed rows;
// days, first times and runs need steps of their own, whose results are added to the same table.

import { type Aggregate, columnsOfSum } from "@mast/language";
import { dayNumber, firstDayOf, lastDayOf, type TimeUnit, unitOf } from "../civil.ts";
import { overOf } from "./calculated.ts";
import { type Asked, predicateOf, usedColumn } from "./condition.ts";
import { type CompiledStretch, compiledStretch, days, wholePieces } from "./days.ts";
import { oneUnitEach, type Placing, period, placed } from "./placing.ts";
import { allOf, column, type Fold, integer, type Predicate, type Steps } from "./plan.ts";
import { personOf, type Reading, timeOf } from "./reading.ts";

/** An aggregate whose conditions are compiled; `name` is the column of its result. */
export interface CompiledAggregate {
  readonly name: string;
  readonly of: Aggregate;
  readonly where: Predicate;
  /** The first and last day, both in, of what is counted in days. */
  readonly stretch?: CompiledStretch;
  /** Of a sum: the columns that hold what its parts are divided by; it is added up apart for each. */
  readonly over?: readonly string[];
}

/** Compiles the condition and notes every column that the aggregate reads. */
export function compiledAggregate(name: string, of: Aggregate, asked: Asked, reading: Reading): CompiledAggregate {
  const where = predicateOf(of.where, asked, reading);
  if (of.aggregate === "sum") {
    const divided = columnsOfSum(of).filter((name) => usedColumn(name, reading).worked?.below);
    return { name, of, where, ...(divided.length > 0 ? { over: divided.map(overOf) } : {}) };
  }
  if (of.aggregate !== "days" && of.aggregate !== "whole periods") return { name, of, where };
  return { name, of, where, stretch: compiledStretch(of, asked, reading) };
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
  const multiplied = withProducts(
    rows,
    aggregates.filter(({ over }) => over === undefined),
    steps,
  );
  const located = placed(multiplied, time?.column.name, time?.unit, placing);
  const keyed =
    person &&
    time &&
    source.key.length > 0 &&
    source.key.every((name) => name === person.name || name === time.column.name);
  const once = Boolean(keyed && oneUnitEach(time.unit, placing));
  const own = aggregates.flatMap((aggregate) => (aggregate.over ? [] : foldsOf(aggregate, once, reading)));
  const folds: Fold[] = [
    { name: "rows", fold: "rows" },
    ...(person ? [peopleFold("people", [], once, reading)] : []),
    ...own,
  ];
  const main = steps.add("by period", { relation: "aggregate", of: located, by: [period], folds });
  const counted = aggregates.flatMap((aggregate) => {
    const step = stepsOf(rows, aggregate, reading, placing);
    return step === undefined ? [] : [{ step, columns: [period, aggregate.name] }];
  });
  const happened = [main, ...counted.map(({ step }) => step)];
  const apart = [
    ...counted,
    ...aggregates
      .filter(({ of }) => of.aggregate === "everyone")
      .map(({ name }) => ({ step: everyone(name, rows, happened, reading, placing), columns: [period, name] })),
  ];
  if (apart.length === 0) return main;
  const columns = [period, ...folds.map(({ name }) => name), ...apart.flatMap(({ columns }) => columns.slice(1))];
  const of = [{ step: main, columns: columns.slice(0, folds.length + 1) }, ...apart];
  const together = steps.add("side by side", { relation: "union", of, columns });
  const sums = columns.slice(1).map((name): Fold => ({ name, fold: "sum", of: name }));
  return steps.add("together", { relation: "aggregate", of: together, by: [period], folds: sums });
}

const productOf = (name: string) => `_product_${name}`;

/** The rows with a column for each product; a row that lacks one of its columns has none. */
function withProducts(rows: string, aggregates: readonly CompiledAggregate[], steps: Steps): string {
  const columns = aggregates.flatMap(({ name, of }) => {
    if (of.aggregate !== "sum" || !of.times) return [];
    const is = columnsOfSum(of)
      .map(column)
      .reduce((left, right) => ({ value: "times", left, right }));
    return [{ name: productOf(name), is }];
  });
  return columns.length === 0 ? rows : steps.add("with products", { relation: "extend", of: rows, columns });
}

function foldsOf({ name, of, where }: CompiledAggregate, once: boolean, reading: Reading): readonly Fold[] {
  switch (of.aggregate) {
    case "sum":
      return [{ name, fold: "sum", of: of.times ? productOf(name) : of.column, where }];
    case "rows":
      return [{ name, fold: "rows", where }];
    case "people":
      return [peopleFold(name, [where], once, reading)];
    default:
      return [];
  }
}

/** One row per period and divisor of a sum whose parts are divided: `_period`, the divisors, and what is added up above each. */
export function dividedSums(
  rows: string,
  aggregate: CompiledAggregate & { readonly over: readonly string[] },
  reading: Reading,
  placing: Placing,
): string {
  const { steps } = placing;
  const { time } = reading.table;
  const located = placed(withProducts(rows, [aggregate], steps), time?.column.name, time?.unit, placing);
  const by = [period, ...new Set(aggregate.over)];
  const of = steps.add("by period and divisor", {
    relation: "aggregate",
    of: located,
    by,
    folds: foldsOf(aggregate, false, reading),
  });
  const known = allOf(aggregate.over.map((name): Predicate => ({ holds: "present", of: column(name) })));
  const divided = steps.add("with a divisor", { relation: "filter", of, where: known });
  return steps.add("result", { relation: "sorted", of: divided, by, columns: [...by, aggregate.name] });
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
  const { name, of, where, stretch } = aggregate;
  switch (of.aggregate) {
    case "days":
      return stretch && days(rows, { name, where, stretch }, reading, placing);
    case "whole periods": {
      const pieces = stretch && wholePieces(rows, { where, stretch }, of, reading, placing);
      return pieces && countedByPeriod(name, pieces, placing.steps);
    }
    case "first time":
      return firstTime(rows, aggregate, reading, placing);
    case "in a row":
      return inARow(rows, aggregate, of, reading, placing);
    default:
      return undefined;
  }
}

/**
 * Everyone in the group, in each period alike; of each cohort that something is counted of in time, those who have a row of it at
 * any time.
 */
function everyone(
  name: string,
  rows: string,
  happened: readonly string[],
  reading: Reading,
  { steps, stretches, cohort }: Placing,
): string {
  const folds: readonly Fold[] = [{ name, fold: "different", of: personOf(reading).name }];
  if (cohort !== undefined) {
    const columns = [{ name: period, is: column(cohort) }];
    const all = steps.add("rows of each cohort", { relation: "extend", of: rows, columns });
    const of = happened.map((step) => ({ step, columns: [period] }));
    const right = steps.add("cohorts in time", { relation: "union", of, columns: [period] });
    const on = [{ left: period, is: "=" as const, right: period }];
    const known = steps.add("rows of cohorts in time", { relation: "with", left: all, right, on });
    return steps.add("everyone in each cohort", { relation: "aggregate", of: known, by: [period], folds });
  }
  const last = Math.max(...stretches.map(({ index }) => index));
  const columns = [
    { name: "_first", is: integer(0) },
    { name: "_last", is: integer(last) },
  ];
  const all = steps.add("rows of every period", { relation: "extend", of: rows, columns });
  const by = columns.map((each) => each.name);
  const of = steps.add("everyone in the group", { relation: "aggregate", of: all, by, folds });
  return steps.add("everyone by period", {
    relation: "expand",
    of,
    from: "_first",
    to: "_last",
    as: period,
    keep: [name],
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
