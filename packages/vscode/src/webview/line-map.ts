// Where a line of the contract's text stands on the page, and which line stands at a place: between two marks, in proportion.

/** A block of the page: its first line in the text, and how far down the page it begins. */
export interface LineMark {
  readonly line: number;
  readonly top: number;
}

/** Marks in the order of their lines, each line once, never going back up the page: blocks that stand out of order give way. */
export function ordered(marks: readonly LineMark[]): readonly LineMark[] {
  const sorted = [...marks].sort((a, b) => a.line - b.line || a.top - b.top);
  const kept: LineMark[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (last === undefined || (mark.line > last.line && mark.top > last.top)) kept.push(mark);
  }
  return kept;
}

/** How far down the page a line is; lines before the first mark are at the top. */
export function topOfLine(marks: readonly LineMark[], line: number): number {
  const index = marks.findLastIndex((mark) => mark.line <= line);
  const [before, after] = [marks[index], marks[index + 1]];
  if (before === undefined) return 0;
  if (after === undefined) return before.top;
  return before.top + ((line - before.line) / (after.line - before.line)) * (after.top - before.top);
}

/** The line that stands at a place of the page. */
export function lineAtTop(marks: readonly LineMark[], top: number): number {
  const index = marks.findLastIndex((mark) => mark.top <= top);
  const [before, after] = [marks[index], marks[index + 1]];
  if (before === undefined) return 1;
  if (after === undefined) return before.line;
  return before.line + ((top - before.top) / (after.top - before.top)) * (after.line - before.line);
}
