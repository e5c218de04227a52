// A price on the score of an instrument that pays for less than the smallest difference that matters, which the instrument states.

import { compare, type Rational, subtract, writeNumber, zero } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Applied } from "../../diagnostics/m4-applied.ts";
import { constantOf } from "../check/constant.ts";
import type { Context } from "../context.ts";
import type { Metric, Pricing } from "../model/index.ts";
import { textOfUnit } from "../units.ts";
import { metricOf, type Signed } from "./signed.ts";

export function belowWhatMatters(context: Context, { pricings }: Signed): void {
  for (const pricing of pricings) {
    const metric = metricOf(context, pricing);
    const matters = metric?.instrument?.matters;
    if (!metric || !matters || !paysForLess(context, metric, matters, pricing)) continue;
    const unit = textOfUnit(metric.unit, metric.kind, context.symbols);
    const words = (language: "en" | "sv") => `${writeNumber(matters, language)} ${unit[language]}`;
    const params = { name: pricing.name, metric: metric.name, matters: { en: words("en"), sv: words("sv") } };
    context.report(diagnose(m4Applied.belowWhatMatters, pricing.rule.at, params));
  }
}

/** Whether a smaller difference from the agreed expected level, or between two steps, decides what is paid. */
function paysForLess(context: Context, metric: Metric, matters: Rational, { rule, gates }: Pricing): boolean {
  if (rule.rule === "per unit") return rule.basis === "gained" && gates.length === 0;
  const isLess = (from: Rational, to: Rational): boolean => {
    const apart = subtract(to, from);
    return compare(apart, zero) > 0 && compare(apart, matters) < 0;
  };
  if (rule.rule === "when") {
    const edge = constantOf(context, rule.threshold.edge);
    if (!edge || rule.threshold.basis !== "level") return false;
    return expectedOf(context, metric).some((expected) =>
      metric.better === "higher" ? isLess(expected, edge) : isLess(edge, expected),
    );
  }
  if (rule.rule !== "in steps" || rule.basis !== "level") return false;
  const edges = rule.steps.flatMap(({ from }) => (from && constantOf(context, from)) ?? []);
  return edges.some((edge, index) => index > 0 && isLess(edges[index - 1] as Rational, edge));
}

/** The levels that the parties agree to expect, one after the other. */
function expectedOf(context: Context, { name }: Metric): readonly Rational[] {
  const baselines = context.checked.baselines.get(name) ?? [];
  return baselines.flatMap(({ by }) => (by.method === "fixed number" ? [by.amount.amount] : []));
}
