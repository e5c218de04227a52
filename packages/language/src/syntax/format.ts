// A contract's text to the same contract in its one layout. It proves itself at every run: same words, same tree, same comments, and
// nothing left to do a second time; otherwise the text is given back unchanged with a diagnostic.

import type { Spelling } from "@mast/exact";
import type { Outcome } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m9 } from "../diagnostics/m9-own.ts";
import type { Span } from "../source/span.ts";
import { lineEdits, type TextEdit } from "./layout/edits.ts";
import { layOut, plainText } from "./layout/page.ts";
import { isSameContract } from "./layout/same.ts";
import { type Parsed, parse } from "./parse.ts";

/**
 * Lays out a text. A clause with a syntax error stays exactly as it is. The value is the text itself, with M9002, when the layout
 * cannot be proven to be the same contract.
 */
export function format(text: string): Outcome<string> {
  const before = parse(plainText(text));
  const laidOut = layOut(before, before.spelling);
  return isProven(before, laidOut, before.spelling) ? { value: laidOut, diagnostics: [] } : refusal(text);
}

/** What to change in a text to lay it out, line by line; nothing when the layout is refused. */
export function formatEdits(text: string): readonly TextEdit[] {
  return lineEdits(text, format(text).value);
}

/** What to change to lay out the clauses that a span touches; every other clause stays as it is. */
export function formatRange(text: string, span: Span): readonly TextEdit[] {
  const plain = plainText(text);
  const lost = (offset: number) => offset - plainText(text.slice(0, offset)).length;
  const wanted = {
    start: span.start - lost(span.start),
    end: Math.max(span.end - lost(span.end), span.start - lost(span.start) + 1),
  };
  const before = parse(plain);
  const laidOut = layOut(before, before.spelling, wanted);
  return isSameContract(before, parse(laidOut)) ? lineEdits(text, laidOut) : [];
}

/** Whether a laid-out text is the same contract and would be laid out in the same way again. */
export function isProven(before: Parsed, laidOut: string, spelling: Spelling): boolean {
  const after = parse(laidOut);
  return after.spelling === spelling && isSameContract(before, after) && layOut(after, spelling) === laidOut;
}

/** The text unchanged, and the program's own fault. */
export function refusal(text: string): Outcome<string> {
  return { value: text, diagnostics: [diagnose(m9.layoutNotProven, { start: 0, end: 0 }, {})] };
}
