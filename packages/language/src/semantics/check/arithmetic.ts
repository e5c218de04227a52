// Types of sums, products, quotients and comparisons. Takes checked operands, gives the unit and kind of the result, or reports
// with both operands why they do not go together.

import { isZero, type Rational } from "@mast/exact";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose, type Entry } from "../../diagnostics/entry.ts";
import { m3Expressions as m3, type Operation, type Pair } from "../../diagnostics/m3-expressions.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Expression } from "../model/index.ts";
import { replaceBy } from "../resolve.ts";
import { currenciesIn, currencyOf, divideUnits, isPlain, multiplyUnits, sameUnit } from "../units.ts";
import { constantOf } from "./constant.ts";
import { type NumberType, operand, textAt } from "./operand.ts";

/** The type of a sum or a difference. Points may be added to and subtracted from a share; nothing else mixes. */
export function typeOfSum(
  context: Context,
  at: Span,
  operation: "added" | "subtracted",
  left: Expression,
  right: Expression,
): NumberType | undefined {
  if (left.kind === "share" && right.kind === "percentage points") return { unit: left.unit, kind: "share" };
  if (operation === "added" && left.kind === "percentage points" && right.kind === "share") {
    return { unit: right.unit, kind: "share" };
  }
  if (!requireAlike(context, at, operation, left, right)) return undefined;
  if (left.kind === "share" && operation === "subtracted" && (isMeasured(left) || isMeasured(right))) {
    // The distance between two measured shares; of two agreed shares it is what is left of the whole.
    return { unit: left.unit, kind: "percentage points" };
  }
  return { unit: left.unit, kind: left.kind };
}

/** The type of `left * right`, or of `left of right` when `of`. */
export function typeOfProduct(
  context: Context,
  at: Span,
  of: boolean,
  left: Expression,
  right: Expression,
): NumberType | undefined {
  const unit = multiplyUnits(left.unit, right.unit);
  const pair = { left: operand(context, left), right: operand(context, right) };
  if (currenciesIn(unit).reduce((sum, code) => sum + Math.max(unit[code] as number, 0), 0) > 1) {
    context.report(diagnose(m3.moneyTimesMoney, at, pair));
    return undefined;
  }
  if (left.kind === "percentage points" || right.kind === "percentage points") {
    const other = left.kind === "percentage points" ? right : left;
    if (!of && other.kind !== "percentage points" && isPlain(other.unit)) return { unit, kind: "percentage points" };
    const points = left.kind === "percentage points" ? left : right;
    context.report(diagnose(m3.pointsOfAmount, at, pair, { fixes: percentInstead(context, points.at) }));
    return undefined;
  }
  if (of && left.kind !== "share" && !isPlain(left.unit)) {
    const wanted = { en: "a share (such as 5 %)", sv: "en andel (till exempel 5 %)" };
    context.report(diagnose(m3.wrongUnit, left.at, { found: pair.left, wanted }));
    return undefined;
  }
  if (left.kind === "share" && right.kind === "share") return { unit, kind: "share" };
  const number = left.kind === "share" ? right : left;
  const staysShare = !of && left.kind !== right.kind && isPlain(number.unit);
  return { unit, kind: staysShare ? "share" : "number" };
}

/** The type of a quotient. */
export function typeOfQuotient(
  context: Context,
  at: Span,
  left: Expression,
  right: Expression,
): NumberType | undefined {
  const pair = { left: operand(context, left), right: operand(context, right) };
  const divisor: Rational | undefined = constantOf(context, right);
  if (divisor && isZero(divisor)) {
    context.report(diagnose(m3.divisionByZero, right.at, pair));
    return undefined;
  }
  const unit = divideUnits(left.unit, right.unit);
  if (left.kind === right.kind) return { unit, kind: "number" };
  if (right.kind === "percentage points") {
    context.report(diagnose(m3.pointsOfAmount, at, pair, { fixes: percentInstead(context, right.at) }));
    return undefined;
  }
  if (right.kind === "share") return { unit, kind: left.kind === "percentage points" ? left.kind : "number" };
  return { unit, kind: left.kind };
}

/** Whether two numbers may be added, compared or chosen between; otherwise the reason is reported, with both. */
export function requireAlike(
  context: Context,
  at: Span,
  operation: Operation,
  left: Expression,
  right: Expression,
): boolean {
  if (left.kind === right.kind && sameUnit(left.unit, right.unit)) return true;
  const pair: Pair = { left: operand(context, left), right: operand(context, right), operation };
  const why = reason(left, right);
  context.report(diagnose(why, at, pair, { fixes: fixes(context, why, operation, left, right) }));
  return false;
}

function reason(left: Expression, right: Expression): Entry<Pair> {
  const kinds = new Set([left.kind, right.kind]);
  if (kinds.has("share") && kinds.has("percentage points")) return m3.percentAndPoints;
  if (kinds.has("share") && kinds.has("number")) return m3.shareAndNumber;
  const [a] = currenciesIn(left.unit);
  const [b] = currenciesIn(right.unit);
  return a !== undefined && b !== undefined && a !== b ? m3.mixedCurrencies : m3.unlikeUnits;
}

function fixes(
  context: Context,
  why: Entry<Pair>,
  operation: Operation,
  left: Expression,
  right: Expression,
): readonly Fix[] {
  if (why === m3.shareAndNumber && right.kind === "share" && (operation === "added" || operation === "subtracted")) {
    const of = spell("Of", context.spelling);
    return [replaceBy(right.at, `${textAt(context, right.at)} ${of} ${textAt(context, left.at)}`)];
  }
  if (why === m3.percentAndPoints) {
    return [left, right]
      .filter((side) => side.kind === "percentage points" && side.node === "literal")
      .flatMap((side) => percentInstead(context, side.at));
  }
  return why === m3.unlikeUnits ? [...asMoney(context, left, right), ...asMoney(context, right, left)] : [];
}

/** A fix that writes the currency before a bare number that stands beside an amount of money. */
function asMoney(context: Context, bare: Expression, beside: Expression): readonly Fix[] {
  const currency = currencyOf(beside.unit);
  if (currency === undefined || bare.node !== "literal" || !isPlain(bare.unit)) return [];
  const text = textAt(context, bare.at);
  return [replaceBy(bare.at, context.spelling === "en" ? `${currency} ${text}` : `${text} ${currency}`)];
}

/** A fix that writes `%` where a literal has percentage points. */
export function percentInstead(context: Context, at: Span): readonly Fix[] {
  const written = /^[-−\d\s.,/]+(?=\p{L})/u.exec(context.words(at));
  return written ? [replaceBy(at, `${written[0].trim()} %`)] : [];
}

/** A fix that writes percentage points where a literal has `%`. */
export function pointsInstead(context: Context, at: Span): readonly Fix[] {
  const written = /^[-−\d\s.,/]+(?=%)/u.exec(context.words(at));
  const points = context.spelling === "en" ? "percentage points" : "procentenheter";
  return written ? [replaceBy(at, `${written[0].trim()} ${points}`)] : [];
}

function isMeasured(expression: Expression): boolean {
  switch (expression.node) {
    case "effect":
    case "standard deviation":
      return true;
    case "negation":
    case "present value":
    case "interest":
      return isMeasured(expression.operand);
    case "sum":
    case "difference":
    case "product":
    case "quotient":
      return isMeasured(expression.left) || isMeasured(expression.right);
    case "larger":
    case "smaller":
      return expression.operands.some(isMeasured);
    default:
      return false;
  }
}
