// Random small tables, groups and metrics of every shape, for the comparison with the oracle.

import { rational } from "@mast/exact";
import type { Aggregate, Cell, Condition, Contract, Group, Metric, RowOperand, Source } from "@mast/language";
import fc from "fast-check";
import { at, baseline, contract, group, metric, ordinal, source, whole } from "./fixture.ts";
import type { Row } from "./oracle.ts";

type Unit = "date" | "month" | "quarter" | "year" | "week" | "none";

export interface Case {
  readonly contract: Contract;
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly asOf: string;
}

const comparisons = ["is", "is not", "is at least", "is more than", "is at most", "is less than"] as const;
const dates = fc
  .tuple(fc.integer({ min: 2017, max: 2019 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const monthEnds = fc.constantFrom("2018-01-31", "2018-02-28", "2018-03-31", "2018-10-31", "2018-12-31", "2019-01-30");
const anyDate = fc.oneof({ weight: 4, arbitrary: dates }, { weight: 1, arbitrary: monthEnds });
const levels = ["low", "middle", "high"];
const texts = ["x", "y", "z"];

const timeText = (unit: Exclude<Unit, "none">): fc.Arbitrary<string> => {
  switch (unit) {
    case "date":
      return anyDate;
    case "month":
      return dates.map((date) => date.slice(0, 7));
    case "quarter":
      return dates.map((date) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`);
    case "year":
      return dates.map((date) => date.slice(0, 4));
    case "week":
      return fc
        .tuple(fc.integer({ min: 2017, max: 2019 }), fc.integer({ min: 1, max: 52 }))
        .map(([y, w]) => `${y}-W${two(w)}`);
  }
};

const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 5, nil: null });

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

/** What may be compared with which column: texts only for being the same, times with the same or a coarser unit. */
function comparedWith(column: string, unit: Unit): { cell: fc.Arbitrary<Cell>; ordered: boolean } {
  switch (column) {
    case "t":
      return { cell: fc.constantFrom(...texts).map((text): Cell => ({ cell: "text", text })), ordered: false };
    case "o":
      return { cell: fc.constantFrom(...levels).map((text): Cell => ({ cell: "text", text })), ordered: true };
    case "f":
      return { cell: fc.boolean().map((yes): Cell => ({ cell: "yes or no", yes })), ordered: false };
    case "time": {
      if (unit === "none") throw new Error("No time");
      const coarser = {
        date: ["month", "quarter", "year"],
        month: ["quarter", "year"],
        quarter: ["year"],
        year: [],
        week: [],
      } as const;
      const cell = fc
        .constantFrom(unit, ...coarser[unit])
        .chain((kind) => timeText(kind).map((text): Cell => ({ cell: kind, text })));
      return { cell, ordered: true };
    }
    default:
      return {
        cell: fc.integer({ min: 0, max: 140 }).map((n): Cell => ({ cell: "number", number: rational(n, 20) })),
        ordered: true,
      };
  }
}

/** With `fixed` a history may ask before the date of the group; with `deep` it may have a condition with a history in turn. */
interface Shape {
  readonly unit: Unit;
  readonly fixed: boolean;
}

function operandOf({ unit, fixed }: Shape, column: string, deep: number): fc.Arbitrary<RowOperand> {
  const cell = fc.constant<RowOperand>({ operand: "column", column });
  if (unit === "none" || column === "time") return cell;
  const befores = fc.oneof(
    fc.constant({ is: "row" as const }),
    anyDate.map((date) => ({ is: "date" as const, date })),
    ...(fixed ? [fc.constant({ is: "fixed" as const })] : []),
  );
  const ofs =
    column === "n"
      ? (["sum", "first", "last", "highest", "lowest"] as const)
      : (["first", "last", "highest", "lowest"] as const);
  const history = fc
    .tuple(
      fc.constantFrom(...ofs),
      fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
      befores,
      fc.option(conditionOf({ unit, fixed }, deep - 1), { nil: undefined }),
    )
    .map(
      ([of, months, before, where]): RowOperand => ({
        operand: "history",
        at,
        of,
        column,
        before,
        ...(months === undefined ? {} : { months }),
        ...(where === undefined ? {} : { where }),
      }),
    );
  return deep <= 0 ? cell : fc.oneof({ weight: 2, arbitrary: cell }, { weight: 1, arbitrary: history });
}

function leafOf(shape: Shape, deep: number): fc.Arbitrary<Condition> {
  const columns = ["n", "t", "o", "f", ...(shape.unit === "none" ? [] : ["time"])];
  return fc.constantFrom(...columns).chain((column): fc.Arbitrary<Condition> => {
    const { cell, ordered } = comparedWith(column, shape.unit);
    const left = operandOf(shape, column, deep);
    const compare = fc
      .tuple(left, fc.constantFrom(...(ordered ? comparisons : comparisons.slice(0, 2))), cell)
      .map(([left, comparison, right]): Condition => ({ at, condition: "compare", left, comparison, right }));
    const oneOf = fc
      .tuple(left, fc.array(cell, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([left, values, negated]): Condition => ({ at, condition: "one of", left, values, negated }));
    const between = fc
      .tuple(left, cell, cell)
      .map(([left, from, to]): Condition => ({ at, condition: "between", left, from, to }));
    const missing = fc.boolean().map((negated): Condition => ({ at, condition: "missing", column, negated }));
    return fc.oneof({ weight: 3, arbitrary: compare }, oneOf, ...(ordered ? [between] : []), missing);
  });
}

export function conditionOf(shape: Shape, deep = 2): fc.Arbitrary<Condition> {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: leafOf(shape, deep) },
    { weight: deep > 0 && shape.unit !== "none" ? 1 : 0, arbitrary: rowsBefore(shape, deep) },
  );
  const parts = fc.array(leaf, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: parts.map((parts): Condition => ({ at, condition: "all", parts })) },
    { weight: 1, arbitrary: parts.map((parts): Condition => ({ at, condition: "any", parts })) },
    { weight: 1, arbitrary: leaf.map((part): Condition => ({ at, condition: "not", part })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(parts, fc.integer({ min: 1, max: 2 }))
        .map(([parts, count]): Condition => ({ at, condition: "at least", count, parts })),
    },
  );
}

function rowsBefore(shape: Shape, deep: number): fc.Arbitrary<Condition> {
  return fc
    .tuple(
      fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
      fc.option(deep > 1 ? leafOf(shape, deep - 2) : fc.constant(undefined), { nil: undefined }),
      fc.constantFrom(...comparisons),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(
      ([months, where, comparison, n]): Condition => ({
        at,
        condition: "compare",
        left: {
          operand: "history",
          at,
          of: "rows",
          before: { is: "row" },
          ...(months === undefined ? {} : { months }),
          ...(where === undefined ? {} : { where }),
        },
        comparison,
        right: { cell: "number", number: rational(n) },
      }),
    );
}

function aggregateOf(shape: Shape): fc.Arbitrary<Aggregate> {
  const { unit } = shape;
  const bare: fc.Arbitrary<Record<string, unknown>>[] = [
    fc.constantFrom("n", "f").map((column) => ({ aggregate: "sum", column })),
    fc.constant({ aggregate: "rows" }),
    fc.constant({ aggregate: "people" }),
    fc.constant({ aggregate: "days", from: "from", to: "to" }),
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
  return fc
    .tuple(fc.oneof(...bare), fc.option(conditionOf(shape), { nil: undefined }))
    .map(([of, where]) => ({ at, ...of, ...(where === undefined ? {} : { where }) }) as Aggregate);
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
  return fc.tuple(fc.boolean(), anyDate, fc.constantFrom("t", "o", "f")).chain(([fixed, fixedOn, cohort]) => {
    const condition = conditionOf({ unit, fixed });
    return fc
      .tuple(fc.option(condition, { nil: undefined }), fc.array(condition, { maxLength: 2 }))
      .map(([where, leaving]) =>
        group(name, "Data", {
          ...(where === undefined ? {} : { where }),
          ...(fixed ? { fixedOn } : {}),
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

function two(n: number): string {
  return String(n).padStart(2, "0");
}
