// Text to a tree: tokens are cut into clauses at the words that open one, each clause is parsed by itself, and what one clause
// gets wrong never reaches the next. Gives the tree, the tokens and comments, and one diagnostic per mistake.

import type { Spelling } from "@mast/exact";
import type { CstNode, IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { joinSpans } from "../source/span.ts";
import type { Clause, ContractFile, Text } from "./ast/index.ts";
import { clause as buildClause } from "./build-ast/clause.ts";
import { spanOfToken } from "./cst.ts";
import { cutClauses, type Piece } from "./cut.ts";
import { type Comment, lex } from "./lex.ts";
import { type ReadClause, readClause } from "./read-clause.ts";

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
  const { spelling, tokens, comments, diagnostics } = lex(text);
  const place = { text, spelling, patience: { left: 500 } };
  const cut = cutClauses(tokens, place);
  const found: Diagnostic[] = [...diagnostics];
  const unread = diagnostics.flatMap(({ code, place: at }) =>
    at.in === "contract" && !harmless.has(code) ? [at.span] : [],
  );
  const pieces = cut.map((piece, index): ParsedClause => {
    const from = index === 0 ? 0 : startOf(piece);
    const to = startOf(cut[index + 1]);
    const within = unread.filter(({ start }) => start >= from && start < to);
    const read = readClause(piece, place, within);
    found.push(...piece.stray.map(strayProse), ...read.diagnostics);
    return { prose: piece.prose, tokens: piece.tokens, cst: read.cst, clause: built(piece, read) };
  });
  const clauses = pieces.flatMap((piece) => (piece.clause ? [piece.clause] : []));
  return { text, spelling, tokens, comments, pieces, file: { clauses }, diagnostics: found.sort(byPlace) };
}

/** Mistakes in what a token says: everything around it is read as it stands. */
const harmless: ReadonlySet<string> = new Set([m1.malformedNumber.code, m1.noSuchDate.code]);

const startOf = (piece: Piece | undefined) =>
  (piece?.prose[0] ?? piece?.tokens[0])?.startOffset ?? Number.POSITIVE_INFINITY;

const byPlace = (a: Diagnostic, b: Diagnostic) => offsetOf(a) - offsetOf(b);
const offsetOf = ({ place }: Diagnostic) => (place.in === "contract" ? place.span.start : 0);

function built(piece: Piece, read: ReadClause): Clause | undefined {
  const prose: Text[] = piece.prose.map((line) => ({
    node: "text",
    at: spanOfToken(line),
    text: line.image.slice(1).trim(),
  }));
  const broken = read.broken || piece.stray.length > 0;
  return read.cst && buildClause(read.cst, prose, broken, { spelling: read.spelling });
}

/** Lines of prose that follow each other are one mistake. */
function strayProse(run: readonly IToken[]): Diagnostic {
  return diagnose(m1.proseWithoutClause, run.map(spanOfToken).reduce(joinSpans), {});
}
