// Takes an event clause, gives its days, if it has occurred, and the metrics whose measurement it takes them out of.

import type { EventClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { type Days, daysOf, rangeOf } from "../dates.ts";
import type { ContractEvent } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { isAsked } from "./event-condition.ts";
import { reportCutByLeavingOut } from "./metric.ts";
import { labelOf, oneOfParts, onePart, reportMissing, textOf } from "./parts.ts";

export function checkEvent(context: Context, clause: EventClause): ContractEvent | undefined {
  const when = oneOfParts(context, clause, ["from", "occurs on", "has not occurred"]);
  if (!when) reportMissing(context, clause, ["From", "OccursOn", "HasNotOccurred"]);
  const leaves = onePart(context, clause, "leaves out");
  if (!leaves && !isAsked(context, clause)) reportMissing(context, clause, ["LeavesOut"]);
  const because = textOf(onePart(context, clause, "because")?.because);
  const days = when && daysOfEvent(context, when);
  const metrics = leaves ? all(leaves.names.map((name) => resolve(context, name, ["metric"])?.name)) : [];
  const cuts = when && isDays(days) && metrics?.some((metric) => reportCutByLeavingOut(context, metric, days, when.at));
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

type When = Extract<EventClause["parts"][number], { part: "from" | "occurs on" | "has not occurred" }>;

function isDays(days: Partial<Days> | undefined): days is Days {
  return days?.from !== undefined && days.to !== undefined;
}

/** First and last day; an empty object when the event has not occurred, nothing when its days are wrong. */
function daysOfEvent(context: Context, when: When): Partial<Days> | undefined {
  if (when.part === "has not occurred") return {};
  return when.part === "from" ? rangeOf(context, when) : daysOf(when.date);
}
