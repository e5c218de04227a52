// The least and the most that an expression, a pricing or a metric can come to, over every possible result. An end that is absent is
// without end: nothing is said that might not hold.

import { add, compare, divide, maximum, minimum, multiply, negate, one, type Rational, sign, zero } from "@mast/exact";
import type { Context } from "../context.ts";
import type { Expression, Pricing } from "../model/index.ts";
import { anything, type Between, effectBetween, notNegative } from "./effect-between.ts";
import { fixedAmounts } from "./fixed-pays.ts";
import type { Signed } from "./signed.ts";

/** What a pricing can come to in one window, with its conditions, before limits and sharing. */
export function pricedBetween(
  context: Context,
  signed: Signed,
  pricing: Pricing,
  within: readonly string[] = [],
): Between {
  if (within.includes(pricing.name)) return anything;
  const whole = ruleBetween(context, signed, pricing, [...within, pricing.name]);
  const conditions = pricing.gates.length > 0 || pricing.withoutPaidBy.length > 0 || pricing.each === "cohort";
  // A condition that fails pays nothing; several cohorts add up.
  if (!conditions) return whole;
  const least = whole.least && minimum(whole.least, zero);
  const most = whole.most && maximum(whole.most, zero);
  const adds = pricing.each === "cohort";
  return between(
    adds && least && sign(least) < 0 ? undefined : least,
    adds && most && sign(most) > 0 ? undefined : most,
  );
}

function ruleBetween(context: Context, signed: Signed, pricing: Pricing, within: readonly string[]): Between {
  const { rule } = pricing;
  if (rule.rule === "amount") return expressionBetween(context, signed, rule.amount, within);
  if (rule.rule === "when") {
    const amount = expressionBetween(context, signed, rule.amount, within);
    return between(amount.least && minimum(amount.least, zero), amount.most && maximum(amount.most, zero));
  }
  if (rule.rule === "per unit") {
    const price = expressionBetween(context, signed, rule.price, within);
    const isPaidBack = pricing.worse === "is paid back" && ["avoided", "gained"].includes(rule.basis);
    return isPaidBack ? anything : product(price, notNegative);
  }
  const amounts = fixedAmounts(context, pricing);
  // A result outside the rows pays nothing.
  return amounts ? { least: amounts.reduce(minimum, zero), most: amounts.reduce(maximum, zero) } : anything;
}

/** What an expression can come to. */
export function expressionBetween(
  context: Context,
  signed: Signed,
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
      // Rounding may lift or lower by less than its unit, and never past zero.
      return series.rounding ? signOf(union(each)) : union(each);
    }
    case "pricing": {
      const pricing = signed.pricings.find(({ name }) => name === expression.name);
      return pricing ? pricedBetween(context, signed, pricing, within) : notNegative;
    }
    case "effect":
      return effectBetween(context.checked.metrics.get(expression.metric), expression.basis);
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
    case "present value":
      return product(signOf(of(expression.operand)), signOf(of(expression.rate)));
    case "event":
      return { least: zero, most: one };
    default:
      return anything;
  }
}

function between(least: Rational | undefined, most: Rational | undefined): Between {
  return { ...(least ? { least } : {}), ...(most ? { most } : {}) };
}

/** What is known of the sign alone. */
function signOf({ least, most }: Between): Between {
  return between(least && sign(least) >= 0 ? zero : undefined, most && sign(most) <= 0 ? zero : undefined);
}

function negated({ least, most }: Between): Between {
  return between(most && negate(most), least && negate(least));
}

function plus(a: Between, b: Between): Between {
  return between(a.least && b.least && add(a.least, b.least), a.most && b.most && add(a.most, b.most));
}

function union(all: readonly Between[]): Between {
  const least = ends(all, "least");
  const most = ends(all, "most");
  return between(least?.reduce(minimum), most?.reduce(maximum));
}

/** The larger is at least every known least, and at most what every one is at most; the smaller the other way. */
function chosen(all: readonly Between[], which: "larger" | "smaller"): Between {
  const known = (end: "least" | "most") => all.flatMap((each) => each[end] ?? []);
  if (which === "larger") {
    const leasts = known("least");
    return between(leasts.length > 0 ? leasts.reduce(maximum) : undefined, ends(all, "most")?.reduce(maximum));
  }
  const mosts = known("most");
  return between(ends(all, "least")?.reduce(minimum), mosts.length > 0 ? mosts.reduce(minimum) : undefined);
}

/** One end of each; nothing when one is without end. */
function ends(all: readonly Between[], end: "least" | "most"): readonly Rational[] | undefined {
  const known = all.flatMap((each) => each[end] ?? []);
  return known.length === all.length && known.length > 0 ? known : undefined;
}

function product(a: Between, b: Between): Between {
  if (a.least && a.most && b.least && b.most) {
    const corners = [
      multiply(a.least, b.least),
      multiply(a.least, b.most),
      multiply(a.most, b.least),
      multiply(a.most, b.most),
    ];
    return { least: corners.reduce(minimum), most: corners.reduce(maximum) };
  }
  const isPositive = (one: Between) => one.least !== undefined && compare(one.least, zero) >= 0;
  const isNegative = (one: Between) => one.most !== undefined && compare(one.most, zero) <= 0;
  if (isPositive(a) && isPositive(b)) return notNegative;
  if ((isPositive(a) && isNegative(b)) || (isNegative(a) && isPositive(b))) return { most: zero };
  return isNegative(a) && isNegative(b) ? notNegative : anything;
}
