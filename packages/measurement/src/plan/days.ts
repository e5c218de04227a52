// Days and whole periods of stays as steps: stretches of days, clipped to a window of the person's own, without doubles, cut where a
// period ends or into pieces of so many days or months.

import type { Stretch } from "@mast/language";
import { dayNumber } from "../civil.ts";
import { type Asked, momentOf } from "./condition.ts";
import { cut, type Placing, period, placed } from "./placing.ts";
import { allOf, column, integer, type Predicate, type Value } from "./plan.ts";
import { type Reading, withinPerson } from "./reading.ts";

/** A stretch whose moments are compiled; `last` is in. */
export interface CompiledStretch {
  readonly first: Value;
  readonly last: Value;
  readonly within?: { readonly first: Value; readonly last: Value };
}

/** Compiles the moments and notes every column that they read. */
export function compiledStretch({ from, to, until, within }: Stretch, asked: Asked, reading: Reading): CompiledStretch {
  const before = (day: Value): Value => ({ value: "minus", left: day, right: integer(1) });
  const first = momentOf(from, asked, reading);
  const last = momentOf(to, asked, reading);
  const window = within && {
    first: momentOf(within.from, asked, reading),
    last: before(momentOf(within.until, asked, reading)),
  };
  return { first, last: until ? before(last) : last, ...(window ? { within: window } : {}) };
}

interface Kept {
  readonly where: Predicate;
  readonly stretch: CompiledStretch;
}

/** How many days lie in each period: `_period` and a column of the name. */
export function days(rows: string, kept: Kept & { readonly name: string }, reading: Reading, placing: Placing): string {
  const { steps } = placing;
  const pieces = cut(withoutDoubles(rows, kept, reading, placing), "_from", "_to", placing);
  const length: Value = {
    value: "plus",
    left: {
      value: "minus",
      left: pick("lesser", column("_to"), column("_last")),
      right: pick("greater", column("_from"), column("_first")),
    },
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
    folds: [{ name: kept.name, fold: "sum", of: "_days" }],
  });
}

/** A row with `_period` for each whole period of so many days or months, placed by its last day. */
export function wholePieces(
  rows: string,
  kept: Kept,
  { length, of: unit, atMost }: { readonly length: number; readonly of: "day" | "month"; readonly atMost?: number },
  reading: Reading,
  placing: Placing,
): string {
  const { steps } = placing;
  const merged = withoutDoubles(rows, kept, reading, placing);
  const keep = within(reading, placing);
  const limit = atMost === undefined ? {} : { atMost: { pieces: atMost, per: keep } };
  const pieces = steps.add("whole periods", {
    relation: "whole pieces",
    of: merged,
    from: "_from",
    to: "_to",
    length,
    unit,
    keep,
    as: "_end",
    ...limit,
  });
  return placed(pieces, "_end", "date", placing);
}

/** Stretches `_from` to `_to` that neither overlap nor touch. */
function withoutDoubles(rows: string, { where, stretch }: Kept, reading: Reading, placing: Placing): string {
  const { steps, stretches } = placing;
  const begun: Predicate = { holds: "present", of: stretch.first };
  const known: Predicate[] = stretch.within ? [{ holds: "present", of: stretch.within.first }] : [];
  const kept = steps.add("rows with days", { relation: "filter", of: rows, where: allOf([where, begun, ...known]) });
  const last = Math.max(...stretches.map(({ to }) => dayNumber(to)));
  const end: Value = {
    value: "choice",
    cases: [
      { when: { holds: "present", of: stretch.last }, gives: stretch.last },
      { when: { holds: "always" }, gives: integer(last) },
    ],
  };
  const { within: window } = stretch;
  const closed = steps.add("intervals", {
    relation: "extend",
    of: kept,
    columns: [
      { name: "_from", is: window ? pick("greater", stretch.first, window.first) : stretch.first },
      { name: "_to", is: window ? pick("lesser", end, window.last) : end },
    ],
  });
  const forward: Predicate = { holds: "compare", left: column("_from"), is: "<=", right: column("_to") };
  const intervals = steps.add("intervals that end after they begin", {
    relation: "filter",
    of: closed,
    where: forward,
  });
  return steps.add("days without doubles", {
    relation: "merge intervals",
    of: intervals,
    within: within(reading, placing),
    from: "_from",
    to: "_to",
  });
}

function within(reading: Reading, { cohort }: Placing): readonly string[] {
  return [...(reading.table.person ? withinPerson(reading) : ["row"]), ...(cohort === undefined ? [] : [cohort])];
}

function pick(value: "lesser" | "greater", left: Value, right: Value): Value {
  return { value, left, right };
}
