// What the tests of data build on: sources as the contract would give them, files in a folder of their own, tables read back.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import type { Column, ColumnType, Diagnostic, Source, WhenMissing } from "@mast/language";
import type { IngestedSource } from "@mast/measurement";

const at = { start: 0, end: 0 };

export const types = {
  person: { holds: "person" },
  text: { holds: "text" },
  month: { holds: "month" },
  date: { holds: "date" },
  days: { holds: "number", unit: { day: 1 }, scale: "ratio", decimals: 2 },
  spells: { holds: "number", unit: { spell: 1 }, scale: "count", decimals: 0 },
  money: { holds: "money", currency: "SEK", decimals: 2 },
  share: { holds: "share", decimals: 4 },
  yesNo: { holds: "yes or no" },
} as const satisfies Record<string, ColumnType>;

/** A column that rejects the file when a value is missing, unless said otherwise. */
export function column(name: string, type: ColumnType, more: Partial<Column> = {}): Column {
  return { at, name, type, whenMissing: { rule: "reject the file" }, ...more };
}

export const leaveOut: WhenMissing = { rule: "leave out the row" };
export const meansNone: WhenMissing = { rule: "none" };

/** A source of rows without a key, unless said otherwise. */
export function source(columns: readonly Column[], more: Partial<Source> = {}): Source {
  const format = more.format ?? "csv";
  return {
    at,
    nameAt: at,
    name: "Absence",
    file: `absence.${format}`,
    format,
    text: {},
    key: [],
    withoutGaps: false,
    columns,
    ...more,
  };
}

export interface Reading {
  readonly value: IngestedSource | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The table in order of its rows, columns as declared and then the row's line. */
  readonly rows: readonly (readonly (bigint | null)[])[];
}

/** Reads a file in a fresh connection; the content is written to a folder of its own unless it is a path. */
export async function read(
  of: Source,
  content: string | Uint8Array | { readonly path: string },
  threads = 2,
): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), "mast-data-"));
  const connection = await openConnection({ threads });
  try {
    const isPath = typeof content === "object" && "path" in content;
    const path = isPath ? content.path : join(folder, of.file);
    if (!isPath) await writeFile(path, content);
    const { value, diagnostics } = await connection.ingest(of, path);
    await connection.lock();
    const names = [...of.columns.map(({ name }) => `"${name}"`), '"row"'].join(", ");
    const text = `SELECT ${names} FROM "${of.name}" ORDER BY "row"`;
    const rows = value === null ? [] : await connection.run({ title: "all rows", text, parameters: [], columns: [] });
    return { value, diagnostics, rows };
  } finally {
    await connection.close();
    await rm(folder, { recursive: true });
  }
}

/** The table with codes and dictionaries resolved where there are dictionaries. */
export function readable({ value, rows }: Reading): readonly (readonly (bigint | string | null)[])[] {
  return rows.map((row) =>
    row.map((cell, i) => {
      const dictionary = value?.columns[i]?.dictionary;
      return dictionary === undefined || cell === null ? cell : (dictionary[Number(cell)] ?? cell);
    }),
  );
}
