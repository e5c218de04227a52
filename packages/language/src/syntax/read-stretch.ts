// A stretch of text read by itself, its places counted from where it begins, and the same put where it stands in a text.

import type { Spelling } from "@mast/exact";
import type { CstNode, IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/entry.ts";
import { m1 } from "../diagnostics/m1-text.ts";
import { m3Notations } from "../diagnostics/m3-notations.ts";
import { joinSpans } from "../source/span.ts";
import type { Clause, Text } from "./ast/index.ts";
import { clause as buildClause } from "./build-ast/clause.ts";
import { spanOfToken } from "./cst.ts";
import { cutClauses, type Piece } from "./cut.ts";
import { type Comment, lex } from "./lex.ts";
import { moved, movedToken, movedTree } from "./moved.ts";
import { type ReadClause, readClause } from "./read-clause.ts";
import { kw } from "./tokens.ts";

/** One clause's piece of the text. `clause` is missing when the piece could not be read as one. */
export interface ParsedClause {
  readonly prose: readonly IToken[];
  readonly tokens: readonly IToken[];
  readonly cst: CstNode | undefined;
  readonly clause: Clause | undefined;
}

export interface ReadStretch {
  readonly tokens: readonly IToken[];
  readonly comments: readonly Comment[];
  readonly pieces: readonly ParsedClause[];
  /** By place. */
  readonly diagnostics: readonly Diagnostic[];
  /** A clause that follows may belong to the last one here: `replaces`. */
  readonly isOpen: boolean;
  /** How many guesses were made, and whether all that were wanted. */
  readonly guesses: number;
  readonly isComplete: boolean;
}

/** Reads a stretch; `patience` is how many guesses about mistakes are still worth the time. */
export function readStretch(text: string, spelling: Spelling, patience: number): ReadStretch {
  const { tokens, comments, diagnostics } = lex(text, spelling);
  const place = { text, spelling, patience: { left: patience } };
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
  const last = tokens.at(-1)?.tokenType;
  return {
    tokens,
    comments,
    pieces,
    diagnostics: found.sort(byPlace),
    isOpen: last === kw("Replaces") || last === kw("Adds"),
    guesses: patience - place.patience.left,
    isComplete: place.patience.left > 0,
  };
}

/** The same stretch where it begins at an offset. What is in it is moved when it is asked for. */
export function stretchAt(read: ReadStretch, offset: number): ReadStretch {
  if (offset === 0) return read;
  let known: ReadonlyMap<IToken, IToken> | undefined;
  /** List, pieces and trees share their tokens. */
  const place = (token: IToken): IToken => {
    known ??= new Map(read.tokens.map((each) => [each, movedToken(each, offset)]));
    return known.get(token) ?? movedToken(token, offset);
  };
  let comments: readonly Comment[] | undefined;
  let diagnostics: readonly Diagnostic[] | undefined;
  return {
    isOpen: read.isOpen,
    guesses: read.guesses,
    isComplete: read.isComplete,
    get tokens() {
      return read.tokens.map(place);
    },
    get comments() {
      comments ??= moved(read.comments, offset);
      return comments;
    },
    pieces: read.pieces.map((piece): ParsedClause => {
      let tree: CstNode | undefined;
      let tokens: readonly IToken[] | undefined;
      let clause: Clause | undefined;
      return {
        get prose() {
          return piece.prose.map(place);
        },
        get tokens() {
          tokens ??= piece.tokens.map(place);
          return tokens;
        },
        get cst() {
          if (piece.cst) tree ??= movedTree(piece.cst, offset, place);
          return tree;
        },
        get clause() {
          clause ??= moved(piece.clause, offset);
          return clause;
        },
      };
    }),
    get diagnostics() {
      diagnostics ??= moved(read.diagnostics, offset);
      return diagnostics;
    },
  };
}

/** Mistakes in what a token says: everything around it is read as it stands. */
const harmless: ReadonlySet<string> = new Set(
  [m1.malformedNumber, m1.noSuchDate, m3Notations.writtenOtherwise, m3Notations.interestOfNoKind].map(
    ({ code }) => code,
  ),
);

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
