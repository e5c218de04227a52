// Takes a cell that `readCell` does not accept, gives the diagnostic that says why and what to write instead.
// Undefined only for a cell that is accepted.

import { type Column, type Diagnostic, diagnoseAt, type Entry, m5, nearest, type TextFormat } from "@mast/language";
import { numberMarks } from "./cell-patterns.ts";
import { numberFault } from "./number-fault.ts";
import { isPadded, readCell, wholeOf } from "./read-cell.ts";

/** Where a row stands: the physical line of a text file, the number of the record in others. */
export interface RowPlace {
  readonly file: string;
  readonly unit: "line" | "record";
  readonly row: number;
}

const wordsForMissing =
  /^(?:nan|null|nil|none|na|n\/a|n\.a\.|#n\/a|#value!|#div\/0!|#ref!|#name\?|-+|–|—|\.+|…|\?+|missing|unknown|saknas|okänd|uppgift saknas)$/i;

/** The fault of a cell; an empty cell (null) is one only where the contract rejects the file. */
export function cellFault(
  column: Column,
  format: TextFormat,
  at: RowPlace,
  text: string | null,
): Diagnostic | undefined {
  if (text === null) {
    return column.whenMissing.rule === "reject the file" ? faultAt(m5.cellMissing, column, at, "", {}) : undefined;
  }
  if (readCell(column, format, text) !== undefined) return undefined;
  const say: Say = (entry, params) => faultAt(entry, column, at, text, params);
  if (isPadded(text)) return say(m5.cellPadded, {});
  const type = column.type;
  const isWord = type.holds !== "nominal" && type.holds !== "ordinal" && wordsForMissing.test(text);
  if (isWord) return say(m5.cellWordForMissing, {});
  const read = wholeOf(type, numberMarks(format), text);
  if (read !== undefined) return outside(column, read, say);
  switch (type.holds) {
    case "nominal":
    case "ordinal": {
      const near = nearest(text, type.values);
      return say(m5.cellNotAmongValues, { values: type.values, ...(near === undefined ? {} : { nearest: near }) });
    }
    case "yes or no":
      return say(m5.cellNotYesOrNo, {});
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? say(m5.cellNoSuchDay, {}) : say(m5.cellNotADate, {});
    case "month":
    case "quarter":
    case "week":
    case "year":
      return say(m5.cellNotAPeriod, { period: type.holds });
    case "person":
    case "text":
    case "outcome":
      throw new Error("A text without white space around it is always accepted");
    default:
      return numberFault(type, numberMarks(format), text, say);
  }
}

/** Makes the diagnostic of an entry about the cell at hand. */
export type Say = <P>(entry: Entry<CellParams & P>, params: P) => Diagnostic;

type CellParams = RowPlace & { readonly column: string; readonly value: string };

export function faultAt<P>(
  entry: Entry<CellParams & P>,
  column: Column,
  at: RowPlace,
  value: string,
  params: P,
): Diagnostic {
  const header = column.header ?? column.name;
  const place = { in: "data", file: at.file, line: at.row, column: header, value } as const;
  return diagnoseAt(entry, place, { ...at, column: header, value, ...params });
}

function outside(column: Column, value: bigint, say: Say): Diagnostic {
  const digits = String(value).replace("-", "").length;
  if (digits > 18 && (value >= 2n ** 63n || value < -(2n ** 63n))) return say(m5.cellTooLarge, {});
  const { from, to } = column;
  return say(m5.cellOutOfRange, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
}
