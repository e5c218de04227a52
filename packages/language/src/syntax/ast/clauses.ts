// One node per clause, in the order of the text: keyword, name, label, then its sub-clauses as `parts` in the order written. What
// must occur and what may occur once is for `check` to say, so that a half-written clause is still a clause.

import type { Span } from "../../source/span.ts";
import type {
  BaselineClause,
  ContractClause,
  DataClause,
  DefinitionClause,
  GroupClause,
  MetricClause,
  PartyClause,
  UnitClause,
  UseClause,
} from "./measurement-clauses.ts";
import type {
  LimitClause,
  PaymentClause,
  PricingClause,
  RateCardClause,
  RiskShareClause,
  ValueClause,
} from "./money-clauses.ts";
import type { BecausePart, ClauseOf, NamedClause, NamesPart, PartOf, RangePart, TextPart, WordPart } from "./parts.ts";
import type { Count, DateLiteral, Expr, Missing, Name, Text } from "./terms.ts";

export interface EventClause
  extends NamedClause<
    "event",
    | RangePart<"from">
    | PartOf<"occurs on", { readonly date: DateLiteral | Missing }>
    | WordPart<"has not occurred">
    | NamesPart<"leaves out">
    | PartOf<"because", BecausePart>
  > {}

export interface AmendmentClause
  extends NamedClause<
    "amendment",
    | PartOf<"in force from", { readonly date: DateLiteral | Missing }>
    | PartOf<"replaces" | "adds", { readonly clause: Clause | Missing }>
    /** `of` is the kind of a clause without a name of its own: `removes payment of Saving`. */
    | PartOf<
        "removes",
        { readonly of?: "baseline" | "risk share" | "payment"; readonly names: readonly (Name | Missing)[] }
      >
    | NamesPart<"counts afresh">
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
          /** Whether the last column has a score for each answer, not the steps between answers. */
          readonly scored: boolean;
          readonly rows: readonly {
            readonly at: Span;
            readonly item: Name | Missing;
            readonly question: Text | Missing;
            readonly answers: readonly (Text | Missing)[];
            /** Steps, or scores. */
            readonly steps: readonly Expr[];
          }[];
        }
      >
    | PartOf<"scored from", { readonly from: Expr; readonly to: Expr }>
    | PartOf<"minimum important difference", { readonly amount: Expr }>
    | WordPart<"measured by weighted likelihood">
    | PartOf<"at most missing", { readonly count: Count | Missing }>
    | WordPart<"lower is better">
    | WordPart<"higher is better">
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
  | AcceptClause
  | UseClause
  | DefinitionClause;

/** A whole text: its clauses in order. Texts that could not be read as a clause are not here; each has its diagnostic. */
export interface ContractFile {
  readonly clauses: readonly Clause[];
}
