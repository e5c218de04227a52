// Names: where one is declared, where it is used, and what changes when it gets another name. Inside an amendment a name means what it does
// under the text that the amendment leaves.

import { type Ast, type Bilingual, clausesHit, keywordOfWord, type Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { amendmentAt } from "./place.ts";
import { thingOf } from "./same-name.ts";
import { nameInForce, textsInForce } from "./under-amendment.ts";

/** The place that declares the name at an offset, as it is in force there; where an amendment says which clause it replaces or removes,
 * that clause. The name of a clause that replaces another leads to itself. */
export function definition(analysis: Analysis, offset: number): Span | undefined {
  const found = nameInForce(analysis, offset);
  if (found && found.span.start === found.symbol.nameAt.start) return found.span;
  return clauseHitAt(analysis, offset) ?? found?.symbol.nameAt;
}

/** The head of the clause that an amendment replaces or removes by the words at an offset; what it removes by its name is a name like others. */
function clauseHitAt(analysis: Analysis, offset: number): Span | undefined {
  const amendment = amendmentAt(analysis, offset);
  const part = amendment?.parts.find(({ at }) => at.start <= offset && offset <= at.end);
  if (!amendment || !part) return undefined;
  const isHead =
    part.part === "replaces"
      ? "clause" in part.clause && offset <= headEnd(part.clause)
      : part.part === "removes" && part.of !== undefined;
  const [hit] = isHead ? clausesHit(analysis.parsed.file, amendment, offset) : [];
  return hit && ("name" in hit && hit.name.node === "name" ? hit.name.at : hit.keywordAt);
}

/** Where the words end that say which clause it is. */
function headEnd(clause: Ast.Clause): number {
  if ("of" in clause) return clause.of.at(-1)?.at.end ?? clause.keywordAt.end;
  const own =
    "name" in clause
      ? clause.name
      : "metric" in clause
        ? clause.metric
        : "title" in clause
          ? clause.title
          : clause.clause === "use"
            ? clause.version
            : undefined;
  return own?.at.end ?? clause.keywordAt.end;
}

/** Every place of the name at an offset under any text of the contract, in the order of the text; declarations when wanted. */
export function references(analysis: Analysis, offset: number, withDeclaration = true): readonly Span[] {
  const symbol = nameInForce(analysis, offset)?.symbol;
  if (!symbol) return [];
  const { declarations, uses } = thingOf(analysis, symbol);
  return withDeclaration ? [...declarations, ...uses].sort((a, b) => a.start - b.start) : uses;
}

/** The places that declare the name at an offset: the clause as signed, and those that amendments bring in its place. */
export function declarations(analysis: Analysis, offset: number): readonly Span[] {
  const symbol = nameInForce(analysis, offset)?.symbol;
  return symbol ? thingOf(analysis, symbol).declarations : [];
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

/** The name that can be changed at an offset. */
export function prepareRename(analysis: Analysis, offset: number): Span | undefined {
  const found = nameInForce(analysis, offset);
  return found && !thingOf(analysis, found.symbol).ofLibrary ? found.span : undefined;
}

/** Edits that give the name at an offset another one everywhere, or why that cannot be. */
export function rename(
  analysis: Analysis,
  offset: number,
  to: string,
): { readonly edits: readonly { readonly span: Span; readonly text: string }[] } | { readonly refused: RenameRefusal } {
  const found = nameInForce(analysis, offset);
  if (!found) return { refused: "not a name" };
  if (thingOf(analysis, found.symbol).ofLibrary) return { refused: "of a library" };
  if (!/^\p{L}[\p{L}\p{N}\p{M}_]*$/u.test(to)) return { refused: "not a name" };
  if (isReserved(to)) return { refused: "reserved word" };
  const { symbol } = found;
  // A name that any text of the contract has is taken: a place may be read under several.
  const isTaken = textsInForce(analysis).some(({ checked: { symbols } }) =>
    ("source" in symbol ? symbols.columns.get(symbol.source) : "kind" in symbol ? symbols.named : symbols.units)?.has(
      to,
    ),
  );
  const before = analysis.text.slice(found.span.start, found.span.end);
  if (to !== before && isTaken) return { refused: "already used" };
  const spans = references(analysis, offset).filter(({ start, end }) => analysis.text.slice(start, end) === before);
  return { edits: spans.map((span) => ({ span, text: to })) };
}

/** A word of the language in either spelling that may not be a name. */
function isReserved(word: string): boolean {
  return (["en", "sv"] as const).some((spelling) => {
    const keyword = keywordOfWord(word, spelling);
    return keyword !== undefined && keyword.soft !== true;
  });
}
