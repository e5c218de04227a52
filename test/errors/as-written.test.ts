// What a message says to write is in the contract's spelling, in whatever language it is read: of every example of the drafters' book,
// in English and translated, both languages quote the same words, and the Swedish words are the English ones respelled.

import { check, type Diagnostic, formsOf, keywords, parse, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";

const pieces = (text: string) => [...text.matchAll(/[“”]([^“”]*)”/g)].map((match) => match[1] ?? "");

const texts = pagesIn(import.meta.dirname)
  .filter(({ title }) => /^M[1-4]\d{3}/.test(title))
  .flatMap(({ title, blocks }) => {
    const example = blocks.find(({ heading, language }) => language === "mast" && /example/i.test(heading));
    return example ? [{ title, text: amendBase(example.text) }] : [];
  });

function both({ message, help }: Diagnostic) {
  return [message, ...(help === undefined ? [] : [help])].map(({ en, sv }) => ({ en: pieces(en), sv: pieces(sv) }));
}

/** The keywords that helps quote, by code: what is quoted of the contract or its data has none. */
function keywordsSaid(text: string, found: readonly Diagnostic[], spelling: "en" | "sv"): readonly string[] {
  const helps = found.flatMap(({ code, help }) => (help === undefined ? [] : [{ code, help }]));
  const said = (help: string) => pieces(help).filter((piece) => !text.includes(`"${piece}"`));
  const entries = (help: string) => said(help).flatMap((piece) => entriesOf(piece, spelling));
  return helps.map(({ code, help }) => `${code} ${entries(help[spelling]).join(" ")}`).sort();
}

/** The phrases of the keyword table in a piece, the longest first, as their entries. */
function entriesOf(piece: string, spelling: "en" | "sv"): readonly string[] {
  const forms = keywords
    .flatMap((entry) => formsOf(entry, spelling).map((form) => ({ form, id: entry.id })))
    .sort((a, b) => b.form.length - a.form.length);
  let text = piece;
  for (const { form, id } of forms) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}_‹])${form.replace(/[.*+?^$()|]/g, "\\$&")}(?![\\p{L}\\p{N}_›])`, "gu");
    text = text.replace(word, `‹${id}›`);
  }
  return text.match(/‹\w+›/g) ?? [];
}

describe("what a message says to write", () => {
  for (const { title, text } of texts) {
    it(title, () => {
      const english = check(parse(text)).diagnostics;
      for (const { en, sv } of english.flatMap(both)) expect(sv).toEqual(en);
      const translated = translate(text, "sv");
      if (translated.diagnostics.length > 0) return;
      const swedish = check(parse(translated.value)).diagnostics;
      for (const { en, sv } of swedish.flatMap(both)) expect(en).toEqual(sv);
      const [said, sagt] = [keywordsSaid(text, english, "en"), keywordsSaid(text, swedish, "sv")];
      expect(sagt).toEqual(said);
    });
  }
});
