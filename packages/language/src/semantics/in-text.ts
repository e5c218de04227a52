// What was found at the places of seats, as it is at the places of a text: each part when it is asked for.

import { once } from "../source/once.ts";
import type { Span } from "../source/span.ts";
import type { Clause } from "../syntax/ast/index.ts";
import { replaced } from "../syntax/moved.ts";
import type { Seated } from "../syntax/parse.ts";
import type { Findings, Reference } from "./check/index.ts";
import type { ColumnSymbol, MastSymbol, Symbols, UnitSymbol } from "./context.ts";

interface InText {
  /** Trees, meaning and diagnostics. */
  readonly of: <T>(value: T) => T;
  readonly span: (span: Span) => Span;
  readonly symbols: (symbols: Symbols) => Symbols;
  /** Always the same for a symbol, that of `symbols` too. */
  readonly symbol: (symbol: Reference["symbol"]) => Reference["symbol"];
}

/** The way from seats to the text. */
export function inText({ offsetOf, clauseInText }: Seated): InText {
  const of = <T>(value: T): T => replaced(value, offsetOf);
  const span = ({ start, end }: Span): Span => ({ start: offsetOf(start), end: offsetOf(end) });
  const brought = new Map<Clause, Clause>();
  /** Clauses of libraries are in no text: they have the place of the clause that uses the library. */
  const clauseOf = (clause: Clause): Clause => {
    const found = clauseInText(clause) ?? brought.get(clause) ?? of(clause);
    if (clause.ofLibrary !== undefined) brought.set(clause, found);
    return found;
  };
  const known = new Map<Reference["symbol"], Reference["symbol"]>();
  const ofClause = <S extends MastSymbol | UnitSymbol>(symbol: S): S => {
    const { clause, nameAt, uses, ...others } = symbol;
    const own = once(() => clauseOf(clause));
    const spans = once(() => uses.map(span));
    const found = {
      ...others,
      nameAt: span(nameAt),
      get clause() {
        return own();
      },
      get uses() {
        return spans();
      },
    } as unknown as S;
    return found;
  };
  const ofColumn = (symbol: ColumnSymbol): ColumnSymbol => {
    const { declared, nameAt, uses, ...others } = symbol;
    const own = once(() => of(declared));
    const spans = once(() => uses.map(span));
    const found: ColumnSymbol = {
      ...others,
      nameAt: span(nameAt),
      get declared() {
        return own();
      },
      get uses() {
        return spans();
      },
    };
    return found;
  };
  const symbolOf = <S extends Reference["symbol"]>(symbol: S): S => {
    const found = known.get(symbol) ?? ("declared" in symbol ? ofColumn(symbol) : ofClause(symbol));
    known.set(symbol, found);
    return found as S;
  };
  return {
    of,
    span,
    symbols: ({ named, columns, units }) => ({
      named: each(named, symbolOf),
      columns: each(columns, (ofSource) => each(ofSource, symbolOf)),
      units: each(units, symbolOf),
    }),
    symbol: symbolOf,
  };
}

function each<K, V>(all: ReadonlyMap<K, V>, change: (value: V) => V): ReadonlyMap<K, V> {
  return new Map([...all].map(([key, value]) => [key, change(value)]));
}

/** The same with each of its parts changed when it is asked for. */
function byParts<T extends object>(whole: T, change: <V>(value: V) => V): T {
  const parts = Object.entries(whole).map(([name, part]: [string, unknown]) => {
    const changed = once(() => ({ part: change(part) }));
    return [name, { get: () => changed().part, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(parts)) as T;
}

/** Everything that was found, at the places of the text. */
export function findingsInText(seated: Seated, found: Findings): Findings {
  const { of, span, symbols, symbol } = inText(seated);
  const names = once(() => symbols(found.symbols));
  const references = once(() =>
    found.references.map((each) => ({
      span: span(each.span),
      get symbol() {
        return symbol(each.symbol);
      },
    })),
  );
  const types = once(() => of(found.types));
  const findings: Findings = {
    get symbols() {
      return names();
    },
    diagnostics: of(found.diagnostics),
    accepted: of(found.accepted),
    open: of(found.open),
    get references() {
      return references();
    },
    get types() {
      return types();
    },
  };
  if (!found.contract) return findings;
  return Object.defineProperty(findings, "contract", { value: byParts(found.contract, of), enumerable: true });
}
