// What pays because of what: who uses a value, a metric or a pricing, and what it uses itself. A use in a clause that an amendment puts
// in is that clause's own.

import type { Ast, MastSymbol, Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { broughtBy } from "./place.ts";
import { inForceAt, referenceInForce } from "./under-amendment.ts";

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
  const root = rootAt(analysis, offset);
  return root && itemOf(root.symbol);
}

/** Clauses that name it. */
export function usedBy(analysis: Analysis, offset: number): readonly Call[] {
  const root = rootAt(analysis, offset);
  if (!root) return [];
  const { inForce, symbol } = root;
  return inForce.parsed.file.clauses
    .flatMap((clause) => [clause, ...broughtBy(clause)])
    .flatMap((clause) => {
      const at = symbol.uses.filter((use) => use.start !== symbol.nameAt.start && isOwn(use, clause));
      return at.length > 0 ? [{ item: itemOfClause(inForce, clause), at }] : [];
    });
}

/** Named clauses that it names. */
export function uses(analysis: Analysis, offset: number): readonly Call[] {
  const root = rootAt(analysis, offset);
  if (!root) return [];
  const { inForce, symbol } = root;
  return [...inForce.checked.symbols.named.values()].flatMap((other) => {
    const at = other.uses.filter((use) => isOwn(use, symbol.clause));
    return other !== symbol && at.length > 0 ? [{ item: itemOf(other), at }] : [];
  });
}

/** The name at an offset and the text that it stands in; an amendment stands in that as signed. */
function rootAt(
  analysis: Analysis,
  offset: number,
): { readonly inForce: Analysis; readonly symbol: MastSymbol } | undefined {
  const inForce = inForceAt(analysis, offset);
  const symbol = referenceInForce(analysis, inForce, offset)?.symbol;
  if (!symbol || !("kind" in symbol)) return undefined;
  return { inForce: symbol.kind === "amendment" ? analysis : inForce, symbol };
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether a clause uses a name itself: an amendment what it replaces by its name, not what the clause that it puts in uses. */
function isOwn(use: Span, clause: Ast.Clause): boolean {
  const names = (by: Ast.Clause) => "name" in by && by.name.node === "name" && by.name.at.start === use.start;
  return inside(use, clause.at) && !broughtBy(clause).some((by) => inside(use, by.at) && !names(by)) && !names(clause);
}

function itemOf({ name, clause, nameAt }: MastSymbol): CallItem {
  return { name, span: clause.at, nameSpan: nameAt };
}

function itemOfClause({ text }: Analysis, clause: Ast.Clause): CallItem {
  if ("name" in clause && clause.name.node === "name")
    return { name: clause.name.text, span: clause.at, nameSpan: clause.name.at };
  const line = text.slice(clause.at.start).split("\n", 1)[0] ?? "";
  return { name: line.trim(), span: clause.at, nameSpan: clause.keywordAt };
}
