// People who are followed for so many months from a day of their own, in a contract that ends before the last of them are.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Clocks } from "../../diagnostics/m4-clocks.ts";
import { followedFor } from "../cohort-window.ts";
import type { Context } from "../context.ts";
import { dayAfter, monthsBefore } from "../dates.ts";
import type { Condition, Metric, Moment } from "../model/index.ts";
import { aggregatesOf } from "./aggregates.ts";
import { closesIntake } from "./late-start.ts";
import { metricsRead } from "./reads.ts";
import type { Signed } from "./signed.ts";

export function followedForLess(context: Context, signed: Signed): void {
  if (!context.running) return;
  const { to: end } = context.running;
  const read = new Set(signed.pricings.flatMap((pricing) => [...metricsRead(context, signed, pricing)]));
  for (const metric of context.checked.metrics.values()) {
    const group = context.checked.groups.get(metric.group);
    if (!read.has(metric.name) || !group || group.fixedOn !== undefined || closesIntake(group)) continue;
    const months = Math.max(0, ...windowsOf(metric), ...(group.where ? windowsIn(group.where) : []));
    if (months === 0) continue;
    const last = monthsBefore(dayAfter(end), months);
    if (followedFor(metric, group).length > 0) {
      context.report(diagnose(m4Clocks.cohortNotOver, metric.measures.at, { metric: metric.name, last, end }));
      continue;
    }
    context.report(diagnose(m4Clocks.followedForLess, metric.measures.at, { metric: metric.name, months, last, end }));
  }
}

/** The months of each window of a metric that a day of the person's own begins. */
function windowsOf(metric: Metric): readonly number[] {
  return aggregatesOf(metric).flatMap((of) => [
    ...("within" in of && of.within ? monthsAfter(of.within.until) : []),
    ...(of.where ? windowsIn(of.where) : []),
  ]);
}

function windowsIn(condition: Condition): readonly number[] {
  if ("parts" in condition) return condition.parts.flatMap(windowsIn);
  if (condition.condition !== "moment") return [];
  return ["is less than", "is at most"].includes(condition.comparison) ? monthsAfter(condition.right) : [];
}

function monthsAfter({ shift }: Moment): readonly number[] {
  return shift?.unit === "month" && shift.count > 0 ? [shift.count] : [];
}
