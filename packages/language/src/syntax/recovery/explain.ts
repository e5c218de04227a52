// Mistakes of a clause to diagnostics, as a lawyer reads them: what is missing, what does not fit, what was probably meant.

import type { Spelling } from "@mast/exact";
import type { IToken } from "chevrotain";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m1 } from "../../diagnostics/m1-text.ts";
import { m2 } from "../../diagnostics/m2-names.ts";
import { type Keyword, keyword, keywords, spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import { spanOfToken } from "../cst.ts";
import { Identifier, Minus, NameToken } from "../tokens.ts";
import { type Guess, opensLine, type Place } from "./guess.ts";
import type { Mistake } from "./mend-part.ts";
import { grammarShape, type TableShape } from "./shape.ts";
import { expectedWords, tokenTitle } from "./words.ts";

/** A mistake in the clause that these tokens are. */
export function explain(mistake: Mistake, clause: readonly IToken[], place: Place): Diagnostic {
  switch (mistake.kind) {
    case "stop":
      return explainStop(mistake, clause, place);
    case "guess":
      return explainGuess(mistake.guess, mistake.at, clauseName(clause), place.spelling);
    case "header":
      return explainHeader(mistake.table, mistake.at, place.spelling);
    case "cells":
      return diagnose(m1.rowCells, mistake.at, { cells: mistake.cells, wanted: mistake.wanted });
  }
}

/** `pricing Saving`, `payment of Saving`; the keyword alone where no name follows. */
export function clauseName(tokens: readonly IToken[]): string {
  const [word, name] = tokens;
  const named = name !== undefined && (name.tokenType.name === "Identifier" || isSoft(name));
  return named ? `${word?.image} ${name.image}` : (word?.image ?? "");
}

const isSoft = (token: IToken) => token.tokenType.CATEGORIES?.includes(NameToken) === true;

function explainStop(mistake: Extract<Mistake, { kind: "stop" }>, clause: readonly IToken[], place: Place): Diagnostic {
  const { stop, tokens } = mistake;
  const at = tokens[stop.index];
  const before = tokens[stop.index - 1];
  const about = clauseName(clause);
  const { spelling } = place;
  const wanted = stop.rule === "acceptClause" ? stop.expected.map(asCode) : stop.expected;
  const expected = expectedWords(wanted, spelling);
  const newLine = at !== undefined && opensLine(at, before, place);
  if (before && (!at || stop.lacks || (newLine && expected.length > 0) || lacksName(stop.expected, at))) {
    return diagnose(m1.cutShort, spanOfToken(before), { clause: about, after: before.image, expected });
  }
  const found = at ?? (tokens.at(-1) as IToken);
  if (wantsName(stop.expected) && !wantsMeasure(stop.expected) && keywordOf(found)) {
    return diagnose(m2.reservedName, spanOfToken(found), { name: found.image, languages: spelling });
  }
  const parts = grammarShape().clauses.get((clause[0] as IToken).tokenType)?.parts;
  const openings =
    newLine && parts
      ? expectedWords(
          [...parts.keys()].map((type) => type.name),
          spelling,
        )
      : [];
  const words = expected.length > 0 ? expected : openings;
  const splitsName = at !== undefined && !newLine && isNamePiece(at) && before !== undefined && isNamePiece(before);
  return diagnose(m1.unexpectedWord, spanOfToken(found), {
    found: found.image,
    clause: about,
    expected: words,
    ...(splitsName ? { splitsName } : {}),
  });
}

/** The one name that is not a name. */
const asCode = (name: string) => (name === "Identifier" ? "Code" : name);
const isNamePiece = ({ tokenType }: IToken) => tokenType === Identifier || tokenType === Minus;
const wantsName = (expected: readonly string[]) => expected.some((name) => name === "Name" || name === "Identifier");

/** Where a metric says what it measures a definition's name may stand, and most often a word does. */
const wantsMeasure = (expected: readonly string[]) => expected.includes("ShareOfRows");

function keywordOf(token: IToken): Keyword | undefined {
  return keywords.find((entry) => entry.id === token.tokenType.name);
}

/** Where a name should stand and one of the small words does, the name was left out. */
function lacksName(expected: readonly string[], at: IToken): boolean {
  return wantsName(expected) && keywordOf(at)?.use === "word";
}

function explainGuess({ id, found, how }: Guess, at: Span, clause: string, spelling: Spelling): Diagnostic {
  const right = spell(id, spelling);
  if (how === "other words") {
    const withEdge = spell(id === "MoreThan" ? "AtLeast" : "AtMost", spelling);
    const fixes = [replacement(at, right), replacement(at, withEdge)];
    return diagnose(m1.unexpectedWord, at, { found, clause, expected: [], nearest: right, withEdge }, { fixes });
  }
  const extras = { fixes: [replacement(at, right)] };
  return how === "other spelling"
    ? diagnose(m1.otherSpelling, at, { found, right, spelling }, extras)
    : diagnose(m1.unexpectedWord, at, { found, clause, expected: [], nearest: right }, extras);
}

function replacement(span: Span, text: string): Fix {
  return { title: { en: `Write ${text}`, sv: `Skriv ${text}` }, edits: [{ span, text }] };
}

/** A clause that does not begin with the word it was probably meant to begin with. */
export function explainNoClause(tokens: readonly IToken[], guess: Guess | undefined, at: Span, spelling: Spelling) {
  if (guess?.how === "other spelling") return explainGuess(guess, at, "", spelling);
  const near = guess && spell(keyword(guess.id).id, spelling);
  const found = guess?.found ?? (tokens[0] as IToken).image;
  const extras = near === undefined ? {} : { fixes: [replacement(at, near)] };
  return diagnose(m1.noClause, at, { found, ...(near === undefined ? {} : { nearest: near }) }, extras);
}

function explainHeader(table: TableShape, at: Span, spelling: Spelling): Diagnostic {
  const bars = new Set(["RowStart", "CellBar", "RowEnd"]);
  const header = table.header
    .map((type) => (bars.has(type.name) ? "|" : tokenTitle(type.name, spelling)[spelling]))
    .join(" ");
  return diagnose(m1.tableHeader, at, { header });
}
