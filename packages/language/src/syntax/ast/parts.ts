// What clauses are made of: keyword, prose, name and label, and sub-clauses of a few recurring shapes.

import type { Span } from "../../source/span.ts";
import type { DateLiteral, Missing, Name, Text } from "./terms.ts";

export interface ClauseOf<Kind extends string, Part> {
  readonly clause: Kind;
  readonly at: Span;
  readonly keywordAt: Span;
  /** Lines of prose before the clause, without `>`. */
  readonly prose: readonly Text[];
  readonly parts: readonly Part[];
  /** The text of this clause has a syntax error: what is missing from it is not reported again. */
  readonly broken: boolean;
  /** The library that it comes from; every `at` in it is then that of the clause that uses the library. */
  readonly ofLibrary?: string;
}

export interface NamedClause<Kind extends string, Part> extends ClauseOf<Kind, Part> {
  readonly name: Name | Missing;
  readonly label?: Text;
}

/** Every part has the span of the whole sub-clause. */
export type PartOf<Kind extends string, Fields = unknown> = { readonly part: Kind; readonly at: Span } & Fields;
export type TextPart<Kind extends string> = PartOf<Kind, { readonly text: Text | Missing }>;
export type WordPart<Kind extends string> = PartOf<Kind>;
export type NamePart<Kind extends string> = PartOf<Kind, { readonly name: Name | Missing }>;
export type NamesPart<Kind extends string> = PartOf<Kind, { readonly names: readonly (Name | Missing)[] }>;
export type BecausePart = { readonly because: Text | Missing };
export type RangePart<Kind extends string> = PartOf<
  Kind,
  { readonly from: DateLiteral | Missing; readonly to: DateLiteral | Missing }
>;
export type RangeBecausePart<Kind extends string> = PartOf<
  Kind,
  { readonly from: DateLiteral | Missing; readonly to: DateLiteral | Missing } & BecausePart
>;
