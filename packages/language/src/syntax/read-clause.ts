// The tokens of one clause to its tree and what is wrong with it. A sound clause is read in one go; a broken one is mended; one whose
// first word is nearly a keyword, or is one in the other spelling, is read as that clause.

import type { Spelling } from "@mast/exact";
import type { CstNode, IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import type { Span } from "../source/span.ts";
import { spanOfToken } from "./cst.ts";
import type { Piece } from "./cut.ts";
import { lex } from "./lex.ts";
import { attempt } from "./recovery/attempt.ts";
import { clauseName, explain, explainNoClause } from "./recovery/explain.ts";
import { clauseGuess, type Guess, opensLine, type Place, withGuess } from "./recovery/guess.ts";
import { mendClause } from "./recovery/mend.ts";
import { type Mistake, spanOf } from "./recovery/mend-part.ts";
import { clauseTokens } from "./tokens.ts";

export interface ReadClause {
  /** A tree of the rule `clause`. */
  readonly cst: CstNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The spelling that the clause is written in. */
  readonly spelling: Spelling;
  /** It has a mistake, told or not. */
  readonly broken: boolean;
}

/** Reads a piece. Nothing is said about places around `unread`, within the piece: what the lexer could not read is reported already. */
export function readClause(piece: Piece, place: Place, unread: readonly Span[]): ReadClause {
  const { tokens, attempted } = piece;
  const [first] = tokens;
  if (piece.tooDeep) return beforeTooDeep(tokens, piece.tooDeep, place, unread);
  if (!first) return { cst: undefined, diagnostics: [], spelling: place.spelling, broken: true };
  if (attempted && !attempted.stop) {
    return { cst: attempted.cst, diagnostics: [], spelling: place.spelling, broken: unread.length > 0 };
  }
  if (attempted) return mendedClause(tokens, place, unread);
  const guess = clauseGuess(tokens, 0, place);
  const at = guess ? spanOf(tokens.slice(0, guess.length)) : spanOf([first]);
  const wrong = explainNoClause(tokens, guess, at, place.spelling);
  const read = guess && readAs(tokens, guess, place, unread);
  return read
    ? { ...read, diagnostics: [wrong, ...read.diagnostics], broken: true }
    : { cst: undefined, diagnostics: [wrong], spelling: place.spelling, broken: true };
}

/** What stands on the lines before the one that is nested too deep. */
function beforeTooDeep(tokens: readonly IToken[], at: IToken, place: Place, unread: readonly Span[]): ReadClause {
  const wrong = diagnose(m1.nestedTooDeep, spanOfToken(at), { clause: clauseName(tokens) });
  const line = tokens.findLastIndex(
    (token, index) => token.startOffset <= at.startOffset && opensLine(token, tokens[index - 1], place),
  );
  const isClause = line > 0 && clauseTokens.has((tokens[0] as IToken).tokenType);
  const cst = isClause ? mended(tokens.slice(0, line), place, unread).cst : undefined;
  return { cst, diagnostics: [wrong], spelling: place.spelling, broken: true };
}

function mended(tokens: readonly IToken[], place: Place, unread: readonly Span[]): ReadClause {
  const whole = attempt("clause", tokens);
  if (!whole.stop) return { cst: whole.cst, diagnostics: [], spelling: place.spelling, broken: unread.length > 0 };
  return mendedClause(tokens, place, unread);
}

/** A clause that has a mistake. */
function mendedClause(tokens: readonly IToken[], place: Place, unread: readonly Span[]): ReadClause {
  const { cst, mistakes } = mendClause(tokens, place);
  const diagnostics = mistakes
    .filter((each) => !isUnread(each, tokens, unread))
    .map((each) => explain(each, tokens, place));
  const clause: CstNode = { name: "clause", recoveredNode: true, children: cst ? { [cst.name]: [cst] } : {} };
  return { cst: clause, diagnostics, spelling: place.spelling, broken: true };
}

/** A mistake beside something that could not be read follows from it. */
function isUnread({ around }: Mistake, tokens: readonly IToken[], unread: readonly Span[]): boolean {
  const next = tokens.find((token) => token.startOffset >= around.end)?.startOffset ?? Number.POSITIVE_INFINITY;
  return unread.some((span) => span.start >= around.start && span.start < next);
}

/** As the clause that was meant; wholly in the other spelling if it reads better so. */
function readAs(tokens: readonly IToken[], guess: Guess, place: Place, unread: readonly Span[]): ReadClause {
  const own = mended(withGuess(tokens, 0, guess), place, unread);
  if (guess.how !== "other spelling" || own.diagnostics.length === 0) return own;
  const spelling = place.spelling === "en" ? "sv" : "en";
  const { start, end } = spanOf(tokens);
  const other = lex(" ".repeat(start) + place.text.slice(start, end), spelling);
  const read = mended(other.tokens, { ...place, spelling }, unread);
  return read.diagnostics.length < own.diagnostics.length ? read : own;
}
