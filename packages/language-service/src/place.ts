// Where a cursor is: the clause, the tokens before it in that clause, and the word being typed.

import { keywords, type ParsedClause, type Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";

type Token = ParsedClause["tokens"][number];

export interface CursorPlace {
  readonly offset: number;
  /** The clause that the cursor is in or after; absent at the start of a text. */
  readonly piece: ParsedClause | undefined;
  /** Tokens of the clause that end before the word being typed; of the innermost clause inside an amendment. */
  readonly before: readonly Token[];
  /** The amendment that the clause is inside. */
  readonly amending: boolean;
  /** What a completion replaces: the word being typed, empty between words. */
  readonly word: Span;
  readonly inText: boolean;
  readonly inComment: boolean;
  /** Only space stands between the start of the line and the word. */
  readonly lineStart: boolean;
  /** The line begins a clause: nothing, not even space, before the word. */
  readonly column: number;
}

export const endOf = (token: Token): number => (token.endOffset ?? token.startOffset) + 1;

const clauses: ReadonlySet<string> = new Set(keywords.filter(({ use }) => use === "clause").map(({ id }) => id));
const isClause = (id: string): boolean => clauses.has(id);
const brings = (token: Token | undefined): boolean => /^(?:Replaces|Adds)$/.test(token?.tokenType.name ?? "");
const ofAmendment: ReadonlySet<string> = new Set(["InForceFrom", "Removes", "CountsAfresh"]);

export function placeAt(analysis: Analysis, offset: number): CursorPlace {
  const { text, parsed } = analysis;
  let start = offset;
  while (start > 0 && /[\p{L}\p{N}\p{M}_]/u.test(text[start - 1] as string)) start -= 1;
  let end = offset;
  while (end < text.length && /[\p{L}\p{N}\p{M}_]/u.test(text[end] as string)) end += 1;
  const piece = parsed.pieces.findLast((each) => (each.tokens[0]?.startOffset ?? Number.POSITIVE_INFINITY) < start);
  const all = (piece?.tokens ?? []).filter((token) => endOf(token) <= start);
  const brought = all.findLastIndex(({ tokenType }, index) => isClause(tokenType.name) && brings(all[index - 1]));
  // A line of the amendment's own ends the clause that it brings.
  const own = all.findLastIndex(({ tokenType }) => ofAmendment.has(tokenType.name));
  const amending = brought > 0 && brought > own;
  const before = amending ? all.slice(brought) : all;
  const inside = parsed.tokens.find((token) => token.startOffset < offset && offset < endOf(token));
  const from = text.lastIndexOf("\n", start - 1) + 1;
  return {
    offset,
    piece,
    before,
    amending,
    word: { start, end },
    inText: inside?.tokenType.name === "TextLiteral",
    inComment:
      parsed.comments.some((comment) => comment.start < offset && offset <= comment.end) ||
      inside?.tokenType.name === "Prose",
    lineStart: text.slice(from, start).trim() === "",
    column: start - from,
  };
}

/** The token whose letters the offset touches. */
export function tokenAt(analysis: Analysis, offset: number): Token | undefined {
  const { tokens } = analysis.parsed;
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (offset < token.startOffset) high = middle - 1;
    else if (offset > endOf(token)) low = middle + 1;
    else return offset === endOf(token) && tokens[middle + 1]?.startOffset === offset ? tokens[middle + 1] : token;
  }
  return undefined;
}

/** The clause's piece that covers an offset. */
export function pieceAt(analysis: Analysis, offset: number): ParsedClause | undefined {
  return analysis.parsed.pieces.findLast((piece) => {
    const first = piece.tokens[0];
    return first !== undefined && first.startOffset <= offset;
  });
}
