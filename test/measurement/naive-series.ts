// What a metric measures, read naively: one period, one person and one day at a time.

import { add, multiply, type Rational, rational, zero } from "@mast/exact";
import type { Aggregate, Group, Metric, Stretch } from "@mast/language";
import type { Period } from "@mast/measurement";
import { holds, less, momentDay, type Naive, type Row, scalarOf, typeOf, whoOf } from "./naive-condition.ts";
import { anchorOf, type Days, dayOf, daysOf, isoOf, monthsLater, placeOf, span } from "./naive-days.ts";
import { measuredDays, members, until, windowsOf } from "./naive-group.ts";

export interface ExpectedPeriod {
  readonly key: string;
  readonly rows: number;
  readonly people: number;
  readonly numerator: Rational;
  readonly denominator: Rational | null;
  readonly median?: number;
}

/** Periods of a metric over a group that is run as it stands: those that can be measured. */
export function seriesOf(data: Naive, metric: Metric, group: Group): readonly ExpectedPeriod[] {
  const { rows } = members(data, group, group.fixedOn, until(data));
  return windowsOf(data, metric).flatMap(({ period, out }) => {
    const cohort = group.cohort;
    if (metric.every !== "cohort" || cohort === undefined)
      return periodOf(data, metric, group, period, out, rows, false);
    const keys = [...new Set(rows.map((row) => row[cohort] ?? null))].filter((key) => key !== null);
    const scalar = (key: string) => scalarOf(key, typeOf(data, cohort));
    return keys
      .sort((a, b) => (less(scalar(a), scalar(b)) ? -1 : 1))
      .flatMap((key) => {
        const own = rows.filter((row) => row[cohort] === key);
        return periodOf(data, metric, group, { ...period, key }, out, own, true);
      });
  });
}

export function periodOf(
  data: Naive,
  metric: Metric,
  group: Group,
  period: Period,
  out: readonly Days[],
  rows: readonly Row[],
  cohort: boolean,
): ExpectedPeriod[] {
  const { fixedOn } = group;
  const counts = (day: number) =>
    dayOf(period.from) <= day && day <= dayOf(period.to) && !out.some(({ from, to }) => from <= day && day <= to);
  if (measuredDays(period, out).length === 0) return [];
  const inside = rows.filter((row) => data.time === undefined || counts(anchorOf(row[data.time]!)));
  const value = (of: Aggregate) => aggregateOf(data, of, rows, inside, counts, fixedOn, period);
  const people = new Set(inside.map((row) => whoOf(data, row)).filter((who) => who !== null)).size;
  const base = { key: period.key, rows: inside.length, people };
  const { measures } = metric;
  const isEvent = data.time !== undefined && typeOf(data, data.time).holds === "date";
  if (measures.measure === "median") {
    const levels = (typeOf(data, measures.column) as { values: readonly string[] }).values;
    const answers = inside
      .filter((row) => holds(data, measures.where, row, fixedOn) && row[measures.column] !== null)
      .map((row) => levels.indexOf(row[measures.column]!))
      .sort((a, b) => a - b);
    if (answers.length === 0) return [];
    return [{ ...base, numerator: zero, denominator: null, median: answers[Math.ceil(answers.length / 2) - 1]! }];
  }
  const terms = [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])]
    .filter(({ of }) => of.aggregate !== "everyone")
    .map(({ of }) => value(of));
  const nothing = inside.length === 0 && terms.every(({ numerator }) => numerator === 0n);
  if (nothing && (!isEvent || cohort)) return [];
  const linear = (of: typeof measures.numerator) =>
    of.terms.reduce((sum, { coefficient, of }) => add(sum, multiply(coefficient, value(of))), of.constant);
  const denominator = measures.denominator ? linear(measures.denominator) : null;
  if (denominator?.numerator === 0n) return [];
  return [{ ...base, numerator: linear(measures.numerator), denominator }];
}

export function aggregateOf(
  data: Naive,
  of: Aggregate,
  all: readonly Row[],
  inside: readonly Row[],
  counts: (day: number) => boolean,
  fixed: string | undefined,
  period: Period,
): Rational {
  const fulfils = (row: Row) => holds(data, of.where, row, fixed);
  const rows = inside.filter(fulfils);
  const people = [...new Set(all.map((row) => whoOf(data, row)).filter((who) => who !== null))];
  switch (of.aggregate) {
    case "rows":
      return rational(rows.length);
    case "people":
      return rational(new Set(rows.map((row) => whoOf(data, row)).filter((who) => who !== null)).size);
    case "everyone":
      return rational(people.length);
    case "sum":
      return rows.reduce((sum, row) => {
        const text = row[of.column] ?? null;
        return text === null ? sum : add(sum, scalarOf(text, typeOf(data, of.column)).value as Rational);
      }, zero);
    case "whole periods":
    case "days": {
      const stays = all.filter(fulfils);
      // A row without a person, and every row of a source without people, stands for itself.
      const owners = new Map<string, Row[]>();
      stays.forEach((row, index) => {
        const owner = whoOf(data, row) === null ? `row ${index}` : `person ${whoOf(data, row)}`;
        owners.set(owner, [...(owners.get(owner) ?? []), row]);
      });
      const days = span(dayOf(period.from), dayOf(period.to)).filter(counts);
      if (of.aggregate === "whole periods")
        return rational(
          [...owners.values()].reduce((sum, own) => sum + piecesOf(data, of, own, fixed, counts, period), 0),
        );
      const stretches = new Map(stays.map((row) => [row, stretchOf(data, of, row, fixed, dayOf(period.to))]));
      const covers = (row: Row, day: number) => {
        const { from, to } = stretches.get(row)!;
        return from <= day && day <= to;
      };
      return rational(
        [...owners.values()].reduce(
          (sum, own) => sum + days.filter((day) => own.some((row) => covers(row, day))).length,
          0,
        ),
      );
    }
    case "first time": {
      const first = people.flatMap((who) => {
        const anchors = all
          .filter((row) => whoOf(data, row) === who && fulfils(row))
          .map((row) => anchorOf(row[data.time!]!));
        return anchors.length === 0 ? [] : [Math.min(...anchors)];
      });
      return rational(first.filter(counts).length);
    }
    case "in a row": {
      const unit = (row: Row) => {
        const day = daysOf(row[data.time!]!).from;
        return of.of === "week"
          ? Math.floor((day + 3) / 7)
          : Number(isoOf(day).slice(0, 4)) * 12 + Number(isoOf(day).slice(5, 7)) - 1;
      };
      const anchor = (n: number) => placeOf(of.of, n);
      const reached = people.flatMap((who) => {
        const units = [...new Set(all.filter((row) => whoOf(data, row) === who && fulfils(row)).map(unit))].sort(
          (a, b) => a - b,
        );
        let run = 0;
        const at = units.find((n, index) => {
          run = index > 0 && n - units[index - 1]! <= of.gap + 1 ? run + 1 : 1;
          return run === of.length;
        });
        return at === undefined ? [] : [anchor(at)];
      });
      return rational(reached.filter(counts).length);
    }
  }
}

/** First and last day of a row's stretch, both in; the last is before the first when there is none. */
function stretchOf(data: Naive, of: Stretch, row: Row, fixed: string | undefined, open: number): Days {
  const none = { from: 1, to: 0 };
  const day = (moment: Stretch["from"]) => momentDay(data, moment, row, fixed);
  const from = day(of.from);
  const to = day(of.to);
  if (from === null) return none;
  const last = to === null ? open : of.until ? to - 1 : to;
  if (of.within === undefined) return { from, to: last };
  const [opens, closes] = [day(of.within.from), day(of.within.until)];
  return opens === null || closes === null ? none : { from: Math.max(from, opens), to: Math.min(last, closes - 1) };
}

/** Whole periods of one person that end on a day that counts, one day after the other. */
function piecesOf(
  data: Naive,
  of: Extract<Aggregate, { aggregate: "whole periods" }>,
  own: readonly Row[],
  fixed: string | undefined,
  counts: (day: number) => boolean,
  period: Period,
): number {
  const covered = new Set(
    own.flatMap((row) => {
      const { from, to } = stretchOf(data, of, row, fixed, dayOf(period.to));
      return span(from, to);
    }),
  );
  const ends: number[] = [];
  for (const first of [...covered].filter((day) => !covered.has(day - 1))) {
    let made = 1;
    const endOf = (n: number) => (of.of === "day" ? first + n * of.length - 1 : monthsLater(first, n * of.length) - 1);
    for (let day = first; covered.has(day); day++) {
      if (day !== endOf(made)) continue;
      ends.push(day);
      made += 1;
    }
  }
  return ends
    .sort((a, b) => a - b)
    .slice(0, of.atMost ?? ends.length)
    .filter(counts).length;
}
