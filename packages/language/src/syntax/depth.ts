// Whether a calculation or a condition is nested so deep, or so long, that no reader could follow it and no program should try.

import type { IToken, TokenType } from "chevrotain";
import { CellBar, clauseTokens, kw, LeftParen, Minus, Plus, RightParen, RowStart, Slash, Star } from "./tokens.ts";

const deepest = 100;
const longest = 500;
const signs: ReadonlySet<TokenType> = new Set([Plus, Minus, Star, Slash, kw("Of")]);

/** The token at which the tokens of a clause go beyond that; each cell of a table is counted by itself. */
export function tooDeepAt(tokens: readonly IToken[]): IToken | undefined {
  let open = 0;
  let choices = 0;
  let signsSoFar = 0;
  return tokens.find(({ tokenType }) => {
    if (tokenType === RowStart || tokenType === CellBar || clauseTokens.has(tokenType)) {
      open = 0;
      choices = 0;
      signsSoFar = 0;
    }
    if (tokenType === LeftParen) open += 1;
    if (tokenType === RightParen) open = Math.max(0, open - 1);
    if (tokenType === kw("If")) choices += 1;
    if (signs.has(tokenType)) signsSoFar += 1;
    return open + choices > deepest || signsSoFar > longest;
  });
}
