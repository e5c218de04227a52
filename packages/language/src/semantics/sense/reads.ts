// What a pricing rests on: every expression in it, and the metrics and prices that they name, through values, formulas and prices.

import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Expression, Pricing, Test } from "../model/index.ts";
import { operandsOf } from "../operands.ts";
import type { Signed } from "./signed.ts";

/** The names of the metrics that decide what a pricing comes to, other than by `for` alone. */
export function metricsRead(context: Context, signed: Signed, pricing: Pricing): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  readPricing(pricing);
  return found;

  function readPricing({ name, metric, rule, gates, assurance }: Pricing): void {
    if (seen.has(name)) return;
    seen.add(name);
    if (metric !== undefined && rule.rule !== "amount") found.add(metric);
    if (rule.rule === "when") found.add(rule.threshold.metric);
    if (assurance) found.add(assurance.threshold.metric);
    for (const gate of gates) {
      if (metric !== undefined && "basis" in gate) found.add(metric);
      if ("metric" in gate) found.add(gate.metric);
      if ("pricing" in gate) readPriced(gate.pricing);
      if ("test" in gate) for (const side of sidesOf(gate.test)) read(side);
    }
    for (const expression of expressionsOf(rule)) read(expression);
  }

  function readPriced(name: string): void {
    const pricing = signed.pricings.find((each) => each.name === name);
    if (pricing) readPricing(pricing);
  }

  function read(expression: Expression): void {
    if (expression.node === "effect") found.add(expression.metric);
    if (expression.node === "standard deviation") for (const metric of expression.metrics) found.add(metric);
    if (expression.node === "pricing") readPriced(expression.name);
    if (expression.node === "value" && !seen.has(expression.name)) {
      seen.add(expression.name);
      for (const { is } of context.checked.values.get(expression.name)?.entries ?? []) read(is);
    }
    for (const part of operandsOf(expression)) read(part);
  }
}

/** Where the level of a metric decides what a pricing comes to: its own table, its conditions, and what its calculations name. */
export function levelsRead(
  context: Context,
  signed: Signed,
  pricing: Pricing,
): readonly { readonly metric: string; readonly at: Span }[] {
  const seen = new Set<string>();
  return ofPricing(pricing);

  function ofPricing({
    name,
    metric,
    rule,
    gates,
  }: Pricing): readonly { readonly metric: string; readonly at: Span }[] {
    if (seen.has(name)) return [];
    seen.add(name);
    const own = rule.rule === "when" ? rule.threshold : rule.rule === "amount" ? undefined : rule;
    return [
      ...(metric !== undefined && own?.basis === "level" ? [{ metric, at: own.at }] : []),
      ...gates.flatMap((gate) => {
        if ("test" in gate) return sidesOf(gate.test).flatMap(ofExpression);
        if ("pricing" in gate) return ofNamed(gate.pricing);
        return metric !== undefined && "basis" in gate && gate.basis === "level" ? [{ metric, at: gate.at }] : [];
      }),
      ...expressionsOf(rule).flatMap(ofExpression),
    ];
  }

  function ofNamed(name: string): readonly { readonly metric: string; readonly at: Span }[] {
    const named = signed.pricings.find((each) => each.name === name);
    return named ? ofPricing(named) : [];
  }

  function ofExpression(expression: Expression): readonly { readonly metric: string; readonly at: Span }[] {
    const { node } = expression;
    if (node === "effect")
      return expression.basis === "level" ? [{ metric: expression.metric, at: expression.at }] : [];
    if (node === "pricing") return ofNamed(expression.name);
    if (node === "value") {
      if (seen.has(expression.name)) return [];
      seen.add(expression.name);
      return (context.checked.values.get(expression.name)?.entries ?? []).flatMap(({ is }) => ofExpression(is));
    }
    return operandsOf(expression).flatMap(ofExpression);
  }
}

/** The expressions that a price rule is made of. */
export function expressionsOf(rule: Pricing["rule"]): readonly Expression[] {
  switch (rule.rule) {
    case "per unit":
      return [rule.price];
    case "amount":
      return [rule.amount];
    case "when":
      return [rule.amount, rule.threshold.edge];
    case "along a line":
      return [...rule.points.flatMap(({ x, pays }) => [x, pays]), ...(rule.of ? [rule.of] : [])];
    default:
      return [...rule.steps.map(({ pays }) => pays), ...(rule.of ? [rule.of] : [])];
  }
}

function sidesOf({ left, right }: Test): readonly Expression[] {
  return [left, right];
}
