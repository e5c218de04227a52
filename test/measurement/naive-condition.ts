// Whether a row fulfils a condition, read naively: a history is a loop over all rows of the person.

import { add, compare, type Rational, rational, subtract, zero } from "@mast/exact";
import type { Cell, ColumnType, Condition, Contract, Moment, RowOperand, Source } from "@mast/language";
import { anchorOf, type Days, dayOf, daysOf, monthsLater, unitAround } from "./naive-days.ts";

/** A row as the file has it: texts, null where a cell is empty. */
export type Row = Readonly<Record<string, string | null>>;

export type Scalar =
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "text"; readonly value: string };

/** A source with its rows, those that lie in time. */
export interface Naive {
  readonly contract: Contract;
  readonly source: Source;
  readonly rows: readonly Row[];
  readonly person: string | undefined;
  readonly time: string | undefined;
  readonly asOf: string;
}

export function naive(contract: Contract, source: Source, rows: readonly Row[], asOf: string): Naive {
  const timed = source.columns.filter(({ type }) => ["date", "month", "quarter", "year", "week"].includes(type.holds));
  const time = (timed.find(({ name }) => source.key.includes(name)) ?? timed[0])?.name;
  return {
    contract,
    source,
    asOf,
    person: source.columns.find(({ type }) => type.holds === "person")?.name,
    time,
    rows: rows.filter((row) => time === undefined || row[time] !== null),
  };
}

export function typeOf(data: Naive, column: string): ColumnType {
  return data.source.columns.find(({ name }) => name === column)!.type;
}
export function whoOf(data: Naive, row: Row): string | null {
  return data.person === undefined ? null : (row[data.person] ?? null);
}
export function whenOf(data: Naive, row: Row): Days {
  return daysOf(row[data.time!]!);
}

/** `fixed` is the date of a fixed group; `asked` the day before which a candidate's history lies. */
export function holds(
  data: Naive,
  condition: Condition | undefined,
  row: Row,
  fixed: string | undefined,
  asked?: string,
): boolean {
  if (condition === undefined) return true;
  const part = (of: Condition) => holds(data, of, row, fixed, asked);
  switch (condition.condition) {
    case "all":
      return condition.parts.every(part);
    case "any":
      return condition.parts.some(part);
    case "at least":
      return condition.parts.filter(part).length >= condition.count;
    case "not":
      return !part(condition.part);
    case "missing":
      return (operandOf(data, condition.of, row, fixed, asked) === null) !== condition.negated;
    case "moment": {
      const left = operandOf(data, condition.left, row, fixed, asked);
      const right = momentDay(data, condition.right, row, fixed, asked);
      if (left === null || right === null) return false;
      const order = compare(left.value.value as Rational, rational(right));
      return {
        is: order === 0,
        "is not": order !== 0,
        "is at least": order >= 0,
        "is more than": order > 0,
        "is at most": order <= 0,
        "is less than": order < 0,
      }[condition.comparison];
    }
    default: {
      const left = operandOf(data, condition.left, row, fixed, asked);
      if (left === null) return false;
      const of = (cell: Cell) => against(left.value, cell, left.type);
      if (condition.condition === "between") return of(condition.from).low >= 0 && of(condition.to).high <= 0;
      const equal = (cell: Cell) => of(cell).low >= 0 && of(cell).high <= 0;
      if (condition.condition === "one of") return condition.values.some(equal) !== condition.negated;
      const { low, high } = of(condition.right);
      switch (condition.comparison) {
        case "is":
          return equal(condition.right);
        case "is not":
          return !equal(condition.right);
        case "is at least":
          return low >= 0;
        case "is more than":
          return high > 0;
        case "is at most":
          return high <= 0;
        case "is less than":
          return low < 0;
      }
    }
  }
}

/** The day of a moment; null when it is not known. */
export function momentDay(
  data: Naive,
  { of, shift }: Moment,
  row: Row,
  fixed: string | undefined,
  asked?: string,
): number | null {
  const found = operandOf(data, of, row, fixed, asked);
  if (found === null) return null;
  const day = Number((found.value.value as Rational).numerator);
  if (shift === undefined) return day;
  return shift.unit === "month" ? monthsLater(day, shift.count) : day + shift.count;
}

/** The value against both ends of what a literal covers; for texts 0 or not. */
export function against(value: Scalar, cell: Cell, type: ColumnType): { low: number; high: number } {
  const both = (n: number) => ({ low: n, high: n });
  switch (cell.cell) {
    case "text":
      if ("values" in type && value.kind === "number") {
        return both(compare(value.value, rational(type.values.indexOf(cell.text))));
      }
      return value.value === cell.text ? both(0) : { low: -1, high: 1 };
    case "number":
      return both(compare(value.value as Rational, cell.number));
    case "yes or no":
      return both(compare(value.value as Rational, rational(cell.yes ? 1 : 0)));
    default: {
      const { from, to } = daysOf(cell.text);
      const day = value.value as Rational;
      return { low: compare(day, rational(from)), high: compare(day, rational(to)) };
    }
  }
}

export function scalarOf(text: string, type: ColumnType): Scalar {
  const number = (value: Rational): Scalar => ({ kind: "number", value });
  switch (type.holds) {
    case "number":
      return number(rational(BigInt(text.replace(".", "")), text.includes(".") ? 10n : 1n));
    case "yes or no":
      return number(rational(text === "yes" ? 1 : 0));
    case "ordinal":
    case "nominal":
      return number(rational(type.values.indexOf(text)));
    case "person":
    case "text":
      return { kind: "text", value: text };
    default:
      return number(rational(anchorOf(text)));
  }
}

export function operandOf(
  data: Naive,
  of: RowOperand,
  row: Row,
  fixed: string | undefined,
  asked?: string,
): { value: Scalar; type: ColumnType } | null {
  const counted: ColumnType = { holds: "number", unit: {}, scale: "count", decimals: 0 };
  if (of.operand === "column") {
    const text = row[of.column] ?? null;
    return text === null ? null : { value: scalarOf(text, typeOf(data, of.column)), type: typeOf(data, of.column) };
  }
  const { is } = of.before;
  const through = is === "through row";
  const before =
    is === "ever"
      ? Number.POSITIVE_INFINITY
      : through
        ? whenOf(data, row).from
        : of.before.is === "date"
          ? opens(data, of.before.date)
          : of.before.is === "fixed"
            ? opens(data, fixed!)
            : asked === undefined
              ? whenOf(data, row).from
              : opens(data, asked);
  const since =
    of.days !== undefined
      ? before - of.days
      : of.months === undefined
        ? Number.NEGATIVE_INFINITY
        : monthsLater(before, -of.months);
  const past = data.rows.filter((other) => {
    const { from } = whenOf(data, other);
    return (
      whoOf(data, row) !== null &&
      whoOf(data, other) === whoOf(data, row) &&
      (from < before || (through && from === before)) &&
      ((of.months === undefined && of.days === undefined) || (through ? unitEarlier(data, from) : from) >= since) &&
      holds(data, of.where, other, fixed)
    );
  });
  if (of.of === "rows") return { value: { kind: "number", value: rational(past.length) }, type: counted };
  const type = typeOf(data, of.column!);
  const filled = past.filter((other) => other[of.column!] !== null);
  const scalars = filled.map((other) => ({
    at: whenOf(data, other).from,
    value: scalarOf(other[of.column!]!, type),
  }));
  if (of.of === "sum") {
    const sum = scalars.reduce((total, { value }) => add(total, value.value as Rational), zero);
    return { value: { kind: "number", value: sum }, type };
  }
  if (scalars.length === 0) return null;
  const times = scalars.map(({ at }) => at);
  const end = of.of === "first" ? Math.min(...times) : of.of === "last" ? Math.max(...times) : undefined;
  const among = scalars.filter(({ at }) => end === undefined || at === end).map(({ value }) => value);
  const least = of.of === "first" || of.of === "lowest";
  return { value: among.reduce((a, b) => (less(a, b) === least ? a : b)), type };
}

/** First day of the unit of time before the one that begins on a day. */
function unitEarlier(data: Naive, day: number): number {
  return data.time === undefined ? day : unitAround(typeOf(data, data.time).holds, day - 1).from;
}

/** First day of the unit of the time column that holds a date. */
export function opens(data: Naive, date: string): number {
  return unitAround(typeOf(data, data.time!).holds, dayOf(date)).from;
}

export function less(a: Scalar, b: Scalar): boolean {
  if (a.kind === "text" && b.kind === "text") return a.value < b.value;
  return subtract(a.value as Rational, b.value as Rational).numerator < 0n;
}
