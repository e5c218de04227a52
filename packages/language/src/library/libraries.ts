// The libraries that ship with the program: their texts, made into one file by `npm run generate`, and the clauses in them. A text is
// fixed by its name, version and language, so that a contract means the same with every later program.

import type { Spelling } from "@mast/exact";
import shipped from "../../library/libraries.json" with { type: "json" };
import type { Bilingual } from "../diagnostics/diagnostic.ts";
import type { Clause } from "../syntax/ast/index.ts";
import { parse } from "../syntax/parse.ts";

export interface Library {
  /** As a contract names it: `mast:employment`. */
  readonly name: string;
  readonly version: number;
  /** What it is about, in one sentence. */
  readonly title: Bilingual;
  /** The same clauses in both languages: a contract reads the one that it is spelled in. */
  readonly texts: Readonly<Record<Spelling, LibraryText>>;
}

export interface LibraryText {
  readonly sha256: string;
  readonly text: string;
}

/** All versions of all libraries, by name and then by version. */
export const libraries: readonly Library[] = shipped.libraries;

/** One version of a library, or nothing. */
export function libraryOf(name: string, version: number): Library | undefined {
  return libraries.find((each) => each.name === name && each.version === version);
}

/** Texts that are read once per process, by what they say. */
const read = new Map<string, readonly Clause[]>();

/** The clauses of a library, with their places in its own text. */
export function clausesOf({ text }: Pick<LibraryText, "text">): readonly Clause[] {
  const known = read.get(text) ?? parse(text).file.clauses;
  read.set(text, known);
  return known;
}

/** The text of a library in a language. */
export function textIn({ texts }: Library, spelling: Spelling): string {
  return texts[spelling].text;
}

/** The clause of a library that declares a name, and the text that it stands in. */
export function clauseNamed(
  library: Library,
  name: string,
  spelling: Spelling,
): { readonly clause: Clause; readonly text: string } | undefined {
  const text = textIn(library, spelling);
  const declares = (each: Clause) => "name" in each && each.name.node === "name" && each.name.text === name;
  const clause = clausesOf({ text }).find(declares);
  return clause && { clause, text };
}

/** The words of one clause of a library, by the name that it declares. */
export function textOfName(library: Library, name: string, spelling: Spelling): string | undefined {
  const found = clauseNamed(library, name, spelling);
  return found?.text.slice(found.clause.at.start, found.clause.at.end).trimEnd();
}
