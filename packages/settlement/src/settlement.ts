// Who owes whom, period by period, each number with its clause and its working.

import type { Rational } from "@mast/exact";
import type { IsoDate, Kind, Span, Unit } from "@mast/language";
import type { Period } from "@mast/measurement";

/** One number and how it came about. `rule` is a slug that `statement` words in both languages; inputs are in reading order. */
export interface Working {
  readonly rule: string;
  /** Clause that says so. */
  readonly at: Span;
  /** Name of the clause, party or period it is about. */
  readonly of: string;
  readonly value: Rational;
  readonly unit: Unit;
  readonly kind: Kind;
  readonly params?: Readonly<Record<string, string>>;
  readonly inputs: readonly Working[];
}

/** What one pricing or rate card comes to in one payment period. */
export interface Priced {
  readonly pricing: string;
  readonly period: Period;
  /** Before limits and sharing; over the window that the payment settles (cumulative or the period alone). */
  readonly gross: Rational;
  /** The amendment whose text governs the end of the period; absent under the text as signed. */
  readonly text?: string;
  readonly working: Working;
}

/** One amount to pay (or, negative, to pay back), rounded once. */
export interface PaymentLine {
  readonly payment: string;
  readonly at: Span;
  readonly period: Period;
  readonly from: string;
  readonly to: string;
  readonly due: IsoDate;
  readonly amount: Rational;
  /** `payment`, the later `release` of what was held back, or a `repayment` of what was overpaid. */
  readonly what: "payment" | "release" | "repayment";
  /** The amendment whose text governs; absent under the text as signed. */
  readonly text?: string;
  readonly working: Working;
}

/** What a party keeps or bears of a shared amount without any payment, because it is the payer itself. */
export interface Kept {
  readonly payment: string;
  readonly period: Period;
  readonly party: string;
  readonly amount: Rational;
}

export interface Settlement {
  readonly currency: string;
  readonly asOf: IsoDate;
  readonly priced: readonly Priced[];
  readonly lines: readonly PaymentLine[];
  readonly kept: readonly Kept[];
  /** Named values and formulas that were used, with rounding as written. */
  readonly values: readonly {
    readonly name: string;
    readonly value: Rational;
    readonly unit: Unit;
    readonly kind: Kind;
    readonly working: Working;
    /** Of a series with several dates: the days on which the amount is in force, both in; absent without end. */
    readonly from?: IsoDate;
    readonly to?: IsoDate;
  }[];
}

/** What an earlier statement already paid: carried in for cumulative settlement and hold-back. */
export interface EarlierPayments {
  readonly lines: readonly {
    readonly payment: string;
    readonly periodKey: string;
    readonly from: string;
    readonly to: string;
    readonly what: PaymentLine["what"];
    readonly amount: Rational;
  }[];
}
