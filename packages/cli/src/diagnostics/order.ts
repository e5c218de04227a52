// Takes diagnostics, gives them in the order of reading: the contract from its first line on, then data file by file.

import type { Diagnostic } from "@mast/language";

/** A new list, sorted by place; equal places keep the order in which they were found. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(comparePlaces);
}

function comparePlaces(a: Diagnostic, b: Diagnostic): number {
  if (a.place.in === "contract" && b.place.in === "contract") {
    return a.place.span.start - b.place.span.start || a.place.span.end - b.place.span.end;
  }
  if (a.place.in === "data" && b.place.in === "data") {
    const byFile = a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0;
    return byFile || (a.place.line ?? 0) - (b.place.line ?? 0);
  }
  return a.place.in === "contract" ? -1 : 1;
}
