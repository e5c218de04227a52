// The readable contract: title, preamble, numbered clauses in plain sentences and tables, definitions, what is open. Plain data in one
// language, made by `documentOf`; Markdown, HTML and Word are written from it. Everything said has its place in the text.

import type { MessageLanguage, Span } from "@mast/language";

/** A piece of a sentence: words, a name that the contract defines (with the number of its clause where a reader needs it), a column of
 * a file, or a text of the authors' own. */
export type Inline =
  | string
  | { readonly term: string; readonly clause?: string }
  | { readonly column: string }
  | { readonly quote: string };

export type Run = readonly Inline[];

/** First and last line in the contract's text, counted from 1. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** What a sub-clause, or the absence of one, says. */
export interface Sentence {
  readonly item: "sentence";
  readonly at: Span;
  readonly text: Run;
}

export interface Table {
  readonly item: "table";
  readonly at: Span;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly at: Span; readonly cells: readonly Run[] }[];
}

/** A clause inside a clause: what an amendment puts in. */
export interface Nested {
  readonly item: "nested";
  readonly at: Span;
  readonly heading: Run;
  readonly items: readonly Item[];
}

export type Item = Sentence | Table | Nested;

export interface Clause {
  /** `7`; what definitions and sentences refer to. */
  readonly number: string;
  readonly kind: string;
  readonly at: Span;
  readonly heading: Run;
  /** What the authors wrote before the clause. */
  readonly prose: readonly { readonly at: Span; readonly text: string }[];
  readonly items: readonly Item[];
  /** What the clause is about, stable while it is being written: its keyword and its name. */
  readonly key: string;
  /** The clause has a mistake in its text: only what could be read of it is said. */
  readonly broken: boolean;
}

/** A heading with content that belongs to no single clause. */
export interface Appendix {
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface ContractDocument {
  readonly language: MessageLanguage;
  readonly title: string;
  readonly titleAt: Span;
  /** Prose before the first clause and before the parties. */
  readonly prose: readonly { readonly at: Span; readonly text: string }[];
  readonly preamble: Table;
  readonly parties: Table | undefined;
  readonly partiesHeading: string;
  readonly clauses: readonly Clause[];
  readonly appendices: readonly Appendix[];
  /** Line of any offset of the contract's text. */
  readonly lines: (at: Span) => Lines;
}
