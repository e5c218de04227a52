// Takes a table of prices over an effect, gives the rule: steps that pay an amount, slices that each have a price, or points on a line.
// A column pays amounts, or shares of the amount after `of`.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import type { Expr, PricingClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Expression, Metric, PriceRule } from "../model/index.ts";
import { conversionOf, divideUnits, moneyUnit, multiplyUnits, sameUnit } from "../units.ts";
import { inWords, requireBasis, typeOfBasis } from "./basis.ts";
import type { TableOf } from "./edge-test.ts";
import { checkExpression, checkMoneyAmount, requireType } from "./expression.ts";
import { operand } from "./operand.ts";
import { checkPoints, checkSteps, requireRising } from "./price-rows.ts";
import { reportNoMetric } from "./priced-metric.ts";
import { pricePer, requireCounted, requireRewarding } from "./unit-price.ts";

type PartNamed<K> = Extract<PricingClause["parts"][number], { part: K }>;
type StepsPart = PartNamed<"pays in steps" | "pays in slices">;
type TablePart = StepsPart | PartNamed<"pays along a line">;
type TableRule = Extract<PriceRule, { readonly of?: Expression }>;
type OfPart = PartNamed<"of">;

/** A rule by table; nothing when it is wrong or undecided. */
export function checkPriceTable(
  context: Context,
  clause: PricingClause,
  part: TablePart,
  ofPart: OfPart | undefined,
  metric: Metric | undefined,
): PriceRule | undefined {
  const of = ofPart && checkMoneyAmount(context, ofPart.amount);
  const { basis } = part;
  if (!metric) {
    reportNoMetric(context, clause, part.at);
    return undefined;
  }
  if (clause.name.node === "missing" || basis === "missing") return undefined;
  const fits = requireBasis(context, metric, basis, part.at);
  const name = clause.name.text;
  if (part.rows.length < (part.part === "pays along a line" ? 2 : 1)) {
    if (!clause.broken) context.report(diagnose(m3.tableEmpty, part.at, { name, rows: part.rows.length }));
    return undefined;
  }
  const rule = part.part === "pays in slices" ? slices(context, { clause, metric, basis }, name, part) : byAmount();
  if (!rule || !fits || (ofPart && !of)) return undefined;
  if (part.part === "pays in slices" && ofPart) context.report(diagnose(m3.amountOfAmount, ofPart.at, { name }));
  return of ? { ...rule, of } : rule;

  function byAmount(): TableRule | undefined {
    if (basis === "missing" || !metric) return undefined;
    const cell = (expr: Expr) => checkExpression(context, expr);
    const steps =
      part.part !== "pays along a line" ? checkSteps(context, part.rows, { clause, metric, basis }, cell) : undefined;
    const points = part.part === "pays along a line" ? checkPoints(context, part.rows, metric, basis, cell) : undefined;
    const amounts = (steps ?? points)?.map((row) => row.pays);
    if (!amounts || !requireColumn(context, name, amounts, ofPart)) return undefined;
    if (!requireRising(context, amounts, metric, basis)) return undefined;
    if (steps) return { rule: "in steps", at: part.at, basis, steps };
    return points && { rule: "along a line", at: part.at, basis, points };
  }
}

/** Whether a column pays amounts in the contract's currency, or shares of an amount that is stated. */
function requireColumn(
  context: Context,
  name: string,
  amounts: readonly Expression[],
  of: OfPart | undefined,
): boolean {
  const { currency } = context;
  const [first] = amounts;
  if (!first || currency === undefined) return false;
  const odd = amounts.find((amount) => (amount.kind === "share") !== (first.kind === "share"));
  if (odd) {
    context.report(diagnose(m3.mixedPays, odd.at, { left: operand(context, first), right: operand(context, odd) }));
    return false;
  }
  if (first.kind !== "share") {
    if (of) context.report(diagnose(m3.amountOfAmount, of.at, { name }));
    const type = { unit: moneyUnit(currency), kind: "number" } as const;
    return amounts.map((amount) => requireType(context, amount, type)).every((amount) => amount !== undefined) && !of;
  }
  if (of) return true;
  const example = context.spelling === "en" ? `${currency} 1,000,000` : `1 000 000 ${currency}`;
  context.report(diagnose(m3.shareOfNothing, first.at, { name, example }));
  return false;
}

/** Slices of a quantity, each with its price per unit: in the heading (`pays per person`) or in the cells. */
function slices(context: Context, of: TableOf, name: string, part: StepsPart): TableRule | undefined {
  const { metric, basis } = of;
  const { unit: sliced, kind } = typeOfBasis(metric, basis);
  if (kind !== "number") {
    context.report(diagnose(m3.slicesNeedQuantity, part.at, { name, basis: inWords[basis] }));
    return undefined;
  }
  const { currency } = context;
  const per = part.per && conversionOf(context, part.per);
  if (currency === undefined || (part.per && !per)) return undefined;
  const money = moneyUnit(currency);
  const steps = checkSteps(context, part.rows, of, price);
  if (!steps) return undefined;
  const counted = steps.every(({ pays }) =>
    requireCounted(context, metric, sliced, divideUnits(money, pays.unit), pays),
  );
  const rewarding = counted && steps.every(({ pays }) => requireRewarding(context, metric, basis, pays, pays.at));
  return rewarding ? { rule: "in slices", at: part.at, basis, steps } : undefined;

  function price(expr: Expr): Expression | undefined {
    const cell = checkExpression(context, expr);
    if (!cell) return undefined;
    if (per) {
      const amount = requireType(context, cell, { unit: money, kind: "number" });
      return amount && pricePer(amount, per);
    }
    const isPrice = cell.kind === "number" && sameUnit(multiplyUnits(cell.unit, sliced), money);
    return isPrice ? cell : requireType(context, cell, { unit: divideUnits(money, sliced), kind: "number" });
  }
}
