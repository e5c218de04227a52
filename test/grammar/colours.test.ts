// The colours know every keyword: the first pattern that matches it covers all of it, under the scope of its use.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formsOf, keywords } from "@mast/language";
import { describe, expect, it } from "vitest";

interface Pattern {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

const scopes = {
  clause: "keyword.control.clause.mast",
  "sub-clause": "keyword.other.sub-clause.mast",
  header: "keyword.other.header.mast",
  role: "support.constant.role.mast",
  type: "support.type.mast",
  unit: "keyword.other.unit.mast",
  word: "keyword.operator.word.mast",
} as const;

describe.each(["en", "sv"] as const)("%s", (spelling) => {
  const file = spelling === "en" ? "mast.tmLanguage.json" : "mast.sv.tmLanguage.json";
  const grammar = JSON.parse(readFileSync(join(import.meta.dirname, "../../grammar", file), "utf8"));
  const { clause, keyword, money, number, date, share } = grammar.repository;

  it("colours every keyword by its use", () => {
    const patterns: readonly Pattern[] = [clause, ...keyword.patterns];
    const wrong = keywords.flatMap((entry) =>
      formsOf(entry, spelling).flatMap((form) => {
        // A clause begins a line; every other word stands inside one.
        const line = entry.use === "clause" ? `${form} "` : `  x ${form} 1`;
        const at = line.indexOf(form, entry.use === "clause" ? 0 : 4);
        const found = firstMatch(patterns, line, at);
        return found?.text === form && found.scope === scopes[entry.use] ? [] : [{ form, found }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    [money.patterns, spelling === "en" ? "SEK 1,842.50" : "1 842,50 kr"],
    [money.patterns, spelling === "en" ? "£500" : "SEK 500"],
    [[share], "7 %"],
    [[date], "2018-Q4"],
    [[number], spelling === "en" ? "2,000" : "2 000"],
  ] as const)("takes an amount as one: %#", (patterns, text) => {
    expect(firstMatch(patterns, text, 0)?.text).toBe(text);
  });
});

function firstMatch(patterns: readonly Pattern[], line: string, at: number) {
  for (const { name, match, captures } of patterns) {
    const pattern = new RegExp(match.replaceAll(/\\x\{([0-9A-F]{4})\}/g, "\\u$1"), "uy");
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found) return { text: captures && !name ? found[0].trim() : found[0], scope: name ?? captures?.["1"]?.name };
  }
  return undefined;
}
