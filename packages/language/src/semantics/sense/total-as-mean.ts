// The level of a total over several of its periods: the mean of them, where their sum is easily taken for meant.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Drafting } from "../../diagnostics/m4-drafting.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Metric, Payment, Pricing } from "../model/index.ts";
import { levelsRead } from "./reads.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function totalAsMean(context: Context, signed: Signed): void {
  const told = new Set<Span>();
  for (const pricing of signed.pricings) {
    const payment = paymentOf(signed, pricing.name);
    if (!payment) continue;
    for (const { metric: name, at } of levelsRead(context, signed, pricing)) {
      const metric = context.checked.metrics.get(name);
      if (!metric || told.has(at) || !isTotal(metric) || !isSeveral(metric, pricing, payment)) continue;
      told.add(at);
      context.report(diagnose(m4Drafting.totalAsMean, at, { metric: name, name: pricing.name }));
    }
  }
}

function isTotal({ measures }: Metric): boolean {
  return measures.measure === "ratio" && measures.denominator === undefined;
}

/** Whether a settlement covers several periods of the metric. */
function isSeveral({ every }: Metric, { countedFromStart }: Pricing, payment: Payment): boolean {
  if (every === "contract" || every === "cohort") return false;
  return countedFromStart === true || payment.mode === "cumulative" || payment.every !== every;
}
