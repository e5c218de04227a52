// A weighted mean whose divisor holds the weights of rows that have no value: each such row then counts as one with the value 0.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import { columnsOfSum, knownColumn } from "../check/weighted.ts";
import type { Context } from "../context.ts";
import { denominatorOf, numeratorOf } from "./aggregates.ts";

export function weights(context: Context): void {
  for (const metric of context.checked.metrics.values()) {
    const source = context.checked.groups.get(metric.group)?.source;
    const columns = source === undefined ? undefined : context.checked.columns.get(source);
    const mayLack = (name: string) => columns?.get(name)?.column.whenMissing.rule === "none";
    const [by, ...others] = denominatorOf(metric);
    if (by?.aggregate !== "sum" || others.length > 0) continue;
    const weighed = columnsOfSum(by);
    const parts = by.where?.condition === "all" ? by.where.parts : by.where ? [by.where] : [];
    const known = parts.map(knownColumn);
    for (const of of numeratorOf(metric)) {
      if (of.aggregate !== "sum" || !of.times || !weighed.every((name) => columnsOfSum(of).includes(name))) continue;
      const value = columnsOfSum(of).find((name) => !weighed.includes(name) && mayLack(name) && !known.includes(name));
      if (value === undefined) continue;
      context.report(
        diagnose(m4.weightsWithoutValue, by.at, { metric: metric.name, value, weights: weighed.join(" * ") }),
      );
    }
  }
}
