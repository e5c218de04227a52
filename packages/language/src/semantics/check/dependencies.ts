// Takes a contract's clauses, gives which names each of them needs, so that circles are found before anything is typed and so
// that everything that rests on an undecided point is left out without a complaint. Made once per contract.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Expressions as m3 } from "../../diagnostics/m3-expressions.ts";
import type { Span } from "../../source/span.ts";
import type { Clause, Name } from "../../syntax/ast/index.ts";
import type { Context, Whole } from "../context.ts";

interface Dependencies {
  /** Clauses that rest on a `to be decided`, themselves or through a name. */
  readonly open: ReadonlySet<Clause>;
  /** Names of values, formulas and pricings that lead back to themselves. */
  readonly circular: ReadonlySet<string>;
  /** Values and formulas, those that others need first. */
  readonly valuesInOrder: readonly Clause[];
  /** Clauses that need something undecided, by the clause in which it stands. */
  readonly needs: ReadonlyMap<Clause, readonly Clause[]>;
}

const made = new WeakMap<Whole, Dependencies>();

/** What depends on what in this contract. */
export function dependenciesOf(context: Whole): Dependencies {
  const known = made.get(context);
  if (known) return known;
  const found = find(context);
  made.set(context, found);
  return found;
}

/** Whether a clause of this name rests on something that is not decided yet. */
export function isOpen(context: Context, name: string): boolean {
  return context.ask((whole) => {
    const clause = whole.symbols.named.get(name)?.clause;
    return clause !== undefined && dependenciesOf(whole).open.has(clause);
  });
}

/** Circles among values, formulas and pricings, each reported once where it closes. */
export function reportCircles(context: Context): void {
  const reported = new Set<string>();
  for (const clause of context.file.clauses) {
    const path = isCalculated(clause) ? circleFrom(context, clause) : undefined;
    if (!path || path.some(({ name }) => reported.has(name))) continue;
    for (const { name } of path) reported.add(name);
    const names = path.map(({ name }) => name);
    const first = names[0] as string;
    const at = (path.at(-1) as Step).usedAt;
    context.report(diagnose(m3.circle, at, { name: first, names: [...names, first] }));
  }
}

interface Step {
  readonly name: string;
  /** Where this clause uses the next one. */
  readonly usedAt: Span;
}

function find(context: Context): Dependencies {
  const clauses = context.file.clauses;
  const undecided = new Set(clauses.filter((clause) => mentions(clause).undecided));
  const needs = new Map<Clause, Clause[]>();
  const open = new Set<Clause>();
  for (const source of undecided) {
    const reached = dependentsOf(context, source);
    needs.set(source, reached);
    for (const clause of [source, ...reached]) open.add(clause);
  }
  const circular = new Set<string>();
  for (const clause of clauses) {
    if (isCalculated(clause) && clause.name.node === "name" && circleFrom(context, clause))
      circular.add(clause.name.text);
  }
  return { open, circular, valuesInOrder: valuesInOrder(context), needs };
}

function isCalculated(clause: Clause): clause is Extract<Clause, { clause: "value" | "formula" | "pricing" }> {
  return clause.clause === "value" || clause.clause === "formula" || clause.clause === "pricing";
}

/** The way from a clause back to itself, if there is one. */
function circleFrom(context: Context, start: Clause): readonly Step[] | undefined {
  const seen = new Set<Clause>();
  return walk(start, []);

  function walk(clause: Clause, path: readonly Step[]): readonly Step[] | undefined {
    if (!("name" in clause) || clause.name.node !== "name") return undefined;
    for (const used of mentions(clause).names) {
      const next = context.symbols.named.get(used.text)?.clause;
      if (!next || !isCalculated(next)) continue;
      const longer = [...path, { name: clause.name.text, usedAt: used.at }];
      if (next === start) return longer;
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, longer);
      if (found) return found;
    }
    return undefined;
  }
}

function valuesInOrder(context: Context): readonly Clause[] {
  const order = new Set<Clause>();
  const within = new Set<Clause>();
  for (const clause of context.file.clauses) visit(clause);
  return [...order].filter((clause) => clause.clause === "value" || clause.clause === "formula");

  function visit(clause: Clause): void {
    if (!isCalculated(clause) || order.has(clause) || within.has(clause)) return;
    within.add(clause);
    for (const used of mentions(clause).names) {
      const next = context.symbols.named.get(used.text)?.clause;
      if (next) visit(next);
    }
    order.add(clause);
  }
}

/** Every clause that uses this one, directly or through others. A baseline is used through its metric. */
function dependentsOf(context: Context, source: Clause): Clause[] {
  const reached = new Set<Clause>([source]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const clause of context.file.clauses) {
      if (reached.has(clause)) continue;
      if (!mentions(clause).names.some(reachedBy) && !reachedAsPayment(clause)) continue;
      reached.add(clause);
      grew = true;
    }
  }
  reached.delete(source);
  return [...reached];

  function reachedBy(used: Name): boolean {
    for (const clause of reached) {
      if (clause.clause === "baseline" && clause.metric.node === "name" && clause.metric.text === used.text)
        return true;
      if ("name" in clause && clause.name.node === "name" && clause.name.text === used.text) return true;
    }
    return false;
  }

  /** A payment rests on the risk shares and limits of what it pays, though it does not name them. */
  function reachedAsPayment(payment: Clause): boolean {
    if (payment.clause !== "payment") return false;
    const paid = mentions(payment).names.map((name) => name.text);
    return [...reached].some((clause) => {
      if (clause.clause !== "risk share" && clause.clause !== "cap" && clause.clause !== "floor") return false;
      const named = mentions(clause).names.some((name) => paid.includes(name.text));
      return named || (clause.clause !== "risk share" && clause.parts.some((part) => part.part === "on the contract"));
    });
  }
}

interface Mentions {
  readonly names: readonly Name[];
  readonly undecided: boolean;
}

const mentioned = new WeakMap<Clause, Mentions>();
/** Fields whose names are columns or outcomes in the data, not clauses; and those of the clause itself. */
const ownFields = new Set(["name", "label", "prose"]);
const columnFields = new Set(["condition", "where", "measure", "outcome", "column"]);
const withoutAmounts = new Set<Clause["clause"]>([
  "data",
  "target group",
  "comparison group",
  "instrument",
  "amendment",
]);

/** The names of other clauses that a clause uses. */
function mentions(clause: Clause): Mentions {
  const known = mentioned.get(clause);
  if (known) return known;
  const names: Name[] = [];
  let undecided = false;
  const read = (value: unknown, skipped: ReadonlySet<string>): void => {
    if (Array.isArray(value)) for (const each of value) read(each, columnFields);
    else if (typeof value === "object" && value !== null) {
      const { node } = value as { readonly node?: unknown };
      if (node === "name") names.push(value as Name);
      else if (node === "to be decided") undecided = true;
      else for (const key in value) if (!skipped.has(key)) read(Reflect.get(value, key), columnFields);
    }
  };
  if (!withoutAmounts.has(clause.clause)) read(clause, ownFields);
  const found = { names, undecided };
  mentioned.set(clause, found);
  return found;
}
