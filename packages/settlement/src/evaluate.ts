// Takes an expression and a scope, gives its exact value with its working. Named values are those in force on the scope's date.

import { add, compare, divide, isZero, multiply, negate, roundTo, subtract, toText } from "@mast/exact";
import {
  diagnose,
  type Expression,
  type IsoDate,
  m6,
  operandsOf,
  type Span,
  type Test,
  type ValueSeries,
} from "@mast/language";
import { holds } from "./curve/holds.ts";
import { effectIn } from "./effect/effect.ts";
import { standardDeviation } from "./effect/spread.ts";
import { eventAsked, onDayOf } from "./events.ts";
import { interest, presentValue } from "./over-time.ts";
import { pricedIn } from "./pricing/priced.ts";
import { refuse } from "./refusal.ts";
import { named, type Scope } from "./scope.ts";
import type { Working } from "./settlement.ts";
import { truth, working, yesNo } from "./working.ts";

/** The value of an expression, in its own unit. */
export function evaluateExpression(scope: Scope, expression: Expression): Working {
  const { at, unit, kind } = expression;
  const about = { at, of: expression.node, unit, kind };
  switch (expression.node) {
    case "literal":
      return working("literal", about, expression.value, []);
    case "value":
      return valueOn(onDayOf(scope, expression.onDayOf, at), expression.name, at);
    case "return":
      throw new Error("A return is limited where it is paid");
    case "event":
      return eventAsked(scope, expression);
    case "pricing":
      return pricedIn(scope, expression.name).working;
    case "effect":
      return effectIn(scope, expression.metric, expression.basis, at);
    case "standard deviation":
      return standardDeviation(scope, expression);
    case "negation": {
      const operand = evaluateExpression(scope, expression.operand);
      return working("negation", about, negate(operand.value), [operand]);
    }
    case "larger":
    case "smaller": {
      const operands = expression.operands.map((operand) => evaluateExpression(scope, operand));
      const wanted = expression.node === "larger" ? 1 : -1;
      const chosen = operands.reduce((best, next) => (compare(next.value, best.value) === wanted ? next : best));
      return working(expression.node, about, chosen.value, operands);
    }
    case "present value":
      return presentValue(expression, (each) => evaluateExpression(scope, each));
    case "interest":
      return interest(expression, (each) => evaluateExpression(scope, each));
    case "choice": {
      const test = evaluateTest(scope, expression.when);
      const chosen = evaluateExpression(scope, test.holds ? expression.yes : expression.no);
      return working("choice", about, chosen.value, [test.working, chosen], { holds: yesNo(test.holds) });
    }
    default: {
      const left = evaluateExpression(scope, expression.left);
      const right = evaluateExpression(scope, expression.right);
      if (expression.node === "quotient" && isZero(right.value)) refuse(diagnose(m6.divisionByZero, at, {}));
      const operate = { sum: add, difference: subtract, product: multiply, quotient: divide }[expression.node];
      return working(expression.node, about, operate(left.value, right.value), [left, right]);
    }
  }
}

/** Whether a comparison holds. */
export function evaluateTest(scope: Scope, test: Test): { readonly holds: boolean; readonly working: Working } {
  const left = evaluateExpression(scope, test.left);
  if (test.left.node === "event") return { holds: !isZero(left.value), working: left };
  const right = evaluateExpression(scope, test.right);
  const met = holds(left.value, test.comparison, right.value);
  const about = { at: test.at, of: "comparison", unit: {} };
  const params = { comparison: test.comparison, holds: yesNo(met) };
  return { holds: met, working: working("comparison", about, truth(met), [left, right], params) };
}

/** What a `value` or `formula` is on the scope's date, rounded as it says; `at` is where it is used. */
export function valueOn(scope: Scope, name: string, at: Span): Working {
  const { inputs, date } = scope;
  const series = named(inputs.contract.values, name);
  const entry = series.entries.findLast(({ from }) => from === undefined || from <= date);
  if (entry === undefined) return refuse(diagnose(m6.noValueInForce, at, { name, date }));
  const about = { at: entry.at, of: name, unit: series.unit, kind: series.kind };
  const exact = evaluateExpression(scope, entry.is);
  const { rounding } = series;
  const parts = [exact];
  if (rounding !== undefined) {
    const rounded = roundTo(exact.value, rounding.to, rounding.mode);
    const params = { mode: rounding.mode, to: toText(rounding.to) };
    parts[0] = working("rounded", { ...about, at: rounding.at }, rounded, [exact], params);
  }
  const result = working(series.clause, about, parts[0]!.value, parts, { date });
  const used = inputs.used.get(name) ?? new Map<string, Working>();
  inputs.used.set(name, used.set(entry.from ?? "", result));
  return result;
}

/** The dates after the first, up to and with the last, on which an expression's named values change, with their names. */
export function changesBetween(
  scope: Scope,
  expression: Expression,
  from: IsoDate,
  to: IsoDate,
): readonly { readonly name: string; readonly date: IsoDate }[] {
  return [...seriesIn(scope, expression)].flatMap((series) =>
    series.entries.flatMap((entry) =>
      entry.from !== undefined && from < entry.from && entry.from <= to
        ? [{ name: series.name, date: entry.from }]
        : [],
    ),
  );
}

/** Every value and formula that an expression rests on, through others. */
function seriesIn(scope: Scope, expression: Expression, found: Set<ValueSeries> = new Set()): ReadonlySet<ValueSeries> {
  if (expression.node === "value") {
    const series = named(scope.inputs.contract.values, expression.name);
    if (!found.has(series)) {
      found.add(series);
      for (const entry of series.entries) seriesIn(scope, entry.is, found);
    }
  }
  for (const operand of operandsOf(expression)) seriesIn(scope, operand, found);
  return found;
}
