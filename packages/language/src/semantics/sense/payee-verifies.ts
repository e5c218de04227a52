// The one who verifies a metric is paid by it.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Context } from "../context.ts";
import type { Metric } from "../model/index.ts";
import { metricOf, payeesOf, type Signed } from "./signed.ts";

export function payeeVerifies(context: Context, signed: Signed): void {
  const told = new Set<string>();
  for (const pricing of signed.pricings) {
    const metric = metricOf(context, pricing);
    const party = metric?.verifiedBy;
    if (!metric || party === undefined || told.has(metric.name)) continue;
    if (!payeesOf(signed, pricing.name).includes(party)) continue;
    told.add(metric.name);
    const params = { party, metric: metric.name, priced: pricing.name };
    context.report(diagnose(m4.payeeVerifies, verifierAt(context, metric), params));
  }
}

/** Where the metric names its verifier. */
function verifierAt(context: Context, metric: Metric) {
  const clause = context.symbols.named.get(metric.name)?.clause;
  for (const part of clause?.parts ?? []) if (part.part === "verified by") return part.name.at;
  return metric.nameAt;
}
