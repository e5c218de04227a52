// Adds the histories that conditions asked for, as columns: per person and date by one aggregation over a range of time,
// per row by looking back along time. Both are right with gaps: distance is in periods, never in rows.

import { dayNumber, firstDayOf, lastDayOf, unitOf } from "../civil.ts";
import { allOf, column, type Fold, integer, type Predicate, type Steps, type Value } from "./plan.ts";
import { type History, personOf, type Reading, timeOf, unitsBack, unitsBefore, withinPerson } from "./reading.ts";

/** The rows of a whole source with a column per history of its rows. */
export function withRowHistories(rows: string, reading: Reading, steps: Steps): string {
  let current = rows;
  for (const history of reading.ofRows.values()) {
    const { is } = history.before;
    current =
      is === "row" || is === "through row"
        ? lookingBack(current, history, reading, steps)
        : joined(current, current, history, reading, steps);
  }
  return current;
}

/** Some rows of a source with a column per history as of the date that fixes the group; the histories are made of `all`. */
export function withCandidateHistories(rows: string, all: string, reading: Reading, steps: Steps): string {
  let current = rows;
  for (const history of reading.ofCandidates.values()) {
    if (history.before.is !== "date") throw new Error("A candidate's history is as of a date");
    current = joined(current, all, history, reading, steps);
  }
  return current;
}

/** One value per person, made of the rows in a range of time, joined to the person's rows. */
function joined(to: string, all: string, history: History, reading: Reading, steps: Steps): string {
  const person = personOf(reading).name;
  const where = allOf([...rangeOf(history, reading), ...concerned(history)]);
  const rows = steps.add("history", { relation: "filter", of: all, where });
  const made = isAtAnEnd(history) ? atTheEnd(rows, history, reading, steps) : rows;
  const value = steps.add("history of people", {
    relation: "aggregate",
    of: made,
    by: [person],
    folds: [foldOf(history)],
  });
  const on = [{ left: person, is: "=" as const, right: person }];
  return steps.add("with history", { relation: "join", left: to, right: value, how: "left", on, take: [history.name] });
}

function rangeOf({ before, months, days }: History, reading: Reading): readonly Predicate[] {
  if (before.is !== "date") return [];
  const { name, unit } = timeOf(reading);
  const { first = days === undefined ? undefined : unitOf(unit, before.date) - days, last } = unitsBefore(
    unit,
    before.date,
    months,
  );
  const ends: Predicate = { holds: "compare", left: column(name), is: "<=", right: integer(last) };
  return first === undefined
    ? [ends]
    : [{ holds: "compare", left: column(name), is: ">=", right: integer(first) }, ends];
}

/** Of each person's rows those of the first (or last) time. */
function atTheEnd(rows: string, { of }: History, reading: Reading, steps: Steps): string {
  const person = personOf(reading).name;
  const time = timeOf(reading).name;
  const fold: Fold = { name: "_end", fold: of === "first" ? "lowest" : "highest", of: time };
  const ends = steps.add("end of history", { relation: "aggregate", of: rows, by: [person], folds: [fold] });
  const on = [
    { left: person, is: "=" as const, right: person },
    { left: time, is: "=" as const, right: "_end" },
  ];
  return steps.add("rows at the end", { relation: "with", left: rows, right: ends, on });
}

function lookingBack(rows: string, history: History, reading: Reading, steps: Steps): string {
  const time = timeOf(reading);
  const through = history.before.is === "through row";
  const reached = reach(rows, history, reading, steps);
  const unit = timeOf(reading).unit;
  // A month is shorter than a quarter: no whole one, not even the row's own, lies in it.
  const none = through && unit !== "date" && unit !== "week" && unitsBack(unit, 0, history.months ?? 12) === 0;
  // The row's own unit of time is one of those that are counted.
  const back = reached.back && through && !none ? minus(reached.back, integer(1)) : reached.back;
  // Not even the row itself is the history of nobody.
  const who = personOf(reading);
  const named: readonly Predicate[] = through && who.nullable ? [{ holds: "present", of: column(who.name) }] : [];
  const where: Predicate = none ? { holds: "never" } : allOf([...named, ...concerned(history)]);
  const looked = (folds: readonly Fold[]) =>
    steps.add("with history", {
      relation: "look back",
      of: reached.rows,
      within: withinPerson(reading),
      along: time.name,
      ...(back ? { back } : {}),
      ...(through ? { through } : {}),
      folds,
    });
  if (!isAtAnEnd(history)) return looked([{ ...foldOf(history), where }]);
  // The first (last) value: first the time at which it stands, then the value at that time.
  const end = `${history.name}_at`;
  const found = looked([{ name: end, fold: history.of === "first" ? "lowest" : "highest", of: time.name, where }]);
  const person = who.name;
  const kept = steps.add("history", { relation: "filter", of: rows, where });
  const values = steps.add("history by time", {
    relation: "aggregate",
    of: kept,
    by: [person, time.name],
    folds: [foldOf(history)],
  });
  const on = [
    { left: person, is: "=" as const, right: person },
    { left: end, is: "=" as const, right: time.name },
  ];
  return steps.add("with history", {
    relation: "join",
    left: found,
    right: values,
    how: "left",
    on,
    take: [history.name],
  });
}

/** How far back a row looks, in units of its time; months of unequal length come from a calendar. */
function reach(rows: string, history: History, reading: Reading, steps: Steps): { rows: string; back?: Value } {
  const { months, days } = history;
  const { unit, name } = timeOf(reading);
  if (days !== undefined) return { rows, back: integer(days) };
  if (months === undefined) return { rows };
  if (unit !== "date" && unit !== "week") return { rows, back: integer(unitsBack(unit, 0, months)) };
  const as = `${history.name}_back`;
  const calendar = unit === "week" ? weeksBack(as, months, reading, steps) : daysBack(as, months, reading, steps);
  const on = [{ left: name, is: "=" as const, right: "_unit" }];
  const dated = steps.add("with calendar", {
    relation: "join",
    left: rows,
    right: calendar,
    how: "inner",
    on,
    take: [as],
  });
  return { rows: dated, back: column(as) };
}

function weeksBack(as: string, months: number, { extent }: Reading, steps: Steps): string {
  const first = unitOf("week", extent.from);
  const rows = Array.from({ length: unitOf("week", extent.to) - first + 1 }, (_, step) => [
    (first + step).toString(),
    unitsBack("week", first + step, months).toString(),
  ]);
  return steps.add("weeks", { relation: "list", columns: ["_unit", as], rows });
}

// A day so many months earlier is the day of that number, or the last day of the month when the month lacks it.
function daysBack(as: string, months: number, { extent }: Reading, steps: Steps): string {
  const first = unitOf("month", extent.from);
  const rows = Array.from({ length: unitOf("month", extent.to) - first + 1 }, (_, step) =>
    [first + step, first + step - months].flatMap((month) => [firstDayOf("month", month), lastDayOf("month", month)]),
  ).map((dates) => dates.map((date) => dayNumber(date).toString()));
  const columns = ["_first", "_last", "_back_first", "_back_last"];
  const list = steps.add("months", { relation: "list", columns, rows });
  const days = steps.add("days", {
    relation: "expand",
    of: list,
    from: "_first",
    to: "_last",
    as: "_unit",
    keep: columns,
  });
  const sameDay: Value = {
    value: "plus",
    left: column("_back_first"),
    right: minus(column("_unit"), column("_first")),
  };
  const earlier: Value = { value: "lesser", left: sameDay, right: column("_back_last") };
  return steps.add("days and how far back", {
    relation: "extend",
    of: days,
    columns: [{ name: as, is: minus(column("_unit"), earlier) }],
  });
}

function minus(left: Value, right: Value): Value {
  return { value: "minus", left, right };
}

/** Rows that a history is made of: those that fulfil its condition and, for a first or last value, have one. */
function concerned(history: History): readonly Predicate[] {
  const present: readonly Predicate[] =
    isAtAnEnd(history) && history.column !== undefined ? [{ holds: "present", of: column(history.column) }] : [];
  return [history.where, ...present];
}

function isAtAnEnd({ of }: History): boolean {
  return of === "first" || of === "last";
}

/** Rows of the same time are told apart by value: `first` and `lowest` take the lowest, `last` and `highest` the highest. */
function foldOf({ name, of, column: made }: History): Fold {
  if (of === "rows" || made === undefined) return { name, fold: "rows" };
  return { name, fold: of === "sum" ? "sum" : of === "first" || of === "lowest" ? "lowest" : "highest", of: made };
}
