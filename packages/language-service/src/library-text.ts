// The words of a clause that a library brings, as the contract is spelled, and the whole text that they stand in.

import type { Spelling } from "@mast/exact";
import { type Ast, type Library, libraryOf, type SymbolKind, textIn, textOfName } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { broughtBy } from "./place.ts";
import { nameInForce } from "./under-amendment.ts";

/** Nothing for a clause of the contract's own. */
export function libraryText(analysis: Analysis, clause: Ast.Clause): string | undefined {
  const library = libraryBehind(analysis, clause);
  if (library === undefined || !("name" in clause) || clause.name.node === "missing") return undefined;
  return textOfName(library, clause.name.text, analysis.parsed.spelling);
}

/** A place in a library's text: `/en/1/employment` names the spelling that the library is read in, its version and its name. */
export interface LibraryPlace {
  readonly path: string;
  /** Lines and columns from 0, of the clause that declares the name. */
  readonly start: { readonly line: number; readonly character: number };
}

/** Where a library declares the name at an offset, or what needs it, or the library that is named there; nothing for the contract's own. */
export function libraryPlace(analysis: Analysis, offset: number): LibraryPlace | undefined {
  const path = useAt(analysis, offset)?.path;
  if (path !== undefined) return { path, start: { line: 0, character: 0 } };
  const found = nameInForce(analysis, offset);
  if (!found) return undefined;
  const { symbol, text } = found;
  const clause = "source" in symbol ? text.checked.symbols.named.get(symbol.source)?.clause : symbol.clause;
  return clause && placeOf(text, clause);
}

/** The `use` clause whose library is named at an offset, also one in an amendment, with the path of its text. */
export function useAt(
  analysis: Analysis,
  offset: number,
): { readonly use: Ast.UseClause; readonly path: string } | undefined {
  const { clauses } = analysis.parsed.file;
  for (const use of [...clauses, ...clauses.flatMap(broughtBy)]) {
    if (use.clause !== "use" || use.library.node === "missing") continue;
    if (offset < use.library.at.start || use.library.at.end < offset) continue;
    const path = libraryPath(analysis, use);
    return path === undefined ? undefined : { use, path };
  }
  return undefined;
}

/** What the libraries of a contract declare: each name with its kind and its place. */
export function libraryNames(analysis: Analysis): readonly {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly library: string;
  readonly place: LibraryPlace;
}[] {
  return [...analysis.symbols.named.values()].flatMap(({ name, kind, clause }) => {
    const place = placeOf(analysis, clause);
    return place && clause.ofLibrary !== undefined ? [{ name, kind, library: clause.ofLibrary, place }] : [];
  });
}

/** The path of the library that a `use` clause names, as the contract is spelled. */
export function libraryPath({ parsed }: Analysis, use: Ast.Clause): string | undefined {
  if (use.clause !== "use" || use.library.node === "missing" || use.version.node === "missing") return undefined;
  const library = libraryOf(use.library.text, Number.parseInt(`${use.version.value.numerator}`, 10));
  return library && pathOf(library, parsed.spelling);
}

const pathOf = (library: Library, spelling: Spelling): string =>
  `/${spelling}/${library.version}/${library.name.replace(/^mast:/, "")}`;

function placeOf(analysis: Analysis, clause: Ast.Clause): LibraryPlace | undefined {
  const library = libraryBehind(analysis, clause);
  const words = libraryText(analysis, clause);
  if (library === undefined || words === undefined) return undefined;
  const { spelling } = analysis.parsed;
  const text = textIn(library, spelling);
  const before = text.slice(0, Math.max(0, text.indexOf(words))).split("\n");
  return { path: pathOf(library, spelling), start: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

/** The text that a path names, or nothing. */
export function libraryTextAt(path: string): string | undefined {
  const [, spelling, version, name] = /^\/(en|sv)\/(\d+)\/([^/]+)$/.exec(path) ?? [];
  const library = name === undefined ? undefined : libraryOf(`mast:${name}`, Number.parseInt(`${version}`, 10));
  return library && textIn(library, spelling === "sv" ? "sv" : "en");
}

function libraryBehind({ parsed }: Analysis, { ofLibrary }: Ast.Clause): Library | undefined {
  if (ofLibrary === undefined) return undefined;
  const use = parsed.file.clauses.find(
    (each) => each.clause === "use" && each.library.node === "text" && each.library.text === ofLibrary,
  );
  if (use?.clause !== "use" || use.version.node === "missing") return undefined;
  return libraryOf(ofLibrary, Number.parseInt(`${use.version.value.numerator}`, 10));
}
