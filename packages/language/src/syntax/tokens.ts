// Token types: one per keyword of the table, and a handful for names, numbers, texts and marks.

import { createToken, Lexer, type TokenType } from "chevrotain";
import { keywords } from "../keywords/table.ts";

/** Where a name may stand: an identifier or a soft keyword. */
export const NameToken = createToken({ name: "Name", pattern: Lexer.NA });
/** Where any word may stand: the first cell of a column row. */
export const AnyWord = createToken({ name: "Word", pattern: Lexer.NA });
export const Identifier = wordToken("Identifier", true);
export const CurrencyCode = wordToken("Currency", false);

export const DateToken = createToken({ name: "DateLiteral", pattern: Lexer.NA });
export const MonthToken = createToken({ name: "MonthLiteral", pattern: Lexer.NA });
export const QuarterToken = createToken({ name: "QuarterLiteral", pattern: Lexer.NA });
export const WeekToken = createToken({ name: "WeekLiteral", pattern: Lexer.NA });
export const NumberToken = createToken({ name: "Number", pattern: Lexer.NA });
export const TextToken = createToken({ name: "TextLiteral", pattern: Lexer.NA });
export const ProseToken = createToken({ name: "Prose", pattern: Lexer.NA });

export const RowStart = createToken({ name: "RowStart", pattern: Lexer.NA });
export const CellBar = createToken({ name: "CellBar", pattern: Lexer.NA });
export const RowEnd = createToken({ name: "RowEnd", pattern: Lexer.NA });

export const Comma = createToken({ name: "Comma", pattern: Lexer.NA });
export const Semi = createToken({ name: "Semi", pattern: Lexer.NA });
export const LeftParen = createToken({ name: "LeftParen", pattern: Lexer.NA });
export const RightParen = createToken({ name: "RightParen", pattern: Lexer.NA });
export const Percent = createToken({ name: "Percent", pattern: Lexer.NA });
export const Plus = createToken({ name: "Plus", pattern: Lexer.NA });
export const Minus = createToken({ name: "Minus", pattern: Lexer.NA });
export const Star = createToken({ name: "Star", pattern: Lexer.NA });
export const Slash = createToken({ name: "Slash", pattern: Lexer.NA });
/** Characters that mean nothing in Mast; the parser never sees them. */
export const Unreadable = createToken({ name: "Unreadable", pattern: Lexer.NA });

export const keywordTokens: Readonly<Record<string, TokenType>> = Object.fromEntries(
  keywords.map((entry) => [entry.id, wordToken(entry.id, entry.soft === true)]),
);

/** `createToken` goes through all words again for each that is given a category: here each is added to its categories once. */
function wordToken(name: string, mayBeName: boolean): TokenType {
  const type = createToken({ name, pattern: Lexer.NA });
  const number = type.tokenTypeIdx as number;
  type.CATEGORIES = mayBeName ? [NameToken, AnyWord] : [AnyWord];
  for (const category of type.CATEGORIES) {
    category.categoryMatches?.push(number);
    if (category.categoryMatchesMap) category.categoryMatchesMap[number] = true;
    category.isParent = true;
  }
  return type;
}

/** The token type of a keyword that is known to exist. */
export function kw(id: string): TokenType {
  const found = keywordTokens[id];
  if (!found) throw new Error(`no keyword ${id}`);
  return found;
}

/** Keywords that open a clause. */
export const clauseTokens: ReadonlySet<TokenType> = new Set(
  keywords.filter((entry) => entry.use === "clause").map((entry) => kw(entry.id)),
);

export const allTokens: TokenType[] = [
  NameToken,
  AnyWord,
  Identifier,
  CurrencyCode,
  DateToken,
  MonthToken,
  QuarterToken,
  WeekToken,
  NumberToken,
  TextToken,
  ProseToken,
  RowStart,
  CellBar,
  RowEnd,
  Comma,
  Semi,
  LeftParen,
  RightParen,
  Percent,
  Plus,
  Minus,
  Star,
  Slash,
  Unreadable,
  ...Object.values(keywordTokens),
];
