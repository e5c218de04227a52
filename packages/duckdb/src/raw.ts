// What the readers of CSV, Parquet and JSON give: the cells of a file as SQL over texts, and the facts about its bytes.

import type { Column, Diagnostic, TextFormat } from "@mast/language";
import type { RowPlace } from "@mast/measurement";

/** One declared column of a file. */
export interface RawColumn {
  readonly column: Column;
  /** The SQL of its text, NULL where the cell is empty. */
  readonly text: string;
  /** The SQL of its integer where the file holds numbers that are not texts; otherwise it is read from the text. */
  readonly integer?: string;
}

/** A file whose structure is sound, or of which the sound records are read on for more faults. */
export interface Raw {
  /** What stands after FROM. Its records come in the order of the file. */
  readonly from: string;
  /** The columns that the file has, in the contract's order. */
  readonly columns: readonly RawColumn[];
  /** How numbers are written in its texts. */
  readonly format: TextFormat;
  readonly unit: "line" | "record";
  /** From which record (0 is the first) the row's number is the record's number plus how much. */
  readonly shifts: { readonly record: readonly number[]; readonly shift: readonly number[] };
  /** Records that the file was found to have, if its reader counted them. */
  readonly records?: number;
  /** Explains a cell that is wrong for a reason of the format, before the rules for texts are asked. */
  readonly explain?: (
    cell: { readonly column: Column; readonly text: string | null },
    at: RowPlace,
  ) => Diagnostic | undefined;
  readonly sha256: string;
  readonly bytes: number;
}

/** The row of a record: its physical line, or its number from 1. */
export function rowOfRecord(raw: Raw, record: number): number {
  const { record: from, shift } = raw.shifts;
  let [low, high] = [0, from.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= record) low = middle;
    else high = middle;
  }
  return record + (shift[low] ?? 1);
}
