// One node per clause, in the order of the text: keyword, name, label, then its sub-clauses as `parts` in the order written. What
// must occur and what may occur once is for `check` to say, so that a half-written clause is still a clause.

import type { Span } from "../../source/span.ts";
import type {
  Basis,
  CellLiteral,
  Comparison,
  Condition,
  Count,
  DateLiteral,
  Every,
  Expr,
  MeasureExpr,
  Missing,
  Name,
  Test,
  Text,
  UnitName,
} from "./terms.ts";

interface ClauseOf<Kind extends string, Part> {
  readonly clause: Kind;
  readonly at: Span;
  readonly keywordAt: Span;
  /** Lines of prose before the clause, without `>`. */
  readonly prose: readonly Text[];
  readonly parts: readonly Part[];
  /** The text of this clause has a syntax error: what is missing from it is not reported again. */
  readonly broken: boolean;
}

interface NamedClause<Kind extends string, Part> extends ClauseOf<Kind, Part> {
  readonly name: Name | Missing;
  readonly label?: Text;
}

/** Every part has the span of the whole sub-clause. */
type PartOf<Kind extends string, Fields = unknown> = { readonly part: Kind; readonly at: Span } & Fields;
type TextPart<Kind extends string> = PartOf<Kind, { readonly text: Text | Missing }>;
type WordPart<Kind extends string> = PartOf<Kind>;
type NamePart<Kind extends string> = PartOf<Kind, { readonly name: Name | Missing }>;
type NamesPart<Kind extends string> = PartOf<Kind, { readonly names: readonly (Name | Missing)[] }>;
type BecausePart = { readonly because: Text | Missing };
type RangePart<Kind extends string> = PartOf<
  Kind,
  { readonly from: DateLiteral | Missing; readonly to: DateLiteral | Missing }
>;
type RangeBecausePart<Kind extends string> = PartOf<
  Kind,
  { readonly from: DateLiteral | Missing; readonly to: DateLiteral | Missing } & BecausePart
>;

export interface ContractClause
  extends ClauseOf<
    "contract",
    | TextPart<"reference">
    | TextPart<"version">
    | PartOf<"currency", { readonly code: Name | Missing }>
    | RangePart<"runs">
  > {
  readonly title: Text | Missing;
}

export type RoleKeyword =
  | "OutcomePayer"
  | "ServiceProvider"
  | "Investor"
  | "Guarantor"
  | "Intermediary"
  | "Evaluator"
  | "DataProvider";
export interface PartyClause
  extends NamedClause<
    "party",
    PartOf<"is", { readonly roles: readonly { readonly at: Span; readonly role: RoleKeyword }[] }>
  > {}

/** `unit shift, shifts is 8 hours`. */
export interface UnitClause extends NamedClause<"unit", PartOf<"is", { readonly amount: Expr }>> {
  readonly plural?: Name | Missing;
}

export type HoldsExpr =
  | Missing
  | {
      readonly holds:
        | "person"
        | "text"
        | "outcome"
        | "yes or no"
        | "date"
        | "month"
        | "quarter"
        | "year"
        | "week"
        | "share";
      readonly at: Span;
    }
  | { readonly holds: "nominal" | "ordinal"; readonly at: Span; readonly values: readonly (Text | Missing)[] }
  | { readonly holds: "money"; readonly at: Span; readonly currency: Name | Missing }
  | {
      readonly holds: "number of" | "whole number of" | "score of";
      readonly at: Span;
      readonly unit: UnitName | Missing;
    };

export interface ColumnRow {
  readonly at: Span;
  readonly name: Name | Missing;
  readonly label?: Text;
  readonly header?: Text | Missing;
  readonly holds: HoldsExpr;
  readonly decimals?: Count | Missing;
  readonly from?: Expr;
  readonly to?: Expr;
  readonly whenMissing:
    | Missing
    | { readonly rule: "reject the file" | "leave out the row" | "none"; readonly at: Span }
    | { readonly rule: "counts as"; readonly at: Span; readonly value: CellLiteral };
}

export interface DataClause
  extends NamedClause<
    "data",
    | TextPart<"from">
    | NamesPart<"one row per">
    | WordPart<"rows without a key">
    | WordPart<"months without gaps">
    | PartOf<"separator", { readonly mark: "semicolon" | "comma" | "tab" | "missing" }>
    | PartOf<"decimal", { readonly mark: "point" | "comma" | "missing" }>
    | PartOf<"thousands", { readonly mark: "space" | "point" | "comma" | "missing" }>
    | TextPart<"encoding">
    | TextPart<"file format">
    | NamePart<"owned by">
    | TextPart<"legal ground">
    | TextPart<"delivered">
    | PartOf<"columns", { readonly rows: readonly ColumnRow[] }>
  > {}

export interface GroupClause
  extends NamedClause<
    "target group" | "comparison group",
    | NamePart<"people in">
    | PartOf<"where", { readonly condition: Condition }>
    | PartOf<"fixed on", { readonly date: DateLiteral | Missing }>
    | PartOf<"leave out", { readonly condition: Condition } & BecausePart>
    | NamePart<"in cohorts by">
  > {}

export type MetricKeyword = "outcome" | "output" | "activity" | "guardrail" | "indicator";
export interface MetricClause
  extends NamedClause<
    MetricKeyword,
    | PartOf<"in", { readonly group: Name | Missing; readonly every: Every }>
    | PartOf<"measures", { readonly measure: MeasureExpr }>
    | WordPart<"lower is better">
    | WordPart<"higher is better">
    | NamePart<"verified by">
  > {}

export type DetrendMethod =
  | Missing
  | { readonly method: "linear trend"; readonly at: Span; readonly monthEffects: boolean }
  | { readonly method: "same-month means"; readonly at: Span }
  | {
      readonly method: "ratio" | "difference";
      readonly at: Span;
      readonly group: Name | Missing;
      readonly sameMonths: boolean;
    }
  | {
      readonly method: "regression" | "difference and trend" | "difference in differences";
      readonly at: Span;
      readonly group: Name | Missing;
    };

export interface BaselineClause
  extends ClauseOf<
    "baseline",
    | RangePart<"from">
    | PartOf<"detrend by", { readonly method: DetrendMethod }>
    | PartOf<"no detrending", BecausePart>
    | NamePart<"expected as in">
    | PartOf<"expected by the same rule on", { readonly date: DateLiteral | Missing }>
    | PartOf<"expected is", { readonly amount: Expr } & BecausePart>
    | WordPart<"unweighted">
    | TextPart<"vintage">
    | RangeBecausePart<"leave out">
    | PartOf<
        "uncertainty by resampling",
        { readonly column: Name | Missing; readonly times: Count | Missing; readonly seed: Text | Missing }
      >
    | WordPart<"uncertainty from the prediction">
    | PartOf<"uncertainty plus or minus", { readonly amount: Expr }>
    | WordPart<"uncertainty not known">
  > {
  readonly metric: Name | Missing;
}

export type RoundingMode = "half up" | "half even" | "up" | "down" | "toward zero" | "away from zero";
type RoundPart = PartOf<"round", { readonly mode: RoundingMode | "missing"; readonly to: Expr }>;

export interface ValueClause
  extends NamedClause<
    "value" | "formula",
    | PartOf<"is", { readonly amount: Expr; readonly from?: DateLiteral | Missing }>
    | PartOf<
        "table",
        { readonly rows: readonly { readonly at: Span; readonly key: Text | Missing; readonly is: Expr }[] }
      >
    | TextPart<"source">
    | RoundPart
  > {}

export interface StepRow {
  readonly at: Span;
  /** `undefined` is an empty cell on purpose: no lower, no upper end. */
  readonly from?: Expr;
  readonly below?: Expr;
  readonly pays: Expr;
}

export interface PointRow {
  readonly at: Span;
  readonly x: Expr;
  readonly pays: Expr;
}

export interface PricingClause
  extends NamedClause<
    "pricing",
    | NamePart<"for">
    /** `pays PRICE`, `pays PRICE per avoided UNIT`, `pays PRICE per UNIT`. */
    | PartOf<
        "pays",
        {
          readonly price: Expr;
          readonly per?: {
            readonly at: Span;
            readonly direction?: "avoided" | "gained";
            readonly unit: UnitName | Missing;
          };
        }
      >
    | PartOf<
        "pays when",
        {
          readonly price: Expr;
          readonly basis: Basis | "missing";
          readonly comparison: Comparison | "missing";
          readonly edge: Expr;
        }
      >
    | PartOf<
        "pays in steps" | "pays in slices",
        { readonly basis: Basis | "missing"; readonly rows: readonly StepRow[]; readonly per?: UnitName | Missing }
      >
    | PartOf<"pays along a line", { readonly basis: Basis | "missing"; readonly rows: readonly PointRow[] }>
    | PartOf<"of", { readonly amount: Expr }>
    | PartOf<"nothing below" | "only the part above", { readonly basis: Basis | "missing"; readonly edge: Expr }>
    | PartOf<
        "nothing when moves",
        {
          readonly metric: Name | Missing;
          readonly direction: "rises" | "falls";
          readonly comparison: Comparison | "missing";
          readonly by: Expr;
        }
      >
    | PartOf<"nothing when pays", { readonly pricing: Name | Missing }>
    | PartOf<"nothing when" | "only when", { readonly test: Test | Missing }>
    | PartOf<"a worse result", { readonly worse: "pays nothing" | "is paid back" | "missing" }>
    | PartOf<
        "met when",
        {
          readonly basis: Basis | "missing";
          readonly comparison: Comparison | "missing";
          readonly edge: Expr;
          readonly assurance: Expr;
          readonly undecided: "half" | "nothing" | "all" | "missing";
        }
      >
    | PartOf<"pay anyway", BecausePart>
    | WordPart<"each cohort by itself">
    | WordPart<"all cohorts together">
    | NamesPart<"without cohorts paid by">
  > {}

export interface RateRow {
  readonly at: Span;
  /** A name or a text: the outcome as it stands in the data. */
  readonly outcome: Name | Text | Missing;
  readonly pays: Expr;
  readonly howOften:
    | Missing
    | { readonly often: "per claim"; readonly at: Span }
    | { readonly often: "per person"; readonly at: Span; readonly times: Count | Missing };
}

export interface RateCardClause
  extends NamedClause<
    "rate card",
    | NamePart<"for">
    | PartOf<"where", { readonly condition: Condition }>
    | PartOf<"lines", { readonly rows: readonly RateRow[] }>
    | PartOf<
        "at most per person",
        { readonly amount: Expr; readonly cutFirst: "latest" | "earliest" | "smallest" | "largest" | "missing" }
      >
  > {}

export interface LayerRow {
  readonly at: Span;
  readonly layer: "first" | "next" | "rest" | "missing";
  readonly amount?: Expr;
  readonly shares: readonly Expr[];
}

export interface RiskShareClause
  extends ClauseOf<
    "risk share",
    | PartOf<"layers", { readonly parties: readonly (Name | Missing)[]; readonly rows: readonly LayerRow[] }>
    | NamePart<"remainder to">
    | WordPart<"afresh every contract year">
  > {
  readonly of: readonly (Name | Missing)[];
}

export interface LimitClause
  extends NamedClause<
    "cap" | "floor",
    | NamesPart<"on">
    | PartOf<"on what", { readonly party: Name | Missing; readonly verb: "pays" | "receives" | "missing" }>
    | WordPart<"on the contract">
    | PartOf<"is", { readonly amount: Expr; readonly every: Every }>
  > {}

type SplitItem = { readonly at: Span; readonly party: Name | Missing; readonly share?: Expr };
export interface PaymentClause
  extends ClauseOf<
    "payment",
    | PartOf<"from" | "to", { readonly splits: readonly SplitItem[] }>
    | NamePart<"remainder to">
    | PartOf<"every", { readonly every: Every; readonly days: Count | Missing }>
    | WordPart<"cumulative">
    | WordPart<"each period by itself">
    | WordPart<"overpaid is set off">
    | WordPart<"overpaid is paid back">
    | PartOf<
        "hold back",
        {
          readonly share: Expr;
          readonly release:
            | Missing
            | { readonly release: "on"; readonly at: Span; readonly date: DateLiteral | Missing }
            | { readonly release: "months after"; readonly at: Span; readonly months: Count | Missing };
          readonly when?: Test | Missing;
        }
      >
    | NamesPart<"limits in this order">
    | RoundPart
  > {
  readonly of: readonly (Name | Missing)[];
}

export interface EventClause
  extends NamedClause<"event", RangePart<"from"> | NamesPart<"leaves out"> | PartOf<"because", BecausePart>> {}

export interface AmendmentClause
  extends NamedClause<
    "amendment",
    | PartOf<"in force from", { readonly date: DateLiteral | Missing }>
    | PartOf<"replaces" | "adds", { readonly clause: Clause | Missing }>
    | NamesPart<"removes">
  > {}

export interface TestClause
  extends ClauseOf<
    "test",
    | PartOf<
        "given metric",
        {
          readonly metric: Name | Missing;
          readonly expected?: Expr;
          readonly observed: Expr;
          readonly people?: Count | Missing;
          readonly periods?: { readonly at: Span; readonly count: Count; readonly grain: "month" | "quarter" | "year" };
        }
      >
    | PartOf<
        "given claims",
        {
          readonly rateCard: Name | Missing;
          readonly outcome: Name | Text | Missing;
          readonly times: Count | Missing;
          readonly people?: Count | Missing;
        }
      >
    | PartOf<"expect pricing", { readonly pricing: Name | Missing; readonly amount: Expr }>
    | PartOf<"expect payment", { readonly from: Name | Missing; readonly to: Name | Missing; readonly amount: Expr }>
  > {
  readonly title: Text | Missing;
}

export interface EnsureClause extends ClauseOf<"ensure", never> {
  readonly subject: Name | Missing;
  readonly verb: "pays" | "receives" | "missing";
  readonly bound: "more than" | "less than" | "missing";
  readonly amount: Expr;
}

export interface AcceptClause extends ClauseOf<"accept", never> {
  readonly code: Name | Missing;
  readonly in?: Name | Missing;
  readonly because: Text | Missing;
}

export interface InstrumentClause
  extends NamedClause<
    "instrument",
    | TextPart<"version">
    | TextPart<"calibrated">
    | PartOf<
        "items",
        {
          readonly rows: readonly {
            readonly at: Span;
            readonly item: Name | Missing;
            readonly question: Text | Missing;
            readonly answers: readonly (Text | Missing)[];
            readonly steps: readonly Expr[];
          }[];
        }
      >
    | WordPart<"measured by weighted likelihood">
    | PartOf<"at most missing", { readonly count: Count | Missing }>
  > {}

export type Clause =
  | ContractClause
  | PartyClause
  | UnitClause
  | DataClause
  | GroupClause
  | MetricClause
  | InstrumentClause
  | BaselineClause
  | ValueClause
  | PricingClause
  | RateCardClause
  | RiskShareClause
  | LimitClause
  | PaymentClause
  | EventClause
  | AmendmentClause
  | TestClause
  | EnsureClause
  | AcceptClause;

/** A whole text: its clauses in order. Texts that could not be read as a clause are not here; each has its diagnostic. */
export interface ContractFile {
  readonly clauses: readonly Clause[];
}
