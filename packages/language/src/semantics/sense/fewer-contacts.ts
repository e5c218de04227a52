// Rows that the payee itself makes, where fewer rows are a better result: who looks less finds less.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { numeratorOf } from "./aggregates.ts";
import { metricOf, payeesOf, type Signed, sourceOf } from "./signed.ts";

export function fewerContacts(context: Context, signed: Signed): void {
  const told = new Set<string>();
  for (const pricing of signed.pricings) {
    const metric = metricOf(context, pricing);
    const source = metric && sourceOf(context, metric);
    if (metric?.better !== "lower" || source?.owner === undefined || told.has(metric.name)) continue;
    const counts = numeratorOf(metric).some(({ aggregate }) => aggregate === "rows" || aggregate === "people");
    if (!counts || !payeesOf(signed, pricing.name).includes(source.owner)) continue;
    told.add(metric.name);
    const params = { metric: metric.name, party: source.owner, source: source.name };
    context.report(diagnose(m4.fewerContacts, metric.nameAt, params));
  }
}
