// Takes a text once, gives line and column of any offset and the text of any line. Lines and columns count from 1, columns in
// UTF-16 units; a line ends at LF or CRLF.

import type { Span } from "./span.ts";

export interface LineIndex {
  /** Line and column of an offset; offsets outside the text are moved to its nearest end. */
  readonly at: (offset: number) => { readonly line: number; readonly column: number };
  /** The line without its line break; empty when there is no such line. */
  readonly text: (line: number) => string;
  /** Offset of the first character of a line. */
  readonly start: (line: number) => number;
  readonly count: number;
}

/** Lines of a text. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const start = (line: number) => starts[line - 1] ?? text.length;
  return {
    count: starts.length,
    start,
    text: (line) =>
      text.slice(start(line), line < starts.length ? start(line + 1) - 1 : text.length).replace(/\r$/, ""),
    at: (offset) => {
      const within = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= within) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: within - starts[low]! + 1 };
    },
  };
}

/** Line of the first character of a span. */
export function lineOf(lines: LineIndex, span: Span): number {
  return lines.at(span.start).line;
}
