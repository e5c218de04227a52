// Clauses that say how an effect becomes money, who shares it, what limits it and when it is paid.

import type { Span } from "../../source/span.ts";
import type { BecausePart, ClauseOf, NamedClause, NamePart, NamesPart, PartOf, TextPart, WordPart } from "./parts.ts";
import type {
  Basis,
  Comparison,
  Condition,
  Count,
  DateLiteral,
  Every,
  Expr,
  Missing,
  Name,
  Test,
  Text,
  UnitName,
} from "./terms.ts";

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
    /** Only in a library: the contract says how much, in the unit of the example. */
    | PartOf<"given by the contract", { readonly example: Expr }>
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
    | WordPart<"counted from the start">
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
    | PartOf<"is a return", { readonly rate: Expr; readonly every: Every }>
    | PartOf<"outlays", { readonly rows: readonly OutlayRow[] }>
    | RoundPart
  > {}

export interface OutlayRow {
  readonly at: Span;
  readonly date: DateLiteral | Missing;
  readonly amount: Expr;
}

type SplitItem = { readonly at: Span; readonly party: Name | Missing; readonly share?: Expr };
export interface PaymentClause
  extends ClauseOf<
    "payment",
    | PartOf<"from" | "to", { readonly splits: readonly SplitItem[]; readonly since?: DateLiteral | Missing }>
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
