// Where a cursor is: the clause, the tokens before it in that clause, and the word being typed.

import { type Ast, keywords, type ParsedClause, type Span } from "@mast/language";
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
  const piece = pieceUpTo(analysis, start, (first) => first < start);
  const all = (piece?.tokens ?? []).filter((token) => endOf(token) <= start);
  const brought = all.findLastIndex(({ tokenType }, index) => isClause(tokenType.name) && brings(all[index - 1]));
  // A line of the amendment's own ends the clause that it brings.
  const ofBaseline = all[brought]?.tokenType.name === "BaselineOf";
  const own = all.findLastIndex(
    ({ tokenType: { name } }) => ofAmendment.has(name) && !(ofBaseline && name === "InForceFrom"),
  );
  const amending = brought > 0 && brought > own;
  const before = amending ? all.slice(brought) : all;
  const inside = tokenAround(analysis, offset);
  const from = text.lastIndexOf("\n", start - 1) + 1;
  return {
    offset,
    piece,
    before,
    amending,
    word: { start, end },
    inText: inside?.tokenType.name === "TextLiteral",
    inComment:
      parsed.around(offset)?.comments.some((comment) => comment.start < offset && offset <= comment.end) ||
      inside?.tokenType.name === "Prose",
    lineStart: text.slice(from, start).trim() === "",
    column: start - from,
  };
}

/** The token that the offset is within. */
export function tokenAround({ parsed }: Analysis, offset: number): Token | undefined {
  return parsed.around(offset)?.tokens.find((token) => token.startOffset < offset && offset < endOf(token));
}

/** The token whose letters the offset touches; the one behind the offset when it stands between two. */
export function tokenAt({ parsed }: Analysis, offset: number): Token | undefined {
  return parsed.around(offset)?.tokens.findLast((token) => token.startOffset <= offset && offset <= endOf(token));
}

/** The clause's piece that covers an offset. */
export function pieceAt(analysis: Analysis, offset: number): ParsedClause | undefined {
  return pieceUpTo(analysis, offset, (first) => first <= offset);
}

/** The amendment that an offset is in. */
export function amendmentAt(analysis: Analysis, offset: number): Ast.AmendmentClause | undefined {
  const clause = pieceAt(analysis, offset)?.clause;
  return clause?.clause === "amendment" && offset <= clause.at.end ? clause : undefined;
}

/** The clauses that an amendment puts in; none of any other clause. */
export function broughtBy(clause: Ast.Clause): readonly Ast.Clause[] {
  if (clause.clause !== "amendment") return [];
  return clause.parts.flatMap((part) => ("clause" in part && "clause" in part.clause ? [part.clause] : []));
}

/** The last piece whose first token stands where it may, looked for from an offset backwards. */
function pieceUpTo({ parsed }: Analysis, offset: number, may: (first: number) => boolean): ParsedClause | undefined {
  for (let back = 0; ; back++) {
    const stretch = parsed.around(offset, back);
    const found = stretch?.pieces.findLast(({ tokens: [first] }) => first && may(first.startOffset));
    if (found || !stretch) return found;
  }
}
