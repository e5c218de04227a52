// What keeps a series from being measured at all: a group without cohorts, a date that the group does not have, months that the
// data cannot tell. Found before planning, so that a plan is only made of what can be answered.

import { type Aggregate, type Condition, type Diagnostic, diagnose, m5, type RowOperand } from "@mast/language";
import type { PlannedSeries } from "./series.ts";
import type { Table } from "./table.ts";

/** The first obstacle, if there is one. */
export function obstacleTo({ metric, run, at }: PlannedSeries, { time, source }: Table): Diagnostic | undefined {
  const params = { metric: metric.name, group: run.name };
  if (metric.every === "cohort" && run.group.cohort === undefined) return diagnose(m5.groupWithoutCohorts, at, params);
  const { measures } = metric;
  const aggregates: readonly Aggregate[] =
    measures.measure === "ratio"
      ? [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])].map(({ of }) => of)
      : [];
  const conditions = measures.measure === "ratio" ? aggregates.map(({ where }) => where) : [measures.where];
  if (run.fixedOn === undefined && conditions.some(asksForFixedDate)) return diagnose(m5.groupWithoutDate, at, params);
  for (const of of aggregates) {
    if (of.aggregate !== "in a row" || time?.unit === of.of || time?.unit === "date") continue;
    return diagnose(m5.runsNotTold, of.at, { metric: metric.name, source: source.name, unit: of.of });
  }
  return undefined;
}

function asksForFixedDate(condition: Condition | undefined): boolean {
  if (condition === undefined) return false;
  switch (condition.condition) {
    case "missing":
      return false;
    case "all":
    case "any":
    case "at least":
      return condition.parts.some(asksForFixedDate);
    case "not":
      return asksForFixedDate(condition.part);
    default:
      return operandAsks(condition.left);
  }
}

function operandAsks(operand: RowOperand): boolean {
  return operand.operand === "history" && (operand.before.is === "fixed" || asksForFixedDate(operand.where));
}
