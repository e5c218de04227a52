// Text to a tree: tokens are cut into clauses at the words that open one, each clause is parsed by itself, and what one clause
// gets wrong never reaches the next. Gives the tree, the tokens and comments, and one diagnostic per mistake.

import type { Spelling } from "@mast/exact";
import type { CstNode, IRecognitionException, IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { formsOf, keyword, keywords, spell } from "../keywords/table.ts";
import { nearest } from "../semantics/nearest.ts";
import type { Clause, ContractFile, Text } from "./ast/index.ts";
import { clause as buildClause } from "./build-ast/clause.ts";
import { spanOfToken } from "./cst.ts";
import { parseClause } from "./grammar/contract.ts";
import { type Comment, lex } from "./lex.ts";
import { clauseTokens, kw, ProseToken, RowEnd, RowStart } from "./tokens.ts";

/** One clause's piece of the text. `clause` is missing when the piece could not be read as one. */
export interface ParsedClause {
  readonly prose: readonly IToken[];
  readonly tokens: readonly IToken[];
  readonly cst: CstNode | undefined;
  readonly clause: Clause | undefined;
}

export interface Parsed {
  readonly text: string;
  readonly spelling: Spelling;
  readonly tokens: readonly IToken[];
  readonly comments: readonly Comment[];
  readonly pieces: readonly ParsedClause[];
  readonly file: ContractFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a contract's text. Never throws on what a user wrote; every clause that can be read is in `file`. */
export function parse(text: string): Parsed {
  const lexed = lex(text);
  const diagnostics: Diagnostic[] = [...lexed.diagnostics];
  const pieces = cut(lexed.tokens).map((piece) => parsePiece(piece, lexed.spelling, text, diagnostics));
  const clauses = pieces.flatMap((piece) => (piece.clause ? [piece.clause] : []));
  return {
    text,
    spelling: lexed.spelling,
    tokens: lexed.tokens,
    comments: lexed.comments,
    pieces,
    file: { clauses },
    diagnostics,
  };
}

interface Piece {
  readonly prose: IToken[];
  readonly tokens: IToken[];
}

/** Prose belongs to the clause after it; a clause inside an amendment is no clause of its own. */
function cut(tokens: readonly IToken[]): Piece[] {
  const pieces: Piece[] = [];
  let prose: IToken[] = [];
  let inRow = false;
  let previous: IToken | undefined;
  for (const token of tokens) {
    if (token.tokenType === RowStart) inRow = true;
    const nested = previous?.tokenType === kw("Replaces") || previous?.tokenType === kw("Adds");
    const opens = !inRow && !nested && clauseTokens.has(token.tokenType);
    if (token.tokenType === RowEnd) inRow = false;
    if (token.tokenType === ProseToken) {
      prose.push(token);
      inRow = false;
    } else if (opens || pieces.length === 0) {
      pieces.push({ prose, tokens: [token] });
      prose = [];
      inRow = false;
    } else {
      pieces.at(-1)?.tokens.push(...prose, token);
      prose = [];
    }
    previous = token;
  }
  if (prose.length > 0) {
    if (pieces.length === 0) pieces.push({ prose: [], tokens: [] });
    pieces.at(-1)?.tokens.push(...prose);
  }
  return pieces;
}

function parsePiece(piece: Piece, spelling: Spelling, text: string, diagnostics: Diagnostic[]): ParsedClause {
  const { prose } = piece;
  for (const stray of piece.tokens.filter((token) => token.tokenType === ProseToken)) {
    diagnostics.push(diagnose(m1.proseWithoutClause, spanOfToken(stray), {}));
  }
  const tokens = piece.tokens.filter((token) => token.tokenType !== ProseToken);
  const first = tokens[0];
  if (!first) return { prose, tokens, cst: undefined, clause: undefined };
  if (!clauseTokens.has(first.tokenType)) {
    diagnostics.push(noClause(tokens, spelling));
    return { prose, tokens, cst: undefined, clause: undefined };
  }
  const { cst, errors } = parseClause([...tokens]);
  diagnostics.push(...syntaxErrors(errors, tokens, spelling, text));
  const lines: Text[] = prose.map((line) => ({
    node: "text",
    at: spanOfToken(line),
    text: line.image.slice(1).trim(),
  }));
  const built = cst && buildClause(cst, lines, errors.length > 0, { spelling });
  return { prose, tokens, cst, clause: built };
}

function noClause(tokens: readonly IToken[], spelling: Spelling): Diagnostic {
  const first = tokens[0] as IToken;
  const words = keywords.filter((entry) => entry.use === "clause").flatMap((entry) => formsOf(entry, spelling));
  const near = nearest(first.image, words);
  const span = spanOfToken(first);
  const fixes =
    near === undefined ? [] : [{ title: { en: `Write ${near}`, sv: `Skriv ${near}` }, edits: [{ span, text: near }] }];
  return diagnose(
    m1.noClause,
    span,
    { found: first.image, ...(near === undefined ? {} : { nearest: near }) },
    { fixes },
  );
}

/** One diagnostic per mistake: what recovery skipped after an error is not an error of its own. */
function syntaxErrors(
  errors: readonly IRecognitionException[],
  tokens: readonly IToken[],
  spelling: Spelling,
  text: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const about = clauseTitle(tokens);
  let past = -1;
  for (const error of errors) {
    const at = error.token;
    const ended = !Number.isFinite(at.startOffset) || at.startOffset === undefined;
    const start = ended ? Number.POSITIVE_INFINITY : at.startOffset;
    if (start <= past) continue;
    past = Math.max(
      ended ? start : (at.endOffset ?? start),
      ...error.resyncedTokens.map((token) => token.endOffset ?? 0),
    );
    const before = ended ? tokens.at(-1) : tokens[tokens.indexOf(at) - 1];
    const expected = expectedWords(error.message, spelling);
    const newLine =
      before !== undefined && !ended && text.slice((before.endOffset ?? 0) + 1, at.startOffset).includes("\n");
    if (before && expected.length > 0 && (ended || newLine)) {
      found.push(diagnose(m1.cutShort, spanOfToken(before), { clause: about, after: before.image, expected }));
    } else {
      found.push(diagnose(m1.unexpectedWord, spanOfToken(at), { found: at.image, clause: about, expected }));
    }
  }
  return found;
}

function clauseTitle(tokens: readonly IToken[]): string {
  const [word, name] = tokens;
  return name?.tokenType.name === "Identifier" ? `${word?.image} ${name.image}` : (word?.image ?? "");
}

function expectedWords(message: string, spelling: Spelling): string[] {
  const names: unknown = message.startsWith("[") ? JSON.parse(message) : [];
  return (Array.isArray(names) ? names : []).map((name) => tokenTitle(String(name), spelling));
}

const titles: Readonly<Record<string, { readonly en: string; readonly sv: string }>> = {
  Name: { en: "a name", sv: "ett namn" },
  Word: { en: "a name", sv: "ett namn" },
  Identifier: { en: "a name", sv: "ett namn" },
  Currency: { en: "a currency", sv: "en valuta" },
  DateLiteral: { en: "a date", sv: "ett datum" },
  MonthLiteral: { en: "a month", sv: "en månad" },
  QuarterLiteral: { en: "a quarter", sv: "ett kvartal" },
  WeekLiteral: { en: "a week", sv: "en vecka" },
  Number: { en: "a number", sv: "ett tal" },
  TextLiteral: { en: "a text in quotes", sv: "en text inom citattecken" },
  RowStart: { en: "a table row", sv: "en tabellrad" },
  CellBar: { en: "|", sv: "|" },
  RowEnd: { en: "| at the end of the row", sv: "| i slutet av raden" },
  Comma: { en: ",", sv: "," },
  Semi: { en: ";", sv: ";" },
  LeftParen: { en: "(", sv: "(" },
  RightParen: { en: ")", sv: ")" },
  Percent: { en: "%", sv: "%" },
  Plus: { en: "+", sv: "+" },
  Minus: { en: "-", sv: "-" },
  Star: { en: "*", sv: "*" },
  Slash: { en: "/", sv: "/" },
};

/** How a kind of token is called in a message. */
export function tokenTitle(name: string, spelling: Spelling): string {
  const title = titles[name];
  if (title) return title[spelling];
  return keywords.some((entry) => entry.id === name) ? spell(keyword(name).id, spelling) : name;
}
