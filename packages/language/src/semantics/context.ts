// What every check of a clause works with: the tree, the names, and where findings go.

import type { Spelling } from "@mast/exact";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Clause, ColumnRow, ContractFile, DataClause } from "../syntax/ast/index.ts";
import type { IsoDate } from "./model/index.ts";

/** Kinds of things that have a name in a contract; columns belong to their source and units to a namespace of their own. */
export type SymbolKind =
  | "party"
  | "data"
  | "target group"
  | "comparison group"
  | "metric"
  | "instrument"
  | "value"
  | "formula"
  | "pricing"
  | "rate card"
  | "cap"
  | "floor"
  | "event"
  | "amendment";

/** A declared name, its clause, and every place that uses it. */
export interface MastSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly nameAt: Span;
  readonly clause: Clause;
  readonly uses: Span[];
}

export interface ColumnSymbol {
  readonly name: string;
  readonly nameAt: Span;
  readonly source: string;
  readonly row: ColumnRow;
  readonly uses: Span[];
}

export interface UnitSymbol {
  readonly name: string;
  readonly plural?: string;
  readonly nameAt: Span;
  readonly clause: Clause;
  readonly uses: Span[];
}

export interface Symbols {
  readonly named: ReadonlyMap<string, MastSymbol>;
  /** Columns by source name, then by column name. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnSymbol>>;
  /** Units of the contract's own, by singular and by plural. */
  readonly units: ReadonlyMap<string, UnitSymbol>;
}

export interface Context {
  readonly text: string;
  readonly file: ContractFile;
  readonly symbols: Symbols;
  readonly spelling: Spelling;
  /** Currency of the contract, or `undefined` when it is missing or wrong (reported once). */
  readonly currency: string | undefined;
  readonly running: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  report(diagnostic: Diagnostic): void;
}

/** The data clause that a symbol declares. */
export function isData(clause: Clause): clause is DataClause {
  return clause.clause === "data";
}
