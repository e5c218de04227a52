// A rate of a group that is fixed, divided by those of it who have a row in the period: who is not seen again falls out of it.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Clocks } from "../../diagnostics/m4-clocks.ts";
import type { Context } from "../context.ts";
import { denominatorOf } from "./aggregates.ts";
import { metricsRead } from "./reads.ts";
import type { Signed } from "./signed.ts";

export function dividedBySeen(context: Context, signed: Signed): void {
  const read = new Set(signed.pricings.flatMap((pricing) => [...metricsRead(context, signed, pricing)]));
  for (const metric of context.checked.metrics.values()) {
    const date = context.checked.groups.get(metric.group)?.fixedOn;
    if (date === undefined || !read.has(metric.name)) continue;
    const seen = denominatorOf(metric).find(({ aggregate, where }) => aggregate === "people" && !where);
    if (!seen) continue;
    context.report(diagnose(m4Clocks.dividedBySeen, seen.at, { metric: metric.name, group: metric.group, date }));
  }
}
