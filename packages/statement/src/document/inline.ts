// Pieces of a sentence in a written form: quotation marks and references to clauses as the language has them, the rest as the form says.

import type { MessageLanguage } from "@mast/language";
import type { Inline, Run } from "./document.ts";

/** How a form writes what is not plain words. */
export interface Marks {
  readonly plain: (text: string) => string;
  readonly term: (name: string) => string;
  readonly column: (name: string) => string;
  /** `(clause 7)`, leading there where the form can. */
  readonly reference: (text: string, clause: string) => string;
}

/** A text of the authors in quotation marks; those inside it are single. */
export const quoted = (text: string, language: MessageLanguage): string => {
  const inside = text.replace(/[“”"]([^“”"]*)[“”"]/g, language === "en" ? "‘$1’" : "’$1’");
  return language === "en" ? `“${inside}”` : `”${inside}”`;
};

export const referenceText = (clause: string, language: MessageLanguage): string =>
  `(${language === "en" ? "clause" : "punkt"} ${clause})`;

/** A sentence in a form. */
export function writeRun(of: Run, marks: Marks, language: MessageLanguage): string {
  return of.map((piece) => writeInline(piece, marks, language)).join("");
}

function writeInline(piece: Inline, marks: Marks, language: MessageLanguage): string {
  if (typeof piece === "string") return marks.plain(piece);
  if ("column" in piece) return marks.column(piece.column);
  if ("quote" in piece) return marks.plain(quoted(piece.quote, language));
  if (piece.clause === undefined) return marks.term(piece.term);
  return `${marks.term(piece.term)} ${marks.reference(referenceText(piece.clause, language), piece.clause)}`;
}
