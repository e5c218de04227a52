// The least and the most that an expression, a pricing or a metric can come to, over every possible result. An end that is absent is
// without end, or not known: nothing is said that might not hold.

import { divide, minimum, one, type Rational, roundTo, sign, subtract, zero } from "@mast/exact";
import type { KnownValues } from "../check/constant.ts";
import type { Basis, Contract, Expression, Metric, Pricing } from "../model/index.ts";
import { effectBetween } from "./effect-between.ts";
import {
  anything,
  type Between,
  between,
  chosen,
  negated,
  notNegative,
  plus,
  product,
  signOf,
  union,
  withZero,
} from "./range.ts";
import { tableBetween } from "./table-between.ts";

/** What the ends rest on: values and metrics by name. */
export interface Known extends KnownValues {
  readonly checked: KnownValues["checked"] & { readonly metrics: ReadonlyMap<string, Metric> };
  /** What a metric can come to by a basis, when it is to be more than what can be expected of it. */
  readonly effect?: (metric: string, basis: Basis) => Between;
}

type Priced = Pick<Contract, "pricings">;

/** What a pricing can come to in one window, with its conditions, before limits and sharing. */
export function pricedBetween(
  context: Known,
  signed: Priced,
  pricing: Pricing,
  within: readonly string[] = [],
): Between {
  if (within.includes(pricing.name)) return anything;
  const { gates, each, withoutPaidBy } = pricing;
  const priced = ruleBetween(context, signed, pricing, [...within, pricing.name]);
  const beyond = gates.some(({ gate }) => gate === "only the part above") ? partOf(priced) : priced;
  // A condition that fails pays nothing, as does a window in which nothing is measured; several cohorts add up.
  const whole = gates.length > 0 || withoutPaidBy.length > 0 || each === "cohort" ? withZero(beyond) : beyond;
  if (each !== "cohort") return whole;
  const { least, most } = whole;
  return between(least && sign(least) < 0 ? undefined : least, most && sign(most) > 0 ? undefined : most);
}

/** What is left of a price when what it pays at an edge is taken off. */
function partOf({ least, most }: Between): Between {
  return between(least && most && subtract(least, most), most && least && subtract(most, minimum(least, zero)));
}

function ruleBetween(context: Known, signed: Priced, pricing: Pricing, within: readonly string[]): Between {
  const { rule, worse } = pricing;
  const of = (part: Expression) => expressionBetween(context, signed, part, within);
  if (rule.rule === "amount") return of(rule.amount);
  if (rule.rule === "when") return withZero(of(rule.amount));
  const effect = effectOf(context, pricing.metric ?? "", rule.basis);
  if (rule.rule !== "per unit") return tableBetween(rule, effect, worse, of);
  const price = of(rule.price);
  if (rule.basis === "level" || rule.basis === "count") return product(price, effect);
  // A better result than expected; a worse one pays nothing, or is paid back without end.
  return worse === "is paid back" ? anything : product(price, { ...effect, least: zero });
}

/** What an expression can come to. */
export function expressionBetween(
  context: Known,
  signed: Priced,
  expression: Expression,
  within: readonly string[] = [],
): Between {
  const of = (part: Expression) => expressionBetween(context, signed, part, within);
  switch (expression.node) {
    case "literal":
      return { least: expression.value, most: expression.value };
    case "value": {
      const series = context.checked.values.get(expression.name);
      if (!series || within.includes(expression.name)) return anything;
      const inside = [...within, expression.name];
      const each = series.entries.map(({ is }) => expressionBetween(context, signed, is, inside));
      const { least, most } = union(each);
      const { rounding } = series;
      const rounded = (end: Rational) => (rounding ? roundTo(end, rounding.to, rounding.mode) : end);
      return between(least && rounded(least), most && rounded(most));
    }
    case "pricing": {
      const pricing = signed.pricings.find(({ name }) => name === expression.name);
      return pricing ? pricedBetween(context, signed, pricing, within) : notNegative;
    }
    case "effect":
      return effectOf(context, expression.metric, expression.basis);
    case "negation":
      return negated(of(expression.operand));
    case "sum":
      return plus(of(expression.left), of(expression.right));
    case "difference":
      return plus(of(expression.left), negated(of(expression.right)));
    case "product":
      return product(of(expression.left), of(expression.right));
    case "quotient": {
      const by = of(expression.right);
      const isPositive = by.least && sign(by.least) > 0;
      if (!isPositive || !by.least) return anything;
      const inverse = { ...(by.most ? { least: divide(one, by.most) } : { least: zero }), most: divide(one, by.least) };
      return product(of(expression.left), inverse);
    }
    case "larger":
    case "smaller":
      return chosen(expression.operands.map(of), expression.node);
    case "choice":
      return union([of(expression.yes), of(expression.no)]);
    case "interest":
      return product(signOf(of(expression.operand)), signOf(of(expression.rate)));
    case "present value":
      return signOf(of(expression.operand));
    case "standard deviation":
      return notNegative;
    case "event":
      return { least: zero, most: one };
    default:
      return anything;
  }
}

function effectOf({ checked, effect }: Known, name: string, basis: Basis): Between {
  return effect ? effect(name, basis) : effectBetween(checked.metrics.get(name), basis);
}
