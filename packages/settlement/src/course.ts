// The course of a contract through its texts: which payment is settled when, under which text, and over which time each price counts.
// A payment that an amendment changes ends its period on the day before, as it does at the end of the running time.

import {
  type Contract,
  type ContractText,
  type IsoDate,
  type Payment,
  paymentRunsOn,
  runsOn,
  samePayment,
} from "@mast/language";
import { addDays, type Period, periodsOf } from "@mast/measurement";

/** One period of one payment, with the text that governs it by its place among the texts. */
export interface PaymentPeriod {
  readonly payment: Payment;
  readonly period: Period;
  readonly text: number;
}

/** Days, both in, on which one text governs what a pricing comes to. */
export interface Stretch {
  readonly text: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Course {
  /** In the order in which they come into force; one when there is no amendment. */
  readonly texts: readonly ContractText[];
  /** Every payment of the whole running time, earliest end first; of one end, in the order of the contract. */
  readonly periods: readonly PaymentPeriod[];
}

export function courseOf(texts: readonly ContractText[]): Course {
  const periods = texts.flatMap(({ contract }, index) =>
    contract.payments.flatMap((payment) => (isContinued(texts, index, payment) ? [] : runOf(texts, index, payment))),
  );
  const order = (a: PaymentPeriod, b: PaymentPeriod) =>
    a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : a.text - b.text;
  return { texts, periods: periods.sort(order) };
}

/** The last day on which a text is in force. */
export function lastDayOfText(texts: readonly ContractText[], index: number): IsoDate {
  const next = texts[index + 1];
  return next === undefined ? texts[index]!.contract.to : addDays(next.from, -1);
}

/** The text of the end of the running time: years of the contract are counted in it. */
export function lastText({ texts }: Course): Contract {
  return texts.at(-1)!.contract;
}

/** From when a cumulative payment counts: from the earliest of the texts before in which it is cumulative without a break. */
export function cumulativeSince(texts: readonly ContractText[], text: number, payment: Payment): IsoDate {
  let index = text;
  while (index > 0 && samePayment(texts[index - 1]!.contract, payment)?.mode === "cumulative") index -= 1;
  return texts[index]!.from;
}

/** The stretches over which a pricing is priced, each under one text, up to a day of the given text; the first begins on `since`. */
export function stretchesOf(
  texts: readonly ContractText[],
  text: number,
  pricing: string,
  since: IsoDate,
  to: IsoDate,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let last = { text, to };
  for (let index = text; index > 0 && texts[index]!.from > since; index -= 1) {
    if (runsOn(texts[index - 1]!.contract, texts[index]!, pricing)) continue;
    stretches.unshift({ ...last, from: texts[index]!.from });
    last = { text: index - 1, to: lastDayOfText(texts, index - 1) };
  }
  return [{ ...last, from: since }, ...stretches];
}

/** Whether a payment of the text before goes on in this one, so that its periods run over the day between them. */
function isContinued(texts: readonly ContractText[], index: number, payment: Payment): boolean {
  const before = texts[index - 1]?.contract;
  const earlier = before && samePayment(before, payment);
  return earlier !== undefined && paymentRunsOn(before!, texts[index]!, earlier);
}

/** The periods of a payment from the text that brings it until the text that changes it. */
function runOf(texts: readonly ContractText[], first: number, payment: Payment): readonly PaymentPeriod[] {
  let last = first;
  while (texts[last + 1] && paymentRunsOn(texts[last]!.contract, texts[last + 1]!, payment)) last += 1;
  const [from, to] = [texts[first]!.from, lastDayOfText(texts, last)];
  const within = periodsOf(texts[last]!.contract, payment.every).filter((one) => one.to >= from && one.from <= to);
  return within.map((whole) => {
    const period = cut(whole, from, to);
    const text = texts.findLastIndex((one, index) => index <= last && one.from <= period.to);
    return { payment: samePayment(texts[text]!.contract, payment)!, period, text };
  });
}

/** A period cut where a text begins or ends. */
function cut(whole: Period, from: IsoDate, to: IsoDate): Period {
  if (from <= whole.from && whole.to <= to) return whole;
  const period = { ...whole, from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to };
  const start = period.from > whole.from ? ` from ${period.from}` : "";
  const end = period.to < whole.to ? ` to ${period.to}` : "";
  return { ...period, key: `${whole.key}${start}${end}`, partOf: whole.key };
}
