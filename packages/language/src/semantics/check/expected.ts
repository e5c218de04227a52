// Takes the sub-clause that says how the expected value is found, gives the method with its group, date or number; nothing when it
// cannot be used for the metric, which is reported.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Baselines } from "../../diagnostics/m3-baselines.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import type { Span } from "../../source/span.ts";
import type { BaselineClause, DetrendMethod, Missing, Name } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { ExpectedBy, Metric } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { constantOf } from "./constant.ts";
import { reportEveryoneNotFixed } from "./everyone.ts";
import { checkAmount, checkExpression } from "./expression.ts";
import { textAt } from "./operand.ts";

export const expectedParts = [
  "detrend by",
  "no detrending",
  "expected as in",
  "expected by the same rule on",
  "expected is",
] as const;

export type ExpectedPart = Extract<BaselineClause["parts"][number], { readonly part: (typeof expectedParts)[number] }>;

/** Whether the method looks at a period before the contract. */
export function needsWindow({ part }: ExpectedPart): boolean {
  return part === "detrend by" || part === "no detrending";
}

/** Whether the method takes the seasons into account. */
export function isSeasonal(by: ExpectedBy): boolean {
  switch (by.method) {
    case "linear trend":
      return by.monthEffects;
    case "ratio":
    case "difference":
      return by.sameMonths;
    default:
      return by.method !== "fixed mean" && by.method !== "difference in differences";
  }
}

export function expectedBy(context: Context, part: ExpectedPart, metric: Metric | undefined): ExpectedBy | undefined {
  switch (part.part) {
    case "no detrending":
      return part.because.node === "text" ? { method: "fixed mean" } : undefined;
    case "detrend by":
      return detrendedBy(context, part.method, metric);
    case "expected as in": {
      const group = referenceOf(context, part.name, metric);
      return group === undefined ? undefined : { method: "contemporary group", group };
    }
    case "expected by the same rule on":
      return sameRule(context, part, metric);
    case "expected is":
      return fixedNumber(context, part, metric);
  }
}

function detrendedBy(context: Context, written: DetrendMethod, metric: Metric | undefined): ExpectedBy | undefined {
  if ("node" in written) return undefined;
  switch (written.method) {
    case "linear trend":
      if (written.monthEffects && !hasMonths(context, metric, written.at)) return undefined;
      return { method: "linear trend", monthEffects: written.monthEffects };
    case "same-month means":
      return hasMonths(context, metric, written.at) ? { method: "same-month means" } : undefined;
    case "ratio":
    case "difference": {
      const group = referenceOf(context, written.group, metric);
      const { method, sameMonths } = written;
      if (sameMonths && !hasMonths(context, metric, written.at)) return undefined;
      return group === undefined ? undefined : { method, group, sameMonths };
    }
    default: {
      const group = referenceOf(context, written.group, metric);
      return group === undefined ? undefined : { method: written.method, group };
    }
  }
}

function hasMonths(context: Context, metric: Metric | undefined, at: Span): boolean {
  if (!metric || metric.every === "month") return true;
  context.report(diagnose(m3Baselines.needsMonths, at, { metric: metric.name }));
  return false;
}

/** A group to compare with: another one than the metric's own, of the same source. */
function referenceOf(context: Context, name: Name | Missing, metric: Metric | undefined): string | undefined {
  const symbol = resolve(context, name, ["target group", "comparison group"]);
  if (!symbol || !metric) return undefined;
  if (symbol.name === metric.group) {
    context.report(diagnose(m3Baselines.referenceContains, name.at, { metric: metric.name, group: symbol.name }));
    return undefined;
  }
  const own = context.checked.groups.get(metric.group);
  const other = context.checked.groups.get(symbol.name);
  if (!own || !other) return undefined;
  if (reportEveryoneNotFixed(context, metric.name, metric.measures, other, name.at)) return undefined;
  if (own.source === other.source) return symbol.name;
  const related = [{ span: symbol.nameAt, message: { en: "declared here", sv: "angivet här" } }];
  const params = { group: symbol.name, source: own.source };
  context.report(diagnose(m3Baselines.referenceOfOtherSource, name.at, params, { related }));
  return undefined;
}

function sameRule(
  context: Context,
  { date }: Extract<ExpectedPart, { part: "expected by the same rule on" }>,
  metric: Metric | undefined,
): ExpectedBy | undefined {
  const days = daysOf(date);
  const group = metric && context.checked.groups.get(metric.group);
  if (days && days.from !== days.to) {
    context.report(diagnose(m3Conditions.dayWanted, date.at, { written: textAt(context, date.at) }));
    return undefined;
  }
  if (!days || !group) return undefined;
  const related = [{ span: group.nameAt, message: { en: "declared here", sv: "angivet här" } }];
  if (group.fixedOn === undefined) {
    context.report(diagnose(m3Baselines.sameRuleNotFixed, date.at, { group: group.name }, { related }));
    return undefined;
  }
  if (days.from >= group.fixedOn) {
    const params = { date: days.from, fixedOn: group.fixedOn };
    context.report(diagnose(m3Baselines.sameRuleNotEarlier, date.at, params, { related }));
    return undefined;
  }
  return { method: "same rule", on: days.from };
}

function fixedNumber(
  context: Context,
  { amount: written, because }: Extract<ExpectedPart, { part: "expected is" }>,
  metric: Metric | undefined,
): ExpectedBy | undefined {
  // A plain number is in the metric's own unit.
  const expression = metric
    ? checkAmount(context, written, { unit: metric.unit, kind: metric.kind }, { plainIsEnough: true })
    : checkExpression(context, written);
  if (!metric || !expression) return undefined;
  const amount = constantOf(context, expression);
  if (!amount) {
    context.report(diagnose(m3Baselines.notFixedNumber, written.at, {}));
    return undefined;
  }
  if (because.node === "missing") return undefined;
  return { method: "fixed number", amount: { amount, unit: metric.unit, kind: metric.kind }, because: because.text };
}
