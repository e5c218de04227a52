// How many amounts the contract makes the parties work out: metrics that decide money, times payers, times payment periods. A rate card
// counts once, since its claims are counted in one file by one rule.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { monthsIn } from "../dates.ts";
import type { Payment } from "../model/index.ts";
import { metricsRead } from "./reads.ts";
import { paymentOf, type Signed } from "./signed.ts";

/** From here on it is warned of: four metrics, two payers and quarters of five years. */
const many = 160;

export function manyAmounts(context: Context, signed: Signed): void {
  const heading = context.file.clauses.find(({ clause }) => clause === "contract");
  if (!context.running || !heading) return;
  const paid = signed.pricings.filter(({ name }) => paymentOf(signed, name));
  const metrics = new Set(paid.flatMap((pricing) => [...metricsRead(context, signed, pricing)])).size;
  const cards = signed.rateCards.filter(({ name }) => paymentOf(signed, name)).length;
  const payers = new Set(signed.payments.flatMap(({ from }) => from.map(({ party }) => party))).size;
  const length = monthsIn(context.running);
  const periods = signed.payments.reduce((most, payment) => Math.max(most, periodsOf(payment, length)), 0);
  const measured = metrics + cards;
  const amounts = measured * payers * periods;
  if (amounts < many) return;
  context.report(diagnose(m4.manyAmounts, heading.keywordAt, { measured, payers, periods, amounts }));
}

const monthsEach: Readonly<Record<Payment["every"], number | undefined>> = {
  month: 1,
  quarter: 3,
  "calendar year": 12,
  "contract year": 12,
  contract: undefined,
};

function periodsOf({ every }: Payment, length: number): number {
  const each = monthsEach[every];
  return each === undefined ? 1 : Math.ceil(length / each);
}
