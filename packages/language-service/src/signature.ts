// What is being written: inside a form such as `the smaller of (…; …)` or a sub-clause such as `hold back …, released …` its pattern and its
// parts, otherwise the clause with the sub-clauses that it may have; and which of them the cursor is in.

import { keyword, type MessageLanguage, spell, subClausesOf } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { openForm } from "./open-form.ts";
import { parts } from "./parts.ts";
import { spelled } from "./pattern.ts";
import { placeAt } from "./place.ts";
import { waysToWrite } from "./sub-clauses/of-clause.ts";

export interface Signature {
  readonly label: string;
  readonly documentation: string;
  /** Sub-clauses, or parts of a form, as stretches of the label, and what each means. */
  readonly parts: readonly { readonly start: number; readonly end: number; readonly documentation: string }[];
  /** Index of the one that the cursor is in. */
  readonly active?: number;
}

/** The pattern of the form, sub-clause or clause at an offset; none outside clauses. */
export function signature(analysis: Analysis, offset: number, language: MessageLanguage): Signature | undefined {
  const { before, inComment, lineStart } = placeAt(analysis, offset);
  const clause = before[0]?.tokenType.name;
  if (clause === undefined || inComment) return undefined;
  const { spelling } = analysis.parsed;
  const open = openForm(before, analysis.text);
  const ids = [...new Set(subClausesOf(clause))];
  if (open && !(lineStart && open.complete && ids.length > 0)) {
    const pattern = spelled(open.form, spelling);
    return {
      label: pattern.label,
      parts: pattern.parts.map(({ name, ...at }) => ({ ...at, documentation: parts[name]?.[language] ?? "" })),
      documentation: open.form[language],
      active: open.part,
    };
  }
  if (ids.length === 0) return undefined;
  let label = spell(clause, spelling);
  const stretches = ids.map((id) => {
    label += " · ";
    const start = label.length;
    label += spell(id, spelling);
    return { start, end: label.length, documentation: waysToWrite(clause, id)[0]?.[language] ?? "" };
  });
  const last = before.findLast((token) => ids.includes(token.tokenType.name) && keyword(token.tokenType.name));
  const active = last ? ids.indexOf(last.tokenType.name) : undefined;
  const documentation = {
    en: "The sub-clauses that this clause may have, in their usual order.",
    sv: "De underklausuler som klausulen kan ha, i vanlig ordning.",
  }[language];
  return { label, documentation, parts: stretches, ...(active === undefined ? {} : { active }) };
}
