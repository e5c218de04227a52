// Layout while editing: of a text, of a stretch, and of the clause above the line just begun. Smallest edits; comments stay.

import { formatRange, type TextEdit } from "@mast/language";
import type { Analysis } from "./analysis.ts";

export { formatEdits, formatRange, type TextEdit } from "@mast/language";

/** What to change above the line of the cursor after a line break; the line being written is left alone. */
export function formatTyped({ text, lines }: Analysis, offset: number): readonly TextEdit[] {
  const { line } = lines.at(offset);
  if (line === 1) return [];
  const above = { start: lines.start(line - 1), end: lines.start(line) };
  const blank = lines.text(line).trim() === "";
  const without = blank ? text.slice(0, above.end) + text.slice(lines.start(line + 1)) : text;
  return formatRange(without, above).filter((edit) => edit.span.end <= above.end);
}
