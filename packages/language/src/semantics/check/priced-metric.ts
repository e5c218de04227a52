// The metric that a pricing is for: found, of a kind that may be paid for, and missed where an effect is priced without one.

import { diagnose, type Entry } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import type { Span } from "../../source/span.ts";
import type { PricingClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Metric, MetricKind } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { onePart } from "./parts.ts";

/** The metric after `for`; nothing when there is none or it is wrong. */
export function pricedMetric(context: Context, clause: PricingClause): Metric | undefined {
  const part = onePart(context, clause, "for");
  const symbol = part && resolve(context, part.name, ["metric"]);
  const metric = symbol && context.checked.metrics.get(symbol.name);
  if (!metric || !part) return undefined;
  const sense = senseOfPricing[metric.clause];
  const waived = metric.clause === "output" && onePart(context, clause, "pay anyway") !== undefined;
  if (sense && !waived) context.report(diagnose(sense, part.name.at, { metric: metric.name }));
  return metric;
}

const senseOfPricing: Readonly<Partial<Record<MetricKind, Entry<{ metric: string }>>>> = {
  activity: m4.activityPriced,
  output: m4.outputPriced,
  indicator: m4.indicatorPriced,
  guardrail: m4.guardrailPriced,
};

/** Reports that an effect is priced and no metric named; silent when one is named and wrong. */
export function reportNoMetric(context: Context, clause: PricingClause, at: Span): void {
  if (clause.broken || clause.name.node === "missing" || clause.parts.some((part) => part.part === "for")) return;
  context.report(diagnose(m3.metricNeeded, at, { name: clause.name.text }));
}
