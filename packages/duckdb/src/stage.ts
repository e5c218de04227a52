// Takes the texts of a file, gives a table with the value of every cell and a mark for what is wrong with it.
// A cell without a mark has a value the contract allows; the records stand in the order of the file.

import type { Column, Source } from "@mast/language";
import { integerOf, isCoded } from "@mast/measurement";
import { boundedSql, cellSql } from "./cell-sql.ts";
import type { Raw } from "./raw.ts";
import type { Session } from "./session.ts";
import { quoted } from "./sql-text.ts";

/** What the mark of a cell says. */
export const mark = { fine: 0, fault: 1, missing: 2, leavesOut: 3 } as const;

export interface Staged {
  readonly table: string;
  readonly records: bigint;
  /** Cells with a fault and cells that may not be missing. */
  readonly faults: bigint;
}

/** Value and mark of column number i are `v{i}` and `f{i}` of the table. */
export async function stageCells(session: Session, source: Source, raw: Raw): Promise<Staged> {
  const table = "staged";
  const { columns } = source;
  const each = (sql: (column: Column, index: number) => string) => columns.map(sql).join(", ");
  await session.rows(`CREATE OR REPLACE TABLE ${table} AS
    SELECT ${each((column, i) => `${filledSql(column, i)} AS v${i}, ${markSql(column, i)} AS f${i}`)}
    FROM (SELECT ${each((column, i) => `t${i}, ${boundedSql(column, `v${i}`)} AS v${i}`)}
      FROM (SELECT ${each((column, i) => `t${i}, ${cellSql(column, source.text, `t${i}`)} AS v${i}`)}
        FROM (SELECT ${raw.texts.map((text, i) => `${text} AS t${i}`).join(", ")} FROM ${raw.from})))`);
  const faulty = columns.map((_, i) => `count(*) FILTER (f${i} IN (${mark.fault}, ${mark.missing}))`).join(" + ");
  const [counts] = await session.rows(`SELECT count(*), ${faulty} FROM ${table}`);
  return { table, records: counts![0] as bigint, faults: counts![1] as bigint };
}

function markSql(column: Column, i: number): string {
  const whenMissing = {
    "reject the file": mark.missing,
    "leave out the row": mark.leavesOut,
    "counts as": mark.fine,
    none: mark.fine,
  };
  const missing = whenMissing[column.whenMissing.rule];
  return `CAST(CASE WHEN t${i} IS NULL THEN ${missing} WHEN v${i} IS NULL THEN ${mark.fault} ELSE ${mark.fine} END AS UTINYINT)`;
}

/** The value with `counts as` put where the cell is empty. */
function filledSql(column: Column, i: number): string {
  if (column.whenMissing.rule !== "counts as") return `v${i}`;
  const { value } = column.whenMissing;
  const filled = isCoded(column.type) && value.cell === "text" ? quoted(value.text) : integerOf(column.type, value);
  return `CASE WHEN t${i} IS NULL THEN ${filled} ELSE v${i} END`;
}
