// A text to stretches that can be read each by itself: a line that begins with a keyword opening a clause, with the prose, comments and
// empty lines before it, begins one. What a stretch is read as does not depend on what stands before or behind it.

import type { Spelling } from "@mast/exact";
import { keyword, type PhraseNode, phrases } from "../keywords/table.ts";
import { wordAt } from "./letters.ts";

/** The stretches of a text, in order; together they are the text. */
export function stretchesOf(text: string, spelling: Spelling): string[] {
  const stretches: string[] = [];
  let from = 0;
  cutFrom(text, spelling, 0, (end) => {
    stretches.push(text.slice(from, end));
    from = end;
    return true;
  });
  return stretches;
}

/** Tells where each stretch ends, beginning at an offset where one begins, as long as it is asked to go on. */
export function cutFrom(text: string, spelling: Spelling, offset: number, goOn: (end: number) => boolean): void {
  let from = offset;
  /** Where the run of prose, comments and empty lines before the line at hand begins. */
  let loose = offset;
  for (let at = offset; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    if (!isLoose(text, at, end)) {
      if (loose > from && opensClause(text, at, spelling)) {
        if (!goOn(loose)) return;
        from = loose;
      }
      loose = end;
    }
    at = end;
  }
  goOn(text.length);
}

/** An empty line, a comment or a line of prose, and nothing else. */
function isLoose(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && /[ \t\u00a0\u202f]/.test(text[at] as string)) at += 1;
  const first = text[at];
  if (at >= end || first === "\n" || (first === "\r" && text[at + 1] === "\n")) return true;
  if (first !== ">" && !(first === "/" && text[at + 1] === "/")) return false;
  const line = text.slice(at, end).replace(/\r?\n$/, "");
  return !line.includes("\r");
}

/** Whether the longest phrase at an offset opens a clause, and cannot go on behind a comment or on the next line. */
function opensClause(text: string, offset: number, spelling: Spelling): boolean {
  let node: PhraseNode = phrases[spelling];
  let id: string | undefined;
  let at = offset;
  for (;;) {
    const word = wordAt(text, at);
    const next = word === undefined ? undefined : node.next.get(word);
    if (!next)
      return id !== undefined && keyword(id).use === "clause" && (word !== undefined || cannotGoOn(node, text, at));
    node = next;
    id = next.id ?? id;
    at += word?.length ?? 0;
    while (text[at] === " ") at += 1;
  }
}

/** No more words of the phrase: it ends there, or a mark or a letter of something else follows on the same line. */
function cannotGoOn(node: PhraseNode, text: string, at: number): boolean {
  return node.next.size === 0 || !/[\s/\u00a0\u202f]/.test(text[at] ?? "\n");
}
