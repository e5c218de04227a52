// How an effect becomes money, who shares it, what limits it and when it is paid.

import type { Rational } from "@mast/exact";
import type { Span } from "../../source/span.ts";
import type { IsoDate, Named } from "./contract.ts";
import type { Basis, Comparison, Expression, Rounding, Test } from "./expression.ts";
import type { Grain } from "./measurement.ts";
import type { Unit } from "./unit.ts";

/** `reduction is at least 5 %`: an effect of a metric against an exact edge in the basis' own unit. */
export interface Threshold {
  readonly at: Span;
  readonly metric: string;
  readonly basis: Basis;
  readonly comparison: Comparison;
  readonly edge: Expression;
}

export type Gate = {
  readonly at: Span;
} /** `nothing below a reduction of 5 %`: below the edge the pricing pays nothing, at the edge and above it pays for the whole effect. */ & (
  | { readonly gate: "nothing below"; readonly basis: Basis; readonly edge: Expression }
  /** `only the part above a reduction of 5 %`: the edge itself is deducted. */
  | { readonly gate: "only the part above"; readonly basis: Basis; readonly edge: Expression }
  /** `nothing when LongAbsence rises by more than 5 %` (of its expected value; percentage points: of the difference). */
  | {
      readonly gate: "nothing when moves";
      readonly metric: string;
      readonly direction: "rises" | "falls";
      /** `more than` or `at least`. */
      readonly comparison: "is more than" | "is at least";
      readonly by: Expression;
    }
  /** `only when Result is at least 3`, `nothing when Result is less than 3`. */
  | { readonly gate: "only when" | "nothing when"; readonly test: Test }
  /** `nothing when Early pays`: the other pricing pays more than zero in the same window. */
  | { readonly gate: "nothing when pays"; readonly pricing: string }
);

/** One row of a table over a basis. Ends as the contract writes them; `from` is in, `below` is out. */
export interface Step {
  readonly at: Span;
  readonly from?: Expression;
  readonly below?: Expression;
  readonly pays: Expression;
}

export interface Point {
  readonly at: Span;
  readonly x: Expression;
  readonly pays: Expression;
}

export type PriceRule = {
  readonly at: Span;
} /** Price times quantity; the price in force in the period of the effect. `per` is the unit of the quantity. */ & (
  | { readonly rule: "per unit"; readonly basis: Basis; readonly price: Expression; readonly per: Unit }
  | {
      readonly rule: "in steps" | "in slices";
      readonly basis: Basis;
      readonly steps: readonly Step[];
      readonly of?: Expression;
    }
  /** Straight between points; below the first point `below`, above the last flat. Jumps are two points with the same x. */
  | {
      readonly rule: "along a line";
      readonly basis: Basis;
      readonly points: readonly Point[];
      readonly of?: Expression;
    }
  /** The whole amount or nothing. */
  | { readonly rule: "when"; readonly amount: Expression; readonly threshold: Threshold }
  | { readonly rule: "amount"; readonly amount: Expression }
);

export interface Pricing extends Named {
  /** Absent when the pricing is an amount that names its own metrics. */
  readonly metric?: string;
  readonly rule: PriceRule;
  readonly gates: readonly Gate[];
  /** What a worse result than expected pays: nothing, or the same price with the sign turned. */
  readonly worse: "pays nothing" | "is paid back";
  /** The contract has a line that says it. */
  readonly worseIsSaid?: true;
  /** `each cohort`: every cohort has its own curve; otherwise the window's effect is priced as one. */
  readonly each: "window" | "cohort";
  /** The window begins with the contract, also where the payment settles each period by itself: a coupon by the result so far. */
  readonly countedFromStart?: true;
  /** Cohorts for which one of these pricings has paid are left out of the window. */
  readonly withoutPaidBy: readonly string[];
  readonly payAnyway?: string;
  /** Met only with assurance, where the baseline states its uncertainty; otherwise not computed. */
  readonly assurance?: {
    readonly at: Span;
    readonly threshold: Threshold;
    readonly share: Rational;
    readonly undecided: "half" | "nothing" | "all";
  };
}

export type HowOften = { readonly often: "per claim" } | { readonly often: "per person"; readonly times: number };

export interface RateLine {
  readonly at: Span;
  readonly outcome: string;
  readonly pays: Expression;
  readonly howOften: HowOften;
}

/** Prices per claim. The source has one column that holds `person`, one `outcome`, and a date (or month) column for periods and order. */
export interface RateCard extends Named {
  readonly source: string;
  readonly lines: readonly RateLine[];
  /** Rows of the source that count as claims. */
  readonly where?: import("./measurement.ts").Condition;
  readonly perPerson?: {
    readonly at: Span;
    readonly amount: Expression;
    readonly cutFirst: "latest" | "earliest" | "smallest" | "largest";
  };
}

export interface Layer {
  readonly at: Span;
  readonly layer: "first" | "next" | "rest";
  readonly amount?: Expression;
  /** In the order of `RiskShare.parties`. */
  readonly shares: readonly Rational[];
}

export interface RiskShare {
  readonly at: Span;
  readonly of: readonly string[];
  readonly parties: readonly string[];
  readonly layers: readonly Layer[];
  readonly remainderTo: string;
  /** Layers fill over the whole contract, or start afresh every contract year. */
  readonly fills: "over the contract" | "every contract year";
}

export interface Limit extends Named {
  readonly limit: "cap" | "floor";
  readonly on:
    | { readonly on: "pricings"; readonly names: readonly string[] }
    | { readonly on: "party"; readonly verb: "pays" | "receives"; readonly party: string }
    | { readonly on: "contract" };
  readonly per: "payment" | "contract year" | "calendar year" | "contract";
  readonly amount: Expression;
}

export interface Split {
  readonly at: Span;
  readonly party: string;
  readonly share: Rational;
}

/** How an amount is divided from a day on. */
export interface DatedSplits {
  readonly at: Span;
  readonly from: IsoDate;
  readonly splits: readonly Split[];
}

export interface Payment {
  readonly at: Span;
  /** Pricings and rate cards. */
  readonly of: readonly string[];
  /** Between the payers, from the start of the contract. */
  readonly from: readonly Split[];
  /** Empty when a risk share names the payees. */
  readonly to: readonly Split[];
  /** Later divisions, in order of date. */
  readonly laterFrom?: readonly DatedSplits[];
  readonly laterTo?: readonly DatedSplits[];
  readonly remainderTo?: string;
  readonly every: Exclude<Grain, "cohort">;
  readonly daysAfterEnd: number;
  readonly mode: "cumulative" | "each period by itself";
  /** What happens when a cumulative settlement falls below what is already paid. `kept` until later periods catch up. */
  readonly overpaid: "set off" | "paid back";
  readonly holdBack?: {
    readonly at: Span;
    readonly share: Rational;
    readonly release: { readonly at: Span } & ({ readonly on: IsoDate } | { readonly monthsAfterEnd: number });
    readonly when?: Test;
  };
  /** Names of limits, first applied first. */
  readonly limits: readonly string[];
  readonly rounding: Rounding;
}
