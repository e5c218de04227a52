// Random small tables, groups and metrics of every shape, for the comparison with the naive reading.

import { rational } from "@mast/exact";
import type { Aggregate, Contract, Group, Metric, Source, Stretch, Window } from "@mast/language";
import fc from "fast-check";
import {
  anyDate,
  conditionOf,
  levels,
  momentOf,
  type Shape,
  sometimes,
  timeText,
  type Unit,
} from "./arbitrary-condition.ts";
import { at, baseline, contract, group, metric, ordinal, source, stay, whole } from "./fixture.ts";
import type { Row } from "./naive-condition.ts";

export interface Case {
  readonly contract: Contract;
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly asOf: string;
}

function tableOf(unit: Unit, keyed: boolean): fc.Arbitrary<{ source: Source; rows: Row[] }> {
  const time = unit === "none" ? {} : { time: { holds: unit } as const };
  const key = keyed && unit !== "none" ? ["who", "time"] : [];
  const of = source(
    "Data",
    {
      who: { holds: "person" },
      ...time,
      n: whole(1),
      t: { holds: "text" },
      o: ordinal(...levels),
      f: { holds: "yes or no" },
      from: { holds: "date" },
      to: { holds: "date" },
    },
    key,
  );
  const maybe = <T>(of: fc.Arbitrary<T>) => (key.length > 0 ? of : sometimes(of));
  const row = fc.record({
    who: maybe(fc.constantFrom("a", "b", "c", "d")),
    ...(unit === "none" ? {} : { time: maybe(timeText(unit)) }),
    n: sometimes(fc.integer({ min: 0, max: 60 }).map((n) => `${Math.floor(n / 10)}.${n % 10}`)),
    t: sometimes(fc.constantFrom("x", "y")),
    o: sometimes(fc.constantFrom(...levels)),
    f: sometimes(fc.constantFrom("yes", "no")),
    from: sometimes(anyDate),
    to: sometimes(anyDate),
  }) as fc.Arbitrary<Row>;
  return fc.array(row, { minLength: 1, maxLength: 40, size: "max" }).map((rows) => {
    const seen = new Set<string>();
    const once = rows.filter((row) => {
      const id = `${row.who} ${row.time}`;
      return key.length === 0 || (!seen.has(id) && Boolean(seen.add(id)));
    });
    return { source: of, rows: once };
  });
}

function stretchOf(shape: Shape): fc.Arbitrary<Stretch> {
  const plain = fc.constant(stay("from", "to"));
  const within = fc
    .tuple(momentOf(shape), fc.integer({ min: 1, max: 14 }))
    .map(([{ of }, count]): Window => ({ from: { of }, until: { of, shift: { count, unit: "month" } } }));
  const moved = fc
    .tuple(momentOf(shape), momentOf(shape), fc.boolean(), fc.option(within, { nil: undefined }))
    .map(([from, to, until, within]): Stretch => ({ from, to, until, ...(within ? { within } : {}) }));
  return fc.oneof(plain, moved);
}

function aggregateOf(shape: Shape): fc.Arbitrary<Aggregate> {
  const { unit } = shape;
  const bare: fc.Arbitrary<Record<string, unknown>>[] = [
    fc.constantFrom("n", "f").map((column) => ({ aggregate: "sum", column })),
    fc.constant({ aggregate: "rows" }),
    fc.constant({ aggregate: "people" }),
    stretchOf(shape).map((stretch) => ({ aggregate: "days", ...stretch })),
    fc
      .tuple(
        stretchOf(shape),
        fc.constantFrom(
          { length: 7, of: "day" },
          { length: 30, of: "day" },
          { length: 1, of: "month" },
          { length: 3, of: "month" },
        ),
        fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      )
      .map(([stretch, piece, atMost]) => ({
        aggregate: "whole periods",
        ...piece,
        ...stretch,
        ...(atMost === undefined ? {} : { atMost }),
      })),
  ];
  if (unit !== "none") bare.push(fc.constant({ aggregate: "first time" }));
  const runs = unit === "month" ? ["month"] : unit === "week" ? ["week"] : unit === "date" ? ["month", "week"] : [];
  if (runs.length > 0) {
    const run = fc.record({
      length: fc.integer({ min: 1, max: 3 }),
      gap: fc.integer({ min: 0, max: 2 }),
      of: fc.constantFrom(...runs),
    });
    bare.push(run.map((run) => ({ aggregate: "in a row", ...run })));
  }
  const everyone = fc.constant<Aggregate>({ at, aggregate: "everyone" });
  const counted = fc
    .tuple(fc.oneof(...bare), fc.option(conditionOf(shape), { nil: undefined }))
    .map(([of, where]) => ({ at, ...of, ...(where === undefined ? {} : { where }) }) as Aggregate);
  return fc.oneof({ weight: bare.length, arbitrary: counted }, { weight: 1, arbitrary: everyone });
}

function metricOf(name: string, of: Group, unit: Unit): fc.Arbitrary<Metric> {
  const shape = { unit, fixed: of.fixedOn !== undefined };
  const grains =
    unit === "none"
      ? (["contract", "cohort"] as const)
      : (["month", "quarter", "calendar year", "contract year", "contract", "cohort"] as const);
  const term = fc.record({
    coefficient: fc.integer({ min: -2, max: 3 }).map((n) => rational(n, 2)),
    of: aggregateOf(shape),
  });
  const linear = fc.record({
    terms: fc.array(term, { minLength: 1, maxLength: 2 }),
    constant: fc.constantFrom(rational(0), rational(0), rational(1, 3)),
  });
  const ratio = fc.tuple(linear, fc.option(linear, { nil: undefined })).map(([numerator, denominator]) => ({
    at,
    measure: "ratio" as const,
    numerator,
    per: rational(100),
    ...(denominator === undefined ? {} : { denominator }),
  }));
  const median = fc.option(conditionOf(shape), { nil: undefined }).map((where) => ({
    at,
    measure: "median" as const,
    column: "o",
    ...(where === undefined ? {} : { where }),
  }));
  return fc
    .tuple(fc.constantFrom(...grains), fc.oneof({ weight: 5, arbitrary: ratio }, { weight: 1, arbitrary: median }))
    .map(([every, measures]) => ({ ...metric(name, of.name, every, { aggregate: "rows" }), measures }));
}

function groupOf(name: string, unit: Unit): fc.Arbitrary<Group> {
  return fc
    .tuple(fc.boolean(), anyDate, fc.constantFrom("t", "o", "f"), fc.boolean())
    .chain(([fixed, fixedOn, cohort, earlier]) => {
      const condition = conditionOf({ unit, fixed });
      return fc
        .tuple(fc.option(condition, { nil: undefined }), fc.array(condition, { maxLength: 2 }))
        .map(([where, leaving]) =>
          group(name, "Data", {
            ...(where === undefined ? {} : { where }),
            ...(fixed ? { fixedOn, ...(earlier ? { byEarlierRows: true } : {}) } : {}),
            leaveOut: leaving.map((where, index) => ({ at, where, because: `reason ${index}` })),
            cohort,
          }),
        );
    });
}

/** A table, three groups and two metrics of each, with baselines and an event. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom<Unit>("date", "date", "month", "month", "quarter", "year", "week", "none"), fc.boolean())
  .chain(([unit, keyed]) =>
    fc
      .tuple(
        tableOf(unit, keyed),
        fc.tuple(groupOf("G1", unit), groupOf("G2", unit), groupOf("G3", unit)),
        fc.constantFrom("2018-10-01", "2018-01-01", "2018-10-15"),
        fc.constantFrom("2019-12-31", "2019-09-30", "2018-11-20"),
        anyDate,
        anyDate,
      )
      .chain(([{ source, rows }, groups, from, asOf, event, left]) =>
        fc
          .tuple(...groups.flatMap((of) => [1, 2].map((n) => metricOf(`${of.name}M${n}`, of, unit))))
          .map((metrics) => ({
            source,
            rows,
            asOf,
            contract: contract({
              from,
              to: "2019-12-31",
              sources: [source],
              groups,
              metrics,
              baselines: metrics
                .filter(({ name, every }) => name.endsWith("1") && unit !== "none" && every !== "cohort")
                .map(({ name }) =>
                  baseline(name, {
                    from: "2017-04-01",
                    to: "2017-12-31",
                    leaveOut: [{ at, from: left.slice(0, 8).concat("01"), to: left, because: "left" }],
                  }),
                ),
              events: [
                {
                  at,
                  nameAt: at,
                  name: "Event",
                  from: event,
                  to: `${event.slice(0, 4)}-12-31`,
                  leavesOut: metrics.filter(({ name }) => name.endsWith("2")).map(({ name }) => name),
                },
              ],
            }),
          })),
      ),
  );
