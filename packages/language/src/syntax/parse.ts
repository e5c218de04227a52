// Text to a tree: the text is cut at the words that open a clause, each stretch is read by itself, and what one clause gets wrong never
// reaches the next. Gives the tree, the tokens and comments, and one diagnostic per mistake. What an edit leaves alone is kept.

import type { Spelling } from "@mast/exact";
import type { IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { once } from "../source/once.ts";
import type { Clause, ContractFile } from "./ast/index.ts";
import { type Kept, type LastRead, placedAt, readText } from "./kept.ts";
import { type Comment, spellingOf } from "./lex.ts";
import type { ParsedClause, ReadStretch } from "./read-stretch.ts";
import { lastUpTo } from "./seats.ts";

export interface Parsed {
  readonly text: string;
  readonly spelling: Spelling;
  readonly tokens: readonly IToken[];
  readonly comments: readonly Comment[];
  readonly pieces: readonly ParsedClause[];
  readonly file: ContractFile;
  readonly diagnostics: readonly Diagnostic[];
  /** What stands around an offset: its stretch, or the one so many stretches before it; nothing before the first. */
  readonly around: (offset: number, before?: number) => ReadStretch | undefined;
  /** The same clauses as they were kept. */
  readonly seated: Seated;
}

/** Clauses and diagnostics whose places are counted from seats: those that an edit leaves alone are the same objects before and after it. */
export interface Seated {
  readonly file: ContractFile;
  readonly diagnostics: readonly Diagnostic[];
  /** The offset in the text that a place stands for. */
  readonly offsetOf: (place: number) => number;
  /** The clause of the text that one of these is. */
  readonly clauseInText: (clause: Clause) => Clause | undefined;
  /** Places are offsets. */
  readonly isText: boolean;
}

/** What was read of a text last; the next one is read with it. */
export interface ReadBefore {
  last?: LastRead;
}

/**
 * Reads a contract's text. Never throws on what a user wrote; every clause that can be read is in `file`. Stretches that are in `before`
 * are not read again, and it is left with those of this text: what comes out is the same whatever it holds.
 */
export function parse(text: string, before?: ReadBefore): Parsed {
  const spelling = spellingOf(text);
  const read = readText(text, spelling, before && (before.last ?? "nothing"));
  if (before) before.last = read;
  const { kept, starts } = read;
  const placed = once(() => kept.map((one, index) => placedAt(one, starts[index] as number)));
  const tokens = once(() => placed().flatMap((each) => each.tokens));
  const comments = once(() => placed().flatMap((each) => each.comments));
  const pieces = once(() => placed().flatMap((each) => each.pieces));
  const diagnostics = once(() => placed().flatMap((each) => each.diagnostics));
  const seats = once(() => kept.map(({ seat }) => seat));
  const isText = before === undefined;
  const file = once(() => ({ clauses: pieces().flatMap(({ clause }) => (clause ? [clause] : [])) }));
  const seated: Seated = {
    isText,
    file: isText ? file() : { clauses: kept.flatMap(({ clauses }) => clauses()) },
    diagnostics: kept.flatMap(diagnosticsOf),
    offsetOf: (place) => {
      const index = lastUpTo(seats(), place);
      return (starts[index] as number) + place - (seats()[index] as number);
    },
    clauseInText: (clause) => {
      const index = lastUpTo(seats(), clause.at.start);
      const one = kept[index] as Kept;
      const own = one.seated.pieces.findIndex((piece) => piece.clause === clause);
      return placedAt(one, starts[index] as number).pieces[own]?.clause;
    },
  };
  return {
    text,
    spelling,
    get tokens() {
      return tokens();
    },
    get comments() {
      return comments();
    },
    get pieces() {
      return pieces();
    },
    get file() {
      return file();
    },
    get diagnostics() {
      return diagnostics();
    },
    around: (offset, before = 0) => {
      const index = lastUpTo(starts, offset) - before;
      const one = kept[index];
      return one && placedAt(one, starts[index] as number);
    },
    seated,
  };
}

const diagnosticsOf = ({ seated }: Kept) => seated.diagnostics;
