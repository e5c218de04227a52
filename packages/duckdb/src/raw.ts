// What the readers of CSV, Parquet and JSON give: the cells of a file as SQL over texts, and the facts about its bytes.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Outcome, Source } from "@mast/language";
import type { Progress } from "@mast/measurement";
import type { Session } from "./session.ts";
import { quoted } from "./sql-text.ts";

/** A file whose structure is sound. Its records come in the order of the file. */
export interface Raw {
  readonly file: string;
  /** What stands after FROM. */
  readonly from: string;
  /** Per declared column the SQL of its text, NULL where the cell is empty. */
  readonly texts: readonly string[];
  /** The SQL of a record's line, made from the number of the record (0 is the first). */
  readonly line: (record: string) => string;
  readonly records: bigint;
  readonly sha256: string;
  readonly bytes: number;
}

const separators = { comma: ",", semicolon: ";", tab: "\t" } as const;

export async function openRaw(
  _session: Session,
  source: Source,
  path: string,
  _progress: Progress,
): Promise<Outcome<Raw | null>> {
  const bytes = await readFile(path);
  const separator = separators[source.text.separator ?? "comma"];
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  const header = (text.split(/\r?\n/, 1)[0] ?? "").split(separator);
  const columns = header.map((_, index) => `c${index}: 'VARCHAR'`).join(", ");
  return {
    value: {
      file: source.file,
      from: `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ${quoted(separator)}, quote = '"', escape = '"', comment = '', strict_mode = true, null_padding = false, nullstr = '', allow_quoted_nulls = true, columns = {${columns}})`,
      texts: source.columns.map((column) => `c${header.indexOf(column.header ?? column.name)}`),
      line: (record) => `${record} + 2`,
      records: 0n,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
    },
    diagnostics: [],
  };
}
