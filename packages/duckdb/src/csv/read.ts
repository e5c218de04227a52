// Takes a CSV file, gives its cells as SQL over texts, and every fault of its encoding, its header and its structure.
// The file is read once byte by byte: what DuckDB then parses has one reading.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Diagnostic, diagnoseAt, m5, type Source } from "@mast/language";
import { matchHeader, namesFurtherDown, otherSeparator, type Progress } from "@mast/measurement";
import { type Encoding, encodingCheck } from "../file/encoding.ts";
import type { OpenFile } from "../file/open.ts";
import { fromWindows1252 } from "../file/windows-1252.ts";
import type { Raw } from "../raw.ts";
import { csvSql } from "./csv-sql.ts";
import { encodingFault, foreignFile } from "./foreign.ts";
import { firstRecord } from "./header.ts";
import { rewrite } from "./rewrite.ts";
import { type Scan, scanner } from "./scan.ts";
import { structureFaults } from "./structure-faults.ts";

export interface Read {
  /** Null when nothing of the file can be read on. */
  readonly raw: Raw | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Faults that are not shown. */
  readonly unshown: number;
}

const separators = { comma: ",", semicolon: ";", tab: "\t" } as const;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
/** Beyond this many broken records a file is not read on for faults of its cells. */
const mostBroken = 100_000;

export async function readCsv(file: OpenFile, source: Source, folder: string, progress: Progress): Promise<Read> {
  const stop = (...diagnostics: readonly Diagnostic[]): Read => ({ raw: null, diagnostics, unshown: 0 });
  const start = await file.bytesAt(0, Math.min(file.bytes, 1024 * 1024));
  const foreign = foreignFile(source.file, start);
  if (foreign !== undefined) return stop(foreign);

  const separator = separators[source.text.separator ?? "comma"];
  const origin = start.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  const declared = source.text.encoding ?? "utf-8";
  const { scan, encoding, sha256 } = await passOver(file, separator, origin, source, progress);
  if (scan.width === 0) return stop(diagnoseAt(m5.fileEmpty, { in: "data", file: source.file }, { file: source.file }));

  const broken = await encodingFault(file, source, declared, encoding, separator);
  // A file in another encoding is read in its own, so that nothing but the encoding is told of its names.
  const isUtf8 = declared === "utf-8" ? broken.length === 0 : encoding.invalidUtf8 === undefined;
  const beginning = start.subarray(origin);
  const text = isUtf8 ? new TextDecoder("utf-8").decode(beginning) : fromWindows1252(beginning);
  const first = firstRecord(text.replace(/^[\r\n]+/, ""), separator);
  const below = namesFurtherDown(source, text.split(/\r?\n/, 20));
  if (below !== undefined) return stop(...broken, below);
  const other = otherSeparator(source, first.line);
  if (other !== undefined) return stop(...broken, other);

  const header = matchHeader(source, first.cells);
  const { diagnostics: structure, unshown } = await structureFaults(file, source, scan);
  const without = scan.records === 0 && structure.length === 0;
  const rowless = without
    ? [diagnoseAt(m5.fileWithoutRows, { in: "data", file: source.file }, { file: source.file })]
    : [];
  // A header that is broken itself names no columns.
  const headless = scan.unsound[0] === origin;
  const diagnostics = [
    ...broken,
    ...(headless || broken.length > 0 ? [] : header.diagnostics),
    ...structure,
    ...rowless,
  ];
  if (broken.length > 0 || headless || scan.records === 0 || scan.unsound.length > 2 * mostBroken)
    return { raw: null, diagnostics, unshown };

  const transcodes = declared === "windows-1252" && encoding.beyondAscii !== undefined;
  const copies = transcodes || scan.mixedLineEnds || scan.unsound.length > 0;
  const path = copies ? join(folder, "copy.csv") : file.path;
  if (copies) await rewrite(file, path, { encoding: transcodes ? "windows-1252" : "utf-8", leaveOut: scan.unsound });
  const raw: Raw = {
    from: csvSql(path, {
      separator,
      width: scan.width,
      longest: scan.longest,
      quotedLineEnds: scan.shifts.record.length > 1,
    }),
    columns: source.columns.flatMap((column, index) => {
      const place = header.value[index];
      return place === undefined ? [] : [{ column, text: `c${place}` }];
    }),
    format: source.text,
    unit: "line",
    shifts: scan.shifts,
    records: scan.records,
    sha256,
    bytes: file.bytes,
  };
  return { raw, diagnostics, unshown };
}

async function passOver(file: OpenFile, separator: string, origin: number, source: Source, progress: Progress) {
  const hash = createHash("sha256");
  const encoding = encodingCheck();
  const scan = scanner(separator.charCodeAt(0), origin);
  let done = 0;
  await file.eachChunk((chunk) => {
    hash.update(chunk);
    encoding.take(chunk, scan.line());
    scan.take(chunk, done === 0 ? origin : 0, chunk.length);
    done += chunk.length;
    progress({ what: source.file, rows: scan.line() - 1 });
  });
  const found: { scan: Scan; encoding: Encoding; sha256: string } = {
    scan: scan.end(),
    encoding: encoding.end(scan.line()),
    sha256: hash.digest("hex"),
  };
  return found;
}
