// Takes staged cells without faults, gives the source's table of integers, its dictionaries and its control totals.
// Codes follow the byte order of the texts, so neither threads nor the order of rows change them; people have one code in all sources.

import { type Rational, rational } from "@mast/exact";
import type { Source } from "@mast/language";
import {
  type CalendarKind,
  type IngestedSource,
  isCoded,
  type LeftOut,
  type SourceReport,
  scaleOf,
  timeColumnOf,
  writeCalendar,
} from "@mast/measurement";
import type { Raw } from "./raw.ts";
import type { Session } from "./session.ts";
import { identifier } from "./sql-text.ts";
import { mark, type Staged } from "./stage.ts";

export async function makeTable(session: Session, source: Source, raw: Raw, staged: Staged): Promise<IngestedSource> {
  const { columns } = source;
  const table = tableName(session, source);
  const dictionaries = await makeDictionaries(session, source, staged);
  const values = columns.map((column, i) => {
    const name = identifier(column.name);
    return isCoded(column.type) ? `codes${i}.code AS ${name}` : `v${i} AS ${name}`;
  });
  const joins = columns.flatMap(({ type }, i) =>
    isCoded(type) ? [`LEFT JOIN reading.codes${i} ON v${i} = codes${i}.text`] : [],
  );
  const line = await lineSql(session, raw);
  await session.rows(`CREATE OR REPLACE TABLE ${identifier(table)} AS
    SELECT ${values.join(", ")}, ${line.sql} AS "row"
    FROM (SELECT *, rowid AS record FROM ${staged.table}) ${joins.join(" ")} ${line.join}
    WHERE ${outBecause(source)} = 0`);
  const leftOut = await leftOutOf(session, source, staged);
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
    report: await report(session, source, table, raw, staged, leftOut),
    reaches: await reaches(session, source, table),
    leftOut,
  };
}

/** The source's own name, or one beside it where another source has it but for capitals, which SQL does not tell apart. */
function tableName({ tables }: Session, { name }: Source): string {
  for (let n = 1; ; n++) {
    const table = n === 1 ? name : `${name} ${n}`;
    const owner = tables.get(table.toLowerCase());
    if (owner !== undefined && owner !== name) continue;
    tables.set(table.toLowerCase(), name);
    return table;
  }
}

/** Makes `codes{i}` per coded column; gives the texts of those that are not persons. */
async function makeDictionaries(
  session: Session,
  source: Source,
  staged: Staged,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const dictionaries = new Map<number, readonly string[]>();
  for (const [i, { type }] of source.columns.entries()) {
    if (!isCoded(type)) continue;
    const all = `(SELECT DISTINCT v${i} AS text FROM ${staged.table} WHERE v${i} IS NOT NULL)`;
    if (type.holds === "person") {
      await knowPeople(session, all);
      await session.rows(
        `CREATE TABLE reading.codes${i} AS SELECT text, code FROM known.people SEMI JOIN ${all} USING (text)`,
      );
      continue;
    }
    await session.rows(`CREATE TABLE reading.codes${i} AS
      SELECT text, row_number() OVER (ORDER BY text) - 1 AS code FROM ${all}`);
    const texts = await session.rows(`SELECT text FROM reading.codes${i} ORDER BY code`);
    dictionaries.set(
      i,
      texts.map(([text]) => text as string),
    );
  }
  return dictionaries;
}

/**
 * Gives people codes that are theirs in every source: an amendment may take claims from another file, and who was paid before is the
 * same person there. Those of a source that are not known yet follow the others, in the order of their texts.
 */
async function knowPeople(session: Session, all: string): Promise<void> {
  await session.rows("CREATE SCHEMA IF NOT EXISTS known");
  await session.rows("CREATE TABLE IF NOT EXISTS known.people (text VARCHAR, code BIGINT)");
  await session.rows(`INSERT INTO known.people
    SELECT text, (SELECT count(*) FROM known.people) + row_number() OVER (ORDER BY text) - 1
    FROM ${all} ANTI JOIN known.people USING (text)`);
}

/** The row's number as SQL over `record`, with what must be joined for it. */
async function lineSql(session: Session, raw: Raw): Promise<{ readonly sql: string; readonly join: string }> {
  const { record, shift } = raw.shifts;
  if (record.length < 2) return { sql: `record + ${shift[0] ?? 1}`, join: "" };
  await session.rows("CREATE TABLE reading.shifts (first BIGINT, shift BIGINT)");
  const appender = await session.connection.createAppender("shifts", "reading");
  record.forEach((first, i) => {
    appender.appendBigInt(BigInt(first));
    appender.appendBigInt(BigInt(shift[i]!));
    appender.endRow();
  });
  appender.closeSync();
  return { sql: "record + shifts.shift", join: "ASOF JOIN reading.shifts ON record >= shifts.first" };
}

/** The number (from 1) of the first column whose missing value leaves out the row, 0 for rows that are read. */
function outBecause(source: Source): string {
  const cases = leavingColumns(source).map((i) => `WHEN f${i} = ${mark.leavesOut} THEN ${i + 1}`);
  return cases.length === 0 ? "0" : `CASE ${cases.join(" ")} ELSE 0 END`;
}

function leavingColumns(source: Source): readonly number[] {
  return source.columns.flatMap(({ whenMissing }, i) => (whenMissing.rule === "leave out the row" ? [i] : []));
}

async function leftOutOf(session: Session, source: Source, staged: Staged): Promise<readonly LeftOut[]> {
  const person = source.columns.findIndex(({ type }) => type.holds === "person");
  const people = person < 0 ? "0::BIGINT" : `count(DISTINCT v${person})`;
  const counts =
    await session.rows(`SELECT out, count(*), ${people} FROM (SELECT *, ${outBecause(source)} AS out FROM ${staged.table})
    WHERE out > 0 GROUP BY out ORDER BY out`);
  return counts.map(([out, rows, persons]) => ({
    of: source.name,
    reason: { why: "missing value", column: source.columns[Number(out) - 1]!.name },
    rows: BigInt(rows as bigint),
    people: BigInt(persons as bigint),
  }));
}

/** The last day of each column of dates that has one. */
async function reaches(session: Session, source: Source, table: string): Promise<IngestedSource["reaches"]> {
  const dates = source.columns.filter(({ type }) => type.holds === "date");
  if (dates.length === 0) return [];
  const last = dates.map(({ name }) => `max(${identifier(name)})`).join(", ");
  const [row] = (await session.rows(`SELECT ${last} FROM ${identifier(table)}`)) as [readonly (bigint | null)[]];
  return dates.flatMap(({ name }, i) =>
    row[i] == null ? [] : [{ column: name, last: writeCalendar("date", row[i]) }],
  );
}

async function report(
  session: Session,
  source: Source,
  table: string,
  raw: Raw,
  staged: Staged,
  leftOut: readonly LeftOut[],
): Promise<SourceReport> {
  const summed = source.columns.filter(({ type }) => "decimals" in type);
  const dated = timeColumnOf(source.key, source.columns)?.column;
  const parts = [
    "count(*)",
    ...summed.map(({ name }) => `coalesce(sum(${identifier(name)}), 0)::HUGEINT`),
    ...(dated === undefined ? [] : [`min(${identifier(dated.name)})`, `max(${identifier(dated.name)})`]),
  ];
  const [row] = (await session.rows(`SELECT ${parts.join(", ")} FROM ${identifier(table)}`)) as [
    readonly (bigint | null)[],
  ];
  const rowsRead = row[0]!;
  const left = leftOut.reduce((total, { rows }) => total + rows, 0n);
  if (rowsRead + left !== BigInt(staged.records)) {
    throw new Error(`${staged.records} records were staged, ${rowsRead} read and ${left} left out`);
  }
  const totals: Record<string, Rational> = {};
  summed.forEach(({ name, type }, i) => {
    totals[name] = rational(row[i + 1]!, 10n ** BigInt(scaleOf(type)));
  });
  const [first, last] = row.slice(1 + summed.length);
  const kind = dated?.type.holds as CalendarKind;
  return {
    source: source.name,
    file: source.file,
    sha256: raw.sha256,
    bytes: raw.bytes,
    rows: BigInt(staged.records),
    rowsRead,
    ...(first == null || last == null ? {} : { first: writeCalendar(kind, first), last: writeCalendar(kind, last) }),
    totals,
  };
}
