// Tokens to the words of the language: the last bar of a line ends its row, and words are joined to the longest phrase of the table.

import type { IToken, TokenType } from "chevrotain";
import { keyword, type PhraseNode } from "../keywords/table.ts";
import * as tokens from "./tokens.ts";
import { keywordTokens } from "./tokens.ts";

export function makeToken(tokenType: TokenType, image: string, startOffset: number, endOffset: number): IToken {
  return { image, startOffset, endOffset, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number };
}

/** The last bar of a line ends its row. */
export function closeRows(found: IToken[], text: string): void {
  let open = false;
  for (let i = 0; i < found.length; i++) {
    const token = found[i] as IToken;
    if (token.tokenType === tokens.RowStart) open = true;
    const next = found[i + 1];
    const lineEnds = !next || text.slice(token.endOffset as number, next.startOffset).includes("\n");
    if (!lineEnds) continue;
    if (open && token.tokenType === tokens.CellBar) retype(token, tokens.RowEnd);
    open = false;
  }
}

function retype(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}

function isWord(token: IToken): boolean {
  return token.tokenType === tokens.Identifier || token.tokenType === tokens.CurrencyCode;
}

/** A line that opens with a sub-clause of its own ends the phrase before it: a half-typed line never swallows the next. */
const opensLine = (words: readonly IToken[], root: PhraseNode): boolean => {
  let node: PhraseNode | undefined = root;
  for (const word of words) {
    node = isWord(word) ? node.next.get(word.image) : undefined;
    if (!node) return false;
    if (node.id !== undefined && keyword(node.id).use !== "word") return true;
  }
  return false;
};

/** After a number on the same line a unit is a unit, whatever follows: `30 days from 2018-10-01`. */
const isUnitOf = (before: IToken | undefined, word: IToken, { id }: PhraseNode, text: string): boolean =>
  before?.tokenType === tokens.NumberToken &&
  id !== undefined &&
  keyword(id).use === "unit" &&
  !text.slice(before.endOffset, word.startOffset).includes("\n");

/** Joins words to the longest phrase that the table knows. A phrase may run over lines and comments, never over another token. */
export function joinPhrases(found: readonly IToken[], root: PhraseNode, text: string): IToken[] {
  const joined: IToken[] = [];
  let i = 0;
  while (i < found.length) {
    const first = found[i] as IToken;
    let node = isWord(first) ? root.next.get(first.image) : undefined;
    let length = 0;
    let id: string | undefined;
    for (let n = 1; node; n++) {
      if (node.id !== undefined) {
        id = node.id;
        length = n;
      }
      const next = found[i + n];
      const before = found[i + n - 1] as IToken;
      const newLine = next && text.slice((before.endOffset as number) + 1, next.startOffset).includes("\n");
      if (!newLine && n === 1 && isUnitOf(found[i - 1], first, node, text)) break;
      if (newLine && opensLine(found.slice(i + n, i + n + 6), root)) break;
      node = next && isWord(next) ? node.next.get(next.image) : undefined;
    }
    if (id === undefined) {
      joined.push(first);
      i += 1;
      continue;
    }
    const last = found[i + length - 1] as IToken;
    const image = found.slice(i, i + length).map((token) => token.image);
    joined.push(
      makeToken(keywordTokens[id] as TokenType, image.join(" "), first.startOffset, last.endOffset as number),
    );
    i += length;
  }
  return joined;
}
