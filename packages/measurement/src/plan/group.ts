// Who counts: the rows of a source that belong to a group, and those that its `leave out` clauses take away, by reason.
// A group that is not fixed is decided row by row; one that is fixed, once, for people, whose rows then all count.

import { unitOf, unitsWithin } from "../civil.ts";
import { withCalculated } from "./calculated.ts";
import { type Asked, predicateOf } from "./condition.ts";
import { withCandidateHistories, withRowHistories } from "./history.ts";
import { allOf, always, column, integer, type Predicate, type Steps, type Value } from "./plan.ts";
import { alone, personOf, type Reading, timeOf } from "./reading.ts";
import type { GroupRun } from "./series.ts";

/** A group's rule as predicates; made before the steps, since conditions tell what the steps have to read. */
export interface Membership {
  readonly run: GroupRun;
  readonly where: Predicate;
  /** One per `leave out`, in the order of the contract. */
  readonly leaveOut: readonly Predicate[];
}

export function membershipOf(run: GroupRun, reading: Reading): Membership {
  const { group, fixedOn } = run;
  const rows: Asked = { of: "rows", ...(fixedOn === undefined ? {} : { fixedOn }) };
  const where = predicateOf(group.where, fixedOn === undefined ? rows : { of: "candidates", fixedOn }, reading);
  return { run, where, leaveOut: group.leaveOut.map((leave) => predicateOf(leave.where, rows, reading)) };
}

/** The rows of the source with every history that was asked for; call it when all conditions are compiled. */
export function sourceRows(reading: Reading, steps: Steps): string {
  const { table, used } = reading;
  const { person, time } = table;
  const needed = new Set([person?.name, time?.column.name, ...used]);
  const columns = table.columns.flatMap(({ name, worked }) => (needed.has(name) && !worked ? [name] : []));
  let rows = steps.add(`rows of ${table.source.name}`, {
    relation: "scan",
    table: table.table,
    columns: [...columns, "row"],
  });
  if (time?.column.nullable) {
    const where: Predicate = { holds: "present", of: column(time.column.name) };
    rows = steps.add("rows placed in time", { relation: "filter", of: rows, where });
  }
  if (person?.nullable) {
    // Rows that name no person must not look like the history of one.
    const missing: Predicate = { holds: "missing", of: column(person.name) };
    const is: Value = { value: "choice", cases: [{ when: missing, gives: column("row") }] };
    rows = steps.add("rows without a person apart", { relation: "extend", of: rows, columns: [{ name: alone, is }] });
  }
  return withCalculated(withRowHistories(rows, reading, steps), reading, steps);
}

/** The rows that count. */
export function groupRows(rows: string, membership: Membership, reading: Reading, steps: Steps): string {
  const { run, where, leaveOut } = membership;
  if (run.fixedOn === undefined) {
    const stays = leaveOut.map((part): Predicate => ({ holds: "not", part }));
    const counts = allOf([where, ...stays]);
    return counts === always ? rows : steps.add(`rows of ${run.name}`, { relation: "filter", of: rows, where: counts });
  }
  const on = samePerson(reading);
  let people = members(rows, membership, reading, steps);
  if (leaveOut.length > 0) {
    const left = peopleLeavingOut(rows, people, membership, reading, steps);
    people = steps.add("people who stay", { relation: "without", left: people, right: left, on });
  }
  return steps.add(`rows of ${run.name}`, { relation: "with", left: rows, right: people, on });
}

/** Rows and people by the first reason that takes them away: columns `_reason` (its index), `rows` and `people`. */
export function leftOutByReason(
  rows: string,
  membership: Membership,
  reading: Reading,
  from: string,
  steps: Steps,
): string {
  const { run } = membership;
  let left: string;
  if (run.fixedOn === undefined) {
    const all = steps.add(`rows of ${run.name}`, {
      relation: "filter",
      of: rows,
      where: allOf([membership.where, ...until(run, reading, from)]),
    });
    left = withReason(all, membership, steps);
  } else {
    const people = peopleLeavingOut(rows, members(rows, membership, reading, steps), membership, reading, steps);
    const known = until(run, reading, from);
    const theirs =
      known.length === 0 ? rows : steps.add("rows in time", { relation: "filter", of: rows, where: allOf(known) });
    left = steps.add("rows left out", {
      relation: "join",
      left: theirs,
      right: people,
      how: "inner",
      on: samePerson(reading),
      take: ["_reason"],
    });
  }
  const { person } = reading.table;
  const counted = steps.add("left out by reason", {
    relation: "aggregate",
    of: left,
    by: ["_reason"],
    folds: [
      { name: "rows", fold: "rows" },
      ...(person ? [{ name: "people", fold: "different" as const, of: person.name }] : []),
    ],
  });
  const columns = ["_reason", "rows", ...(person ? ["people"] : [])];
  return steps.add("result", { relation: "sorted", of: counted, by: ["_reason"], columns });
}

/** People who fulfil the rule on the date that fixes the group: by a row of that period, or of an event up to and on that day. */
function members(rows: string, { run, where }: Membership, reading: Reading, steps: Steps): string {
  const person = personOf(reading).name;
  const fixedOn = run.fixedOn ?? "";
  let candidates = rows;
  if (reading.table.time) {
    const { name, unit } = timeOf(reading);
    const is = unit === "date" || run.group.byEarlierRows ? "<=" : "=";
    candidates = steps.add("candidates", {
      relation: "filter",
      of: rows,
      where: { holds: "compare", left: column(name), is, right: integer(unitOf(unit, fixedOn)) },
    });
  }
  candidates = withCandidateHistories(candidates, rows, reading, steps);
  if (where !== always)
    candidates = steps.add("candidates who fulfil the rule", { relation: "filter", of: candidates, where });
  return steps.add(`people of ${run.name}`, { relation: "distinct", of: candidates, columns: [person] });
}

/** People of whom any row, up to the last day they are followed, fulfils a `leave out`; with the first such clause. */
function peopleLeavingOut(
  rows: string,
  people: string,
  membership: Membership,
  reading: Reading,
  steps: Steps,
): string {
  const known = until(membership.run, reading);
  const inTime =
    known.length === 0 ? rows : steps.add("rows until then", { relation: "filter", of: rows, where: allOf(known) });
  const theirs = steps.add("rows of the people", {
    relation: "with",
    left: inTime,
    right: people,
    on: samePerson(reading),
  });
  const reasons = withReason(theirs, membership, steps);
  return steps.add("people left out", {
    relation: "aggregate",
    of: reasons,
    by: [personOf(reading).name],
    folds: [{ name: "_reason", fold: "lowest", of: "_reason" }],
  });
}

function withReason(rows: string, { leaveOut }: Membership, steps: Steps): string {
  const cases = leaveOut.map((when, index) => ({ when, gives: integer(index) }));
  const marked = steps.add("reasons", {
    relation: "extend",
    of: rows,
    columns: [{ name: "_reason", is: { value: "choice", cases } }],
  });
  return steps.add("rows with a reason", {
    relation: "filter",
    of: marked,
    where: { holds: "present", of: column("_reason") },
  });
}

/** Rows that have happened when the run ends, from a first day on where one is given. */
function until(run: GroupRun, reading: Reading, from?: string): readonly Predicate[] {
  if (reading.table.time === undefined) return [];
  const { name, unit } = timeOf(reading);
  const { first, last } = unitsWithin(unit, from ?? run.until, run.until);
  const ends: Predicate = { holds: "compare", left: column(name), is: "<=", right: integer(last) };
  return from === undefined
    ? [ends]
    : [{ holds: "compare", left: column(name), is: ">=", right: integer(first) }, ends];
}

function samePerson(reading: Reading): readonly [{ left: string; is: "="; right: string }] {
  const person = personOf(reading).name;
  return [{ left: person, is: "=", right: person }];
}
