// Takes a typed literal of the contract and the column it stands beside, gives the integer that stands for it in the table.
// Texts of person, text and outcome columns have no integer before the data is read: their codes come from the dictionary.

import { ceiling, floor, isInteger, multiply, type Rational, rational } from "@mast/exact";
import type { Cell, Column, ColumnType } from "@mast/language";
import { readCalendar } from "./calendar.ts";

/** Decimals that the integers of a column carry: the integer is the value times 10^scale. */
export function scaleOf(type: ColumnType): number {
  return type.holds === "money" || type.holds === "number" || type.holds === "share" ? type.decimals : 0;
}

/** Whether a column's integers are codes of texts found in the data. */
export function isCoded(type: ColumnType): boolean {
  return type.holds === "person" || type.holds === "text" || type.holds === "outcome";
}

/** A value times 10^scale; it is a whole number only when the value has no more decimals than the column. */
export function scaled(value: Rational, scale: number): Rational {
  return multiply(value, rational(10n ** BigInt(scale)));
}

/** The bounds of a column as bounds on its integers, both ends in. */
export function integerBounds(column: Column): { readonly from?: bigint; readonly to?: bigint } {
  const scale = scaleOf(column.type);
  return {
    ...(column.from === undefined ? {} : { from: ceiling(scaled(column.from, scale)) }),
    ...(column.to === undefined ? {} : { to: floor(scaled(column.to, scale)) }),
  };
}

/** The integer of a literal in a column that is not coded; undefined when the column cannot hold it. */
export function integerOf(type: ColumnType, cell: Cell): bigint | undefined {
  switch (cell.cell) {
    case "number": {
      if (type.holds === "year") return isInteger(cell.number) ? cell.number.numerator : undefined;
      if (type.holds !== "money" && type.holds !== "number" && type.holds !== "share") return undefined;
      const value = scaled(cell.number, type.decimals);
      return isInteger(value) ? value.numerator : undefined;
    }
    case "yes or no":
      return type.holds === "yes or no" ? (cell.yes ? 1n : 0n) : undefined;
    case "text": {
      if (type.holds !== "nominal" && type.holds !== "ordinal") return undefined;
      const index = type.values.indexOf(cell.text);
      return index < 0 ? undefined : BigInt(index);
    }
    default:
      return type.holds === cell.cell ? readCalendar(cell.cell, cell.text) : undefined;
  }
}
