// The meaning of a contract: what `check` leaves when a text has no errors. Plain readonly data with every name resolved,
// every literal exact and every date ISO. Later stages read this and nothing of the syntax; `at` leads back to the clause.

import type { Span } from "../../source/span.ts";
import type { Baseline } from "./baseline.ts";
import type { Amount, Expression, ValueSeries } from "./expression.ts";
import type { Group, Metric, Source } from "./measurement.ts";
import type { Limit, Payment, Pricing, RateCard, RiskShare } from "./money.ts";

/** A text for readers; `en` and `sv` are set when the contract gives one per language. */
export interface Label {
  readonly text: string;
  readonly en?: string;
  readonly sv?: string;
}

/** `2018-10-01`. */
export type IsoDate = string;

export type Role =
  | "outcome payer"
  | "service provider"
  | "investor"
  | "guarantor"
  | "intermediary"
  | "evaluator"
  | "data provider";

export interface Party {
  readonly at: Span;
  readonly name: string;
  readonly label: Label;
  readonly roles: readonly Role[];
}

/** A named clause of its own, with the span of the whole clause and of the name. */
export interface Named {
  readonly at: Span;
  readonly nameAt: Span;
  readonly name: string;
  readonly label?: Label;
}

/** What stands `to be decided by` a date; `needs` names the clauses that depend on it, directly or not. */
export interface OpenPoint {
  readonly at: Span;
  readonly clause: string;
  readonly by: IsoDate;
  readonly needs?: readonly string[];
}

/** An outside event of some days, with the metrics that it takes them out of. One that has not occurred has no days. */
export interface ContractEvent extends Named {
  /** First and last day, both in; both absent when it has not occurred. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly leavesOut: readonly string[];
  readonly because?: string;
}

/** One clause that an amendment replaces, adds or removes, as the text names it: `value DayPrice`. */
export interface AmendedClause {
  readonly at: Span;
  readonly change: "replaces" | "adds" | "removes";
  readonly clause: { readonly en: string; readonly sv: string };
  /** The name that it declares, or those it is about. */
  readonly names: readonly string[];
}

/** A dated change of the contract. */
export interface Amendment extends Named {
  readonly from: IsoDate;
  /** In the order of the text. */
  readonly changes: readonly AmendedClause[];
  /** Pricings and rate cards whose result begins anew on its day. */
  readonly countsAfresh: readonly string[];
  /** The contract as it stands from that day on, after every earlier amendment; it has no amendments of its own. */
  readonly contract: Contract;
}

/** A worked example inside the contract. */
export interface ContractTest {
  readonly at: Span;
  readonly title: string;
  readonly given: readonly TestGiven[];
  readonly expect: readonly TestExpectation[];
}

/** `given ShortAbsence expected 1.25, observed 1.125, for 1,000 people, 12 months`, or `given Tariff "Moved in" 3 times by 2 people`. */
export type TestGiven =
  | {
      readonly kind: "metric";
      readonly at: Span;
      readonly metric: string;
      readonly expected?: Amount["amount"];
      readonly observed: Amount["amount"];
      readonly people?: Amount["amount"];
      /** How many periods of the metric's own grain, counted from the first of the running time. */
      readonly periods: number;
    }
  | {
      readonly kind: "claims";
      readonly at: Span;
      readonly rateCard: string;
      readonly outcome: string;
      readonly claims: number;
      readonly people: number;
    };

export type TestExpectation =
  | { readonly kind: "pricing"; readonly at: Span; readonly pricing: string; readonly amount: Expression }
  | {
      readonly kind: "payment";
      readonly at: Span;
      readonly from: string;
      readonly to: string;
      readonly amount: Expression;
    };

/** A property the compiler is to prove; until `exposure` computes it, check warns that it is not yet proved. */
export interface Ensure {
  readonly at: Span;
  readonly subject: string;
  readonly verb: "pays" | "receives";
  readonly bound: "more than" | "less than";
  readonly amount: Expression;
}

export interface Accept {
  readonly at: Span;
  readonly code: string;
  readonly in?: string;
  readonly because: string;
}

/** A library of definitions and values: its text is fixed by its name and version. */
export interface UsedLibrary {
  readonly at: Span;
  readonly name: string;
  readonly version: number;
  /** Of its text. */
  readonly sha256: string;
}

export interface Contract {
  readonly at: Span;
  readonly spelling: "en" | "sv";
  readonly title: Label;
  readonly reference?: string;
  readonly version?: string;
  readonly currency: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly parties: readonly Party[];
  readonly sources: readonly Source[];
  readonly groups: readonly Group[];
  readonly metrics: readonly Metric[];
  readonly baselines: readonly Baseline[];
  readonly values: readonly ValueSeries[];
  readonly pricings: readonly Pricing[];
  readonly rateCards: readonly RateCard[];
  readonly riskShares: readonly RiskShare[];
  readonly limits: readonly Limit[];
  readonly payments: readonly Payment[];
  readonly events: readonly ContractEvent[];
  readonly tests: readonly ContractTest[];
  readonly ensures: readonly Ensure[];
  readonly accepts: readonly Accept[];
  /** Those that the contract uses, in the order of their names. */
  readonly libraries?: readonly UsedLibrary[];
  /** By day, no two on one day. The contract itself is the text as signed. */
  readonly amendments?: readonly Amendment[];
  readonly open: readonly OpenPoint[];
}
