// Tokens to the pieces that are one clause each, with the prose before it. A word that opens a clause opens nothing else; where a
// clause does not read, a line that begins with something like such a word is taken for a clause of its own.

import type { IToken } from "chevrotain";
import { tooDeepAt } from "./depth.ts";
import { type Attempted, attempt } from "./recovery/attempt.ts";
import { clauseGuess, isWord, opensLine, type Place } from "./recovery/guess.ts";
import { mendClause } from "./recovery/mend.ts";
import { grammarShape } from "./recovery/shape.ts";
import { clauseTokens, kw, ProseToken, RowEnd, RowStart } from "./tokens.ts";

export interface Piece {
  readonly prose: readonly IToken[];
  readonly tokens: readonly IToken[];
  /** Prose inside the clause or behind the last one, in runs of lines that follow each other. */
  readonly stray: readonly (readonly IToken[])[];
  /** What the grammar makes of the tokens, when they begin as a clause. */
  readonly attempted: Attempted | undefined;
  /** Where the clause is nested too deep to be read. */
  readonly tooDeep?: IToken;
}

interface Draft {
  readonly prose: readonly IToken[];
  /** Tokens and stray prose in the order of the text. */
  readonly items: readonly IToken[];
}

/** All tokens of a text, each in one piece. */
export function cutClauses(tokens: readonly IToken[], place: Place): Piece[] {
  const pieces: Piece[] = [];
  for (const draft of cutAtOpenings(tokens, place)) {
    const before = pieces.at(-1);
    const first = draft.items[0];
    const inLine = before && first && draft.prose.length === 0 && !opensLine(first, before.tokens.at(-1), place);
    if (inLine && isCutShort(before, place))
      pieces[pieces.length - 1] = pieceOf(before.prose, [...before.tokens, ...draft.items]);
    else pieces.push(...cutAtNearOpenings(draft, place));
  }
  return pieces;
}

/** Whether a clause ends before it is complete: then what opens a clause on the same line is a word that does not belong there. */
function isCutShort({ tokens, attempted }: Piece, place: Place): boolean {
  if (!attempted?.stop) return false;
  return mendClause(tokens, place).mistakes.some(
    (mistake) =>
      mistake.kind === "stop" &&
      mistake.stop.index === mistake.tokens.length &&
      mistake.tokens.at(-1) === tokens.at(-1),
  );
}

function pieceOf(prose: readonly IToken[], items: readonly IToken[]): Piece {
  const stray: IToken[][] = [];
  items.forEach((item, index) => {
    if (item.tokenType !== ProseToken) return;
    if (items[index - 1]?.tokenType !== ProseToken) stray.push([]);
    stray.at(-1)?.push(item);
  });
  const tokens = items.filter((item) => item.tokenType !== ProseToken);
  const opens = tokens[0] !== undefined && clauseTokens.has(tokens[0].tokenType);
  const tooDeep = tooDeepAt(tokens);
  if (tooDeep) return { prose, tokens, stray, attempted: undefined, tooDeep };
  return { prose, tokens, stray, attempted: opens ? attempt("clause", tokens) : undefined };
}

/** What stands before a clause, or the words that open one, inside an amendment. */
const holders: ReadonlySet<unknown> = new Set([kw("Replaces"), kw("Adds"), kw("Removes")]);

/** Prose belongs to the clause after it; a clause inside an amendment is no clause of its own, nor is a word in a table. */
function cutAtOpenings(tokens: readonly IToken[], place: Place): Draft[] {
  const drafts: { prose: IToken[]; items: IToken[] }[] = [];
  let prose: IToken[] = [];
  let inRow = false;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (opensLine(token, before, place)) inRow = false;
    if (token.tokenType === RowStart) inRow = true;
    const held = before !== undefined && holders.has(before.tokenType);
    const nested = held && drafts.at(-1)?.items[0]?.tokenType === kw("Amendment");
    const opens = !inRow && !nested && clauseTokens.has(token.tokenType);
    if (token.tokenType === ProseToken) prose.push(token);
    else if (opens || drafts.length === 0) {
      drafts.push({ prose, items: [token] });
      prose = [];
    } else {
      drafts.at(-1)?.items.push(...prose, token);
      prose = [];
    }
  });
  if (prose.length > 0 && drafts.length === 0) drafts.push({ prose: [], items: [] });
  drafts.at(-1)?.items.push(...prose);
  return drafts;
}

/** A clause that reads is one piece; one that does not is cut where another seems to begin. */
function cutAtNearOpenings({ prose, items }: Draft, place: Place): Piece[] {
  const pieces: Piece[] = [];
  let piece = pieceOf(prose, items);
  let from = 0;
  while (!isWhole(piece)) {
    const at = nearOpening(items, from, place);
    if (at === undefined) break;
    let end = at;
    while (items[end - 1]?.tokenType === ProseToken) end -= 1;
    pieces.push(pieceOf(piece.prose, items.slice(from, end)));
    from = at;
    piece = pieceOf(items.slice(end, at), items.slice(at));
  }
  return [...pieces, piece];
}

const isWhole = ({ attempted, tooDeep }: Piece) => tooDeep !== undefined || (attempted && !attempted.stop);

/**
 * The first line of a clause, from `from` on, that opens no sub-clause of it: further left than the clause's own lines, or at the left
 * margin with a word that is nearly a clause's keyword.
 */
function nearOpening(items: readonly IToken[], from: number, place: Place): number | undefined {
  const first = items[from] as IToken;
  const parts = grammarShape().clauses.get(first.tokenType)?.parts;
  let least: number | undefined;
  for (let at = from + 1; at < items.length; at++) {
    const token = items[at] as IToken;
    const indent = indentOf(items, at, place);
    if (indent === undefined) continue;
    const isOwn = isRow(items, at, place) || (token.tokenType !== RowStart && parts?.has(token.tokenType));
    const further = indent < (least ?? (indentOf(items, from, place) ?? 0) + 1);
    if (!isOwn && (further || (indent === 0 && isWord(token) && clauseGuess(items, at, place)))) return at;
    least = Math.min(least ?? indent, indent);
  }
  return undefined;
}

/** A table may stand anywhere; a bar without one at the end of its line is no row. */
function isRow(items: readonly IToken[], index: number, place: Place): boolean {
  if (items[index]?.tokenType !== RowStart) return false;
  const rest = items.slice(index + 1);
  const end = rest.findIndex((item, at) => opensLine(item, items[index + at], place));
  return (end < 0 ? rest : rest.slice(0, end)).at(-1)?.tokenType === RowEnd;
}

/** How far in the line begins whose first token this is; nothing for prose and for tokens inside a line. */
function indentOf(items: readonly IToken[], index: number, place: Place): number | undefined {
  const { startOffset, tokenType } = items[index] as IToken;
  if (tokenType === ProseToken || !opensLine(items[index] as IToken, items[index - 1], place)) return undefined;
  return /^\s*/.exec(place.text.slice(place.text.lastIndexOf("\n", startOffset - 1) + 1, startOffset))?.[0].length;
}
