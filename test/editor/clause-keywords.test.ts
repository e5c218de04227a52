// Every word that opens a clause has a first shape to fill in that can be read, documentation and a colour, in both spellings; every word
// that opens a sub-clause is proposed in its clauses, explained with the clauses that it belongs to, and has a colour.

import { keywords, parse, spell, subClausesOf } from "@mast/language";
import { analyse, completions, hover, semanticTokens, signature } from "@mast/language-service";
import { describe, expect, it } from "vitest";

const clauses = keywords.filter(({ use }) => use === "clause");
const heads = {
  en: 'contract "Title"\n  currency SEK\n  runs from 2027-01-01 to 2029-12-31\n\n',
  sv: 'avtal "Titel"\n  valuta SEK\n  löper från 2027-01-01 till 2029-12-31\n\n',
};
/** A snippet with the defaults of its places. */
const filled = (snippet: string) =>
  snippet.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, "$1").replace(/\$\{\d+:([^}]*)\}/g, "$1");

describe.each(["en", "sv"] as const)("the words that open clauses in %s", (spelling) => {
  for (const { id } of clauses) {
    it(spell(id, spelling), () => {
      const word = spell(id, spelling);
      const text = heads[spelling];
      const found = completions(analyse(text), text.length).find(({ label }) => label === word);
      expect(found?.snippet, "a first shape").toBe(true);
      expect(found?.documentation, "documentation").toContain(word);
      const written = `${id === "Contract" ? "" : heads[spelling]}${filled(found?.insert ?? "")}`;
      const hard = parse(written).diagnostics.map(({ code, message }) => `${code} ${message.en}`);
      expect(id === "Amendment" ? hard.slice(1) : hard, written).toEqual([]);
      const at = written.lastIndexOf(word);
      expect(semanticTokens(analyse(written)).find(({ start }) => start === at)?.kind).toBe("keyword");
      expect(hover(analyse(written), at + 1, spelling)?.text).toContain(word);
      if (subClausesOf(id).length > 0)
        expect(signature(analyse(written), at + word.length + 1, spelling)?.label).toContain(word);
    });
  }
});

describe.each(["en", "sv"] as const)("the words that open sub-clauses in %s", (spelling) => {
  for (const { id } of clauses) {
    const parts = [...new Set(subClausesOf(id))];
    if (parts.length === 0) continue;
    it(`of ${spell(id, spelling)}`, () => {
      const opened = `${id === "Contract" ? "" : heads[spelling]}${spell(id, spelling)}`;
      const proposed = completions(analyse(`${opened}\n  `), opened.length + 3, spelling);
      for (const part of parts) {
        const word = spell(part, spelling);
        const documentation = proposed.find(({ label }) => label === word)?.documentation;
        expect(documentation, word).toContain(`**${word}**`);
        expect(documentation?.split("\n")[1], word).toContain(spell(id, spelling));
        const written = analyse(`${opened}\n  ${word} `);
        expect(hover(written, opened.length + 4, spelling)?.text).toBe(documentation);
        expect(semanticTokens(written).find(({ start }) => start === opened.length + 3)?.kind, word).toBe("keyword");
      }
    });
  }
});
