// Takes what a pricing pays, gives the rule: an amount, an amount at an edge, a price per unit, or a table over the effect.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import type { PricingClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Basis, Metric, PriceRule } from "../model/index.ts";
import { conversionOf, divideUnits, moneyUnit, sameUnit } from "../units.ts";
import { requireBasis } from "./basis.ts";
import { checkExpression, checkMoneyAmount, requireType } from "./expression.ts";
import { checkThreshold } from "./gate.ts";
import { requireOwnUnit } from "./own-unit.ts";
import { oneOfParts, onePart, reportMissing } from "./parts.ts";
import { checkPriceTable } from "./price-table.ts";
import { reportNoMetric } from "./priced-metric.ts";
import { pricePer, requireCounted, requireRewarding } from "./unit-price.ts";

type PartNamed<K> = Extract<PricingClause["parts"][number], { part: K }>;
/** The rule of a pricing; nothing when it is wrong, missing (reported) or undecided. */
export function checkPriceRule(
  context: Context,
  clause: PricingClause,
  metric: Metric | undefined,
): PriceRule | undefined {
  const part = oneOfParts(context, clause, [
    "pays",
    "pays when",
    "pays in steps",
    "pays in slices",
    "pays along a line",
  ]);
  if (!part) {
    reportMissing(context, clause, ["Pays"]);
    return undefined;
  }
  const of = onePart(context, clause, "of");
  switch (part.part) {
    case "pays":
    case "pays when":
      if (of) reportAmountOfAmount(context, clause, of);
      return part.part === "pays" ? pays(context, clause, part, metric) : paysWhen(context, clause, part, metric);
    default:
      return checkPriceTable(context, clause, part, of, metric);
  }
}

function reportAmountOfAmount(context: Context, clause: PricingClause, of: PartNamed<"of">): void {
  checkExpression(context, of.amount);
  if (clause.name.node === "missing") return;
  context.report(diagnose(m3.amountOfAmount, of.at, { name: clause.name.text }));
}

function paysWhen(
  context: Context,
  clause: PricingClause,
  part: PartNamed<"pays when">,
  metric: Metric | undefined,
): PriceRule | undefined {
  const amount = checkMoneyAmount(context, part.price);
  const threshold = checkThreshold(context, clause, part, metric);
  return amount && threshold && { rule: "when", at: part.at, amount, threshold };
}

/** `pays X`: an amount of money, or a price per unit of what the metric counts, in which direction the clause says. */
function pays(
  context: Context,
  clause: PricingClause,
  part: PartNamed<"pays">,
  metric: Metric | undefined,
): PriceRule | undefined {
  const written = checkExpression(context, part.price);
  const per = part.per && conversionOf(context, part.per.unit);
  if (!written || context.currency === undefined || (part.per && !per)) return undefined;
  const money = moneyUnit(context.currency);
  const isAmount = written.kind === "number" && sameUnit(written.unit, money);
  if (isAmount && !per) return { rule: "amount", at: part.at, amount: written };
  const price = isAmount && per ? pricePer(written, per) : written;
  const quantity = divideUnits(money, price.unit);
  const isPrice = price.kind === "number" && Object.values(quantity).every((exponent) => exponent > 0);
  if (isPrice && !isAmount && part.per && per && !requireOwnUnit(context, part, part.per, per, quantity))
    return undefined;
  if (!isPrice || (per && !sameUnit(quantity, per.unit))) {
    requireType(context, price, { unit: per ? divideUnits(money, per.unit) : money, kind: "number" });
    return undefined;
  }
  if (!metric) {
    reportNoMetric(context, clause, part.at);
    return undefined;
  }
  const basis: Basis = part.per?.direction ?? "count";
  const fits = requireBasis(context, metric, basis, part.at);
  const place = part.per ?? part.price;
  if (!requireCounted(context, metric, metric.countedIn, quantity, { ...price, at: place.at })) return undefined;
  if (!fits || !requireRewarding(context, metric, basis, price, part.at)) return undefined;
  return { rule: "per unit", at: part.at, basis, price, per: quantity };
}
