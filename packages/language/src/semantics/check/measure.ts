// Takes what a metric measures, gives it as one ratio of exact sums of aggregates, with its units; nothing when parts cannot be put
// together, which is reported with both of them.

import { add, divide, isZero, multiply, negate, one, type Rational, zero } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Expressions, type Operation } from "../../diagnostics/m3-expressions.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import type { Span } from "../../source/span.ts";
import type { MeasureExpr } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { LinearMeasure, Unit } from "../model/index.ts";
import { currencyOf, divideUnits, plain, sameUnit } from "../units.ts";
import { checkAggregate } from "./aggregate.ts";
import type { RowsOf } from "./condition.ts";
import { operand, textAt } from "./operand.ts";

/** A linear form with its unit; `heads` when every term counts people or rows. */
interface Linear {
  readonly of: LinearMeasure;
  readonly unit: Unit;
  readonly scale: "count" | "ratio" | "interval";
  readonly heads: boolean;
  readonly shares?: true;
}

export interface Ratio {
  readonly at: Span;
  readonly numerator: Linear;
  readonly denominator?: Linear;
}

type Binary = Extract<MeasureExpr, { node: "measure binary" }>;

export function checkMeasure(context: Context, written: MeasureExpr, rows: RowsOf): Ratio | undefined {
  switch (written.node) {
    case "missing":
    case "measure per":
    case "defined":
      return undefined;
    case "measure number":
      return { at: written.at, numerator: constant(written.value) };
    case "measure group": {
      const inner = checkMeasure(context, written.inner, rows);
      return inner && { ...inner, at: written.at };
    }
    case "median":
      context.report(diagnose(m3Metrics.medianInsideSum, written.at, {}));
      return undefined;
    case "measure binary":
      return binary(context, written, rows);
    default: {
      const counted = checkAggregate(context, written, rows);
      if (!counted) return undefined;
      const { of, factor, unit, scale, heads, shares, by, byUnit } = counted;
      const terms = [{ coefficient: factor, of }];
      const numerator = { of: { terms, constant: zero }, unit, scale, heads, ...(shares ? { shares } : {}) };
      if (!by) return { at: written.at, numerator };
      const denominator: Linear = {
        of: { terms: [{ coefficient: one, of: by }], constant: zero },
        unit: byUnit ?? plain,
        scale: "count",
        heads: true,
      };
      return { at: written.at, numerator, denominator };
    }
  }
}

/** Unit of the measured value. */
export function unitOfRatio({ numerator, denominator }: Ratio): Unit {
  return denominator ? divideUnits(numerator.unit, denominator.unit) : numerator.unit;
}

export function isConstant({ numerator, denominator }: Ratio): boolean {
  return numerator.of.terms.length === 0 && (denominator?.of.terms.length ?? 0) === 0;
}

function constant(value: Rational): Linear {
  return { of: { terms: [], constant: value }, unit: plain, scale: "count", heads: true };
}

function binary(context: Context, written: Binary, rows: RowsOf): Ratio | undefined {
  const left = checkMeasure(context, written.left, rows);
  const right = checkMeasure(context, written.right, rows);
  if (!left || !right) return undefined;
  const { at } = written;
  switch (written.operator) {
    case "+":
    case "-":
      return together(context, left, right, written.operator === "+" ? one : negate(one), at);
    case "*": {
      if (isConstant(right)) return { ...scaled(left, right.numerator.of.constant), at };
      if (isConstant(left)) return { ...scaled(right, left.numerator.of.constant), at };
      context.report(diagnose(m3Metrics.measuredTimesMeasured, at, both(context, left, right)));
      return undefined;
    }
    case "/":
      return quotient(context, left, right, at);
  }
}

function quotient(context: Context, left: Ratio, right: Ratio, at: Span): Ratio | undefined {
  if (isConstant(right)) {
    const { constant: by } = right.numerator.of;
    if (!isZero(by)) return { ...scaled(left, divide(one, by)), at };
    context.report(diagnose(m3Metrics.divideByNothing, right.at, { written: textAt(context, right.at) }));
    return undefined;
  }
  if (!left.denominator && !right.denominator) return { at, numerator: left.numerator, denominator: right.numerator };
  context.report(diagnose(m3Metrics.ratioOfRatio, at, both(context, left, right)));
  return undefined;
}

/** `left` plus `sign` times `right`: of one whole, or a number and a ratio (1 - share of people where …). */
function together(context: Context, left: Ratio, right: Ratio, sign: Rational, at: Span): Ratio | undefined {
  const operation: Operation = sign.numerator > 0n ? "added" : "subtracted";
  if (!sameUnit(unitOfRatio(left), unitOfRatio(right))) {
    const pair = { ...both(context, left, right), operation };
    const money = currencyOf(unitOfRatio(left)) !== undefined && currencyOf(unitOfRatio(right)) !== undefined;
    context.report(diagnose(money ? m3Expressions.mixedCurrencies : m3Expressions.unlikeUnits, at, pair));
    return undefined;
  }
  const sum = (a: Linear, b: Linear) => plus(a, times(b, sign));
  const { denominator } = left.denominator ? left : right;
  if (!denominator) return { at, numerator: sum(left.numerator, right.numerator) };
  const onWhole = (of: Ratio): Linear | undefined =>
    of.denominator
      ? sameLinear(of.denominator.of, denominator.of)
        ? of.numerator
        : undefined
      : isConstant(of)
        ? times(denominator, of.numerator.of.constant)
        : undefined;
  const [a, b] = [onWhole(left), onWhole(right)];
  if (a && b) return { at, numerator: sum(a, b), denominator };
  context.report(diagnose(m3Metrics.differentWholes, at, both(context, left, right)));
  return undefined;
}

function both(context: Context, left: Ratio, right: Ratio) {
  const shown = (of: Ratio) => operand(context, { at: of.at, unit: unitOfRatio(of), kind: "number" });
  return { left: shown(left), right: shown(right) };
}

function scaled(of: Ratio, factor: Rational): Ratio {
  return { ...of, numerator: times(of.numerator, factor) };
}

function times(of: Linear, factor: Rational): Linear {
  const terms = of.of.terms.map((term) => ({ ...term, coefficient: multiply(term.coefficient, factor) }));
  return { ...of, of: { terms, constant: multiply(of.of.constant, factor) } };
}

function plus(a: Linear, b: Linear): Linear {
  const scales = [a.scale, b.scale];
  return {
    of: { terms: [...a.of.terms, ...b.of.terms], constant: add(a.of.constant, b.of.constant) },
    unit: a.of.terms.length > 0 ? a.unit : b.unit,
    scale: scales.includes("interval") ? "interval" : scales.includes("ratio") ? "ratio" : "count",
    heads: a.heads && b.heads,
    ...(a.shares || b.shares ? { shares: true } : {}),
  };
}

/** Equal but for where they stand in the text. */
function sameLinear(a: LinearMeasure, b: LinearMeasure): boolean {
  return shape(a) === shape(b);
}

function shape(of: LinearMeasure): string {
  return JSON.stringify(of, (key, value: unknown) =>
    key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
}
