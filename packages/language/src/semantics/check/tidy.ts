// Takes what was found, gives it by place in the text (what is found in data last), each finding once.

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

export function tidy(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(found.map((diagnostic) => [identity(diagnostic), diagnostic]));
  return [...once.values()].sort(byPlace);
}

function identity({ code, place, message }: Diagnostic): string {
  return JSON.stringify([code, place, message.en]);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.place.in === "contract" && b.place.in === "contract") {
    const by = a.place.span.start - b.place.span.start || a.place.span.end - b.place.span.end;
    return by || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  }
  return a.place.in === b.place.in ? 0 : a.place.in === "contract" ? -1 : 1;
}
