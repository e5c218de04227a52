// Takes a JSON file, gives its cells as SQL over texts, and every fault of its structure. The texts are those of the file:
// they go through a separated copy, so that no number becomes a float on the way.

import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnoseAt, m5, type Source } from "@mast/language";
import { matchHeader, type Progress } from "@mast/measurement";
import { csvSql } from "../csv/csv-sql.ts";
import { encodingFault, foreignFile } from "../csv/foreign.ts";
import type { Read } from "../csv/read.ts";
import { encodingCheck } from "../file/encoding.ts";
import type { OpenFile } from "../file/open.ts";
import { fieldsOf } from "./fields.ts";
import { type JsonObject, type SplitFault, splitter } from "./split.ts";

const keptFaults = 20;

export async function readJson(file: OpenFile, source: Source, folder: string, progress: Progress): Promise<Read> {
  const start = await file.bytesAt(0, Math.min(file.bytes, 64));
  const foreign = foreignFile(source.file, start);
  if (foreign !== undefined) return { raw: null, diagnostics: [foreign], unshown: 0 };
  const headers = source.columns.map((column) => column.header ?? column.name);
  const path = join(folder, "copy.csv");
  const output = await open(path, "w");
  const copied = copier(source, headers);
  const hash = createHash("sha256");
  const encoding = encodingCheck();
  const split = splitter();
  try {
    await output.write(`${headers.map((_, i) => `c${i}`).join(",")}\n`);
    let origin = start.subarray(0, 3).toString("hex") === "efbbbf" ? 3 : 0;
    await file.eachChunk(async (chunk) => {
      hash.update(chunk);
      encoding.take(chunk, split.line());
      const lines = split.take(chunk, origin).map(copied.record);
      origin = 0;
      await output.write(lines.join(""));
      progress({ what: source.file, rows: copied.seen() });
    });
  } finally {
    await output.close();
  }
  const broken = await encodingFault(file, source, "utf-8", encoding.end(split.line()), ",");
  if (broken.length > 0) return { raw: null, diagnostics: broken, unshown: 0 };
  const stopped = split.end();
  const faults = stopped === undefined ? copied.faults : [...copied.faults, splitDiagnostic(source, stopped)];
  const unshown = copied.faultCount() - copied.faults.length;
  if (copied.seen() === 0) {
    const rowless = diagnoseAt(m5.fileWithoutRows, { in: "data", file: source.file }, { file: source.file });
    return { raw: null, diagnostics: faults.length > 0 ? faults : [rowless], unshown };
  }
  const header = matchHeader(source, copied.fields());
  const diagnostics = [...header.diagnostics, ...faults];
  const width = headers.length;
  if (copied.shifts.record.length === 0) return { raw: null, diagnostics, unshown };
  return {
    raw: {
      from: csvSql(path, { separator: ",", width, longest: copied.longest(), quotedLineEnds: true }),
      columns: source.columns.flatMap((column, i) =>
        header.value[i] === undefined ? [] : [{ column, text: `c${i}` }],
      ),
      format: {},
      unit: "record",
      shifts: copied.shifts,
      records: copied.seen() - copied.faultCount(),
      sha256: hash.digest("hex"),
      bytes: file.bytes,
    },
    diagnostics,
    unshown,
  };
}

/** Turns objects into lines of the copy, and keeps account of their fields and faults. */
function copier(source: Source, headers: readonly string[]) {
  const faults: Diagnostic[] = [];
  const fields = new Set<string>();
  const shifts = { record: [] as number[], shift: [] as number[] };
  let seen = 0;
  let faultCount = 0;
  let longest = 0;
  const record = (object: JsonObject): string => {
    const row = ++seen;
    const read = fieldsOf(object.text);
    if ("fault" in read) {
      faultCount++;
      if ("names" in read) for (const field of read.names) fields.add(field);
      if (faults.length < keptFaults) faults.push(recordFault(source, object, row, read));
      return "";
    }
    const index = row - faultCount - 1;
    if (row - index !== shifts.shift.at(-1)) {
      shifts.record.push(index);
      shifts.shift.push(row - index);
    }
    for (const field of read.fields.keys()) fields.add(field);
    const line = `${headers.map((name) => cellOf(read.fields.get(name))).join(",")}\n`;
    longest = Math.max(longest, 3 * line.length);
    return line;
  };
  return {
    record,
    faults,
    shifts,
    seen: () => seen,
    faultCount: () => faultCount,
    longest: () => longest,
    fields: () => [...fields],
  };
}

function cellOf(value: string | null | undefined): string {
  return value == null ? '""' : `"${value.replaceAll('"', '""')}"`;
}

function recordFault(
  source: Source,
  object: JsonObject,
  row: number,
  read: Exclude<ReturnType<typeof fieldsOf>, { fields: unknown }>,
) {
  const { file } = source;
  if (read.fault === "malformed") {
    const line = object.line + object.text.slice(0, read.at).split("\n").length - 1;
    const value =
      object.text
        .slice(read.at, read.at + 40)
        .trim()
        .split("\n", 1)[0] ?? "";
    return diagnoseAt(m5.jsonMalformed, { in: "data", file, line, value }, { file, line, value });
  }
  const entry = read.fault === "nested" ? m5.jsonNested : m5.jsonFieldDoubled;
  return diagnoseAt(entry, { in: "data", file, line: row, column: read.field }, { file, row, field: read.field });
}

function splitDiagnostic(source: Source, fault: SplitFault): Diagnostic {
  const { file } = source;
  const place = { in: "data", file, line: fault.line } as const;
  switch (fault.fault) {
    case "cut short":
      return diagnoseAt(m5.jsonCutShort, place, { file, line: fault.line });
    case "not a record":
      return diagnoseAt(m5.jsonNotRecords, place, { file, line: fault.line });
    case "malformed":
      return diagnoseAt(
        m5.jsonMalformed,
        { ...place, value: fault.value },
        { file, line: fault.line, value: fault.value },
      );
  }
}
