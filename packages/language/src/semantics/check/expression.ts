// Takes an expression as written, gives it typed with every name resolved. Nothing comes back for what is wrong (reported here, once)
// and for what rests on an undecided point (listed, not complained about); whoever needs it stays silent.

import { divide, multiply, type Rational, rational } from "@mast/exact";
import type { Bilingual } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Expressions as m3 } from "../../diagnostics/m3-expressions.ts";
import type { Expr, Test as TestNode } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Expression, Kind, Test, Unit } from "../model/index.ts";
import { conversionOf, currencyOf, divideUnits, isPlain, moneyUnit, multiplyUnits, plain, sameUnit } from "../units.ts";
import { percentInstead, pointsInstead, requireAlike, typeOfProduct, typeOfQuotient, typeOfSum } from "./arithmetic.ts";
import { currencyOfSign } from "./currency-sign.ts";
import { checkEventAsked } from "./event-condition.ts";
import { checkEffect, checkReference } from "./names-in-expression.ts";
import { noteOpenPoint } from "./open.ts";
import { type NumberType, operand, textAt, wantedPhrase } from "./operand.ts";
import { checkInterest, checkPresentValue } from "./over-time.ts";
import { checkStandardDeviation } from "./standard-deviation.ts";

/** An expression with its unit and kind. */
export function checkExpression(context: Context, expr: Expr): Expression | undefined {
  const checked = typed(context, expr);
  if (checked) context.type({ span: checked.at, unit: checked.unit, kind: checked.kind });
  return checked;
}

/**
 * An expression where the contract asks for one type. A plain number takes on the unit that is asked for when `plainIsEnough`,
 * as in the edges of a table by count. `wanted` overrides how the message calls what belongs here.
 */
export function checkAmount(
  context: Context,
  expr: Expr,
  type: NumberType,
  { plainIsEnough = false, wanted }: { readonly plainIsEnough?: boolean; readonly wanted?: Bilingual } = {},
): Expression | undefined {
  const checked = checkExpression(context, expr);
  return checked && requireType(context, checked, type, plainIsEnough, wanted);
}

/** An amount of money in the contract's currency; without a currency (reported elsewhere) nothing. */
export function checkMoneyAmount(context: Context, expr: Expr): Expression | undefined {
  if (context.currency === undefined) {
    checkExpression(context, expr);
    return undefined;
  }
  return checkAmount(context, expr, { unit: moneyUnit(context.currency), kind: "number" });
}

/** A share between two numbers that may not be percentage points. */
export function checkShare(context: Context, expr: Expr): Expression | undefined {
  return checkAmount(context, expr, { unit: plain, kind: "share" });
}

/** A comparison of two numbers of one type. A plain number next to an effect is in the effect's unit. */
export function checkComparison(context: Context, test: TestNode): Test | undefined {
  const left = checkExpression(context, test.left);
  const right = checkExpression(context, test.right);
  if (!left || !right || test.comparison === "missing") return undefined;
  const a = takesUnitOf(left, right);
  const b = takesUnitOf(right, left);
  if (!requireAlike(context, test.at, "compared", a, b)) return undefined;
  return { at: test.at, left: a, comparison: test.comparison, right: b };
}

function takesUnitOf(expression: Expression, other: Expression): Expression {
  const plainNumber = expression.kind === "number" && isPlain(expression.unit);
  return plainNumber && other.node === "effect" && other.kind === "number"
    ? { ...expression, unit: other.unit }
    : expression;
}

function typed(context: Context, expr: Expr): Expression | undefined {
  switch (expr.node) {
    case "missing":
      return undefined;
    case "to be decided":
      noteOpenPoint(context, expr);
      return undefined;
    case "group": {
      const inner = typed(context, expr.inner);
      return inner && { ...inner, at: expr.at };
    }
    case "number": {
      const one = literalUnit(context, expr);
      if (!one) return undefined;
      const kind: Kind = expr.suffix === "percent" ? "share" : expr.suffix ? "percentage points" : "number";
      const value = kind === "number" ? expr.value : divide(expr.value, rational(100));
      return { node: "literal", at: expr.at, unit: one.unit, kind, value: multiply(value, one.factor) };
    }
    case "money":
      return money(context, expr);
    case "reference":
      return checkReference(context, expr);
    case "effect":
      return checkEffect(context, expr);
    case "negation": {
      const inner = checkExpression(context, expr.operand);
      return inner && { node: "negation", at: expr.at, unit: inner.unit, kind: inner.kind, operand: inner };
    }
    case "binary":
      return binary(context, expr);
    case "extreme": {
      const operands = expr.operands.map((each) => checkExpression(context, each));
      const [first, ...others] = operands.filter((each) => each !== undefined);
      if (!first || operands.includes(undefined)) return undefined;
      if (!others.every((other) => requireAlike(context, expr.at, "chosen between", first, other))) return undefined;
      const { unit, kind } = first;
      return { node: expr.which, at: expr.at, unit, kind, operands: [first, ...others] };
    }
    case "event":
      return checkEventAsked(context, expr);
    case "standard deviation":
      return checkStandardDeviation(context, expr);
    case "present value":
      return checkPresentValue(context, expr);
    case "interest":
      return checkInterest(context, expr);
    case "choice": {
      const when = checkComparison(context, expr.when);
      const yes = checkExpression(context, expr.yes);
      const no = checkExpression(context, expr.no);
      if (!when || !yes || !no || !requireAlike(context, expr.at, "chosen between", yes, no)) return undefined;
      return { node: "choice", at: expr.at, unit: yes.unit, kind: yes.kind, when, yes, no };
    }
  }
}

function binary(context: Context, expr: Extract<Expr, { node: "binary" }>): Expression | undefined {
  const left = checkExpression(context, expr.left);
  const right = checkExpression(context, expr.right);
  if (!left || !right) return undefined;
  const { at, operator } = expr;
  switch (operator) {
    case "+":
    case "-": {
      const type = typeOfSum(context, at, operator === "+" ? "added" : "subtracted", left, right);
      return type && { node: operator === "+" ? "sum" : "difference", at, ...type, left, right };
    }
    case "/": {
      const type = typeOfQuotient(context, at, left, right);
      return type && { node: "quotient", at, ...type, left, right };
    }
    default: {
      const type = typeOfProduct(context, at, operator === "of", left, right);
      return type && { node: "product", at, ...type, left, right };
    }
  }
}

function literalUnit(
  context: Context,
  expr: Extract<Expr, { node: "number" | "money" }>,
): { readonly unit: Unit; readonly factor: Rational } | undefined {
  const above = expr.node === "number" && expr.unit ? conversionOf(context, expr.unit) : { unit: plain, factor: one };
  const below = expr.per ? conversionOf(context, expr.per) : { unit: plain, factor: one };
  if (!above || !below) return undefined;
  return { unit: divideUnits(above.unit, below.unit), factor: divide(above.factor, below.factor) };
}

const one = rational(1);

function money(context: Context, expr: Extract<Expr, { node: "money" }>): Expression | undefined {
  const factor = literalUnit(context, expr);
  const currency = expr.symbol === undefined ? expr.currency : currencyOfSign(context.currency, expr.symbol);
  if (!factor) return undefined;
  if (currency === undefined) {
    if (context.currency !== undefined && expr.symbol !== undefined) {
      const params = { text: textAt(context, expr.at), sign: expr.symbol, currency: context.currency };
      context.report(diagnose(m3.signOfOtherCurrency, expr.at, params));
    }
    return undefined;
  }
  const unit = multiplyUnits(moneyUnit(currency), factor.unit);
  return { node: "literal", at: expr.at, unit, kind: "number", value: multiply(expr.value, factor.factor) };
}

/** The expression when it is of the type that its place asks for; otherwise the reason is reported. */
export function requireType(
  context: Context,
  checked: Expression,
  type: NumberType,
  plainIsEnough = false,
  wants?: Bilingual,
): Expression | undefined {
  if (checked.kind === type.kind && sameUnit(checked.unit, type.unit)) return checked;
  if (plainIsEnough && type.kind === "number" && checked.kind === "number" && isPlain(checked.unit)) {
    return { ...checked, unit: type.unit };
  }
  const found = operand(context, checked);
  if (checked.kind === "percentage points" && type.kind === "share") {
    context.report(
      diagnose(m3.pointsForPercent, checked.at, { found }, { fixes: percentInstead(context, checked.at) }),
    );
    return undefined;
  }
  const currency = currencyOf(checked.unit);
  const payIn = currencyOf(type.unit);
  if (currency !== undefined && payIn !== undefined && checked.kind === "number") {
    context.report(diagnose(m3.foreignCurrency, checked.at, { found, currency: payIn }));
    return undefined;
  }
  const fixes = checked.kind === "share" && type.kind === "percentage points" ? pointsInstead(context, checked.at) : [];
  const wanted = wants ?? wantedPhrase(context, type);
  context.report(diagnose(m3.wrongUnit, checked.at, { found, wanted }, { fixes }));
  return undefined;
}
