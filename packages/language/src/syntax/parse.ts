// Text to a tree: the text is cut at the words that open a clause, each stretch is read by itself, and what one clause gets wrong never
// reaches the next. Gives the tree, the tokens and comments, and one diagnostic per mistake. What has been read is kept, by its text.

import type { Spelling } from "@mast/exact";
import type { IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ContractFile } from "./ast/index.ts";
import { type Comment, spellingOf } from "./lex.ts";
import { type ParsedClause, type ReadStretch, readStretch, stretchAt } from "./read-stretch.ts";
import { stretchesOf } from "./stretches.ts";

export interface Parsed {
  readonly text: string;
  readonly spelling: Spelling;
  readonly tokens: readonly IToken[];
  readonly comments: readonly Comment[];
  readonly pieces: readonly ParsedClause[];
  readonly file: ContractFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Stretches of the last text read, by spelling and text, with where each stood last. What is read of a stretch depends on these two alone. */
export type ReadBefore = Map<string, { readonly read: ReadStretch; at: number; placed: ReadStretch }>;

/** So many guesses about mistakes are worth the time; the first ones are made. */
const patience = 500;

/**
 * Reads a contract's text. Never throws on what a user wrote; every clause that can be read is in `file`. Stretches that are in `before`
 * are not read again, and it is left with those of this text: what comes out is the same whatever it holds.
 */
export function parse(text: string, before: ReadBefore = new Map()): Parsed {
  const spelling = spellingOf(text);
  const seen: ReadBefore = new Map();
  const placed: ReadStretch[] = [];
  let left = patience;
  let at = 0;
  let held = "";
  const stretches = stretchesOf(text, spelling);
  stretches.forEach((stretch, index) => {
    const whole = held + stretch;
    const key = `${spelling}:${whole}`;
    const known = seen.get(key) ?? before.get(key);
    const reuse = known?.read.isComplete && known.read.guesses < left ? known : undefined;
    const read = reuse?.read ?? readStretch(whole, spelling, left);
    if (read.isOpen && index < stretches.length - 1) {
      held = whole;
      return;
    }
    const here = reuse?.at === at ? reuse.placed : stretchAt(read, at);
    seen.set(key, { read, at, placed: here });
    placed.push(here);
    left -= read.guesses;
    at += whole.length;
    held = "";
  });
  before.clear();
  for (const [key, one] of seen) before.set(key, one);
  const pieces = placed.flatMap((each) => each.pieces);
  let tokens: readonly IToken[] | undefined;
  return {
    text,
    spelling,
    get tokens() {
      tokens ??= placed.flatMap((each) => each.tokens);
      return tokens;
    },
    comments: placed.flatMap((each) => each.comments),
    pieces,
    file: { clauses: pieces.flatMap((piece) => (piece.clause ? [piece.clause] : [])) },
    diagnostics: placed.flatMap((each) => each.diagnostics),
  };
}
