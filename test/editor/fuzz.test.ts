// Ten thousand random edits of the examples, as an editor sends them: nothing ever throws or hangs, spans stay within the text, a fix that
// is offered mends what it is for and breaks nothing, and the end is the same as a fresh open.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ReadBefore } from "@mast/language";
import {
  type Analysis,
  analyse,
  type CodeAction,
  callItem,
  completions,
  definition,
  everyItem,
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
import { wrongWith } from "./mended.ts";
import { draws, edit } from "./random-edits.ts";

const examples = join(import.meta.dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((name) => statSync(join(examples, name)).isDirectory())
  .flatMap((folder) => readdirSync(join(examples, folder)).map((name) => join(examples, folder, name)))
  .filter((path) => path.endsWith(".mast"))
  .map((path) => readFileSync(path, "utf8"));

/** Asks everything at a place, gives the fixes of the whole text; spans must lie in the text. */
function askEverything(analysis: Analysis, offset: number): readonly CodeAction[] {
  const { text } = analysis;
  const whole = { start: 0, end: text.length };
  const offered = fixes(analysis, whole, "sv");
  const spans = [
    ...completions(analysis, offset, "en").map((each) => each.replace),
    ...references(analysis, offset),
    ...selections(analysis, offset),
    ...semanticTokens(analysis).map(({ start, length }) => ({ start, end: start + length })),
    ...offered.flatMap((each) => each.edits.map(({ span }) => span)),
    ...everyItem(outline(analysis)).flatMap((each) => [each.span, each.nameSpan]),
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
  if (outside.length > 0) expect(outside).toEqual([]);
  return offered;
}

/** What was read of each example, as the server keeps it of an open document. */
const read = texts.map((): ReadBefore => ({}));

const bursts = 1_000;
const inBurst = 10;

describe("random edits", () => {
  it(`${bursts * inBurst} of them never throw, have fixes that mend, and end with the diagnostics of a fresh open`, () => {
    const below = draws(20181001);
    const choose = draws(20181002);
    let longest = 0;
    let document = TextDocument.create("file:///a.mast", "mast", 1, texts[0] ?? "");
    for (let burst = 0; burst < bursts; burst += 1) {
      const example = (burst >> 1) % texts.length;
      if (burst % 2 === 0) document = TextDocument.create("file:///a.mast", "mast", 1, texts[example] ?? "");
      let at = below(document.getText().length);
      for (let count = 0; count < inBurst; count += 1) {
        const before = document.getText();
        const { start, end, put } = edit(below, before, at);
        const range = { start: document.positionAt(start), end: document.positionAt(end) };
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        TextDocument.update(document, [{ range, text: put }], document.version + 1);
        if (document.getText() !== before.slice(0, from) + put + before.slice(to))
          expect.fail(`edit ${count} of burst ${burst}`);
        at = from + put.length;
      }
      const began = performance.now();
      const analysis = analyse(document.getText(), read[example]);
      const offered = askEverything(analysis, at);
      if (burst % 25 === 0) formatTyped(analysis, at);
      longest = Math.max(longest, performance.now() - began);
      const chosen = offered[choose(Math.max(1, offered.length))];
      if (chosen) expect(wrongWith(analysis, chosen), `${chosen.title}, burst ${burst}`).toEqual([]);
      if (burst % 50 === 0) expect(analyse(`${document.getText()}`).diagnostics).toEqual(analysis.diagnostics);
    }
    expect(longest).toBeLessThan(5_000);
  }, 150_000);
});
