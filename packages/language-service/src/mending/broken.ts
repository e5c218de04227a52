// Where a mistake stands: the text, the clause and the sub-clause around it, and the names that might be meant.

import type { Ast, Diagnostic, ParsedClause, Span, SymbolKind } from "@mast/language";
import type { Analysis } from "../analysis.ts";
import { endOf } from "../place.ts";

type Token = ParsedClause["tokens"][number];
export type Part = Ast.Clause["parts"][number];

export interface Broken {
  readonly analysis: Analysis;
  readonly at: Span;
  /** The other places that the diagnostic points to. */
  readonly related: readonly Span[];
  /** The innermost clause; one that an amendment brings is inside it. */
  readonly clause: Ast.Clause | undefined;
  readonly part: Part | undefined;
}

export function brokenAt(analysis: Analysis, { place, related }: Diagnostic): Broken {
  const at = place.in === "contract" ? place.span : { start: 0, end: 0 };
  const clause = clauseAt(analysis, at.start);
  const part = clause?.parts.find((each) => holds(each.at, at));
  return { analysis, at, related: related.map(({ span }) => span), clause, part };
}

export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The innermost clause at an offset. */
export function clauseAt({ parsed }: Analysis, offset: number): Ast.Clause | undefined {
  const covers = ({ at }: Ast.Clause) => at.start <= offset && offset <= at.end;
  const outer = parsed.file.clauses.find(covers);
  return outer && (nestedIn(outer).find(covers) ?? outer);
}

/** The clauses that an amendment brings. */
export function nestedIn(clause: Ast.Clause | undefined): readonly Ast.Clause[] {
  if (clause?.clause !== "amendment") return [];
  return clause.parts.flatMap((part) => ("clause" in part && "clause" in part.clause ? [part.clause] : []));
}

type ClauseOf<C, K> = C extends { readonly clause: infer Kinds } ? (K extends Kinds ? C : never) : never;
type PartOf<P, K> = P extends { readonly part: infer Kinds } ? (K extends Kinds ? P : never) : never;

/** Clauses of a kind that the contract itself has, in the order of the text. */
export function clausesOf<K extends Ast.Clause["clause"]>(
  { parsed }: Analysis,
  kind: K,
): readonly ClauseOf<Ast.Clause, K>[] {
  const clauses: readonly Ast.Clause[] = parsed.file.clauses;
  return clauses.filter((each): each is ClauseOf<Ast.Clause, K> & Ast.Clause => each.clause === kind);
}

/** The clause when it is of a kind. */
export function isClause<K extends Ast.Clause["clause"]>(
  clause: Ast.Clause | undefined,
  kind: K,
): clause is ClauseOf<Ast.Clause, K> & Ast.Clause {
  return clause?.clause === kind;
}

/** Sub-clauses of a kind in a clause. */
export function partsOf<C extends Ast.Clause, K extends C["parts"][number]["part"]>(
  clause: C | undefined,
  kind: K,
): readonly PartOf<C["parts"][number], K>[] {
  const parts: readonly Part[] = clause?.parts ?? [];
  return parts.filter((each): each is PartOf<C["parts"][number], K> & Part => each.part === kind);
}

/** Names of these kinds, in the order of the text. */
export function namesOf({ symbols }: Analysis, ...kinds: readonly SymbolKind[]): readonly string[] {
  return [...symbols.named.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => a.nameAt.start - b.nameAt.start)
    .map(({ name }) => name);
}

/** Tokens within a span. */
export function tokensIn({ parsed }: Analysis, span: Span): readonly Token[] {
  return parsed.tokens.filter((token) => span.start <= token.startOffset && endOf(token) <= span.end);
}

/** Places of a keyword (or another kind of token) within a span. */
export function placesOf(analysis: Analysis, id: string, within: Span): readonly Span[] {
  return tokensIn(analysis, within)
    .filter(({ tokenType }) => tokenType.name === id)
    .map((token) => ({ start: token.startOffset, end: endOf(token) }));
}

export const textAt = ({ text }: Analysis, { start, end }: Span): string => text.slice(start, end);

/** A name as written; nothing for one that is missing. */
export function nameOf(name: Ast.Name | Ast.Missing | undefined): string | undefined {
  return name?.node === "name" ? name.text : undefined;
}

/** The first and the last day of the contract, when it says them. */
export function running({ checked, parsed }: Analysis): { readonly from: string; readonly to: string } | undefined {
  if (checked.contract) return checked.contract;
  for (const { from, to } of parsed.file.clauses.flatMap((each) => partsOf(each, "runs")))
    if (from.node === "date" && to.node === "date") return { from: from.text, to: to.text };
  return undefined;
}
