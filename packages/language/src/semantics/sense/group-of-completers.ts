// A paid metric in a group whose own rule takes only those who came to the end, as the name of the column it asks tells.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Rewards as m4 } from "../../diagnostics/m4-rewards.ts";
import type { Context } from "../context.ts";
import type { Condition, Group, Metric, RowOperand } from "../model/index.ts";
import { denominatorOf } from "./aggregates.ts";
import { metricsRead } from "./reads.ts";
import type { Signed } from "./signed.ts";

const ended = /complet|finish|graduat|fullfölj|fullgjor|slutför|avslut|genomför|examen/i;

export function groupOfCompleters(context: Context, signed: Signed): void {
  const read = new Set(signed.pricings.flatMap((pricing) => [...metricsRead(context, signed, pricing)]));
  const told = new Set<string>();
  for (const metric of context.checked.metrics.values()) {
    const group = context.checked.groups.get(metric.group);
    if (!group?.where || told.has(group.name) || !read.has(metric.name) || !isRate(metric)) continue;
    const column = columnsIn(group.where).find((name) => ended.test(name));
    if (column === undefined || isFollowed(context, group)) continue;
    told.add(group.name);
    context.report(diagnose(m4.groupOfCompleters, group.where.at, { group: group.name, column, metric: metric.name }));
  }
}

function isRate(metric: Metric): boolean {
  return metric.better === "higher" && denominatorOf(metric).length > 0;
}

/** Whether a metric is measured in a wider group of the same source, where those who leave are seen. */
function isFollowed(context: Context, { source, where, name }: Group): boolean {
  const columns = where ? columnsIn(where) : [];
  return [...context.checked.metrics.values()].some((other) => {
    const group = context.checked.groups.get(other.group);
    if (!group || group.name === name || group.source !== source) return false;
    return !(group.where && columnsIn(group.where).some((column) => columns.includes(column)));
  });
}

function columnsIn(condition: Condition): readonly string[] {
  const of = ({ operand, ...more }: RowOperand) => ("column" in more && operand === "column" ? [more.column] : []);
  if ("parts" in condition) return condition.parts.flatMap(columnsIn);
  if ("part" in condition) return columnsIn(condition.part);
  return of(condition.condition === "missing" ? condition.of : condition.left);
}
