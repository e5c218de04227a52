// What a message says to write is put as the contract would have it: the words of a reader's language stay, those in quotation marks
// take the contract's own spelling. Both languages quote the same pieces in the same order, which a test holds.

import type { Spelling } from "@mast/exact";
import type { Bilingual, Diagnostic } from "./diagnostic.ts";

/** “…” in English, ”…” in Swedish. */
const pieces = /[“”][^“”]*”/g;

/** The diagnostics with every quoted piece in the spelling of the contract they are about. Doing it again changes nothing. */
export function asWritten(diagnostics: readonly Diagnostic[], spelling: Spelling): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: spelledAs(diagnostic.message, spelling),
    ...(diagnostic.help === undefined ? {} : { help: spelledAs(diagnostic.help, spelling) }),
    fixes: diagnostic.fixes.map((fix) => ({ ...fix, title: spelledAs(fix.title, spelling) })),
    related: diagnostic.related.map((related) => ({ ...related, message: spelledAs(related.message, spelling) })),
  }));
}

function spelledAs(text: Bilingual, spelling: Spelling): Bilingual {
  const other = spelling === "en" ? "sv" : "en";
  const own = text[spelling].match(pieces) ?? [];
  const foreign = text[other].match(pieces) ?? [];
  if (own.length === 0 || own.length !== foreign.length) return text;
  let next = 0;
  const read = text[other].replace(pieces, (piece) => `${piece[0]}${own[next++]?.slice(1)}`);
  return { ...text, [other]: read } as Bilingual;
}
