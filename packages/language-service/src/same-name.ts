// What a name means is one thing through all texts of a contract: the same name of the same kind, whichever clause declares it from which
// day on, also where an amendment removes it and a later one adds it anew. For what was paid under an earlier text counts by its names, and
// a clause that no amendment changes goes on to mean by a name what is in force. Where one place means two kinds of things under two texts
// they are one thing too. So a thing that gets another name everywhere leaves a contract that says the same.

import { declaredAt, type Reference, type Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { broughtBy } from "./place.ts";
import { amendmentsOf, mentionsIn, textsInForce } from "./under-amendment.ts";

type MeantBy = Reference["symbol"];

/** A named thing, with every place that declares or uses it under any text. */
export interface NamedThing {
  readonly declarations: readonly Span[];
  readonly uses: readonly Span[];
  /** A library declares it, or needs it of the contract. */
  readonly ofLibrary: boolean;
}

interface Places {
  readonly declarations: Map<number, Span>;
  readonly uses: Map<number, Span>;
}

const known = new WeakMap<Analysis, (symbol: MeantBy) => NamedThing>();

/** The thing that a symbol of one of the texts is. */
export function thingOf(analysis: Analysis, symbol: MeantBy): NamedThing {
  const things = known.get(analysis) ?? thingsIn(analysis);
  known.set(analysis, things);
  return things(symbol);
}

function thingsIn(analysis: Analysis): (symbol: MeantBy) => NamedThing {
  const libraries = usePlaces(analysis);
  const things = new Map<string, Places>();
  const keyAt = new Map<number, string>();
  const sameAs = new Map<string, string>();
  const first = (key: string): string => {
    const other = sameAs.get(key);
    return other === undefined ? key : first(other);
  };
  const join = (key: string, { start }: Span): void => {
    const other = keyAt.get(start);
    if (libraries.has(start)) return;
    keyAt.set(start, key);
    if (other !== undefined && first(other) !== first(key)) sameAs.set(first(key), first(other));
  };
  const placesOf = (key: string): Places => {
    const places = things.get(key) ?? { declarations: new Map(), uses: new Map() };
    things.set(key, places);
    return places;
  };
  const add = (symbol: MeantBy, declares: boolean, span: Span): void => {
    const key = keyOf(symbol);
    placesOf(key)[declares ? "declarations" : "uses"].set(span.start, span);
    join(key, span);
  };
  const amendments = amendmentsOf(analysis);
  const isAmended = ({ start }: Span) => amendments.some(({ at }) => at.start <= start && start < at.end);
  for (const text of textsInForce(analysis))
    for (const symbol of symbolsOf(text)) {
      for (const span of declaredAt(symbol)) add(symbol, true, span);
      for (const span of symbol.uses) if (text !== analysis || !isAmended(span)) add(symbol, false, span);
    }
  for (const amendment of amendments)
    for (const { symbol, span } of mentionsIn(analysis, amendment)) add(symbol, false, span);

  return (symbol) => {
    const same = first(keyOf(symbol));
    const all = [...things].flatMap(([key, places]) => (first(key) === same ? [places] : []));
    const declarations = inOrder(all.flatMap((places) => [...places.declarations.values()]));
    const declared = new Set(declarations.map(({ start }) => start));
    const uses = inOrder(all.flatMap((places) => [...places.uses.values()])).filter(
      ({ start }) => !declared.has(start),
    );
    return { declarations, uses, ofLibrary: [...declarations, ...uses].some(({ start }) => libraries.has(start)) };
  };
}

/** Where libraries are used: everything that stands in one has this place. */
function usePlaces({ parsed }: Analysis): ReadonlySet<number> {
  const clauses = parsed.file.clauses.flatMap((clause) => [clause, ...broughtBy(clause)]);
  return new Set(clauses.flatMap(({ clause, at }) => (clause === "use" ? [at.start] : [])));
}

function symbolsOf({ checked: { symbols } }: Analysis): readonly MeantBy[] {
  const columns = [...symbols.columns.values()].flatMap((ofSource) => [...ofSource.values()]);
  return [...symbols.named.values(), ...columns, ...new Set(symbols.units.values())];
}

function keyOf(symbol: MeantBy): string {
  if ("source" in symbol) return `column ${symbol.name} of ${symbol.source}`;
  return "kind" in symbol ? `${symbol.kind} ${symbol.name}` : `unit ${symbol.name}`;
}

const inOrder = (spans: readonly Span[]): readonly Span[] => spans.toSorted((a, b) => a.start - b.start);
