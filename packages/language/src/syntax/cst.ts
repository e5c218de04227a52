// Three hole-safe ways to read a CST: after error recovery any child may be missing.

import type { CstElement, CstNode, IToken } from "chevrotain";
import type { Span } from "../source/span.ts";

const isToken = (element: CstElement): element is IToken => "image" in element;

/** A token that recovery put in is a hole, not a token. */
const isReal = (token: IToken): boolean => token.isInsertedInRecovery !== true;

/** The nth token of a type in a node, if the text has it. */
export function token(cst: CstNode | undefined, name: string, index = 0): IToken | undefined {
  return tokens(cst, name)[index];
}

export function tokens(cst: CstNode | undefined, name: string): IToken[] {
  return (cst?.children[name] ?? []).filter(isToken).filter(isReal);
}

/** The nth child of a rule in a node, if the text has it. */
export function node(cst: CstNode | undefined, name: string, index = 0): CstNode | undefined {
  return nodes(cst, name)[index];
}

export function nodes(cst: CstNode | undefined, name: string): CstNode[] {
  return (cst?.children[name] ?? []).filter((element): element is CstNode => !isToken(element));
}

/** The first of several tokens that a node has, with its name. */
export function anyToken(cst: CstNode | undefined, names: readonly string[]): IToken | undefined {
  for (const name of names) {
    const found = token(cst, name);
    if (found) return found;
  }
  return undefined;
}

export function spanOfToken(of: IToken): Span {
  return { start: of.startOffset, end: (of.endOffset ?? of.startOffset) + 1 };
}

/** Everything a node covers, in the order of the text; tokens that recovery put in do not count. */
export function leaves(cst: CstNode): IToken[] {
  const found: IToken[] = [];
  const walk = (of: CstNode) => {
    for (const list of Object.values(of.children)) {
      for (const element of list) {
        if (!isToken(element)) walk(element);
        else if (isReal(element)) found.push(element);
      }
    }
  };
  walk(cst);
  return found.sort((a, b) => a.startOffset - b.startOffset);
}

/** The first of a node's tokens in the text. */
export function firstLeaf(cst: CstNode): IToken | undefined {
  let first: IToken | undefined;
  for (const list of Object.values(cst.children)) {
    for (const element of list) {
      const leaf = isToken(element) ? element : firstLeaf(element);
      if (leaf && isReal(leaf) && (first === undefined || leaf.startOffset < first.startOffset)) first = leaf;
    }
  }
  return first;
}

/** Where a node stands; the hole's place when it is empty. */
export function spanOf(cst: CstNode | undefined, otherwise: Span): Span {
  if (!cst) return otherwise;
  const { location } = cst;
  if (
    location &&
    Number.isFinite(location.startOffset) &&
    location.endOffset !== undefined &&
    Number.isFinite(location.endOffset)
  ) {
    return { start: location.startOffset, end: location.endOffset + 1 };
  }
  const found = leaves(cst);
  const first = found[0];
  const last = found.at(-1);
  return first && last ? { start: first.startOffset, end: spanOfToken(last).end } : otherwise;
}

/** All children of some rules and the tokens' order kept: the sub-clauses of a clause as written. */
export function inOrder(cst: CstNode | undefined, skip: ReadonlySet<string>): CstNode[] {
  const found = Object.entries(cst?.children ?? {}).flatMap(([name, list]) =>
    skip.has(name) ? [] : list.filter((element): element is CstNode => !isToken(element)),
  );
  return found.sort((a, b) => (spanOf(a, none).start ?? 0) - (spanOf(b, none).start ?? 0));
}

const none: Span = { start: 0, end: 0 };
