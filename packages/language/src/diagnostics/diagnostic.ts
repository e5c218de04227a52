// One diagnostic as every reader gets it: code, place, message in both languages, what to write instead. Made only by the registry.

import type { Span } from "../source/span.ts";

export type MessageLanguage = "en" | "sv";
export type Bilingual = Readonly<Record<MessageLanguage, string>>;
export type Severity = "error" | "warning" | "information";

/** Where a diagnostic points: into the contract, or at a line and column of a data file. */
export type Place =
  | { readonly in: "contract"; readonly span: Span }
  /** `line` is the physical line of the file (the header is line 1), absent when the fault is about the whole file. */
  | {
      readonly in: "data";
      readonly file: string;
      readonly line?: number;
      readonly column?: string;
      readonly value?: string;
    };

/** A change of the contract's text that mends the mistake. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

export interface Related {
  readonly span: Span;
  readonly message: Bilingual;
}

export interface Diagnostic {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: Bilingual;
  readonly help?: Bilingual;
  /** What the entry's texts are written with: from it an editor makes the fixes that take more than the place. */
  readonly params: unknown;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
  readonly unused?: true;
}

/** Every stage gives a value and what it found; it never throws on what a user wrote. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
