// Text to tokens: words are joined to the longest phrase of the keyword table, numbers follow the spelling, bars of a table
// are told apart by their place on the line. Gives tokens and comments with offsets and what could not be read.
// Chevrotain's own lexer takes one pattern per token type and knows neither phrases nor two spellings; its tokens are kept.

import { isCurrency, readNumber, type Spelling } from "@mast/exact";
import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { phrases } from "../keywords/table.ts";
import type { Span } from "../source/span.ts";
import { isRealDate } from "./calendar.ts";
import { type Letters, patternOf, wordAt } from "./letters.ts";
import { curlyQuotes, malformedNumber, swedishMoney, writtenOtherwise } from "./lexical-mistakes.ts";
import { notationAt } from "./notations.ts";
import { closeRows, joinPhrases, makeToken } from "./phrases.ts";
import * as tokens from "./tokens.ts";

export interface Comment {
  readonly start: number;
  readonly end: number;
  /** From `//` to the end of the line, without trailing space. */
  readonly text: string;
  /** Nothing but space stands before it on its line. */
  readonly ownLine: boolean;
}

export interface Lexed {
  readonly spelling: Spelling;
  readonly tokens: readonly IToken[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Both ways of grouping thousands are taken as one number in either spelling: the wrong one is one mistake, not two numbers. */
const number = "\\d+(?:[ \\u00a0\\u202f]\\d{3}(?!\\d))*(?:[.,]\\d+)*";

/** What a piece of text can be that is neither space nor a word, in the order in which it is tried. No pattern has a group of its own. */
const patternsWith = ({ letters, digits }: Letters) => ({
  comment: "//[^\\r\\n]*",
  prose: ">[^\\r\\n]*",
  text: '"(?:[^"\\\\\\r\\n]|\\\\["\\\\])*"',
  curly: "[“”„«»][^“”«»\\r\\n]*(?:[“”«»]|$)|[‘’‚'][^‘’'\\r\\n]*(?:[‘’']|$)",
  open: '"[^\\r\\n]*',
  date: `\\d{4}-\\d{2}-\\d{2}(?![${letters}${digits}])`,
  notDate: `(?:\\d{4}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{1,2}|\\d{1,2}(?:-\\d{1,2}-|/\\d{1,2}/|\\.\\d{1,2}\\.)\\d{4})(?![${letters}${digits}])|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]a[jy]|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]ec)[${letters}]* \\d{4}`,
  quarter: `\\d{4}-Q\\d(?![${letters}${digits}])`,
  week: `\\d{4}-W\\d{2}(?![${letters}${digits}])`,
  month: `\\d{4}-\\d{2}(?![${letters}${digits}])`,
  number,
  symbol: "[£€$]",
  mark: "[|,;()%+*×/−-]",
  bad: "[\\s\\S]",
});
type Piece = { readonly kind: PieceKind; readonly image: string };
type PieceKind = "space" | "word" | keyof ReturnType<typeof patternsWith>;

const kinds = Object.keys(patternsWith({ letters: "a", digits: "0" })) as PieceKind[];
const scanner = patternOf((letters) =>
  Object.values(patternsWith(letters))
    .map((pattern) => `(${pattern})`)
    .join("|"),
);
const space = /[ \t\r\n\u00a0\u202f]+/y;

/** The piece of text at an offset: what it is, and how far it goes. Most of a contract is words and space. */
function scan(text: string, offset: number, other: RegExp): Piece | undefined {
  const word = wordAt(text, offset);
  if (word !== undefined) return { kind: "word", image: word };
  space.lastIndex = offset;
  if (space.test(text)) return { kind: "space", image: text.slice(offset, space.lastIndex) };
  other.lastIndex = offset;
  const match = other.exec(text);
  if (!match) return undefined;
  return { kind: kinds[match.indexOf(match[0], 1) - 1] ?? "bad", image: match[0] };
}

const marks: Readonly<Record<string, TokenType>> = {
  ",": tokens.Comma,
  ";": tokens.Semi,
  "(": tokens.LeftParen,
  ")": tokens.RightParen,
  "%": tokens.Percent,
  "+": tokens.Plus,
  "-": tokens.Minus,
  "−": tokens.Minus,
  "*": tokens.Star,
  "×": tokens.Star,
  "/": tokens.Slash,
  "|": tokens.CellBar,
};

const literals: Readonly<Record<string, TokenType>> = {
  prose: tokens.ProseToken,
  text: tokens.TextToken,
  curly: tokens.TextToken,
  open: tokens.TextToken,
  date: tokens.DateToken,
  notDate: tokens.DateToken,
  quarter: tokens.QuarterToken,
  week: tokens.WeekToken,
  month: tokens.MonthToken,
  symbol: tokens.CurrencyCode,
};

const calendar: ReadonlySet<string> = new Set(["date", "notDate", "month", "quarter", "week"]);

/** The spelling that the first word of a text decides; without a contract clause, the one that more of its lines begin in. */
export function spellingOf(text: string): Spelling {
  const start = /^(?:\s|\/\/[^\n]*|>[^\n]*)*/.exec(text)?.[0].length ?? 0;
  const first = wordAt(text, start)?.replace(/[\d_].*$/s, "");
  if (first === "avtal" || first === "contract") return first === "avtal" ? "sv" : "en";
  const openings = [...text.matchAll(/^[ \t]*(\p{L}+)/gmu)].map((match) => match[1] ?? "");
  const count = (spelling: Spelling) => openings.filter((word) => phrases[spelling].next.has(word)).length;
  return count("sv") > count("en") ? "sv" : "en";
}

/** Reads a whole text. Offsets are those of `text`; a byte-order mark is passed over. */
export function lex(text: string, spelling: Spelling = spellingOf(text)): Lexed {
  const found: IToken[] = [];
  const comments: Comment[] = [];
  const diagnostics: Diagnostic[] = [];
  let offset = text.startsWith("\uFEFF") ? 1 : 0;
  let lineStart = true;
  let badFrom = -1;
  /** Something on the line could not be read. */
  let badLine = false;
  const flushBad = () => {
    if (badFrom >= 0) {
      const span = { start: badFrom, end: offset };
      diagnostics.push(diagnose(m1.unreadableCharacter, span, { characters: text.slice(span.start, span.end) }));
      badFrom = -1;
    }
  };
  const other = scanner(text);
  while (offset < text.length) {
    const piece = scan(text, offset, other);
    if (!piece) break;
    const { kind, image } = piece;
    if (kind !== "bad") flushBad();
    if (kind === "space") {
      if (image.includes("\n")) {
        lineStart = true;
        badLine = false;
      }
    } else if (kind === "comment") {
      comments.push({ start: offset, end: offset + image.length, text: image.trimEnd(), ownLine: lineStart });
    } else if (kind === "bad") {
      if (badFrom < 0) badFrom = offset;
      badLine = true;
    } else {
      const length = pushNotation(kind);
      if (length === 0) pushToken(kind, image);
      lineStart = false;
      offset += length || image.length;
      continue;
    }
    offset += image.length;
  }
  flushBad();
  closeRows(found, text);
  return { spelling, tokens: joinPhrases(found, phrases[spelling], text), comments, diagnostics };

  /** Reads what is written in another way than contracts do as what it means; gives its length, or 0. */
  function pushNotation(kind: PieceKind): number {
    if (kind !== "word" && kind !== "number" && kind !== "symbol") return 0;
    const begins = kind === "number" ? "number" : "word";
    const notation = notationAt(text, offset, spelling, begins, found.at(-1)?.image);
    if (notation === undefined) return 0;
    const span = { start: offset, end: offset + notation.length };
    diagnostics.push(writtenOtherwise(span, text.slice(span.start, span.end), notation));
    for (const { tokenType, image } of lex(notation.writes[0] ?? "", spelling).tokens)
      found.push(makeToken(tokenType, image, span.start, span.end - 1));
    return notation.length;
  }

  function pushToken(kind: PieceKind, image: string): void {
    const span = { start: offset, end: offset + image.length };
    let type: TokenType = literals[kind] ?? tokens.Identifier;
    if (kind === "mark") type = image === "|" && lineStart ? tokens.RowStart : (marks[image] as TokenType);
    if (kind === "number") {
      type = tokens.NumberToken;
      if ("fault" in readNumber(image, spelling)) diagnostics.push(malformedNumber(span, image, spelling));
    }
    if (kind === "word" && (isCurrency(image) || (image === "kr" && isKronor(span)))) type = tokens.CurrencyCode;
    if (kind === "prose" && lineStart && badLine) return;
    if (kind === "prose" && !lineStart) {
      diagnostics.push(
        diagnose(m1.proseInsideLine, { start: offset, end: offset + 1 }, { isOrEqual: image.startsWith(">=") }),
      );
      return;
    }
    if (kind === "curly") diagnostics.push(curlyQuotes(span, image));
    if (kind === "open") diagnostics.push(diagnose(m1.textNotClosed, span, {}));
    if (calendar.has(kind) && !isRealDate(image)) diagnostics.push(diagnose(m1.noSuchDate, span, { image }));
    found.push(makeToken(type, image, span.start, span.end - 1));
  }

  /** `kr` is the word of a Swedish contract; behind an English number it is a mistake, and nothing else. */
  function isKronor(span: Span): boolean {
    if (spelling === "sv") return true;
    if (found.at(-1)?.tokenType !== tokens.NumberToken) return false;
    diagnostics.push(swedishMoney(span));
    return true;
  }
}
