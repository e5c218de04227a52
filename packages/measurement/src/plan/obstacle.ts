// What keeps a series from being measured at all: months in a row that the data cannot tell. Found before planning, so that a plan
// is only made of what can be answered.

import { type Diagnostic, diagnose, m5 } from "@mast/language";
import type { PlannedSeries } from "./series.ts";
import type { Table } from "./table.ts";

/** The first obstacle, if there is one. */
export function obstacleTo({ metric }: PlannedSeries, { time, source }: Table): Diagnostic | undefined {
  const { measures } = metric;
  if (measures.measure !== "ratio") return undefined;
  for (const { of } of [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])]) {
    if (of.aggregate !== "in a row" || time?.unit === of.of || time?.unit === "date") continue;
    return diagnose(m5.runsNotTold, of.at, { metric: metric.name, source: source.name, unit: of.of });
  }
  return undefined;
}
