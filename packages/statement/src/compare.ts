// Takes two statements of the same day on the same data, gives what each payment is in the one and in the other: what a change costs.

import { add, fromText, isZero, negate, type Rational, subtract, toText, zero } from "@mast/exact";
import type { MessageLanguage } from "@mast/language";
import { labelText } from "./label.ts";
import type { Column, Outline } from "./outline.ts";
import type { Statement } from "./schema.ts";
import { moneyText } from "./words/amounts.ts";
import { headings } from "./words/headings.ts";
import { periodText } from "./words/terms.ts";

/** Amounts of one payment, as exact texts; zero where a statement does not have it. */
export interface ComparedPayment {
  readonly payment: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface Comparison {
  readonly currency: string;
  readonly asOf: string;
  /** In the order of the statement before, then those that only the one after has. Repayments are below zero. */
  readonly payments: readonly ComparedPayment[];
  /** What the one party pays the other in all. */
  readonly totals: readonly Omit<ComparedPayment, "payment" | "period">[];
}

/** What a payment is under the two; both are in one currency and settled up to one day. */
export function compare(before: Statement, after: Statement): Comparison {
  const [old, now] = [flowsOf(before), flowsOf(after)];
  const keys = [...new Map([...old, ...now].map((flow) => [flow.key, flow])).values()];
  const sumOf = (flows: readonly Flow[], is: (flow: Flow) => boolean) =>
    flows.filter(is).reduce((total, flow) => add(total, flow.amount), zero);
  const compared = (is: (flow: Flow) => boolean) => {
    const [was, becomes] = [sumOf(old, is), sumOf(now, is)];
    return { before: toText(was), after: toText(becomes), difference: toText(subtract(becomes, was)) };
  };
  const pairs = [...new Map(keys.map(({ from, to }) => [JSON.stringify([from, to]), { from, to }])).values()];
  return {
    currency: after.contract.currency,
    asOf: after.asOf.date,
    payments: keys.map(({ key, payment, period, from, to }) => ({
      payment,
      period,
      from,
      to,
      ...compared((flow) => flow.key === key),
    })),
    totals: pairs.map(({ from, to }) => ({ from, to, ...compared((flow) => flow.from === from && flow.to === to) })),
  };
}

/** The comparison in the order of reading; `names` say what is compared. */
export function comparisonOutline(
  { currency, asOf, payments, totals }: Comparison,
  of: Statement,
  names: readonly [string, string],
  language: MessageLanguage,
): Outline {
  const said = headings[language];
  const money = (amount: string) => moneyText(fromText(amount), currency, language);
  const amounts = (one: Omit<ComparedPayment, "payment" | "period">) => [
    money(one.before),
    money(one.after),
    money(one.difference),
  ];
  const [payment = "", period = "", from = "", to = ""] = said.paymentColumns;
  const columns: Column[] = [
    ...[payment, period, from, to].map((title) => ({ title })),
    ...[...names, said.difference].map((title) => ({ title, numbers: true as const })),
  ];
  const rows = payments.map((one) => [
    one.payment,
    periodText(one.period, language),
    one.from,
    one.to,
    ...amounts(one),
  ]);
  const sums = totals.map((one) => [said.total, "", one.from, one.to, ...amounts(one)]);
  const same = payments.every(({ difference }) => isZero(fromText(difference)));
  return {
    title: `${said.comparison}: ${labelText(of.contract.title, language)}`,
    sections: [
      { facts: [[said.asOf, asOf]] },
      { heading: said.payments, table: { columns, rows }, totals: sums },
      ...(same ? [{ lines: [said.noDifference] }] : []),
    ],
  };
}

interface Flow {
  readonly key: string;
  readonly payment: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly amount: Rational;
}

function flowsOf({ payments }: Statement): readonly Flow[] {
  return payments.map(({ payment, period: { key: period }, what, amount, ...line }) => {
    const back = what === "repayment";
    const [from, to] = back ? [line.to, line.from] : [line.from, line.to];
    const exact = fromText(amount);
    const key = JSON.stringify([payment, period, from, to]);
    return { key, payment, period, from, to, amount: back ? negate(exact) : exact };
  });
}
