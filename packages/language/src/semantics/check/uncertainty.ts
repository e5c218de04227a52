// Takes what a baseline says of its own uncertainty, gives it resolved; "wrong" when it cannot be used, which is reported. Only
// a stated one is used; the others are part of the contract and not yet computed, which a warning says.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Baselines } from "../../diagnostics/m3-baselines.ts";
import { m3Calculations } from "../../diagnostics/m3-calculations.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { BaselineClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { ExpectedBy, Metric, Uncertainty } from "../model/index.ts";
import { replaceBy, resolveColumn } from "../resolve.ts";
import { spreadOf } from "../spread.ts";
import { constantOf } from "./constant.ts";
import { checkCount } from "./count.ts";
import { checkAmount, checkExpression } from "./expression.ts";
import { oneOfParts } from "./parts.ts";

const parts = [
  "uncertainty by resampling",
  "uncertainty from the prediction",
  "uncertainty from the size of the groups",
  "uncertainty plus or minus",
  "uncertainty not known",
] as const;

export function checkUncertainty(
  context: Context,
  clause: BaselineClause,
  metric: Metric | undefined,
  by: ExpectedBy | undefined,
): Uncertainty | "wrong" | undefined {
  const part = oneOfParts(context, clause, parts);
  if (!part) return undefined;
  const { at } = part;
  if (part.part === "uncertainty not known") return { at, uncertainty: "not known" };
  if (part.part === "uncertainty from the size of the groups") return fromSizes(context, at, metric, by);
  if (part.part !== "uncertainty plus or minus") context.report(diagnose(m3Baselines.uncertaintyNotComputed, at, {}));
  switch (part.part) {
    case "uncertainty from the prediction":
      return { at, uncertainty: "prediction" };
    case "uncertainty plus or minus": {
      const expression = metric
        ? checkAmount(context, part.amount, distanceOf(metric), { plainIsEnough: true })
        : checkExpression(context, part.amount);
      const amount = expression && constantOf(context, expression);
      if (expression && !amount) context.report(diagnose(m3Baselines.notFixedNumber, part.amount.at, {}));
      return metric && amount ? { at, uncertainty: "stated", plusMinus: { amount, ...distanceOf(metric) } } : "wrong";
    }
    case "uncertainty by resampling": {
      const source = metric && context.checked.groups.get(metric.group)?.source;
      const column = source === undefined ? undefined : resolveColumn(context, source, part.column);
      const times = checkCount(context, part.times, 1);
      if (!column || times === undefined || part.seed.node === "missing") return "wrong";
      return { at, uncertainty: "resampling", column: column.name, times, seed: part.seed.text };
    }
  }
}

/** What a difference between two values of the metric is in: of two shares, percentage points. */
function distanceOf({ unit, kind }: Metric): Pick<Metric, "unit" | "kind"> {
  return { unit, kind: kind === "share" ? "percentage points" : kind };
}

/** Chance is told of those who were counted: of the metric's own group, and of the one it is compared with. */
function fromSizes(
  context: Context,
  at: Span,
  metric: Metric | undefined,
  by: ExpectedBy | undefined,
): Uncertainty | "wrong" {
  if (!metric || !by) return "wrong";
  const told = by.method === "contemporary group" || by.method === "same rule" || by.method === "fixed number";
  if (told && spreadOf(metric)) return { at, uncertainty: "sizes" };
  const fixes = told ? [] : [replaceBy(at, spell("UncertaintyNotKnown", context.spelling))];
  const why = told ? m3Calculations.noSpread : m3Calculations.sizesNotTold;
  context.report(diagnose(why, at, { metric: metric.name }, { fixes }));
  return "wrong";
}
