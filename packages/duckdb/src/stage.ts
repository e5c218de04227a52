// Takes the texts of a file, gives a table with the value of every cell and a mark for what is wrong with it.
// A cell marked fine has a value that the contract allows; the records stand in the order of the file.

import type { Column } from "@mast/language";
import { integerOf, isCoded } from "@mast/measurement";
import { boundedSql, cellSql } from "./cell-sql.ts";
import { type Raw, type RawColumn, rowOfRecord } from "./raw.ts";
import type { Session } from "./session.ts";
import { quoted } from "./sql-text.ts";

/** What the mark of a cell says. */
export const mark = { fine: 0, fault: 1, missing: 2, leavesOut: 3 } as const;

/** A cell that the contract does not accept; `text` is null when it is empty. */
export interface WrongCell {
  readonly column: Column;
  readonly record: number;
  readonly text: string | null;
}

export interface Staged {
  /** Value and mark of the raw column number i are its columns `v{i}` and `f{i}`; `wrong` holds the texts of a record with a fault. */
  readonly table: string;
  readonly records: number;
  readonly wrongCells: number;
}

/** How many faults of the cells of one file are shown. */
const shownFaults = 20;

export async function stageCells(session: Session, raw: Raw): Promise<Staged> {
  const table = "reading.staged";
  const each = (sql: (raw: RawColumn, index: number) => string) => raw.columns.map(sql).join(", ");
  const anyWrong = raw.columns.map((_, i) => `f${i} IN (${mark.fault}, ${mark.missing})`).join(" OR ");
  const texts = `[${each((_, i) => `t${i}`)}]`;
  await session.rows(`CREATE TABLE ${table} AS
    SELECT ${each((_, i) => `v${i}, f${i}`)}, CASE WHEN ${anyWrong} THEN ${texts} END AS wrong
    FROM (SELECT ${each(({ column }, i) => `t${i}, ${filledSql(column, i)} AS v${i}, ${markSql(column, i)} AS f${i}`)}
      FROM (SELECT ${each(({ column }, i) => `t${i}, ${boundedSql(column, `v${i}`)} AS v${i}`)}
        FROM (SELECT ${each(({ column, integer }, i) => `t${i}, ${integer === undefined ? cellSql(column, raw.format, `t${i}`) : `n${i}`} AS v${i}`)}
          FROM (SELECT ${each(({ text, integer }, i) => `${text} AS t${i}${integer === undefined ? "" : `, ${integer} AS n${i}`}`)}
            FROM ${raw.from}))))`);
  const wrong = raw.columns.map((_, i) => `count(*) FILTER (f${i} IN (${mark.fault}, ${mark.missing}))`).join(" + ");
  const [counts] = await session.rows(`SELECT count(*), ${wrong} FROM ${table}`);
  const records = Number(counts![0]);
  if (raw.records !== undefined && raw.records !== records) {
    throw new Error(`${raw.records} records were counted and ${records} were read`);
  }
  return { table, records, wrongCells: Number(counts![1]) };
}

/** The first wrong cells, taken evenly from all columns that have any, in the order of the file. */
export async function wrongCells(session: Session, raw: Raw, staged: Staged): Promise<readonly WrongCell[]> {
  const found: (WrongCell & { readonly rank: number })[] = [];
  for (const [i, { column }] of raw.columns.entries()) {
    const rows = await session.rows(`SELECT rowid, wrong[${i + 1}] FROM ${staged.table}
      WHERE f${i} IN (${mark.fault}, ${mark.missing}) ORDER BY rowid LIMIT ${shownFaults}`);
    rows.forEach(([record, text], rank) => {
      found.push({ column, record: Number(record), text: text as string | null, rank });
    });
  }
  const shown = found.sort((a, b) => a.rank - b.rank || a.record - b.record).slice(0, shownFaults);
  return shown.sort((a, b) => rowOfRecord(raw, a.record) - rowOfRecord(raw, b.record));
}

function markSql(column: Column, i: number): string {
  const marks = {
    "reject the file": mark.missing,
    "leave out the row": mark.leavesOut,
    "counts as": mark.fine,
    none: mark.fine,
  };
  const missing = marks[column.whenMissing.rule];
  return `CAST(CASE WHEN t${i} IS NULL THEN ${missing} WHEN v${i} IS NULL THEN ${mark.fault} ELSE ${mark.fine} END AS UTINYINT)`;
}

/** The value with `counts as` put where the cell is empty. */
function filledSql(column: Column, i: number): string {
  if (column.whenMissing.rule !== "counts as") return `v${i}`;
  const { value } = column.whenMissing;
  const integer = integerOf(column.type, value);
  const filled =
    isCoded(column.type) && value.cell === "text"
      ? quoted(value.text)
      : integer !== undefined
        ? `CAST(${integer} AS BIGINT)`
        : undefined;
  if (filled === undefined) throw new Error(`What a missing ${column.name} counts as is no value of its column`);
  return `CASE WHEN t${i} IS NULL THEN ${filled} ELSE v${i} END`;
}
