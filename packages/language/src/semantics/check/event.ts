// Takes an event clause, gives the period that it takes out of the measurement of some metrics.

import type { EventClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../dates.ts";
import type { ContractEvent } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { reportCutByLeavingOut } from "./metric.ts";
import { labelOf, onePart, reportMissing, textOf } from "./parts.ts";

export function checkEvent(context: Context, clause: EventClause): ContractEvent | undefined {
  const from = onePart(context, clause, "from");
  if (!from) reportMissing(context, clause, ["From"]);
  const leaves = onePart(context, clause, "leaves out");
  if (!leaves) reportMissing(context, clause, ["LeavesOut"]);
  const because = textOf(onePart(context, clause, "because")?.because);
  const days = from && rangeOf(context, from);
  const metrics = leaves && all(leaves.names.map((name) => resolve(context, name, ["metric"])?.name));
  const cuts = from && days && metrics?.some((metric) => reportCutByLeavingOut(context, metric, days, from.at));
  if (!days || !metrics || cuts || clause.name.node === "missing") return undefined;
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name: clause.name.text,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    ...days,
    leavesOut: metrics,
    ...(because === undefined ? {} : { because }),
  };
}
