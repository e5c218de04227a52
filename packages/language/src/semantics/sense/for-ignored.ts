// A pricing that is for a metric and pays a fixed sum whatever the metric comes to.

import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import { endBefore } from "../check/parts.ts";
import type { Context } from "../context.ts";
import type { Pricing } from "../model/index.ts";
import { metricsRead } from "./reads.ts";
import type { Signed } from "./signed.ts";

export function forIgnored(context: Context, signed: Signed): void {
  for (const pricing of signed.pricings) {
    const { metric, rule, each, withoutPaidBy } = pricing;
    if (metric === undefined || rule.rule !== "amount" || each === "cohort" || withoutPaidBy.length > 0) continue;
    if (metricsRead(context, signed, pricing).has(metric)) continue;
    context.report(
      diagnose(m4.forIgnored, rule.at, { priced: pricing.name, metric }, { fixes: withoutFor(context, pricing) }),
    );
  }
}

/** Takes the line away that names the metric: what is left is the fee that it is. */
function withoutFor(context: Context, { name }: Pricing): readonly Fix[] {
  const clause = context.symbols.named.get(name)?.clause;
  const part = clause?.clause === "pricing" ? clause.parts.find((each) => each.part === "for") : undefined;
  if (!clause || !part) return [];
  const title = { en: "Take away the line, as for a fee", sv: "Ta bort raden, som för en avgift" };
  const span = { start: endBefore(context, clause, part.at.start), end: part.at.end };
  return [{ title, edits: [{ span, text: "" }] }];
}
