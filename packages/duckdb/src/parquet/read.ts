// Takes a Parquet file, gives its cells as SQL over texts and integers, and what its columns have wrong.

import { createHash } from "node:crypto";
import { type Diagnostic, diagnoseAt, m5, type Source } from "@mast/language";
import { cellFault, faultAt, matchHeader } from "@mast/measurement";
import type { Read } from "../csv/read.ts";
import type { OpenFile } from "../file/open.ts";
import type { RawColumn } from "../raw.ts";
import type { Session } from "../session.ts";
import { identifier, quoted } from "../sql-text.ts";
import { contentNames, storedColumn } from "./column-sql.ts";

export async function readParquet(session: Session, file: OpenFile, source: Source): Promise<Read> {
  const from = `read_parquet(${quoted(file.path)})`;
  const stored = await storedTypes(session, file, from);
  if (stored === undefined) {
    const damaged = diagnoseAt(m5.parquetDamaged, { in: "data", file: source.file }, { file: source.file });
    return { raw: null, diagnostics: [damaged], unshown: 0 };
  }
  const header = matchHeader(
    source,
    stored.map(({ name }) => name),
  );
  const diagnostics: Diagnostic[] = [...header.diagnostics];
  const columns: RawColumn[] = [];
  const floating = new Set<string>();
  for (const [i, column] of source.columns.entries()) {
    const found = stored[header.value[i] ?? -1];
    if (found === undefined) continue;
    const read = storedColumn(found.name, found.type, column);
    if (read === undefined) {
      const params = {
        file: source.file,
        column: found.name,
        type: found.type,
        holds: contentNames[column.type.holds],
      };
      diagnostics.push(diagnoseAt(m5.parquetWrongType, { in: "data", file: source.file, column: found.name }, params));
      continue;
    }
    if (read.floating) floating.add(column.name);
    columns.push({ column, text: read.text, ...(read.integer === undefined ? {} : { integer: read.integer }) });
  }
  const [count] = await session.rows(`SELECT count(*) FROM ${from}`);
  const records = Number(count![0]);
  if (records === 0) {
    const rowless = diagnoseAt(m5.fileWithoutRows, { in: "data", file: source.file }, { file: source.file });
    return { raw: null, diagnostics: [...diagnostics, rowless], unshown: 0 };
  }
  const hash = createHash("sha256");
  await file.eachChunk((chunk) => void hash.update(chunk));
  return {
    raw: {
      from,
      columns,
      format: {},
      unit: "record",
      shifts: { record: [0], shift: [1] },
      records,
      sha256: hash.digest("hex"),
      bytes: file.bytes,
      explain: ({ column, text }, at) => {
        if (text === null || !floating.has(column.name) || !("decimals" in column.type)) return undefined;
        const { decimals } = column.type;
        const whole = decimals === 0 ? text.replace(/\.0$/, "") : text;
        return cellFault(column, {}, at, whole) ?? faultAt(m5.parquetInexact, column, at, text, { allowed: decimals });
      },
    },
    diagnostics,
    unshown: 0,
  };
}

/** Names and types of the columns, or undefined when the file is no whole Parquet file. */
async function storedTypes(session: Session, file: OpenFile, from: string) {
  const ends = [await file.bytesAt(0, 4), await file.bytesAt(Math.max(0, file.bytes - 4), 4)];
  if (file.bytes < 12 || ends.some((bytes) => bytes.toString("latin1") !== "PAR1")) return undefined;
  try {
    const rows = await session.rows(`DESCRIBE SELECT * FROM ${from}`);
    // Every page is read once: damage to the content does not show in the file's own directory.
    const names = rows.map(([name]) => identifier(String(name)));
    await session.rows(`SELECT count(*) FILTER (hash(${names.join(", ")}) = 0) FROM ${from}`);
    return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
  } catch {
    return undefined;
  }
}
