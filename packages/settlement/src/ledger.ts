// What the settlement remembers from payment to payment: amounts of pricings, what each party got, and what is held back.
// One record per settled payment and period, in the order of settlement.

import { type Rational, sum } from "@mast/exact";
import type { IsoDate, Limit, Payment } from "@mast/language";
import { containing, type Period, periodsOf } from "@mast/measurement";
import { lastText } from "./course.ts";
import type { Inputs, Scope } from "./scope.ts";
import type { Working } from "./settlement.ts";

/** Between two parties; `from` equal to `to` is what a payer keeps of a shared amount. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly amount: Rational;
}

/** What a party is entitled to of another for one period, exactly, before limits on parties and rounding. */
export interface Entitled extends Flow {
  readonly working: Working;
}

export interface SettledPeriod {
  readonly payment: string;
  readonly period: Period;
  /** What each pricing added, after limits on pricings. */
  readonly pricings: ReadonlyMap<string, Rational>;
  readonly entitled: readonly Entitled[];
  /** What was settled, rounded, with what is held back; from an earlier statement when there is one. */
  readonly settled: readonly Flow[];
  /** What the data at hand make of the same period. */
  readonly computed: readonly Flow[];
  readonly byStatement: boolean;
  /** Below zero: what is overpaid and set off against the next period, when periods are settled by themselves. */
  readonly carried: readonly Flow[];
}

export type Ledger = readonly SettledPeriod[];

/** The name that a payment goes by: what it pays for. */
export function paymentName(payment: Payment): string {
  return payment.of.join(", ");
}

/** What a payment has settled before; of a cumulative one, since it began to count. */
export function ownRecords({ since }: Pick<Scope, "since">, ledger: Ledger, payment: Payment): Ledger {
  const name = paymentName(payment);
  return ledger.filter(
    (record) => record.payment === name && (payment.mode !== "cumulative" || record.period.from >= since),
  );
}

/** Whether two parties are the same two. */
export function isBetween(flow: Pick<Flow, "from" | "to">, from: string, to: string): boolean {
  return flow.from === from && flow.to === to;
}

/** Everything that flows from one party to another, in some lists. */
export function flowBetween(flows: readonly Flow[], from: string, to: string): Rational {
  return sum(flows.filter((flow) => isBetween(flow, from, to)).map((flow) => flow.amount));
}

/** What a pricing added, over some records. */
export function addedBy(records: Ledger, pricing: string): Rational {
  return sum(records.flatMap((record) => record.pricings.get(pricing) ?? []));
}

/** The span of time that a limit or a layer counts over, as a key: records with the same key share it. */
export function spanKey(inputs: Inputs, per: Limit["per"], payment: string, period: Period): string {
  switch (per) {
    case "payment":
      return `${payment} ${period.partOf ?? period.key}`;
    case "contract":
      return "contract";
    default:
      return spanOf(inputs, per, period.to)?.key ?? period.key;
  }
}

/** Whether no later period of the payment belongs to the same span: only then does a floor know what is missing. */
export function endsSpan(inputs: Inputs, per: Limit["per"], payment: Payment, period: Period): boolean {
  const name = paymentName(payment);
  const later = inputs.course.periods.filter((one) => paymentName(one.payment) === name && one.period.to > period.to);
  return later.every((one) => spanKey(inputs, per, name, one.period) !== spanKey(inputs, per, name, period));
}

function spanOf(inputs: Inputs, grain: "contract year" | "calendar year", date: IsoDate): Period | undefined {
  return containing(periodsOf(lastText(inputs.course), grain), date);
}
