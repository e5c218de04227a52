// What cannot be computed stops the period it belongs to, and nothing else: a refusal carries its diagnostic up to the stage,
// which lists it. Refusals never leave this package; anything else that is thrown is a bug and passes through.

import type { Diagnostic } from "@mast/language";

class Refusal extends Error {
  override readonly name = "Refusal";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.diagnostic = diagnostic;
  }
}

/** Stops the calculation that asked; the diagnostic says why. */
export function refuse(diagnostic: Diagnostic): never {
  throw new Refusal(diagnostic);
}

/** What a calculation gives, or why it was refused. */
export function attempt<T>(
  calculate: () => T,
): { readonly done: true; readonly value: T } | { readonly done: false; readonly why: Diagnostic } {
  try {
    return { done: true, value: calculate() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { done: false, why: thrown.diagnostic };
    throw thrown;
  }
}
