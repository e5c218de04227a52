// Two texts to the edits that make the second of the first: what changes in each changed line, everything else untouched.

import type { Span } from "../../source/span.ts";

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Beyond this many pairs of changed lines the whole changed part is one edit. */
const mostPairs = 4_000_000;

/** Edits in the order of the text, none touching another; none when the texts are equal. */
export function lineEdits(from: string, to: string): TextEdit[] {
  const a = linesOf(from);
  const b = linesOf(to);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const starts = [0];
  for (const line of a) starts.push((starts.at(-1) as number) + line.length);
  const edits: TextEdit[] = [];
  let x = head;
  let y = head;
  const pairs = [
    ...kept(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    [a.length - tail - head, b.length - tail - head],
  ];
  for (const [nextX = 0, nextY = 0] of pairs) {
    if (x < nextX + head || y < nextY + head) {
      const [before, after] = [a.slice(x, nextX + head), b.slice(y, nextY + head)];
      const byLine = before.length === after.length;
      let start = starts[x] as number;
      for (const [index, line] of byLine ? before.entries() : [[0, before.join("")] as const]) {
        edits.push(...narrowed(line, byLine ? (after[index] as string) : after.join(""), start));
        start += line.length;
      }
    }
    x = nextX + head + 1;
    y = nextY + head + 1;
  }
  return edits;
}

/** The edit between what two stretches begin and end alike in; none when they are equal. Neither a line break nor a character is cut in two. */
function narrowed(from: string, to: string, offset: number): TextEdit[] {
  if (from === to) return [];
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  while (head > 0 && (cutsPair(from, head) || cutsPair(to, head))) head -= 1;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  while (tail > 0 && (cutsPair(from, from.length - tail) || cutsPair(to, to.length - tail))) tail -= 1;
  const span = { start: offset + head, end: offset + from.length - tail };
  return [{ span, text: to.slice(head, to.length - tail) }];
}

/** Whether an offset lies within a line break of two characters, or within a character of two units. */
function cutsPair(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
}

/** Lines with their line breaks. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A longest common subsequence, as pairs of indexes. */
function kept(a: readonly string[], b: readonly string[]): number[][] {
  if (a.length * b.length > mostPairs) return [];
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (longest[i] as Uint32Array)[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: number[][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
