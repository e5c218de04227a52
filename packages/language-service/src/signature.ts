// What is being written: inside a form such as `the smaller of (…; …)` the form and its parts, otherwise the clause with the sub-clauses that
// it may have; and which of them the cursor is in.

import { keyword, type MessageLanguage, spell, subClausesOf } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { partsInSwedish } from "./forms.ts";
import { inNumber, openForm, spelledForm } from "./open-form.ts";
import { placeAt } from "./place.ts";

export interface Signature {
  readonly label: string;
  readonly documentation: string;
  /** Sub-clauses, or parts of a form, as stretches of the label. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  /** Index of the one that the cursor is in. */
  readonly active?: number;
}

/** The pattern of the form or clause at an offset; none outside clauses, and in clauses without sub-clauses where no form is open. */
export function signature(analysis: Analysis, offset: number, language: MessageLanguage): Signature | undefined {
  const { before, inComment } = placeAt(analysis, offset);
  const clause = before[0]?.tokenType.name;
  const { spelling } = analysis.parsed;
  const open = inComment ? undefined : openForm(before, analysis.text);
  if (open) {
    const part = (name: string) => (spelling === "sv" ? (partsInSwedish[name] ?? name) : name);
    const spelled = spelledForm(open.form, (id, plural) => inNumber(id, spelling, plural), part);
    return { ...spelled, documentation: open.form[language], active: open.part };
  }
  const ids = clause === undefined || inComment ? [] : [...new Set(subClausesOf(clause))];
  if (clause === undefined || ids.length === 0) return undefined;
  let label = spell(clause, spelling);
  const parts = ids.map((id) => {
    label += " · ";
    const start = label.length;
    label += spell(id, spelling);
    return { start, end: label.length };
  });
  const last = before.findLast((token) => ids.includes(token.tokenType.name) && keyword(token.tokenType.name));
  const active = last ? ids.indexOf(last.tokenType.name) : undefined;
  const documentation = {
    en: "The sub-clauses that this clause may have, in their usual order.",
    sv: "De underklausuler som klausulen kan ha, i vanlig ordning.",
  }[language];
  return { label, documentation, parts, ...(active === undefined ? {} : { active }) };
}
