// Months in a row that those who start late cannot complete before the contract ends.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { dayAfter, monthsBefore } from "../dates.ts";
import type { Aggregate, Condition, Group, Metric } from "../model/index.ts";
import { aggregatesOf } from "./aggregates.ts";
import { metricsRead } from "./reads.ts";
import type { Signed } from "./signed.ts";

export function lateStart(context: Context, signed: Signed): void {
  if (!context.running) return;
  const { to: end } = context.running;
  const read = new Set(signed.pricings.flatMap((pricing) => [...metricsRead(context, signed, pricing)]));
  for (const metric of context.checked.metrics.values()) {
    const longest = longestRun(metric);
    const group = context.checked.groups.get(metric.group);
    if (!read.has(metric.name) || longest === undefined || !group) continue;
    // Whoever begins on the first day after this one has fewer months left than are needed.
    const last = monthsBefore(dayAfter(end), longest.length);
    const closed = group.fixedOn !== undefined ? group.fixedOn <= last : closesIntake(group);
    if (closed) continue;
    const params = { metric: metric.name, months: longest.length, last, end };
    // What a library measures has the place of the clause that uses it; the metric is the contract's own.
    const isOwn = metric.at.start <= longest.at.start && longest.at.end <= metric.at.end;
    context.report(diagnose(m4.lateStart, isOwn ? longest.at : metric.nameAt, params));
  }
}

function longestRun(metric: Metric): Extract<Aggregate, { aggregate: "in a row" }> | undefined {
  return aggregatesOf(metric)
    .filter((each) => each.aggregate === "in a row")
    .filter(({ of }) => of === "month")
    .sort((a, b) => b.length - a.length)[0];
}

/** Whether the rule of a group has a last day for something: `where started is at most 2024-06-30`. */
export function closesIntake({ where }: Group): boolean {
  return where !== undefined && closes(where);
}

function closes(condition: Condition): boolean {
  switch (condition.condition) {
    case "all":
    case "any":
    case "at least":
      return condition.parts.some(closes);
    case "compare":
      return (
        ["is at most", "is less than", "is"].includes(condition.comparison) &&
        ["date", "month", "quarter", "year", "week"].includes(condition.right.cell)
      );
    case "between":
      return ["date", "month", "quarter", "year", "week"].includes(condition.to.cell);
    default:
      return false;
  }
}
