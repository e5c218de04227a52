// The four ways a command ends, and how a wrong use is told.

import type { Bilingual, Diagnostic } from "@mast/language";

export const exits = { done: 0, errors: 1, usage: 2, fault: 3 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** The command was used wrongly: a file that is not there, an option that does not exist. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly texts: Bilingual;

  constructor(texts: Bilingual) {
    super(texts.en);
    this.texts = texts;
  }
}

/** How a command ends that found these: with errors of the contract or the data, or with a fault of our own (M9). */
export function exitFor(diagnostics: readonly Diagnostic[]): Exit {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return exits.done;
  return errors.some(({ code }) => code.startsWith("M9")) ? exits.fault : exits.errors;
}
