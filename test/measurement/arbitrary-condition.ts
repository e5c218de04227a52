// Random conditions of every shape: comparisons, lists, ranges, and histories inside histories.

import { rational } from "@mast/exact";
import type { Cell, Condition, Moment, RowOperand } from "@mast/language";
import fc from "fast-check";
import { at } from "./fixture.ts";

export type Unit = "date" | "month" | "quarter" | "year" | "week" | "none";

const comparisons = ["is", "is not", "is at least", "is more than", "is at most", "is less than"] as const;
const dates = fc
  .tuple(fc.integer({ min: 2017, max: 2019 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const monthEnds = fc.constantFrom("2018-01-31", "2018-02-28", "2018-03-31", "2018-10-31", "2018-12-31", "2019-01-30");
export const anyDate = fc.oneof({ weight: 4, arbitrary: dates }, { weight: 1, arbitrary: monthEnds });
export const levels = ["low", "middle", "high"];
const texts = ["x", "y", "z"];

export const timeText = (unit: Exclude<Unit, "none">): fc.Arbitrary<string> => {
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

export const sometimes = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 5, nil: null });

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
export interface Shape {
  readonly unit: Unit;
  readonly fixed: boolean;
}

function operandOf({ unit, fixed }: Shape, column: string, deep: number): fc.Arbitrary<RowOperand> {
  const cell = fc.constant<RowOperand>({ operand: "column", column });
  if (unit === "none" || column === "time") return cell;
  const befores = fc.oneof(
    fc.constantFrom({ is: "row" } as const, { is: "through row" } as const, { is: "ever" } as const),
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
        ...(months === undefined || before.is === "ever" ? {} : lengthOf(unit, months)),
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
    const missing = fc
      .boolean()
      .map((negated): Condition => ({ at, condition: "missing", of: { operand: "column", column }, negated }));
    return fc.oneof({ weight: 3, arbitrary: compare }, oneOf, ...(ordered ? [between] : []), missing);
  });
}

/** A day of the row, or the first or last day of its person; moved or not. */
export function momentOf({ unit }: Shape): fc.Arbitrary<Moment> {
  const column = fc.constantFrom("from", "to").map((column): RowOperand => ({ operand: "column", column }));
  const history = fc
    .tuple(fc.constantFrom("first", "last"), fc.constantFrom("from", "time"), fc.constantFrom("ever", "through row"))
    .map(([of, column, is]): RowOperand => ({ operand: "history", at, of, column, before: { is } }));
  const shift = fc.record({
    count: fc.integer({ min: -40, max: 40 }).filter((count) => count !== 0),
    unit: fc.constantFrom("day", "month"),
  });
  return fc
    .tuple(unit === "date" ? fc.oneof(column, history) : column, fc.option(shift, { nil: undefined }))
    .map(([of, shift]): Moment => ({ of, ...(shift ? { shift } : {}) }));
}

function byMoment(shape: Shape): fc.Arbitrary<Condition> {
  return fc
    .tuple(
      fc.constantFrom("from", "to", ...(shape.unit === "date" ? ["time"] : [])),
      fc.constantFrom(...comparisons),
      momentOf(shape),
    )
    .map(
      ([column, comparison, right]): Condition => ({
        at,
        condition: "moment",
        left: { operand: "column", column },
        comparison,
        right,
      }),
    );
}

export function conditionOf(shape: Shape, deep = 2): fc.Arbitrary<Condition> {
  const leaf = fc.oneof(
    { weight: 4, arbitrary: leafOf(shape, deep) },
    { weight: 1, arbitrary: byMoment(shape) },
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
      fc.boolean(),
    )
    .map(
      ([months, where, comparison, n, through]): Condition => ({
        at,
        condition: "compare",
        left: {
          operand: "history",
          at,
          of: "rows",
          before: { is: through ? "through row" : "row" },
          ...(months === undefined ? {} : lengthOf(shape.unit, months)),
          ...(where === undefined ? {} : { where }),
        },
        comparison,
        right: { cell: "number", number: rational(n) },
      }),
    );
}

/** So many months, or in data of dates sometimes a number of days. */
function lengthOf(unit: Unit, n: number): { readonly months: number } | { readonly days: number } {
  return unit === "date" && n % 3 === 0 ? { days: n * 11 } : { months: n };
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
