// What pays because of what: who uses a value, a metric or a pricing, and what it uses itself.

import type { Ast, MastSymbol, Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { referenceAt } from "./references.ts";

export interface CallItem {
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
}

export interface Call {
  readonly item: CallItem;
  /** Where the one names the other. */
  readonly at: readonly Span[];
}

/** The named clause at an offset, as the root of a hierarchy. */
export function callItem(analysis: Analysis, offset: number): CallItem | undefined {
  const symbol = referenceAt(analysis, offset)?.symbol;
  return symbol && "kind" in symbol ? itemOf(symbol) : undefined;
}

/** Clauses that name it. */
export function usedBy(analysis: Analysis, offset: number): readonly Call[] {
  const symbol = referenceAt(analysis, offset)?.symbol;
  if (!symbol || !("kind" in symbol)) return [];
  return analysis.parsed.file.clauses.flatMap((clause) => {
    const at = symbol.uses.filter((use) => inside(use, clause.at) && use.start !== symbol.nameAt.start);
    return at.length > 0 ? [{ item: itemOfClause(analysis, clause), at }] : [];
  });
}

/** Named clauses that it names. */
export function uses(analysis: Analysis, offset: number): readonly Call[] {
  const symbol = referenceAt(analysis, offset)?.symbol;
  if (!symbol || !("kind" in symbol)) return [];
  return [...analysis.checked.symbols.named.values()].flatMap((other) => {
    const at = other.uses.filter((use) => inside(use, symbol.clause.at));
    return other !== symbol && at.length > 0 ? [{ item: itemOf(other), at }] : [];
  });
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function itemOf({ name, clause, nameAt }: MastSymbol): CallItem {
  return { name, span: clause.at, nameSpan: nameAt };
}

function itemOfClause({ text, checked }: Analysis, clause: Ast.Clause): CallItem {
  const own = [...checked.symbols.named.values()].find((symbol) => symbol.clause === clause);
  if (own) return itemOf(own);
  const line = text.slice(clause.at.start).split("\n", 1)[0] ?? "";
  return { name: line.trim(), span: clause.at, nameSpan: clause.keywordAt };
}
