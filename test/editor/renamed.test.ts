// Every name of every amended contract of the books, given another everywhere: the contract says the same as before and is found to have
// the same wrong, in each text.

import { join } from "node:path";
import { check, parse } from "@mast/language";
import { type Analysis, analyse, rename } from "@mast/language-service";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";
import { contracts } from "../properties/generator/contract.ts";

const books = ["spec", "mechanisms", "library", "drafted", "errors", "pitfalls"];
const texts = books.flatMap((book) =>
  pagesIn(join(import.meta.dirname, "..", book)).flatMap(({ title, blocks }) =>
    blocks
      .filter(({ language, text }) => language === "mast" && /^(amendment|ändring) /m.test(text))
      .map(({ text, line }) => ({ title: `${title}, line ${line}`, written: text, text: amendBase(text) })),
  ),
);

/** One place of each name that the contract declares under any text. */
function names({ text, parsed }: Analysis): readonly number[] {
  const words = parsed.tokens.filter(({ tokenType }) => tokenType.name === "Identifier");
  const seen = new Set<string>();
  return words.flatMap(({ startOffset, image }) => {
    const line = text.slice(text.lastIndexOf("\n", startOffset) + 1, startOffset);
    const key = `${image} ${/^\S/.test(line) || /(adds|replaces|removes) /.test(line) ? startOffset : ""}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [startOffset];
  });
}

/** What is found about a text, with one name in the place of another. */
function said(text: string, from = "", to = ""): string {
  const { contract, diagnostics, accepted, open } = check(parse(text));
  const json = JSON.stringify({ contract, diagnostics, accepted, open }, (_, value: unknown) =>
    typeof value === "bigint" ? `${value}` : value,
  );
  return from === "" ? json : json.replaceAll(from, to);
}

/** How many names could be changed; each is, and what is said must stay. */
function changeEach(text: string, wanted: (name: string) => boolean): number {
  const analysis = analyse(text);
  const before = said(text);
  let changed = 0;
  for (const offset of names(analysis)) {
    const name = /^[\p{L}\p{N}_]+/u.exec(text.slice(offset))?.[0] ?? "";
    if (!wanted(name)) continue;
    // As long as the name itself, so that no place moves.
    const other = "Ж".repeat(name.length);
    const result = rename(analysis, offset, other);
    if (!("edits" in result)) continue;
    const renamed = result.edits.reduceRight(
      (all, { span, text: to }) => all.slice(0, span.start) + to + all.slice(span.end),
      text,
    );
    changed += 1;
    expect(said(renamed, other, name), name).toBe(before);
  }
  return changed;
}

describe("names of amended contracts", () => {
  it.each(texts)("$title", ({ text, written }) => {
    expect(changeEach(text, (name) => new RegExp(`\\b${name}\\b`, "u").test(written))).toBeGreaterThan(0);
  });

  it("of contracts made at random, where an amendment has them", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(contracts, ({ text }) => {
        const from = text.search(/^amendment /m);
        fc.pre(from >= 0);
        changeEach(text, (name) => new RegExp(`\\b${name}\\b`, "u").test(text.slice(from)));
      }),
      { numRuns: 20, seed: 2_018_312, endOnFailure: true },
    );
  });
});
