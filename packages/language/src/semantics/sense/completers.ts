// A rate among those who came to the end, where nothing tells how many did: the share of good results rises when the others leave.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import type { Aggregate, Metric } from "../model/index.ts";
import { aggregatesOf, denominatorOf, meaningOf, numeratorOf } from "./aggregates.ts";
import { metricsRead } from "./reads.ts";
import type { Signed } from "./signed.ts";

export function completers(context: Context, signed: Signed): void {
  const read = new Set(signed.pricings.flatMap((pricing) => [...metricsRead(context, signed, pricing)]));
  for (const metric of context.checked.metrics.values()) {
    if (!read.has(metric.name) || metric.better !== "higher" || metric.instrument) continue;
    const [chosen] = denominatorOf(metric).filter(isHeads);
    if (!chosen?.where || !numeratorOf(metric).every(isHeads)) continue;
    if (isFollowed(context, metric, chosen)) continue;
    const where = textAt(context, chosen.where.at);
    context.report(diagnose(m4.completersOnly, chosen.at, { metric: metric.name, where }));
  }
}

function isHeads({ aggregate }: Aggregate): boolean {
  return aggregate === "people" || aggregate === "rows";
}

/** Whether another metric of the same group counts those whom this one divides by. */
function isFollowed(context: Context, metric: Metric, { where }: Aggregate): boolean {
  const wanted = meaningOf(where);
  return [...context.checked.metrics.values()].some(
    (other) =>
      other !== metric &&
      other.group === metric.group &&
      numeratorOf(other).some((each) => meaningOf(each.where) === wanted) &&
      !denominatorOf(other).some((each) => meaningOf(each.where) === wanted) &&
      aggregatesOf(other).length > 0,
  );
}
