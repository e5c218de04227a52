// Takes the faults of a file's cells, gives them with what has one cause told once: a row without values, and numbers that are written
// with another mark than the contract's all through the file.

import { type Diagnostic, diagnoseAt, m5, type TextFormat } from "@mast/language";
import { otherMark } from "@mast/measurement";
import type { WrongCell } from "./stage.ts";

/** A wrong cell with the row it stands on and what is said of it. */
export interface Fault {
  readonly cell: WrongCell;
  readonly row: number;
  readonly diagnostic: Diagnostic;
}

export interface FaultyFile {
  readonly file: string;
  readonly unit: "line" | "record";
  readonly format: TextFormat;
  /** How many columns the contract reads. */
  readonly columns: number;
}

/** From how many cells on a mark is taken to be the whole file's. */
const several = 3;

export function oneCause(faults: readonly Fault[], file: FaultyFile): readonly Diagnostic[] {
  const causes = faults.map((fault) => causeOf(fault, file));
  return faults.flatMap(({ diagnostic }, index): readonly Diagnostic[] => {
    const cause = causes[index];
    const alike = cause === undefined ? [] : faults.filter((_, other) => causes[other] === cause);
    if (alike.length < (cause?.startsWith("row") ? 2 : several)) return [diagnostic];
    if (causes.indexOf(cause) < index) return [];
    return [cause?.startsWith("row") ? lacking(alike, file) : marked(alike, file)];
  });
}

/** What a fault may share with others: its row, or the mark of its number. */
function causeOf({ cell: { text }, row, diagnostic: { code } }: Fault, { format }: FaultyFile): string | undefined {
  if (text === null) return `row ${row}`;
  if (code !== m5.cellWrongDecimalMark.code && code !== m5.cellGrouped.code) return undefined;
  const other = otherMark(text, format);
  return other && `${other.marks} ${other.mark}`;
}

function lacking(faults: readonly Fault[], { file, unit, columns }: FaultyFile): Diagnostic {
  const row = faults[0]!.row;
  const names = faults.map(({ cell: { column } }) => column.header ?? column.name);
  const params = { file, unit, row, columns: names, isEmpty: names.length === columns };
  return diagnoseAt(m5.rowLacksValues, { in: "data", file, line: row }, params);
}

function marked(faults: readonly Fault[], { file, unit, format }: FaultyFile): Diagnostic {
  const { cell, row } = faults[0]!;
  const value = cell.text ?? "";
  const place = { in: "data", file, line: row, column: cell.column.header ?? cell.column.name, value } as const;
  const other = otherMark(value, format)!;
  const clashes = other.mark === "comma" && (format.separator ?? "comma") === "comma";
  return diagnoseAt(m5.otherMarks, place, { file, unit, row, value, ...other, clashes });
}
