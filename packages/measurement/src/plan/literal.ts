// Literals of a contract as the integers of a column: texts by code, numbers by the column's decimals, time by its unit.
// A literal covers the integers `first` to `last`: 2018 on a column of months is twelve of them, 0.5 on whole numbers none.

import { ceiling, divide, floor, toText } from "@mast/exact";
import type { Cell } from "@mast/language";
import { firstDayOf, lastDayOf, type TimeUnit, unitNamed, unitsWithin } from "../civil.ts";
import { worthOf } from "./calculated.ts";
import { type TableColumn, timeUnitOf } from "./table.ts";

export interface LiteralRange {
  readonly first: bigint;
  readonly last: bigint;
  /** As a reader knows it: `"Home care"`, `2018-10`, `5`. */
  readonly means: string;
  /** A text that does not occur in the data that was read: it equals no cell. */
  readonly unknown?: true;
}

/** What a column's integers mean; a history operand has the type of what it is made of. */
export type ComparedColumn = Pick<TableColumn, "name" | "type" | "scale" | "dictionary" | "worked">;

/** No code is below zero, so this integer equals no cell. */
const noCode = -1n;

export function literalRange(cell: Cell, column: ComparedColumn): LiteralRange {
  switch (cell.cell) {
    case "number": {
      const scaled = divide(cell.number, worthOf(column));
      return { first: ceiling(scaled), last: floor(scaled), means: toText(cell.number) };
    }
    case "yes or no":
      return one(cell.yes ? 1n : 0n, cell.yes ? "yes" : "no");
    case "text":
      return textRange(cell.text, column);
    default:
      return timeRange(cell, column);
  }
}

/** A number as a fraction of two of a column's whole numbers. */
export function fractionOf(
  cell: Cell,
  column: ComparedColumn,
): { readonly numerator: bigint; readonly denominator: bigint; readonly means: string } {
  if (cell.cell !== "number") throw new Error(`${column.name} is compared with numbers only`);
  return { ...divide(cell.number, worthOf(column)), means: toText(cell.number) };
}

function textRange(text: string, { name, type, dictionary }: ComparedColumn): LiteralRange {
  const means = JSON.stringify(text);
  if (type.holds === "nominal" || type.holds === "ordinal") return one(BigInt(type.values.indexOf(text)), means);
  const code = dictionary?.indexOf(text);
  if (code === undefined) return one(noCode, `the code of ${means} in ${name}, known when the data is read`);
  return code < 0 ? { ...one(noCode, means), unknown: true } : one(BigInt(code), means);
}

function timeRange(cell: Extract<Cell, { text: string }>, { name, type }: ComparedColumn): LiteralRange {
  const unit = timeUnitOf(type);
  const named = cell.cell === "text" ? null : unitNamed(cell.cell, cell.text);
  if (unit === undefined || named === null) throw new Error(`${cell.text} cannot be compared with ${name}`);
  if (unit === cell.cell) return one(BigInt(named), cell.text);
  const { first, last } = unitsWithin(
    unit,
    firstDayOf(cell.cell as TimeUnit, named),
    lastDayOf(cell.cell as TimeUnit, named),
  );
  return { first: BigInt(first), last: BigInt(last), means: cell.text };
}

function one(value: bigint, means: string): LiteralRange {
  return { first: value, last: value, means };
}
