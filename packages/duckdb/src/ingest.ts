// Takes a source of the contract and the path of its file, gives one table of integers, or every fault of the file.

import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnoseAt, m5, type Outcome, type Source } from "@mast/language";
import { cellFault, checkColumnNames, type IngestedSource, type Progress } from "@mast/measurement";
import { type Read, readCsv } from "./csv/read.ts";
import { failed, type OpenFile, openFile } from "./file/open.ts";
import { readJson } from "./json/read.ts";
import { keyFaults } from "./keys.ts";
import { type Fault, oneCause } from "./one-cause.ts";
import { readParquet } from "./parquet/read.ts";
import { type Raw, rowOfRecord } from "./raw.ts";
import type { Session } from "./session.ts";
import { stageCells, type WrongCell, wrongCells } from "./stage.ts";
import { makeTable } from "./table.ts";

type Ingested = Outcome<IngestedSource | null>;

export async function ingest(
  session: Session,
  source: Source,
  path: string,
  progress: Progress = () => {},
): Promise<Ingested> {
  const impossible = checkColumnNames(source);
  if (impossible.length > 0) return failed(...impossible);
  const opened = await openFile(source, path);
  if (opened.value === null) return failed(...opened.diagnostics);
  const file = opened.value;
  const folder = await mkdtemp(join(session.folder, "source-"));
  // What stands in the schema `reading` is gone when the source is read, so sources may have any name.
  await session.rows("CREATE SCHEMA reading");
  try {
    const read = await readFormat(session, file, source, folder, progress);
    const result = await tableOf(session, source, read, progress);
    return (await file.changed()) ? changed(source) : result;
  } catch (error) {
    if (await file.changed()) return changed(source);
    throw error;
  } finally {
    await session.rows("DROP SCHEMA reading CASCADE");
    await file.handle.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function changed(source: Source): Ingested {
  return failed(diagnoseAt(m5.fileChanged, { in: "data", file: source.file }, { file: source.file }));
}

function readFormat(
  session: Session,
  file: OpenFile,
  source: Source,
  folder: string,
  progress: Progress,
): Promise<Read> {
  switch (source.format) {
    case "csv":
      return readCsv(file, source, folder, progress);
    case "json":
      return readJson(file, source, folder, progress);
    case "parquet":
      return readParquet(session, file, source);
  }
}

async function tableOf(session: Session, source: Source, read: Read, progress: Progress): Promise<Ingested> {
  const { raw } = read;
  if (raw === null || raw.columns.length === 0)
    return { value: null, diagnostics: withMore(source, read.diagnostics, read.unshown) };
  const staged = await stageCells(session, raw);
  progress({ what: source.file, rows: staged.records, of: staged.records });
  const cells = staged.wrongCells === 0 ? [] : await wrongCells(session, raw, staged);
  const faults = cells.map((cell) => explained(source, raw, cell));
  const file = { file: source.file, unit: raw.unit, format: raw.format, columns: source.columns.length };
  const wrong = oneCause(faults, file);
  const keys = await keyFaults(session, source, raw, staged);
  const unshown = read.unshown + (staged.wrongCells - cells.length) + (keys.total - keys.diagnostics.length);
  const diagnostics = withMore(source, [...read.diagnostics, ...wrong, ...keys.diagnostics], unshown);
  if (diagnostics.some(({ severity }) => severity === "error")) return { value: null, diagnostics };
  return { value: await makeTable(session, source, raw, staged), diagnostics };
}

function explained(source: Source, raw: Raw, cell: WrongCell): Fault {
  const at = { file: source.file, unit: raw.unit, row: rowOfRecord(raw, cell.record) };
  const diagnostic = raw.explain?.(cell, at) ?? cellFault(cell.column, raw.format, at, cell.text);
  if (diagnostic === undefined) throw new Error(`A cell was refused that the rules accept: ${cell.column.type.holds}`);
  return { cell, row: at.row, diagnostic };
}

function withMore(source: Source, diagnostics: readonly Diagnostic[], unshown: number): readonly Diagnostic[] {
  if (unshown === 0) return diagnostics;
  const { file } = source;
  const shown = diagnostics.filter(({ severity }) => severity === "error").length;
  return [...diagnostics, diagnoseAt(m5.moreFaults, { in: "data", file }, { file, shown, total: shown + unshown })];
}
