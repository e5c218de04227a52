// Tokens read by one rule of the grammar: the tree, and where the reading first stopped. Later stops follow from the first.

import type { CstElement, CstNode, IToken } from "chevrotain";
import { parseRule, readWhole } from "../grammar/read.ts";

export interface Stop {
  /** The token that does not fit; the number of tokens when they came to an end too soon. */
  readonly index: number;
  /** Something before the token is missing, and what follows fits. */
  readonly lacks: boolean;
  /** Names of token types that would have fitted. */
  readonly expected: readonly string[];
  /** The rule that was being read. */
  readonly rule: string;
}

export interface Attempted {
  readonly cst: CstNode | undefined;
  readonly stop: Stop | undefined;
}

export function attempt(rule: string, tokens: readonly IToken[]): Attempted {
  const { cst, errors } = parseRule(rule, tokens);
  const [error] = errors;
  if (!error) return { cst, stop: undefined };
  const found = tokens.indexOf(error.token);
  const put = error.name === "MismatchedTokenException" && error.resyncedTokens.length === 0 && hasInserted(cst);
  return {
    cst,
    stop: {
      index: found < 0 ? tokens.length : found,
      lacks: put,
      expected: namesIn(error.message),
      rule: error.context.ruleStack.at(-1) ?? rule,
    },
  };
}

/** The tree of tokens that a rule reads without a mistake. It takes much less than an attempt that goes on behind one. */
export function whole(rule: string, tokens: readonly IToken[]): CstNode | undefined {
  const read = readWhole(rule, tokens);
  return typeof read === "number" ? undefined : read;
}

/** How many tokens a rule reads before one does not fit; endless when all do. */
export function reachOf(rule: string, tokens: readonly IToken[]): number {
  const read = readWhole(rule, tokens);
  return typeof read === "number" ? Math.min(read, tokens.length) : Number.POSITIVE_INFINITY;
}

function hasInserted(element: CstElement | undefined): boolean {
  if (!element) return false;
  if ("image" in element) return element.isInsertedInRecovery === true;
  return Object.values(element.children).some((list) => list.some(hasInserted));
}

/** The grammar's messages are lists of names: see `expected.ts`. */
function namesIn(message: string): string[] {
  const names: unknown = message.startsWith("[") ? JSON.parse(message) : [];
  return Array.isArray(names) ? names.map(String).filter((name) => name !== "EOF") : [];
}
