// What every check of a clause works with: the tree, the names, and where findings go.

import type { Rational, Spelling } from "@mast/exact";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Library } from "../library/libraries.ts";
import type { Span } from "../source/span.ts";
import type {
  CalculationPart,
  Clause,
  ColumnRow,
  ContractFile,
  DataClause,
  Expr,
  FactPart,
} from "../syntax/ast/index.ts";
import type { Heading } from "./check/contract.ts";
import type { Typed } from "./check/typed-measure.ts";
import type {
  Baseline,
  Column,
  DefinedBy,
  Group,
  IsoDate,
  Kind,
  Label,
  Limit,
  Metric,
  OpenPoint,
  Pricing,
  RateCard,
  RiskShare,
  RowOperand,
  Scale,
  Source,
  Unit,
  ValueSeries,
} from "./model/index.ts";

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
  | "definition"
  | "amendment";

/** A declared name, its clause, and every place that uses it. */
export interface MastSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly nameAt: Span;
  readonly clause: Clause;
  readonly uses: readonly Span[];
}

export interface ColumnSymbol {
  readonly name: string;
  readonly nameAt: Span;
  readonly source: string;
  /** Where it is declared: a row of the table, or what each person or each row has. */
  readonly declared: ColumnRow | FactPart | CalculationPart;
  readonly uses: readonly Span[];
}

export interface UnitSymbol {
  readonly name: string;
  readonly plural?: string;
  readonly nameAt: Span;
  readonly clause: Clause;
  readonly uses: readonly Span[];
}

export interface Symbols {
  readonly named: ReadonlyMap<string, MastSymbol>;
  /** Columns by source name, then by column name. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnSymbol>>;
  /** Units of the contract's own, by singular and by plural. */
  readonly units: ReadonlyMap<string, UnitSymbol>;
}

/** What an editor shows about a place: the unit and the kind of a number, and the scale of what is measured. */
export interface TypeAt {
  readonly span: Span;
  readonly unit: Unit;
  readonly kind: Kind;
  readonly scale?: Scale;
}

/** A column, and how many base units one of its own unit is: 8 for a column of shifts of 8 hours. */
export interface CheckedColumn {
  readonly column: Column;
  readonly factor: Rational;
}

/** Something of each person that rows give, and the column whose cells it is like. */
export interface CheckedFact {
  readonly operand: Extract<RowOperand, { operand: "history" }>;
  readonly as: CheckedColumn;
}

/** A definition as it is applied: what it measures, said in the columns that it needs. */
export interface Definition {
  readonly by: DefinedBy;
  readonly columns: readonly CheckedColumn[];
  readonly typed: Typed;
  readonly better: "lower" | "higher";
}

/** What is checked so far, by name. Clauses are checked in the order data, groups, metrics, baselines, values, money: a name that is
 * declared and not here has an error of its own, and whoever needs it stays silent. */
export interface CheckedSoFar {
  /** Sound columns by source and name, also those of a source that has an error elsewhere. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, CheckedColumn>>;
  /** What each person has, by source and name. */
  readonly facts: ReadonlyMap<string, ReadonlyMap<string, CheckedFact>>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** By metric, by rising day; never none. */
  readonly baselines: ReadonlyMap<string, readonly Baseline[]>;
  readonly values: ReadonlyMap<string, ValueSeries>;
  readonly pricings: ReadonlyMap<string, Pricing>;
  readonly rateCards: ReadonlyMap<string, RateCard>;
  readonly limits: ReadonlyMap<string, Limit>;
  /** By their order. */
  readonly riskShares: ReadonlyMap<string, RiskShare>;
}

/** An amount that a library needs of the contract, in the unit of its example. */
export interface Given {
  readonly library: string;
  readonly label?: Label;
  readonly example: Expr;
}

/** What the check of a clause works with. It sees the rest of the contract through this alone. */
export interface Context {
  readonly file: ContractFile;
  readonly symbols: Symbols;
  readonly spelling: Spelling;
  /** Currency of the contract, or `undefined` when it is missing or wrong (reported once). */
  readonly currency: string | undefined;
  readonly running: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** What libraries leave to the contract to give, by name. */
  readonly given: ReadonlyMap<string, Given>;
  /** The libraries that the contract uses. */
  readonly libraries: readonly Library[];
  readonly checked: CheckedSoFar;
  /** What stands in the text at a place of the clause that is checked. */
  words(at: Span): string;
  /** What follows from more of the contract than a name. A question gives the same answer to the same contract. */
  ask<T>(question: (whole: Whole) => T): T;
  /** A finding that is more than a report or a type. */
  tell(finding: (whole: Whole) => void): void;
  keep<K extends keyof CheckedSoFar>(kind: K, name: string, checked: KeptAs<K>): void;
  report(diagnostic: Diagnostic): void;
  /** Called by every check that types a number. */
  type(type: TypeAt): void;
}

/** What is kept by name of a kind of pieces. */
export type KeptAs<K extends keyof CheckedSoFar> = CheckedSoFar[K] extends ReadonlyMap<string, infer V> ? V : never;

export function noneChecked(): CheckedSoFar {
  return {
    columns: new Map(),
    facts: new Map(),
    sources: new Map(),
    definitions: new Map(),
    groups: new Map(),
    metrics: new Map(),
    baselines: new Map(),
    values: new Map(),
    pricings: new Map(),
    rateCards: new Map(),
    limits: new Map(),
    riskShares: new Map(),
  };
}

/** The whole contract while it is checked. */
export interface Whole extends Context {
  /** What the contract clause says. */
  readonly head: Partial<Heading>;
  readonly types: readonly TypeAt[];
  /** Filled by every check that meets `to be decided by`; a piece that depends on one is absent without a complaint. */
  readonly open: OpenPoint[];
  /** Metrics whose lack of a baseline is reported. */
  readonly withoutBaseline: Set<string>;
}

export function runningIn({ from, to }: Partial<Heading>): Context["running"] {
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** Whether a name of a source is what each person has, and no column. */
export function isFact({ declared }: ColumnSymbol): boolean {
  return "part" in declared && declared.part === "each person has";
}

/** Whether a name of a source is calculated from each row. */
export function isCalculated({ declared }: ColumnSymbol): boolean {
  return "part" in declared && declared.part === "each row has";
}

/** The data clause that a symbol declares. */
export function isData(clause: Clause): clause is DataClause {
  return clause.clause === "data";
}
