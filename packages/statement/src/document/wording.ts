// What every sentence of the readable contract is made with: the reader's language, and names, texts, dates, numbers and units in it.

import type { Rational } from "@mast/exact";
import { writeNumber } from "@mast/exact";
import { type Ast, daysOf, formsOf, keyword, type MessageLanguage, type Span, type Symbols } from "@mast/language";
import type { Item, Run, Sentence, Table } from "./document.ts";
import { joined } from "./run.ts";

export interface Wording {
  readonly language: MessageLanguage;
  /** Currency of the contract, where it is known. */
  readonly currency: string;
  readonly symbols: Symbols;
  /** Names in calculations are those of columns. */
  readonly names?: "columns";
  /** One of two forms, in the reader's language. */
  readonly pick: <T>(en: T, sv: T) => T;
}

export function wordingOf(language: MessageLanguage, currency: string, symbols: Symbols): Wording {
  return { language, currency, symbols, pick: (en, sv) => (language === "en" ? en : sv) };
}

/** Stands where something is not written yet. */
export const gap = (w: Wording): Run => [w.pick("[not written]", "[inte skrivet]")];

export function nameOf(name: Ast.Name | Ast.Missing, w: Wording): Run {
  if (name.node === "missing") return gap(w);
  return [w.names === "columns" ? { column: name.text } : { term: name.text }];
}

export function columnOf(name: Ast.Name | Ast.Missing, w: Wording): Run {
  return name.node === "missing" ? gap(w) : [{ column: name.text }];
}

export function namesOf(names: readonly (Ast.Name | Ast.Missing)[], w: Wording): Run {
  return names.length === 0
    ? gap(w)
    : joined(
        names.map((name) => nameOf(name, w)),
        ", ",
        w.pick(" and ", " och "),
      );
}

/** A text of the authors, in quotation marks. */
export function quoteOf(text: Ast.Text | Ast.Missing, w: Wording): Run {
  return text.node === "missing" ? gap(w) : [{ quote: text[w.language] ?? text.text }];
}

export function labelOf(label: Ast.Text | Ast.Missing | undefined, w: Wording): string {
  return label === undefined || label.node === "missing" ? "" : (label[w.language] ?? label.text);
}

/** A day as it is; of a month, quarter, week or year its first or its last day. */
export function dayOf(date: Ast.DateLiteral | Ast.Missing, end: "from" | "to", w: Wording): Run {
  if (date.node === "missing") return gap(w);
  return [daysOf(date)?.[end] ?? date.text];
}

/** `from 2015-10-01 to 2018-09-30, both days included`. */
export function rangeOf(
  range: { readonly from: Ast.DateLiteral | Ast.Missing; readonly to: Ast.DateLiteral | Ast.Missing },
  w: Wording,
): Run {
  const [from, to] = [dayOf(range.from, "from", w), dayOf(range.to, "to", w)];
  return w.pick(
    ["from ", ...from, " to ", ...to, ", both days included"],
    ["från och med ", ...from, " till och med ", ...to],
  );
}

export function number(value: Rational, w: Wording, decimals?: number): string {
  return writeNumber(value, w.language, decimals === undefined ? {} : { decimals });
}

export function countOf(count: Ast.Count | Ast.Missing, w: Wording): Run {
  return count.node === "missing" ? gap(w) : [number(count.value, w)];
}

/** The word after a count: singular after one. */
export function plural(count: Ast.Count | Ast.Missing, one: string, many: string): string {
  return count.node === "count" && count.value.numerator === count.value.denominator ? one : many;
}

export function unitOf(unit: Ast.UnitName | Ast.Missing, w: Wording, many: boolean): Run {
  if (!("unit" in unit)) return gap(w);
  if (unit.unit === "own") {
    const symbol = w.symbols.units.get(unit.name);
    return [symbol === undefined ? unit.name : many ? (symbol.plural ?? symbol.name) : symbol.name];
  }
  const forms = formsOf(keyword(unit.keyword), w.language);
  return [(many ? forms[1] : undefined) ?? forms[0] ?? unit.keyword];
}

export const sentence = (at: Span, text: Run): Sentence => ({ item: "sentence", at, text });

export const table = (at: Span, columns: readonly string[], rows: Table["rows"]): Table => ({
  item: "table",
  at,
  columns,
  rows,
});

type PartIn<C> = C extends { readonly parts: readonly (infer P)[] } ? P : never;
type PartNamed<P, K> = P extends { readonly part: unknown } ? (K extends P["part"] ? P : never) : never;
type KindOf<P> = P extends { readonly part: infer K extends string } ? K : never;

/** What each sub-clause of a clause says. Complete: a sub-clause without words does not compile. */
export type Sayings<C> = {
  readonly [K in KindOf<PartIn<C>>]: (part: PartNamed<PartIn<C>, K>, w: Wording, clause: C) => readonly Item[];
};

/** The sub-clauses of a clause in the order written. */
export function sayParts<C extends { readonly parts: readonly { readonly part: string }[] }>(
  clause: C,
  sayings: Sayings<C>,
  w: Wording,
): readonly Item[] {
  const table = sayings as unknown as Readonly<Record<string, (part: unknown, w: Wording, clause: C) => Item[]>>;
  return clause.parts.flatMap((part) => table[part.part]?.(part, w, clause) ?? []);
}

export function hasPart(clause: { readonly parts: readonly { readonly part: string }[] }, ...kinds: string[]): boolean {
  return clause.parts.some(({ part }) => kinds.includes(part));
}
