// What a statement without payments says: that nothing is to be paid, and until when where no period has ended yet.

import type { MessageLanguage } from "@mast/language";
import type { Statement } from "./schema.ts";
import { headings } from "./words/headings.ts";

/** Why nothing is paid: a sentence for each payment whose first period has not ended. */
export function noPaymentText({ awaited, asOf }: Statement, language: MessageLanguage): readonly string[] {
  const said = headings[language];
  if (awaited === undefined) return [said.noPayments];
  return awaited.map(({ payment, firstEnds }) => said.notYet(payment, firstEnds, asOf.date));
}
