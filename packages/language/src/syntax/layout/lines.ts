// Leaves of one clause and the comments among them to lines of text. A comment of its own line stays above what it preceded; every
// other comment ends the line of what it follows.

import type { Spelling } from "@mast/exact";
import type { Comment } from "../lex.ts";
import type { ParsedClause } from "../read-stretch.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { between, spelled } from "./spelling.ts";

/** A line before it is written out: cells when it is a row of a table. */
interface Draft {
  /** Offset of the first token. */
  readonly start: number;
  readonly words: readonly Leaf[];
  /** More than one when it is too long for the page. Comments belong to the line as a whole: where it is cut depends on the spelling. */
  readonly parts: readonly Part[];
  readonly above: string[];
  readonly behind: string[];
}

interface Part {
  readonly indent: number;
  readonly words: readonly Leaf[];
}

/** Printing width of a line before a chain of conditions is broken. */
const width = 120;

/** Lines of a sound clause with its comments, the clause's keyword first. */
export function clauseLines(
  piece: ParsedClause,
  comments: readonly Comment[],
  from: Spelling,
  to: Spelling,
  kronor: boolean,
): readonly string[] {
  const leaves = piece.cst ? leavesOf(piece.cst, to) : [];
  const texts = new Map(leaves.map((leaf, index) => [leaf, spelled(leaves, index, from, to, kronor)]));
  const join = (words: readonly Leaf[]) =>
    words.map((leaf, index) => `${index === 0 ? "" : between(words, index)}${texts.get(leaf)}`).join("");
  const drafts = cutLines(leaves).map((words): Draft => {
    const parts = broken(words, 0, words[0]?.opens ?? 0, join);
    return { start: words[0]?.token.startOffset ?? 0, words, parts, above: [], behind: [] };
  });
  for (const comment of comments) attach(comment, drafts);
  return written(drafts, join);
}

function cutLines(leaves: readonly Leaf[]): Leaf[][] {
  const lines: Leaf[][] = [];
  for (const leaf of leaves) {
    if (leaf.opens !== undefined || lines.length === 0) lines.push([]);
    lines.at(-1)?.push(leaf);
  }
  return lines;
}

/** A line that is too long is cut at its outermost conditions first, and deeper while that does not help. */
function broken(
  words: readonly Leaf[],
  depth: number,
  indent: number,
  join: (words: readonly Leaf[]) => string,
): Part[] {
  const whole: Part = { indent, words };
  const isRow = words[0]?.role === "RowStart";
  const deepest = Math.max(-1, ...words.slice(1).map((leaf) => leaf.breakable ?? -1));
  if (isRow || depth > deepest || indent + [...join(words)].length <= width) return [whole];
  const parts: Leaf[][] = [[]];
  for (const leaf of words) {
    if (leaf.breakable === depth && (parts.at(-1)?.length ?? 0) > 0) parts.push([]);
    parts.at(-1)?.push(leaf);
  }
  return parts.flatMap((part, index) =>
    broken(part, depth + 1, index === 0 || parts.length === 1 ? indent : indent + 2, join),
  );
}

function attach(comment: Comment, drafts: readonly Draft[]): void {
  const next = drafts.findIndex((line) => line.start > comment.start);
  const before = drafts[next < 0 ? drafts.length - 1 : next - 1];
  const lastToken = before?.words.reduce((last, leaf) => Math.max(last, leaf.token.startOffset), -1) ?? -1;
  const insideLine = before !== undefined && lastToken > comment.start;
  const after = next < 0 ? undefined : drafts[next];
  if (comment.ownLine && !insideLine && after) after.above.push(comment.text);
  else (before ?? (after as Draft)).behind.push(comment.text);
}

function written(drafts: readonly Draft[], join: (words: readonly Leaf[]) => string): string[] {
  const lines: string[] = [];
  let table: Draft[] = [];
  const write = (draft: Draft, text: readonly string[]) => {
    const indents = draft.parts.map((part) => " ".repeat(part.indent));
    const last = draft.behind.at(-1);
    for (const comment of [...draft.above, ...draft.behind.slice(0, -1)]) lines.push((indents[0] ?? "") + comment);
    lines.push(...text.map((line, index) => (indents[index] ?? "") + line));
    if (last !== undefined) lines[lines.length - 1] += `  ${last}`;
  };
  const writeTable = () => {
    const rows = table.map((draft) => cellsOf(draft.words).map(join));
    const widths = rows.reduce<number[]>((sofar, row) => widest(sofar, row), []);
    rows.forEach((row, index) => {
      const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length));
      write(table[index] as Draft, [`| ${cells.join(" | ")} |`]);
    });
    table = [];
  };
  for (const draft of drafts) {
    if (draft.words[0]?.role === "RowStart") table.push(draft);
    else {
      writeTable();
      write(
        draft,
        draft.parts.map((part) => join(part.words)),
      );
    }
  }
  writeTable();
  return lines;
}

function widest(sofar: readonly number[], row: readonly string[]): number[] {
  const columns = Math.max(sofar.length, row.length);
  return Array.from({ length: columns }, (_, at) => Math.max(sofar[at] ?? 0, [...(row[at] ?? "")].length));
}

function cellsOf(words: readonly Leaf[]): Leaf[][] {
  const cells: Leaf[][] = [];
  for (const leaf of words) {
    if (leaf.role === "RowStart" || leaf.role === "CellBar") cells.push([]);
    else if (leaf.role !== "RowEnd") cells.at(-1)?.push(leaf);
  }
  return cells;
}
