// Clauses that say who takes part, what is read, who counts, what is measured and what would have happened.

import type { Span } from "../../source/span.ts";
import type {
  BecausePart,
  ClauseOf,
  NamedClause,
  NamePart,
  NamesPart,
  PartOf,
  RangeBecausePart,
  RangePart,
  TextPart,
  WordPart,
} from "./parts.ts";
import type {
  CellLiteral,
  Condition,
  ConditionOperand,
  Count,
  DateLiteral,
  Every,
  Expr,
  MeasureExpr,
  Missing,
  Name,
  Text,
  UnitName,
} from "./terms.ts";

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
    | FactPart
    | CalculationPart
  > {}

/** `each person has Entered, first of day where …`. */
export type FactPart = PartOf<
  "each person has",
  { readonly name: Name | Missing; readonly label?: Text; readonly is: ConditionOperand }
>;

/** `each row has Fall, (First - later) / First`. */
export type CalculationPart = PartOf<
  "each row has",
  { readonly name: Name | Missing; readonly label?: Text; readonly is: Expr }
>;

export interface GroupClause
  extends NamedClause<
    "target group" | "comparison group",
    | NamePart<"people in">
    | PartOf<"where", { readonly condition: Condition }>
    | PartOf<"fixed on", { readonly date: DateLiteral | Missing; readonly withoutRow?: Span }>
    | PartOf<"leave out", { readonly condition: Condition } & BecausePart>
    | PartOf<"in cohorts by", { readonly name: Name | Missing; readonly unit?: "month" | "quarter" | "calendar year" }>
  > {}

export type MetricKeyword = "outcome" | "output" | "activity" | "guardrail" | "indicator";
export interface MetricClause
  extends NamedClause<
    MetricKeyword,
    | PartOf<"in", { readonly group: Name | Missing; readonly every: Every }>
    | PartOf<"measures", { readonly measure: MeasureExpr }>
    | WordPart<"lower is better">
    | WordPart<"higher is better">
    | WordPart<"empty periods left out">
    | NamePart<"verified by">
  > {}

/** What a definition needs of a source: a column by what it holds. */
export interface NeedRow {
  readonly at: Span;
  readonly name: Name | Missing;
  readonly label?: Text;
  readonly holds: HoldsExpr;
}

/** A way of measuring that several metrics may apply, each to its own data. */
export interface DefinitionClause
  extends NamedClause<
    "definition",
    | PartOf<"needs", { readonly rows: readonly NeedRow[] }>
    | PartOf<"measures", { readonly measure: MeasureExpr }>
    | WordPart<"lower is better">
    | WordPart<"higher is better">
  > {}

/** `use "mast:employment" version 1`. */
export interface UseClause extends ClauseOf<"use", never> {
  readonly library: Text | Missing;
  readonly version: Count | Missing;
}

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
    | PartOf<"in force from", { readonly date: DateLiteral | Missing }>
    | WordPart<"unweighted">
    | TextPart<"vintage">
    | RangeBecausePart<"leave out">
    | PartOf<
        "uncertainty by resampling",
        { readonly column: Name | Missing; readonly times: Count | Missing; readonly seed: Text | Missing }
      >
    | WordPart<"uncertainty from the prediction">
    | WordPart<"uncertainty from the size of the groups">
    | PartOf<"uncertainty plus or minus", { readonly amount: Expr }>
    | WordPart<"uncertainty not known">
  > {
  readonly metric: Name | Missing;
}
