// Takes staged cells without faults, gives the source's table of integers, its dictionaries and its control totals.
// Codes follow the byte order of the texts, so neither threads nor the order of rows change them.

import { rational } from "@mast/exact";
import type { Source } from "@mast/language";
import {
  type IngestedSource,
  isCoded,
  type LeftOut,
  type SourceReport,
  scaleOf,
  writeCalendar,
} from "@mast/measurement";
import type { Raw } from "./raw.ts";
import type { Session } from "./session.ts";
import { identifier } from "./sql-text.ts";
import { mark, type Staged } from "./stage.ts";

export async function makeTable(session: Session, source: Source, raw: Raw, staged: Staged): Promise<IngestedSource> {
  const { columns } = source;
  const dictionaries = new Map<number, readonly string[]>();
  const joins: string[] = [];
  const values: string[] = [];
  for (const [i, column] of columns.entries()) {
    if (!isCoded(column.type)) {
      values.push(`CAST(v${i} AS BIGINT) AS ${identifier(column.name)}`);
      continue;
    }
    await session.rows(`CREATE OR REPLACE TABLE codes${i} AS SELECT text, row_number() OVER (ORDER BY text) - 1 AS code
      FROM (SELECT DISTINCT v${i} AS text FROM ${staged.table} WHERE v${i} IS NOT NULL)`);
    joins.push(`LEFT JOIN codes${i} ON v${i} = codes${i}.text`);
    values.push(`codes${i}.code AS ${identifier(column.name)}`);
    if (column.type.holds === "person") continue;
    const texts = await session.rows(`SELECT text FROM codes${i} ORDER BY code`);
    dictionaries.set(
      i,
      texts.map(([text]) => text as string),
    );
  }
  const leavesOut = columns.flatMap((column, i) => (column.whenMissing.rule === "leave out the row" ? [i] : []));
  const outBecause =
    leavesOut.length === 0
      ? "0"
      : `CASE ${leavesOut.map((i) => `WHEN f${i} = ${mark.leavesOut} THEN ${i + 1}`).join(" ")} ELSE 0 END`;
  const table = source.name;
  await session.rows(`CREATE OR REPLACE TABLE ${identifier(table)} AS
    SELECT ${values.join(", ")}, ${raw.line("record")} AS "row"
    FROM (SELECT *, rowid AS record FROM ${staged.table}) ${joins.join(" ")} WHERE ${outBecause} = 0`);
  const leftOut: LeftOut[] = [];
  const person = columns.findIndex((column) => column.type.holds === "person");
  for (const i of leavesOut) {
    const people = person < 0 ? "0::BIGINT" : `count(DISTINCT v${person})`;
    const [row] = await session.rows(`SELECT count(*), ${people} FROM ${staged.table} WHERE ${outBecause} = ${i + 1}`);
    if (row![0] === 0n) continue;
    leftOut.push({
      of: source.name,
      reason: { why: "missing value", column: columns[i]!.name },
      rows: row![0] as bigint,
      people: row![1] as bigint,
    });
  }
  return {
    source: source.name,
    table,
    columns: columns.map((column, i) => {
      const dictionary = dictionaries.get(i);
      return {
        name: column.name,
        type: column.type,
        scale: scaleOf(column.type),
        nullable: column.whenMissing.rule === "none",
        ...(dictionary === undefined ? {} : { dictionary }),
      };
    }),
    report: await report(session, source, raw, staged),
    leftOut,
  };
}

async function report(session: Session, source: Source, raw: Raw, staged: Staged): Promise<SourceReport> {
  const table = identifier(source.name);
  const totals: Record<string, ReturnType<typeof rational>> = {};
  for (const column of source.columns) {
    if (!("decimals" in column.type)) continue;
    const [row] = await session.rows(`SELECT coalesce(sum(${identifier(column.name)}), 0)::HUGEINT FROM ${table}`);
    totals[column.name] = rational(row![0] as bigint, 10n ** BigInt(column.type.decimals));
  }
  const [count] = await session.rows(`SELECT count(*) FROM ${table}`);
  const dated = source.columns.find(({ type }) => ["date", "month", "quarter", "week", "year"].includes(type.holds));
  const ends =
    dated === undefined
      ? undefined
      : (await session.rows(`SELECT min(${identifier(dated.name)}), max(${identifier(dated.name)}) FROM ${table}`))[0];
  const kind = dated?.type.holds as "date" | "month" | "quarter" | "week" | "year";
  return {
    source: source.name,
    file: raw.file,
    sha256: raw.sha256,
    bytes: raw.bytes,
    rows: staged.records,
    rowsRead: count![0] as bigint,
    ...(ends?.[0] == null
      ? {}
      : { first: writeCalendar(kind, ends[0] as bigint), last: writeCalendar(kind, ends[1] as bigint) }),
    totals,
  };
}
