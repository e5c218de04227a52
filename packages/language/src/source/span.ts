// Where something stands in a contract's text: UTF-16 offsets, `end` is exclusive. Every node and every working carries one.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds both. */
export function joinSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
