// A price per unit of something: what it is the price of, and whether it pays for better results.

import { isZero, type Rational, sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Basis, Expression, Metric, Unit } from "../model/index.ts";
import { type Conversion, divideUnits, sameUnit, textOfUnit } from "../units.ts";
import { constantOf } from "./constant.ts";
import { type NumberType, operand, textAt } from "./operand.ts";

/** An amount of money as the price of one of a unit. */
export function pricePer(price: Expression, { unit, factor }: Conversion): Expression {
  const right = { node: "literal", at: price.at, unit, kind: "number", value: factor } as const;
  return { node: "quotient", at: price.at, unit: divideUnits(price.unit, unit), kind: "number", left: price, right };
}

/** Whether a price is per unit of what is counted. */
export function requireCounted(
  context: Context,
  metric: Metric,
  countedIn: Unit,
  quantity: Unit,
  price: { readonly at: Span } & NumberType,
): boolean {
  if (sameUnit(quantity, countedIn)) return true;
  const counted = textOfUnit(countedIn, "number", context.symbols);
  const params = { metric: metric.name, counted, per: operand(context, price) };
  context.report(diagnose(m3.quantityMismatch, price.at, params));
  return false;
}

/** Whether a price per unit of a count or a level, if it is a fixed one, pays for better results and not for worse. */
export function requireRewarding(context: Context, metric: Metric, basis: Basis, price: Expression, at: Span): boolean {
  const value = constantOf(context, price) ?? firstOfSeries(context, price);
  const upward = (basis !== "count" && basis !== "level") || metric.better === "higher";
  if (!value || isZero(value) || sign(value) > 0 === upward) return true;
  const params = { metric: metric.name, better: metric.better, text: textAt(context, at) };
  context.report(diagnose(m4.worsePaysMore, at, params));
  return false;
}

function firstOfSeries(context: Context, price: Expression): Rational | undefined {
  const series = price.node === "value" ? context.checked.values.get(price.name) : undefined;
  const [first] = series?.entries ?? [];
  return first && constantOf(context, first.is);
}
