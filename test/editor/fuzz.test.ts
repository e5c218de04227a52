// Ten thousand random edits of the examples, as an editor sends them: nothing ever throws or hangs, spans stay within the text, and the
// end is the same as a fresh open.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  type Analysis,
  analyse,
  callItem,
  completions,
  definition,
  fixes,
  folds,
  formatTyped,
  hover,
  inlayHints,
  lenses,
  links,
  outline,
  prepareRename,
  references,
  rename,
  selections,
  semanticTokens,
  signature,
  typeDefinition,
  usedBy,
  uses,
} from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";

const examples = join(import.meta.dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((name) => statSync(join(examples, name)).isDirectory())
  .flatMap((folder) => readdirSync(join(examples, folder)).map((name) => join(examples, folder, name)))
  .filter((path) => path.endsWith(".mast"))
  .map((path) => readFileSync(path, "utf8"));

/** Whole numbers below a limit, the same in every run (mulberry32). */
function draws(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const snippets = [
  "\n",
  " ",
  '"',
  "|",
  "pays ",
  "0",
  "SEK 1",
  "å",
  "😀",
  "\r\n",
  "//",
  "> ",
  "(",
  "of",
  "\u0000",
  "\n\npricing ",
];

/** One edit, mostly near the last: a letter or word typed, a stretch deleted, or a stretch of the text itself put somewhere else. */
function edit(
  below: (limit: number) => number,
  text: string,
  near: number,
): { readonly start: number; readonly end: number; readonly put: string } {
  const start = below(4) > 0 ? Math.min(text.length, Math.max(0, near - 20 + below(40))) : below(text.length + 1);
  const kind = below(10);
  if (kind < 5) return { start, end: start, put: snippets[below(snippets.length)] as string };
  if (kind < 8) return { start, end: Math.min(text.length, start + below(kind === 7 ? 60 : 3)), put: "" };
  const from = below(text.length + 1);
  return { start, end: start, put: text.slice(from, from + below(40)) };
}

/** Asks everything at a place; spans must lie in the text. */
function askEverything(analysis: Analysis, offset: number): void {
  const { text } = analysis;
  const whole = { start: 0, end: text.length };
  const spans = [
    ...completions(analysis, offset, "en").map((each) => each.replace),
    ...references(analysis, offset),
    ...selections(analysis, offset),
    ...semanticTokens(analysis).map(({ start, length }) => ({ start, end: start + length })),
    ...fixes(analysis, whole, "sv").flatMap((each) => each.edits.map(({ span }) => span)),
    ...outline(analysis).flatMap((each) => [each.span, each.nameSpan]),
    ...links(analysis).map((each) => each.span),
    ...lenses(analysis, "sv").map((each) => each.span),
    ...inlayHints(analysis, whole, "en").map((each) => ({ start: each.offset, end: each.offset })),
    ...analysis.diagnostics.flatMap(({ place }) => (place.in === "contract" ? [place.span] : [])),
    ...[definition(analysis, offset), typeDefinition(analysis, offset), prepareRename(analysis, offset)].flatMap(
      (each) => each ?? [],
    ),
    ...[hover(analysis, offset, "en"), hover(analysis, offset, "sv"), callItem(analysis, offset)].flatMap(
      (each) => each?.span ?? [],
    ),
    ...[...usedBy(analysis, offset), ...uses(analysis, offset)].flatMap((each) => each.at),
  ];
  rename(analysis, offset, "Another");
  signature(analysis, offset, "en");
  folds(analysis);
  const outside = spans.filter(({ start, end }) => start < 0 || end < start || end > text.length);
  expect(outside).toEqual([]);
}

const bursts = 1_000;
const inBurst = 10;

describe("random edits", () => {
  it(`${bursts * inBurst} of them never throw, and end with the diagnostics of a fresh open`, () => {
    const below = draws(20181001);
    let longest = 0;
    let document = TextDocument.create("file:///a.mast", "mast", 1, texts[0] ?? "");
    for (let burst = 0; burst < bursts; burst += 1) {
      if (burst % 2 === 0)
        document = TextDocument.create("file:///a.mast", "mast", 1, texts[(burst / 2) % texts.length] ?? "");
      let at = below(document.getText().length);
      for (let count = 0; count < inBurst; count += 1) {
        const before = document.getText();
        const { start, end, put } = edit(below, before, at);
        const range = { start: document.positionAt(start), end: document.positionAt(end) };
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        TextDocument.update(document, [{ range, text: put }], document.version + 1);
        expect(document.getText()).toBe(before.slice(0, from) + put + before.slice(to));
        at = from + put.length;
      }
      const began = performance.now();
      const analysis = analyse(document.getText());
      askEverything(analysis, at);
      if (burst % 25 === 0) formatTyped(analysis, at);
      longest = Math.max(longest, performance.now() - began);
      if (burst % 50 === 0) expect(analyse(`${document.getText()}`).diagnostics).toEqual(analysis.diagnostics);
    }
    expect(longest).toBeLessThan(5_000);
  }, 150_000);
});
