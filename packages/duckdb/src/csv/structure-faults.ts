// Takes what a scan found broken, gives the diagnostics with the text of each record, and how many more there are.

import { type Diagnostic, diagnoseAt, m5, type Source } from "@mast/language";
import type { OpenFile } from "../file/open.ts";
import type { FoundFault, Scan } from "./scan.ts";

export async function structureFaults(
  file: OpenFile,
  source: Source,
  scan: Scan,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly unshown: number }> {
  const diagnostics: Diagnostic[] = [];
  for (const fault of [...scan.faults].sort((a, b) => a.start - b.start)) {
    const value = await recordText(file, fault.start);
    diagnostics.push(structureFault(source.file, fault, scan.width, value));
  }
  const total = [...scan.counts.values()].reduce((sum, count) => sum + count, 0);
  return { diagnostics, unshown: total - diagnostics.length };
}

function structureFault(
  file: string,
  { fault, line: row, cells }: FoundFault,
  width: number,
  value: string,
): Diagnostic {
  const place = { in: "data", file, line: row, value } as const;
  switch (fault) {
    case "too few cells":
      return diagnoseAt(m5.tooFewCells, place, { file, row, cells, width, value });
    case "too many cells":
      return diagnoseAt(m5.tooManyCells, place, { file, row, cells, width, value });
    case "cut short":
      return diagnoseAt(m5.cutShort, place, { file, row, cells, width, value });
    case "stray quote":
      return diagnoseAt(m5.strayQuote, place, { file, row, value });
    case "unclosed quote":
      return diagnoseAt(m5.unclosedQuote, place, { file, row });
    case "blank line":
      return diagnoseAt(m5.blankLine, place, { file, row });
    case "lone carriage return":
      return diagnoseAt(m5.loneCarriageReturn, place, { file, row });
    case "nul byte":
      return diagnoseAt(m5.nulByte, place, { file, row });
  }
}

/** The beginning of a record, to its first line end. */
async function recordText(file: OpenFile, start: number): Promise<string> {
  const bytes = await file.bytesAt(start, 200);
  const end = bytes.indexOf(0x0a);
  return bytes
    .subarray(0, end < 0 ? bytes.length : end)
    .toString("utf8")
    .replace(/\r$/, "");
}
