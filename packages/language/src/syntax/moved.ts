// What was read of a stretch of text, as it is when the stretch begins further on: every place in it is moved by the same distance.

import type { CstElement, CstNode, IToken } from "chevrotain";

/** Trees and diagnostics: plain data whose places are `{start, end}`. The same object when it does not move. */
export function moved<T>(value: T, by: number): T {
  return by === 0 ? value : replaced(value, (place) => place + by);
}

/** The same plain data with each of its places at another. */
export function replaced<T>(value: T, to: (place: number) => number): T {
  return copyOf(value, to) as T;
}

function copyOf(value: unknown, to: (place: number) => number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const copy = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) copy[index] = copyOf(value[index], to);
    return copy;
  }
  const copy: Record<string, unknown> = { ...value };
  if (typeof copy.start === "number" && typeof copy.end === "number") {
    copy.start = to(copy.start);
    copy.end = to(copy.end);
    return copy;
  }
  for (const name in copy) {
    const part = copy[name];
    if (typeof part === "object" && part !== null) copy[name] = copyOf(part, to);
  }
  return copy;
}

export function movedToken(token: IToken, by: number): IToken {
  if (by === 0) return token;
  const { startOffset, endOffset } = token;
  return { ...token, startOffset: startOffset + by, ...(endOffset === undefined ? {} : { endOffset: endOffset + by }) };
}

/** `place` gives the moved one of a token. */
export function movedTree(node: CstNode, by: number, place: (token: IToken) => IToken): CstNode {
  const children: Record<string, CstElement[]> = {};
  for (const [name, list] of Object.entries(node.children)) {
    children[name] = list.map((element) => ("image" in element ? place(element) : movedTree(element, by, place)));
  }
  const { location } = node;
  if (!location) return { ...node, children };
  const { startOffset, endOffset } = location;
  const end = endOffset === undefined ? {} : { endOffset: endOffset + by };
  return { ...node, children, location: { ...location, startOffset: startOffset + by, ...end } };
}
