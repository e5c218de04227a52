// What pays because of what: who uses a value, a metric or a pricing, and what it uses itself. A clause is used wherever its name means it
// under one of the texts in which it is in force; what an amendment replaces, removes or counts afresh it names itself.

import type { Ast, MastSymbol, Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { broughtBy } from "./place.ts";
import { amendmentsOf, inForceBefore, mentionsIn, nameInForce, textsInForce } from "./under-amendment.ts";

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
  return root && itemOf(root);
}

/** Clauses that name it. */
export function usedBy(analysis: Analysis, offset: number): readonly Call[] {
  const root = rootAt(analysis, offset);
  if (!root) return [];
  const all = usesByClause(analysis).filter(({ symbol }) => isSame(symbol, root));
  return analysis.parsed.file.clauses
    .flatMap((clause) => [clause, ...broughtBy(clause)])
    .flatMap((clause) => {
      const at = all.filter(({ by }) => by.at.start === clause.at.start).map(({ span }) => span);
      return at.length > 0 ? [{ item: itemOfClause(analysis, clause), at }] : [];
    });
}

/** Named clauses that it names. */
export function uses(analysis: Analysis, offset: number): readonly Call[] {
  const root = rootAt(analysis, offset);
  if (!root) return [];
  const { start } = root.clause.at;
  const own = usesByClause(analysis).filter(({ by, symbol }) => by.at.start === start && !isSame(symbol, root));
  const symbols = own.map(({ symbol }) => symbol);
  const each = symbols.filter((symbol, index) => symbols.findIndex((other) => isSame(other, symbol)) === index);
  return each.map((symbol) => ({
    item: itemOf(symbol),
    at: own.filter((use) => isSame(use.symbol, symbol)).map(({ span }) => span),
  }));
}

interface Use {
  readonly by: Ast.Clause;
  readonly symbol: MastSymbol;
  readonly span: Span;
}

const known = new WeakMap<Analysis, readonly Use[]>();

/** Every use of a name by a clause, under each text. */
function usesByClause(analysis: Analysis): readonly Use[] {
  const found = known.get(analysis);
  if (found) return found;
  const inClauses = textsInForce(analysis).flatMap(({ checked }) => {
    const clauses = checked.file.clauses.filter(({ clause }) => clause !== "amendment");
    return [...checked.symbols.named.values()].flatMap((symbol) =>
      symbol.uses.flatMap((span): readonly Use[] => {
        const by = clauses.find(({ at }) => inside(span, at));
        return by && !isNameOf(by, span) ? [{ by, symbol, span }] : [];
      }),
    );
  });
  const all = [...inClauses, ...amendmentsOf(analysis).flatMap((amendment) => usesByAmendment(analysis, amendment))];
  const once = new Map(
    all.toReversed().map((use) => {
      const { kind, name, nameAt } = use.symbol;
      return [`${use.span.start} ${kind} ${name} ${nameAt.start}`, use] as const;
    }),
  );
  const uses = [...once.values()].toReversed();
  known.set(analysis, uses);
  return uses;
}

/** What an amendment names itself, as it was before where it was there. */
function usesByAmendment(analysis: Analysis, amendment: Ast.AmendmentClause): readonly Use[] {
  const before = inForceBefore(analysis, amendment).checked.symbols.named;
  return mentionsIn(analysis, amendment).flatMap(({ span, symbol }) =>
    "kind" in symbol ? [{ by: amendment, symbol: before.get(symbol.name) ?? symbol, span }] : [],
  );
}

/** The named clause at an offset. */
function rootAt(analysis: Analysis, offset: number): MastSymbol | undefined {
  const symbol = nameInForce(analysis, offset)?.symbol;
  return symbol && "kind" in symbol ? symbol : undefined;
}

/** Of two texts the same clause. */
function isSame(a: MastSymbol, b: MastSymbol): boolean {
  return a.name === b.name && a.kind === b.kind && a.nameAt.start === b.nameAt.start;
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isNameOf = (clause: Ast.Clause, { start }: Span): boolean =>
  "name" in clause && clause.name.node === "name" && clause.name.at.start === start;

function itemOf({ name, clause, nameAt }: MastSymbol): CallItem {
  return { name, span: clause.at, nameSpan: nameAt };
}

function itemOfClause({ text }: Analysis, clause: Ast.Clause): CallItem {
  if ("name" in clause && clause.name.node === "name")
    return { name: clause.name.text, span: clause.at, nameSpan: clause.name.at };
  const line = text.slice(clause.at.start).split("\n", 1)[0] ?? "";
  return { name: line.trim(), span: clause.at, nameSpan: clause.keywordAt };
}
