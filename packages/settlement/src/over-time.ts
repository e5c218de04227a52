// Takes an amount and a yearly rate, gives what the amount is worth now over some years, or the interest on it. Whole years are
// powers of exact numbers, so nothing is rounded here.

import { add, divide, isZero, multiply, one, power, type Rational, rational, subtract, sum } from "@mast/exact";
import { diagnose, type Expression, m6 } from "@mast/language";
import { refuse } from "./refusal.ts";
import type { Working } from "./settlement.ts";
import { working } from "./working.ts";

type Evaluate = (expression: Expression) => Working;
type Of<N extends Expression["node"]> = Extract<Expression, { readonly node: N }>;

/**
 * The sum over years k = 1 … n of X (1 − fading)^(k−1) / (1 + rate)^(k−1), or to the power k when each year's amount comes at its end.
 * A rate of −100 % cannot be discounted by.
 */
export function presentValue(expression: Of<"present value">, evaluate: Evaluate): Working {
  const { at, unit, kind, years, paid } = expression;
  const amount = evaluate(expression.operand);
  const rate = evaluate(expression.rate);
  const fading = expression.fading && evaluate(expression.fading);
  const growth = add(one, rate.value);
  if (isZero(growth)) refuse(diagnose(m6.divisionByZero, expression.rate.at, {}));
  const kept = divide(fading ? subtract(one, fading.value) : one, growth);
  const first = paid === "start" ? one : divide(one, growth);
  const factor = multiply(first, sum(Array.from({ length: years }, (_, year) => power(kept, year))));
  const params = { years: `${years}`, paid };
  const times = working("years-in-one", { at, of: "", unit: {} }, factor, fading ? [rate, fading] : [rate], params);
  const about = { at, of: "present value", unit, kind };
  return working("present-value", about, multiply(amount.value, factor), [amount, times], { years: `${years}` });
}

/** X times rate times years, or X ((1 + rate)^years − 1). */
export function interest(expression: Of<"interest">, evaluate: Evaluate): Working {
  const { at, unit, kind, months, which } = expression;
  const amount = evaluate(expression.operand);
  const rate = evaluate(expression.rate);
  const years: Rational = rational(BigInt(months), 12n);
  const factor =
    which === "simple" ? multiply(rate.value, years) : subtract(power(add(one, rate.value), months / 12), one);
  const about = { at, of: "interest", unit, kind };
  const rule = which === "simple" ? "simple-interest" : "compound-interest";
  return working(rule, about, multiply(amount.value, factor), [amount, rate], { months: `${months}` });
}
