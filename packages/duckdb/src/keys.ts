// Takes staged cells and the key of the contract, gives rows that share a key and periods that a key skips.
// Rows without a value in a key column are not compared; rows that are left out for another reason are.

import { type Diagnostic, m5, type Source } from "@mast/language";
import { faultAt, writeCalendar } from "@mast/measurement";
import { type Raw, rowOfRecord } from "./raw.ts";
import type { Session } from "./session.ts";
import type { Staged } from "./stage.ts";

export interface KeyFaults {
  readonly diagnostics: readonly Diagnostic[];
  readonly total: number;
}

const shownFaults = 20;
const none: KeyFaults = { diagnostics: [], total: 0 };

export async function keyFaults(session: Session, source: Source, raw: Raw, staged: Staged): Promise<KeyFaults> {
  const key = source.key.map((name) => raw.columns.findIndex(({ column }) => column.name === name));
  if (key.length === 0 || key.includes(-1)) return none;
  const keyed = `(SELECT *, rowid AS record FROM ${staged.table} WHERE ${key.map((i) => `v${i} IS NOT NULL`).join(" AND ")})`;
  const doubled = await duplicates(session, source, raw, keyed, key);
  const gaps =
    source.withoutGaps && doubled.total === 0 ? await missingPeriods(session, source, raw, keyed, key) : none;
  return { diagnostics: [...doubled.diagnostics, ...gaps.diagnostics], total: doubled.total + gaps.total };
}

async function duplicates(
  session: Session,
  source: Source,
  raw: Raw,
  keyed: string,
  key: readonly number[],
): Promise<KeyFaults> {
  const by = key.map((i) => `v${i}`).join(", ");
  const [count] = await session.rows(`SELECT coalesce(sum(n - 1), 0)::BIGINT
    FROM (SELECT count(*) AS n FROM ${keyed} GROUP BY ${by} HAVING count(*) > 1)`);
  const total = Number(count![0]);
  if (total === 0) return none;
  const rows = await session.rows(`SELECT record, first, ${by} FROM (
      SELECT record, min(record) OVER (PARTITION BY ${by}) AS first, ${by}
      FROM ${keyed} SEMI JOIN (SELECT ${by} FROM ${keyed} GROUP BY ${by} HAVING count(*) > 1) USING (${by}))
    WHERE record > first ORDER BY record LIMIT ${shownFaults}`);
  const last = raw.columns[key.at(-1)!]!.column;
  const diagnostics = rows.map(([record, first, ...values]) => {
    const at = { file: source.file, unit: raw.unit, row: rowOfRecord(raw, Number(record)) };
    const value = key.map((i, index) => cellText(raw, i, values[index])).join(", ");
    return faultAt(m5.duplicateKey, last, at, value, { key: source.key, first: rowOfRecord(raw, Number(first)) });
  });
  return { diagnostics, total };
}

async function missingPeriods(
  session: Session,
  source: Source,
  raw: Raw,
  keyed: string,
  key: readonly number[],
): Promise<KeyFaults> {
  const kinds = ["month", "quarter", "week", "year"] as const;
  const period = key.find((i) => kinds.some((kind) => raw.columns[i]!.column.type.holds === kind));
  if (period === undefined) return none;
  const others = key.filter((i) => i !== period);
  const by = others.map((i) => `v${i}`).join(", ");
  const [count] = await session.rows(`SELECT count(*) FROM (SELECT 1 FROM ${keyed}
    ${by === "" ? "" : `GROUP BY ${by}`} HAVING max(v${period}) - min(v${period}) + 1 <> count(*))`);
  if (Number(count![0]) === 0) return none;
  const partition = by === "" ? "" : `PARTITION BY ${by}`;
  const gaps = `(SELECT record, v${period} AS period, lag(v${period}) OVER w AS previous, lag(record) OVER w AS previous_record
    FROM ${keyed} WINDOW w AS (${partition} ORDER BY v${period})) WHERE period > previous + 1`;
  const [gapCount] = await session.rows(`SELECT count(*) FROM ${gaps}`);
  const rows = await session.rows(`SELECT * FROM ${gaps} ORDER BY record LIMIT ${shownFaults}`);
  const { column } = raw.columns[period]!;
  const diagnostics = rows.map(([record, value, previous, previousRecord]) => {
    const at = { file: source.file, unit: raw.unit, row: rowOfRecord(raw, Number(record)) };
    return faultAt(m5.gapInPeriods, column, at, cellText(raw, period, value), {
      of: others.map((i) => raw.columns[i]!.column.name),
      previous: cellText(raw, period, previous),
      previousRow: rowOfRecord(raw, Number(previousRecord)),
    });
  });
  return { diagnostics, total: Number(gapCount![0]) };
}

/** A value of the staged table as readers know it. */
function cellText(raw: Raw, index: number, value: unknown): string {
  const { type } = raw.columns[index]!.column;
  if (typeof value !== "bigint") return String(value);
  if (type.holds === "nominal" || type.holds === "ordinal") return type.values[Number(value)] ?? String(value);
  const isCalendar = ["date", "month", "quarter", "week", "year"].includes(type.holds);
  return isCalendar ? writeCalendar(type.holds as "date", value) : String(value);
}
