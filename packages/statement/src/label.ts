// Takes a label, gives its text in a language, or the one text it has.

import type { MessageLanguage } from "@mast/language";

/** A text for readers, and its form per language where the contract gives one. */
export interface StatementLabel {
  readonly text: string;
  readonly en?: string | undefined;
  readonly sv?: string | undefined;
}

export function labelText(label: StatementLabel, language: MessageLanguage): string {
  return label[language] ?? label.text;
}
