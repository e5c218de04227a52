// The keyword table of grammar/keywords.json, typed, with look-up by word in both spellings. One table drives lexer, printer,
// highlighter, completion and documentation.

import type { Spelling } from "@mast/exact";
import keywordTable from "../../../../grammar/keywords.json" with { type: "json" };

export interface Keyword {
  readonly id: string;
  /** Forms in parallel: the first is the singular, the second, if any, the plural. */
  readonly en: readonly string[];
  readonly sv: readonly string[];
  /** Form before a neuter noun in Swedish: `undviket år`. */
  readonly svNeuter?: string;
  readonly use: "clause" | "sub-clause" | "header" | "role" | "type" | "unit" | "word";
  /** May also be the name of something: a column called `month`. */
  readonly soft?: boolean;
}

export const keywords: readonly Keyword[] = keywordTable.keywords as readonly Keyword[];

const byId = new Map(keywords.map((keyword) => [keyword.id, keyword]));

/** The entry of an id that is known to exist. */
export function keyword(id: string): Keyword {
  const found = byId.get(id);
  if (!found) throw new Error(`no keyword ${id}`);
  return found;
}

/** All spellings of a keyword in one language, inflections included. */
export function formsOf(of: Keyword, spelling: Spelling): readonly string[] {
  return spelling === "sv" && of.svNeuter !== undefined ? [...of.sv, of.svNeuter] : of[spelling];
}

/** Swedish nouns that take `undviket`, `vunnet`. */
export const neuterNouns: ReadonlySet<string> = new Set(["Year", "Quarter", "Claim"]);

/** The usual spelling of a keyword: the first form. */
export function spell(id: string, spelling: Spelling): string {
  return keyword(id)[spelling][0] as string;
}

/** A tree of words: how far a phrase goes and which keyword ends there. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  id?: string;
}

function phraseTree(spelling: Spelling): PhraseNode {
  const root: PhraseNode = { next: new Map() };
  for (const entry of keywords) {
    for (const form of formsOf(entry, spelling)) {
      let node = root;
      for (const word of form.split(" ")) {
        let below = node.next.get(word);
        if (!below) {
          below = { next: new Map() };
          node.next.set(word, below);
          // Letters with their marks apart, as some programs write them, are the same letters.
          node.next.set(word.normalize("NFD"), below);
        }
        node = below;
      }
      node.id = entry.id;
    }
  }
  return root;
}

export const phrases: Readonly<Record<Spelling, PhraseNode>> = { en: phraseTree("en"), sv: phraseTree("sv") };

/** The keyword that a single word is in this spelling, if it is one by itself. */
export function keywordOfWord(word: string, spelling: Spelling): Keyword | undefined {
  const id = phrases[spelling].next.get(word)?.id;
  return id === undefined ? undefined : byId.get(id);
}
