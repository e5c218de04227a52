// Takes findings, gives one JSON document, version 1: files with their diagnostics, messages in both languages, places as lines.

import type { Diagnostic, LineIndex, Span } from "@mast/language";
import type { Findings } from "./findings.ts";

/** The document as text, with a line break at its end. */
export function toJson(all: readonly Findings[]): string {
  const files = all.map((found) => ({
    file: found.file,
    diagnostics: found.diagnostics.map((diagnostic) => plain(diagnostic, found.lines)),
    open: found.open.map((point) => ({ clause: point.clause, by: point.by, at: range(point.at, found.lines) })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`;
}

type LineColumn = ReturnType<LineIndex["at"]>;

function plain(diagnostic: Diagnostic, lines: LineIndex): unknown {
  const { code, slug, severity, message, help, place } = diagnostic;
  return {
    code,
    slug,
    severity,
    message,
    ...(help ? { help } : {}),
    place: place.in === "contract" ? { in: place.in, ...range(place.span, lines) } : place,
    related: diagnostic.related.map((one) => ({ message: one.message, ...range(one.span, lines) })),
    fixes: diagnostic.fixes.map((fix) => ({
      title: fix.title,
      edits: fix.edits.map((edit) => ({ ...range(edit.span, lines), text: edit.text })),
    })),
  };
}

/** First character and the one after the last, as lines and columns from 1. */
function range(span: Span, lines: LineIndex): { readonly start: LineColumn; readonly end: LineColumn } {
  return { start: lines.at(span.start), end: lines.at(span.end) };
}
