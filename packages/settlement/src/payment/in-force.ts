// Takes a payment and one of its periods, gives the payment as it is divided then.

import { type DatedSplits, diagnose, m6, type Payment, type Split } from "@mast/language";
import type { Period } from "@mast/measurement";
import { paymentName } from "../ledger.ts";
import { refuse } from "../refusal.ts";

/** The payment with the division that is in force on the period's first day; one that changes inside the period is refused. */
export function paymentIn(payment: Payment, period: Period): Payment {
  const { laterFrom = [], laterTo = [] } = payment;
  if (laterFrom.length === 0 && laterTo.length === 0) return payment;
  const inForce = (first: readonly Split[], later: readonly DatedSplits[]) => {
    const change = later.find(({ from }) => period.from < from && from <= period.to);
    if (change) {
      const params = { payment: paymentName(payment), date: change.from, period: period.key };
      refuse(diagnose(m6.divisionChangesInside, change.at, params));
    }
    return later.findLast(({ from }) => from <= period.from)?.splits ?? first;
  };
  return { ...payment, from: inForce(payment.from, laterFrom), to: inForce(payment.to, laterTo) };
}

/** Every party that ever pays, and every one that ever receives. */
export function partiesEver({ from, to, laterFrom = [], laterTo = [] }: Payment): {
  readonly payers: readonly string[];
  readonly payees: readonly string[];
} {
  const names = (first: readonly Split[], later: readonly DatedSplits[]) =>
    [...first, ...later.flatMap(({ splits }) => splits)].map(({ party }) => party);
  return { payers: names(from, laterFrom), payees: names(to, laterTo) };
}
