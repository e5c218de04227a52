// Takes a parsed contract, gives the names that its clauses declare: one namespace for clauses, one for units, one for the
// columns of each source. The first of two equal names holds; the second is reported with both places.

import { isCurrency } from "@mast/exact";
import type { Diagnostic, Outcome } from "../diagnostics/diagnostic.ts";
import { diagnose, type Entry } from "../diagnostics/entry.ts";
import { m2 } from "../diagnostics/m2-names.ts";
import { keywordOfWord } from "../keywords/table.ts";
import type { Span } from "../source/span.ts";
import type {
  Clause,
  ColumnRow,
  ContractFile,
  DefinitionClause,
  InstrumentClause,
  Missing,
  Name,
  UnitClause,
} from "../syntax/ast/index.ts";
import type { ColumnSymbol, MastSymbol, SymbolKind, Symbols, UnitSymbol } from "./context.ts";

/** The symbols of a contract, and what is wrong with the names themselves: doubled or reserved. */
export function bind(parsed: { readonly file: ContractFile }): Outcome<Symbols> {
  const named = new Map<string, MastSymbol>();
  const columns = new Map<string, ReadonlyMap<string, ColumnSymbol>>();
  const units = new Map<string, UnitSymbol>();
  const diagnostics: Diagnostic[] = [];

  for (const clause of parsed.file.clauses) {
    if (clause.clause === "unit") bindUnit(clause);
    else {
      const kind = kindOf(clause);
      if (kind === undefined || !("name" in clause) || clause.name.node === "missing") continue;
      const { text: name, at: nameAt } = clause.name;
      checkReserved(clause.name, false);
      const first = named.get(name);
      if (first) doubled(m2.doubledName, { name }, nameAt, first.nameAt);
      else {
        named.set(name, { kind, name, nameAt, clause, uses: [] });
        const rows = rowsOf(clause);
        if (rows) columns.set(name, columnsOf(rows, name, clause.clause === "data"));
      }
    }
  }
  return { value: { named, columns, units }, diagnostics };

  function columnsOf(
    rows: readonly ColumnSymbol["declared"][],
    source: string,
    ofFile: boolean,
  ): ReadonlyMap<string, ColumnSymbol> {
    const found = new Map<string, ColumnSymbol>();
    for (const declared of rows) {
      if (declared.name.node === "missing") continue;
      checkReserved(declared.name, false, ofFile);
      const { text: name, at: nameAt } = declared.name;
      const first = found.get(name);
      if (first) doubled(m2.doubledColumn, { name, source }, nameAt, first.nameAt);
      else found.set(name, { name, nameAt, source, declared, uses: [] });
    }
    return found;
  }

  function bindUnit(clause: UnitClause): void {
    const singular = present(clause.name);
    const plural = present(clause.plural);
    if (!singular) return;
    checkReserved(singular, true);
    if (plural) checkReserved(plural, true);
    const symbol: UnitSymbol = {
      name: singular.text,
      ...(plural ? { plural: plural.text } : {}),
      nameAt: singular.at,
      clause,
      uses: [],
    };
    for (const form of plural && plural.text !== singular.text ? [singular, plural] : [singular]) {
      const first = units.get(form.text);
      if (first) doubled(m2.doubledUnit, { name: form.text }, form.at, first.nameAt);
      else units.set(form.text, symbol);
    }
  }

  function checkReserved(name: Name, asUnit: boolean, isColumn = false): void {
    const en = isWordOf(name.text, "en", asUnit);
    const sv = isWordOf(name.text, "sv", asUnit);
    if (!en && !sv) return;
    const languages = en && sv ? "both" : en ? "en" : "sv";
    diagnostics.push(diagnose(m2.reservedName, name.at, { name: name.text, languages, isColumn }));
  }

  function doubled<P>(entry: Entry<P>, params: P, at: Span, firstAt: Span): void {
    const related = [{ span: firstAt, message: { en: "the first one is here", sv: "den första finns här" } }];
    diagnostics.push(diagnose(entry, at, params, { related }));
  }
}

/** The places that declare what a symbol stands for: its name, of a unit also the plural. */
export function declaredAt(symbol: MastSymbol | ColumnSymbol | UnitSymbol): readonly Span[] {
  const clause = "clause" in symbol ? symbol.clause : undefined;
  const plural = clause?.clause === "unit" ? present(clause.plural) : undefined;
  return plural && plural.at.start !== symbol.nameAt.start ? [symbol.nameAt, plural.at] : [symbol.nameAt];
}

/** The columns that a clause declares: those of a source with what each person or row has, or those that a definition needs. */
function rowsOf(clause: Clause): readonly ColumnSymbol["declared"][] | undefined {
  if (clause.clause === "data") {
    const rows = clause.parts.flatMap((part) => (part.part === "columns" ? part.rows : []));
    const said = clause.parts.flatMap((part) =>
      part.part === "each person has" || part.part === "each row has" ? [part] : [],
    );
    return [...rows, ...said];
  }
  if (clause.clause === "instrument") return itemsOf(clause);
  return clause.clause === "definition" ? needsOf(clause) : undefined;
}

/** The items of an instrument, each once, as columns of which any may be empty. */
export const itemsOf = ofEach(({ parts }: InstrumentClause): readonly ColumnRow[] => {
  const rows = parts.flatMap((part) => (part.part === "items" ? part.rows : []));
  const texts = rows.map(({ item }) => (item.node === "name" ? item.text : undefined));
  return rows
    .filter((_, index) => texts.indexOf(texts[index]) === index)
    .map(({ at, item, answers }) => ({
      at,
      name: item,
      holds: { holds: "ordinal", at, values: answers },
      whenMissing: { rule: "none", at: { start: at.end, end: at.end } },
    }));
});

/** What a definition needs, as columns of which any may be empty. */
export const needsOf = ofEach(({ parts }: DefinitionClause): readonly ColumnRow[] =>
  parts
    .flatMap((part) => (part.part === "needs" ? part.rows : []))
    .map((row) => ({ ...row, whenMissing: { rule: "none", at: { start: row.at.end, end: row.at.end } } })),
);

/** Of one clause the same rows are given every time: they declare columns. */
function ofEach<C extends Clause>(rowsOf: (clause: C) => readonly ColumnRow[]) {
  const made = new WeakMap<C, readonly ColumnRow[]>();
  return (clause: C): readonly ColumnRow[] => {
    const rows = made.get(clause) ?? rowsOf(clause);
    made.set(clause, rows);
    return rows;
  };
}

const kindOfClause: Readonly<Partial<Record<Clause["clause"], SymbolKind>>> = {
  party: "party",
  data: "data",
  "target group": "target group",
  "comparison group": "comparison group",
  outcome: "metric",
  output: "metric",
  activity: "metric",
  guardrail: "metric",
  indicator: "metric",
  instrument: "instrument",
  value: "value",
  formula: "formula",
  pricing: "pricing",
  "rate card": "rate card",
  cap: "cap",
  floor: "floor",
  event: "event",
  definition: "definition",
  amendment: "amendment",
};

/** What a clause declares, if it declares a name; units have a namespace of their own. */
export function kindOf(clause: Clause): SymbolKind | undefined {
  return kindOfClause[clause.clause];
}

/** A word that the lexer of this spelling reads as something else than a name; `asUnit`: soft unit words too. */
function isWordOf(word: string, spelling: "en" | "sv", asUnit: boolean): boolean {
  if (isCurrency(word) || (word === "kr" && spelling === "sv")) return true;
  const keyword = keywordOfWord(word, spelling);
  return keyword !== undefined && (!keyword.soft || (asUnit && keyword.use === "unit"));
}

function present(name: Name | Missing | undefined): Name | undefined {
  return name?.node === "name" ? name : undefined;
}
