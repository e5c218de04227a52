// What the sense checks read: the checked pieces of a contract, and who is paid by what.

import type { Context } from "../context.ts";
import type { Contract, Metric, Payment, Pricing, Source } from "../model/index.ts";

/** A contract as far as it is checked. */
export type Signed = Pick<Contract, "parties" | "pricings" | "rateCards" | "riskShares" | "limits" | "payments">;

/** The payment of a pricing or rate card, if one pays it. */
export function paymentOf(signed: Signed, name: string): Payment | undefined {
  return signed.payments.find(({ of }) => of.includes(name));
}

/** Parties that money goes to when this is paid, without those who pay it. */
export function payeesOf(signed: Signed, name: string): readonly string[] {
  const payment = paymentOf(signed, name);
  if (!payment) return [];
  const sharers = signed.riskShares
    .filter(({ of }) => of.some((each) => payment.of.includes(each)))
    .flatMap(({ parties }) => parties);
  const payers = payment.from.map(({ party }) => party);
  return [...payment.to.map(({ party }) => party), ...sharers].filter((party) => !payers.includes(party));
}

/** The metric that a pricing is for. */
export function metricOf(context: Context, pricing: Pricing): Metric | undefined {
  return pricing.metric === undefined ? undefined : context.checked.metrics.get(pricing.metric);
}

/** The source that a metric counts in. */
export function sourceOf(context: Context, metric: Metric): Source | undefined {
  const group = context.checked.groups.get(metric.group);
  return group && context.checked.sources.get(group.source);
}
