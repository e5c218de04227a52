// Names: where one is declared, where it is used, and what changes when it gets another name.

import type { Bilingual, Reference, Span } from "@mast/language";
import { keywordOfWord } from "@mast/language";
import type { Analysis } from "./analysis.ts";

const covers = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The name at an offset, with what it means. */
export function referenceAt(analysis: Analysis, offset: number): Reference | undefined {
  const { references } = analysis.checked;
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle] as Reference).span.end < offset) low = middle + 1;
    else high = middle;
  }
  const found = references[low];
  return found && covers(found.span, offset) ? found : undefined;
}

/** The place that declares the name at an offset. */
export function definition(analysis: Analysis, offset: number): Span | undefined {
  return referenceAt(analysis, offset)?.symbol.nameAt;
}

/** Every place of the name at an offset, the declaration first when wanted. */
export function references(analysis: Analysis, offset: number, withDeclaration = true): readonly Span[] {
  const symbol = referenceAt(analysis, offset)?.symbol;
  if (!symbol) return [];
  const uses = symbol.uses.filter((use) => use.start !== symbol.nameAt.start);
  return [...(withDeclaration ? [symbol.nameAt] : []), ...uses].sort((a, b) => a.start - b.start);
}

export type RenameRefusal = "not a name" | "of a library" | "reserved word" | "already used";

/** Why a name cannot be given, in a sentence. */
export function refusalText(refused: RenameRefusal, to: string): Bilingual {
  switch (refused) {
    case "not a name":
      return {
        en: `A name is a letter followed by letters, digits and _; “${to}” cannot be given here.`,
        sv: `Ett namn är en bokstav följd av bokstäver, siffror och _; ”${to}” kan inte ges här.`,
      };
    case "of a library":
      return {
        en: "A library says what this is called; a contract can only use the name.",
        sv: "Ett bibliotek säger vad detta heter; ett avtal kan bara använda namnet.",
      };
    case "reserved word":
      return { en: `“${to}” is a word of the language.`, sv: `”${to}” är ett ord i språket.` };
    case "already used":
      return { en: `“${to}” is already the name of something else.`, sv: `”${to}” är redan namnet på något annat.` };
  }
}

/** The names of a library are its own. */
function isOfLibrary({ symbol }: Reference): boolean {
  return "clause" in symbol && symbol.clause.ofLibrary !== undefined;
}

/** The name that can be changed at an offset. */
export function prepareRename(analysis: Analysis, offset: number): Span | undefined {
  const found = referenceAt(analysis, offset);
  return found && !isOfLibrary(found) ? found.span : undefined;
}

/** Edits that give the name at an offset another one everywhere, or why that cannot be. */
export function rename(
  analysis: Analysis,
  offset: number,
  to: string,
): { readonly edits: readonly { readonly span: Span; readonly text: string }[] } | { readonly refused: RenameRefusal } {
  const found = referenceAt(analysis, offset);
  if (!found) return { refused: "not a name" };
  if (isOfLibrary(found)) return { refused: "of a library" };
  if (!/^\p{L}[\p{L}\p{N}\p{M}_]*$/u.test(to)) return { refused: "not a name" };
  if (isReserved(to)) return { refused: "reserved word" };
  const { symbol } = found;
  const { symbols } = analysis.checked;
  const others =
    "source" in symbol ? symbols.columns.get(symbol.source) : "kind" in symbol ? symbols.named : symbols.units;
  if (to !== symbol.name && others?.has(to)) return { refused: "already used" };
  const spans = references(analysis, offset).filter(
    (span) => analysis.text.slice(span.start, span.end) === analysis.text.slice(found.span.start, found.span.end),
  );
  return { edits: spans.map((span) => ({ span, text: to })) };
}

/** A word of the language in either spelling that may not be a name. */
function isReserved(word: string): boolean {
  return (["en", "sv"] as const).some((spelling) => {
    const keyword = keywordOfWord(word, spelling);
    return keyword !== undefined && keyword.soft !== true;
  });
}
