// A contract typed key by key, with each kind of line break, indent and letter: whatever is asked at the cursor is answered with places that
// lie in the text, cut no letter and keep their order.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReadBefore, type Span, translate } from "@mast/language";
import {
  type Analysis,
  analyse,
  completions,
  folds,
  hover,
  inlayHints,
  lenses,
  links,
  type OutlineItem,
  outline,
  prepareRename,
  references,
  rename,
  selections,
  semanticTokens,
  signature,
} from "@mast/language-service";
import { describe, expect, it } from "vitest";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8").trimEnd();
const english = `${base}

// 😀 the first change
amendment First "Ändrat 😀"
  in force from 2020-01-01
  replaces value DayPrice
    is SEK 5 per day
  adds cap Most on Saving
    is SEK 9,000,000 every contract year
`;
const swedish = translate(english, "sv").value;
const strange = (text: string) =>
  text
    .replaceAll("Saving", "Åtgärd")
    .normalize("NFD")
    .replace(/ (Provider)/g, " 😀 $1");

const texts: readonly (readonly [string, string])[] = [
  ["English", english],
  ["Swedish, with a byte order mark and line breaks of Windows", `\uFEFF${swedish.replaceAll("\n", "\r\n")}`],
  ["English, with tabs, accents of their own and emoji before names", strange(english.replace(/^ +/gm, "\t"))],
  ["Swedish, with accents of their own and emoji before names", strange(swedish)],
];

const half = (text: string, at: number) =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[at] ?? "");
const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Children within their parents, names within their clauses. */
const nested = ({ span, nameSpan, inside }: OutlineItem): boolean =>
  holds(span, nameSpan) && inside.every((each) => holds(span, each.span) && nested(each));

/** What is wrong with what is answered at an offset. */
function wrongAt(analysis: Analysis, offset: number): string[] {
  const { text, lines } = analysis;
  const found: string[] = [];
  const tokens = semanticTokens(analysis).map(({ start, length }) => ({ start, end: start + length }));
  const grown = selections(analysis, offset);
  const items = outline(analysis);
  const renamed = rename(analysis, offset, "Another");
  const edits = "edits" in renamed ? renamed.edits.map(({ span }) => span).sort((a, b) => a.start - b.start) : [];
  const folded = folds(analysis);
  const proposed = completions(analysis, offset, "en").map(({ replace }) => replace);
  signature(analysis, offset, "en");
  const spans: Readonly<Record<string, readonly Span[]>> = {
    tokens,
    selections: grown,
    edits,
    proposed,
    hover: [hover(analysis, offset, "sv")?.span ?? []].flat(),
    references: references(analysis, offset),
    renamed: [prepareRename(analysis, offset) ?? []].flat(),
    outline: items.flatMap(({ span, nameSpan }) => [span, nameSpan]),
    links: links(analysis).map(({ span }) => span),
    lenses: lenses(analysis, "sv").map(({ span }) => span),
    hints: inlayHints(analysis, { start: 0, end: text.length }, "en").map((each) => ({
      start: each.offset,
      end: each.offset,
    })),
  };
  for (const [name, each] of Object.entries(spans))
    for (const { start, end } of each)
      if (start < 0 || end < start || end > text.length || half(text, start) || half(text, end))
        found.push(`${name} ${start}–${end}`);
  const follow = (each: readonly Span[]) => each.every(({ start }, index) => start >= (each[index - 1]?.end ?? 0));
  if (!follow(tokens)) found.push("colours overlap");
  if (!follow(edits)) found.push("edits overlap");
  if (!grown.every((each, index) => index === 0 || longer(each, grown[index - 1] as Span)))
    found.push("a selection does not grow");
  if (!proposed.every((each) => holds(each, { start: offset, end: offset }))) found.push("a proposal stands elsewhere");
  if (!items.every(nested)) found.push("the outline is not nested");
  for (const one of folded) {
    if (one.start < 1 || one.end <= one.start || one.end > lines.count) found.push("a fold outside the text");
    if (folded.some(({ start, end }) => one.start < start && start <= one.end && one.end < end))
      found.push("folds cross");
  }
  return found;
}

const longer = (outer: Span, inner: Span) => holds(outer, inner) && outer.end - outer.start > inner.end - inner.start;

describe("a contract typed key by key", () => {
  it.each(texts)("%s", (_, text) => {
    const read: ReadBefore = {};
    let written = "";
    let keys = 0;
    for (const key of text) {
      written += key;
      keys += 1;
      if (keys % 61 !== 0) continue;
      const wrong = wrongAt(analyse(written, read), written.length);
      // The same place with the lines below it there already.
      const below = text.slice(written.length).replace(/^[^\r\n]*/, "");
      if (keys % 183 === 0) wrong.push(...wrongAt(analyse(written + below), written.length));
      if (wrong.length > 0) expect(wrong, written.slice(-60)).toEqual([]);
    }
    expect(analyse(written, read).diagnostics).toEqual(analyse(text).diagnostics);
  });
});

describe("a Swedish contract whose letters have their marks apart", () => {
  it("is read as the same contract", () => {
    const codes = (contract: string) => analyse(contract).diagnostics.map(({ code }) => code);
    const apart = swedish.normalize("NFD");
    expect(apart).not.toBe(swedish.normalize("NFC"));
    expect(codes(apart)).toEqual(codes(swedish));
    expect(codes(apart).filter((code) => code.startsWith("M1"))).toEqual([]);
  });
});
