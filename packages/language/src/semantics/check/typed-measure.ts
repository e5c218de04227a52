// Takes what a metric or a definition measures, gives it typed: a ratio of sums or a median, its unit, what it counts in, its scale.

import { equals, isZero, one, type Rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import type { MeasureExpr } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Kind, Measure, Metric, Scale, Unit } from "../model/index.ts";
import { plain, sameUnit } from "../units.ts";
import { checkCondition, checkedColumn, type RowsOf } from "./condition.ts";
import { wordsOfType } from "./holds-words.ts";
import { checkMeasure, isConstant, type Ratio, unitOfRatio } from "./measure.ts";
import { textAt } from "./operand.ts";
import { isWeightedRight } from "./weighted.ts";

/** What a metric measures, with its units and its scale. */
export interface Typed {
  readonly measures: Measure;
  readonly unit: Unit;
  readonly countedIn: Unit;
  readonly kind: Kind;
  readonly scale: Scale;
  readonly levels?: readonly string[];
  readonly instrument?: Metric["instrument"];
}

/** The measure of a metric or of a definition, named `name`, over the rows of a source. */
export function checkMeasures(context: Context, name: string, written: MeasureExpr, rows: RowsOf): Typed | undefined {
  const per = written.node === "measure per" ? written.per : undefined;
  const of = written.node === "measure per" ? written.of : written;
  const bare = withoutParentheses(of);
  if (bare.node === "median" && !per) return checkMedian(context, bare, rows);
  const ratio = checkMeasure(context, of, rows);
  if (!ratio || per?.node === "missing") return undefined;
  if (isConstant(ratio)) {
    context.report(diagnose(m3Metrics.nothingMeasured, ratio.at, { name }));
    return undefined;
  }
  if (!isWeightedRight(context, ratio, rows)) return undefined;
  if (per && isZero(per.value)) {
    context.report(diagnose(m3Metrics.divideByNothing, per.at, { written: textAt(context, per.at) }));
    return undefined;
  }
  const typed = typeOf(ratio, written, per?.value ?? one);
  context.type({ span: written.at, unit: typed.unit, kind: typed.kind, scale: typed.scale });
  return typed;
}

function typeOf(ratio: Ratio, { at }: MeasureExpr, per: Rational): Typed {
  const { numerator, denominator } = ratio;
  const isShare =
    denominator !== undefined &&
    (numerator.heads || numerator.shares === true) &&
    denominator.heads &&
    sameUnit(numerator.unit, denominator.unit) &&
    equals(per, one);
  const scale = isShare ? "share" : denominator && numerator.scale === "count" ? "ratio" : numerator.scale;
  return {
    measures: {
      at,
      measure: "ratio",
      numerator: numerator.of,
      ...(denominator ? { denominator: denominator.of } : {}),
      per,
    },
    unit: unitOfRatio(ratio),
    countedIn: numerator.unit,
    kind: isShare ? "share" : "number",
    scale,
  };
}

function checkMedian(
  context: Context,
  { at, column, where: condition }: Extract<MeasureExpr, { node: "sum" | "mean" | "median" }>,
  rows: RowsOf,
): Typed | undefined {
  const where = condition && checkCondition(context, condition, rows);
  const of = checkedColumn(context, column, rows);
  if (!of || (condition && !where)) return undefined;
  const { type, name } = of.column;
  if (type.holds !== "ordinal") {
    context.report(diagnose(m3Metrics.medianOfOther, at, { column: name, holds: wordsOfType(context, type) }));
    return undefined;
  }
  context.type({ span: column.at, unit: plain, kind: "number", scale: "ordinal" });
  return {
    measures: { at, measure: "median", column: name, ...(where ? { where } : {}) },
    unit: plain,
    countedIn: plain,
    kind: "number",
    scale: "ordinal",
    levels: type.values,
  };
}

function withoutParentheses(measure: MeasureExpr): MeasureExpr {
  return measure.node === "measure group" ? withoutParentheses(measure.inner) : measure;
}
