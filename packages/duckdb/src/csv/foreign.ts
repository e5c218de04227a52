// Takes the first bytes of a file and what its encoding check found, gives the diagnostic for a file that is not the text it should be.

import { type Diagnostic, diagnoseAt, m5, type Source } from "@mast/language";
import type { BytePlace, Encoding } from "../file/encoding.ts";
import type { OpenFile } from "../file/open.ts";
import { fromWindows1252, savedTwice } from "../file/windows-1252.ts";

const beginnings = [
  { bytes: "504b0304", is: "a workbook or an archive" },
  { bytes: "d0cf11e0", is: "a workbook or an archive" },
  { bytes: "50415231", is: "a Parquet file" },
  { bytes: "1f8b", is: "a compressed file" },
  { bytes: "28b52ffd", is: "a compressed file" },
  { bytes: "25504446", is: "a PDF" },
] as const;

/** A workbook, a Parquet file, UTF-16 or the like, known by its first bytes. */
export function foreignFile(file: string, start: Buffer): Diagnostic | undefined {
  const place = { in: "data", file } as const;
  const hex = start.subarray(0, 4).toString("hex");
  if (/^(fffe|feff)/.test(hex) || isWide(start)) return diagnoseAt(m5.utf16, place, { file });
  const known = beginnings.find(({ bytes }) => hex.startsWith(bytes));
  return known === undefined ? undefined : diagnoseAt(m5.fileNotText, place, { file, is: known.is });
}

/** Whether every second byte of the beginning is zero, as Latin letters are in UTF-16. */
function isWide(start: Buffer): boolean {
  const part = start.subarray(0, Math.min(64, start.length - (start.length % 2)));
  if (part.length < 4) return false;
  const zeros = (from: number) => part.every((byte, index) => index % 2 !== from || byte === 0);
  return zeros(0) || zeros(1);
}

/** The fault of a file whose bytes are not of its encoding, with the cell as the other encoding would read it. */
export async function encodingFault(
  file: OpenFile,
  source: Source,
  declared: "utf-8" | "windows-1252",
  found: Encoding,
  separator: string,
): Promise<readonly Diagnostic[]> {
  if (declared === "utf-8" && found.twice !== undefined && found.invalidUtf8 === undefined) {
    const { line } = found.twice;
    const value = await cellAround(file, found.twice, separator, (bytes) => bytes.toString("utf8"));
    const meant = savedTwice(value);
    const place = { in: "data", file: source.file, line, value } as const;
    if (meant !== undefined) return [diagnoseAt(m5.savedTwice, place, { file: source.file, line, value, meant })];
  }
  const [entry, at] =
    declared === "utf-8"
      ? [m5.notUtf8, found.invalidUtf8]
      : found.beyondAscii !== undefined && found.invalidUtf8 === undefined
        ? [m5.utf8SaidWindows1252, found.beyondAscii]
        : [m5.notWindows1252, found.undefinedIn1252];
  if (at === undefined) return [];
  const value = await cellAround(file, at, separator);
  const place = { in: "data", file: source.file, line: at.line, value } as const;
  return [diagnoseAt(entry, place, { file: source.file, line: at.line, value })];
}

/** The cell that a byte lies in, read as Windows-1252 unless said otherwise. */
async function cellAround(
  file: OpenFile,
  at: BytePlace,
  separator: string,
  decode: (bytes: Buffer) => string = fromWindows1252,
): Promise<string> {
  const from = Math.max(0, at.offset - 60);
  const bytes = await file.bytesAt(from, 120);
  const edges = Buffer.from(`"\r\n${separator}`);
  let [start, end] = [at.offset - from, at.offset - from];
  while (start > 0 && !edges.includes(bytes[start - 1]!)) start--;
  while (end < bytes.length && !edges.includes(bytes[end]!)) end++;
  return decode(bytes.subarray(start, end));
}
