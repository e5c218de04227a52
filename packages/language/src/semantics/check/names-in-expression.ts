// Names inside an expression: values, rows of their tables, pricings, and effects of metrics.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Expressions as m3 } from "../../diagnostics/m3-expressions.ts";
import { m3OverTime } from "../../diagnostics/m3-over-time.ts";
import type { Expr } from "../../syntax/ast/index.ts";
import type { Context, MastSymbol } from "../context.ts";
import type { Expression } from "../model/index.ts";
import { nearest } from "../nearest.ts";
import { replaceBy, resolve } from "../resolve.ts";
import { moneyUnit } from "../units.ts";
import { requireBasis, typeOfBasis } from "./basis.ts";
import { isOpen } from "./dependencies.ts";
import { textAt } from "./operand.ts";

/** The name under which one row of a table of values is checked: `Price for "day 1"`. */
export function nameOfRow(name: string, key: string): string {
  return `${name} for "${key}"`;
}

/** A value, one row of a table of values, a formula, or what a pricing or rate card pays. */
export function checkReference(context: Context, expr: Extract<Expr, { node: "reference" }>): Expression | undefined {
  const symbol = resolve(context, expr.name, ["value", "formula", "pricing", "rate card"]);
  if (!symbol) return undefined;
  const { name } = symbol;
  if (symbol.kind === "pricing" || symbol.kind === "rate card") {
    if (expr.key) reportNoTable(context, expr, name);
    if (expr.dayOf) {
      const text = textAt(context, expr.at);
      context.report(diagnose(m3OverTime.pricingOnDay, expr.at, { name, text }, { fixes: [replaceBy(expr.at, name)] }));
    }
    if (expr.key || expr.dayOf || context.currency === undefined || isOpen(context, name)) return undefined;
    return { node: "pricing", at: expr.at, unit: moneyUnit(context.currency), kind: "number", name };
  }
  const whole = rowName(context, expr, symbol);
  const series = whole === undefined ? undefined : context.checked.values.get(whole);
  const event = expr.dayOf && resolve(context, expr.dayOf, ["event"]);
  if (!series || (expr.dayOf && !event)) return undefined;
  const { unit, kind } = series;
  return { node: "value", at: expr.at, unit, kind, name: series.name, ...(event ? { onDayOf: event.name } : {}) };
}

/** The name that is checked: of the series itself, or of the row that the key names. */
function rowName(
  context: Context,
  expr: Extract<Expr, { node: "reference" }>,
  { name, clause }: MastSymbol,
): string | undefined {
  const keys =
    clause.clause === "value" || clause.clause === "formula"
      ? clause.parts.flatMap((part) => (part.part === "table" ? part.rows.map((row) => row.key) : []))
      : [];
  const texts = keys.flatMap((key) => (key.node === "text" ? [key.text] : []));
  if (keys.length === 0) {
    if (expr.key) reportNoTable(context, expr, name);
    return expr.key ? undefined : name;
  }
  if (!expr.key) {
    const example = texts[0] ?? "…";
    const of = context.spelling === "en" ? "for" : "för";
    const fixes = texts.map((key) => replaceBy(expr.at, `${name} ${of} "${key}"`));
    context.report(diagnose(m3.keyNeeded, expr.at, { name, example }, { fixes }));
    return undefined;
  }
  if (expr.key.node === "missing") return undefined;
  const key = expr.key.text;
  if (texts.includes(key)) return nameOfRow(name, key);
  const near = nearest(key, texts);
  const params = { name, key, ...(near === undefined ? {} : { nearest: near }) };
  const fixes = near === undefined ? [] : [replaceBy(expr.key.at, `"${near}"`)];
  context.report(diagnose(m3.unknownKey, expr.key.at, params, { fixes }));
  return undefined;
}

function reportNoTable(context: Context, expr: Extract<Expr, { node: "reference" }>, name: string): void {
  context.report(diagnose(m3.keyNotNeeded, expr.at, { name }, { fixes: [replaceBy(expr.at, name)] }));
}

/** An effect of a metric: `reduction of M`. The direction that is better decides which words fit. */
export function checkEffect(context: Context, expr: Extract<Expr, { node: "effect" }>): Expression | undefined {
  const symbol = resolve(context, expr.metric, ["metric"]);
  const metric = symbol && context.checked.metrics.get(symbol.name);
  if (!metric || !requireBasis(context, metric, expr.basis, expr.at)) return undefined;
  return { node: "effect", at: expr.at, ...typeOfBasis(metric, expr.basis), metric: metric.name, basis: expr.basis };
}
