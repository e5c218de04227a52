// Text to tokens: words are joined to the longest phrase of the keyword table, numbers follow the spelling, bars of a table
// are told apart by their place on the line. Gives tokens and comments with offsets and what could not be read.
// Chevrotain's own lexer takes one pattern per token type and knows neither phrases nor two spellings; its tokens are kept.

import { isCurrency, readNumber, type Spelling } from "@mast/exact";
import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { keyword, type PhraseNode, phrases } from "../keywords/table.ts";
import * as tokens from "./tokens.ts";
import { keywordTokens } from "./tokens.ts";

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

const numbers: Readonly<Record<Spelling, string>> = {
  en: "\\d+(?:[.,]\\d+)*",
  sv: "\\d+(?:[ \\u00a0\\u202f]\\d{3}(?!\\d))*(?:[.,]\\d+)*",
};

function scannerFor(spelling: Spelling): RegExp {
  const parts = [
    "(?<space>[ \\t\\r\\n\\u00a0\\u202f]+)",
    "(?<comment>//[^\\r\\n]*)",
    "(?<prose>>[^\\r\\n]*)",
    '(?<text>"(?:[^"\\\\\\r\\n]|\\\\["\\\\])*")',
    "(?<curly>[\\u201c\\u201d\\u201e\\u00ab\\u00bb][^\\u201c\\u201d\\u00ab\\u00bb\\r\\n]*[\\u201c\\u201d\\u00ab\\u00bb])",
    '(?<open>"[^\\r\\n]*)',
    "(?<date>\\d{4}-\\d{2}-\\d{2}(?![\\p{L}\\p{N}]))",
    "(?<quarter>\\d{4}-Q\\d(?![\\p{L}\\p{N}]))",
    "(?<week>\\d{4}-W\\d{2}(?![\\p{L}\\p{N}]))",
    "(?<month>\\d{4}-\\d{2}(?![\\p{L}\\p{N}]))",
    `(?<number>${numbers[spelling]})`,
    "(?<word>\\p{L}[\\p{L}\\p{N}\\p{M}_]*)",
    "(?<symbol>[£€$])",
    "(?<mark>[|,;()%+*×/−-])",
    "(?<bad>[\\s\\S])",
  ];
  return new RegExp(parts.join("|"), "uy");
}

const scanners: Readonly<Record<Spelling, RegExp>> = { en: scannerFor("en"), sv: scannerFor("sv") };

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
  quarter: tokens.QuarterToken,
  week: tokens.WeekToken,
  month: tokens.MonthToken,
  symbol: tokens.CurrencyCode,
};

/** The spelling that the first word of a text decides; English when there is none. */
export function spellingOf(text: string): Spelling {
  const first = /^(?:\s|\/\/[^\n]*|>[^\n]*)*(\p{L}+)/u.exec(text.replace(/^\uFEFF/, " "))?.[1];
  return first === "avtal" || first === "bibliotek" ? "sv" : "en";
}

/** Reads a whole text. Offsets are those of `text`; a byte-order mark is passed over. */
export function lex(text: string, spelling: Spelling = spellingOf(text)): Lexed {
  const found: IToken[] = [];
  const comments: Comment[] = [];
  const diagnostics: Diagnostic[] = [];
  let offset = text.startsWith("\uFEFF") ? 1 : 0;
  let lineStart = true;
  let badFrom = -1;
  const scanner = scanners[spelling];
  const flushBad = () => {
    if (badFrom >= 0) {
      const span = { start: badFrom, end: offset };
      diagnostics.push(diagnose(m1.unreadableCharacter, span, { characters: text.slice(span.start, span.end) }));
      badFrom = -1;
    }
  };
  while (offset < text.length) {
    scanner.lastIndex = offset;
    const match = scanner.exec(text);
    if (!match?.groups) break;
    const image = match[0];
    const kind = Object.keys(match.groups).find((name) => match.groups?.[name] !== undefined) ?? "bad";
    if (kind !== "bad") flushBad();
    if (kind === "space") {
      if (image.includes("\n")) lineStart = true;
    } else if (kind === "comment") {
      comments.push({ start: offset, end: offset + image.length, text: image.trimEnd(), ownLine: lineStart });
    } else if (kind === "bad") {
      if (badFrom < 0) badFrom = offset;
    } else {
      pushToken(kind, image);
      lineStart = false;
    }
    offset += image.length;
  }
  flushBad();
  closeRows(found, text);
  return { spelling, tokens: joinPhrases(found, phrases[spelling], text), comments, diagnostics };

  function pushToken(kind: string, image: string): void {
    const span = { start: offset, end: offset + image.length };
    let type: TokenType = literals[kind] ?? tokens.Identifier;
    if (kind === "mark") type = image === "|" && lineStart ? tokens.RowStart : (marks[image] as TokenType);
    if (kind === "number") {
      type = tokens.NumberToken;
      if ("fault" in readNumber(image, spelling)) diagnostics.push(diagnose(m1.malformedNumber, span, { image }));
    }
    if (kind === "word" && (isCurrency(image) || (image === "kr" && spelling === "sv"))) type = tokens.CurrencyCode;
    if (kind === "prose" && !lineStart) {
      diagnostics.push(diagnose(m1.proseInsideLine, { start: offset, end: offset + 1 }, {}));
      return;
    }
    if (kind === "curly") diagnostics.push(curlyQuotes(span, image));
    if (kind === "open") diagnostics.push(diagnose(m1.textNotClosed, span, {}));
    if (kind === "date" || kind === "month" || kind === "quarter" || kind === "week") checkCalendar(kind, image, span);
    found.push(makeToken(type, image, span.start, span.end - 1));
  }

  function checkCalendar(kind: string, image: string, span: { start: number; end: number }): void {
    if (!isRealDate(kind, image)) diagnostics.push(diagnose(m1.noSuchDate, span, { image }));
  }
}

function curlyQuotes(span: { start: number; end: number }, image: string): Diagnostic {
  const straight = `"${image.slice(1, -1).replaceAll('"', '\\"')}"`;
  return diagnose(
    m1.curlyQuotes,
    span,
    {},
    {
      fixes: [
        { title: { en: "Use straight quotes", sv: "Använd raka citattecken" }, edits: [{ span, text: straight }] },
      ],
    },
  );
}

function isRealDate(kind: string, image: string): boolean {
  const [year, second, day] = image.split("-");
  const part = Number(second?.replace(/^[QW]/, ""));
  if (kind === "quarter") return part >= 1 && part <= 4;
  if (kind === "week") return part >= 1 && part <= 53;
  if (part < 1 || part > 12) return false;
  if (kind === "month") return true;
  const last = new Date(Date.UTC(Number(year), part, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last;
}

function makeToken(tokenType: TokenType, image: string, startOffset: number, endOffset: number): IToken {
  return { image, startOffset, endOffset, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number };
}

/** The last bar of a line ends its row. */
function closeRows(found: IToken[], text: string): void {
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

/** Joins words to the longest phrase that the table knows. A phrase may run over lines and comments, never over another token. */
function joinPhrases(found: readonly IToken[], root: PhraseNode, text: string): IToken[] {
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
