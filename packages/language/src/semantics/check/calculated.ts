// Takes what each row of a source has, gives it as a column that is worked out: one sum of products divided by another, with unit and
// scale; nothing when parts cannot be put together, which is reported.

import { add, currencyDecimals, divide, isZero, multiply, negate, one, type Rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Calculations } from "../../diagnostics/m3-calculations.ts";
import { m3Expressions, type Operation } from "../../diagnostics/m3-expressions.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import type { Span } from "../../source/span.ts";
import type { DataClause, Expr } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import type { Calculation, Column, ColumnType, RowOperand, RowSum, Unit } from "../model/index.ts";
import { currencyOf, divideUnits, isPlain, moneyUnit, multiplyUnits, plain, sameUnit } from "../units.ts";
import { named, type RowsOf } from "./condition.ts";
import { checkExpression } from "./expression.ts";
import { wordsOfType } from "./holds-words.ts";
import { operand, textAt } from "./operand.ts";

/** Decimals that are shown of what is calculated; it is exact all the same. */
const decimals = 6;

interface Part {
  readonly at: Span;
  readonly of: Calculation;
  readonly unit: Unit;
  readonly isShare: boolean;
  readonly scale: "count" | "ratio" | "interval";
  /** Some row may lack it. */
  readonly nullable: boolean;
}

/** Checks what each row has in the order of the text and adds the sound ones to the columns of the source. */
export function checkCalculated(
  context: Context,
  clause: DataClause,
  source: string,
  columns: Map<string, CheckedColumn>,
): readonly Column[] {
  const found: Column[] = [];
  for (const part of clause.parts) {
    if (part.part !== "each row has" || part.name.node === "missing") continue;
    const made = partOf(context, part.is, { source, fixed: false });
    if (!made) continue;
    const { of, unit, isShare, scale } = made;
    if ([...of.numerator, ...(of.denominator ?? [])].every((term) => term.of.length === 0)) {
      context.report(diagnose(m3Metrics.nothingMeasured, part.is.at, { name: part.name.text }));
      continue;
    }
    context.type({ span: part.name.at, unit, kind: isShare ? "share" : "number", scale });
    const column: Column = {
      at: part.at,
      name: part.name.text,
      type: typeOf(unit, isShare, scale),
      whenMissing: made.nullable ? { rule: "none" } : { rule: "reject the file" },
      calculated: of,
    };
    columns.set(column.name, { column, factor: one });
    found.push(column);
  }
  return found;
}

function typeOf(unit: Unit, isShare: boolean, scale: Part["scale"]): ColumnType {
  if (isShare) return { holds: "share", decimals };
  const currency = currencyOf(unit);
  return currency === undefined
    ? { holds: "number", unit, scale, decimals: scale === "count" ? 0 : decimals }
    : { holds: "money", currency, decimals: currencyDecimals(currency) };
}

function partOf(context: Context, expr: Expr, rows: RowsOf): Part | undefined {
  const { at } = expr;
  switch (expr.node) {
    case "missing":
      return undefined;
    case "group": {
      const inner = partOf(context, expr.inner, rows);
      return inner && { ...inner, at };
    }
    case "number":
    case "money": {
      const amount = checkExpression(context, expr);
      if (amount?.node !== "literal") return undefined;
      return amount.kind === "percentage points" ? notOfTheRow(context, at) : constant(at, amount.value, amount.unit);
    }
    case "reference":
      return expr.key || expr.dayOf ? notOfTheRow(context, at) : ofName(context, expr, rows);
    case "negation": {
      const inner = partOf(context, expr.operand, rows);
      if (!inner) return undefined;
      return inner.scale === "interval" ? noZero(context, at, "scores") : scaled({ ...inner, at }, negate(one));
    }
    case "binary": {
      const left = partOf(context, expr.left, rows);
      const right = partOf(context, expr.right, rows);
      if (!left || !right) return undefined;
      switch (expr.operator) {
        case "+":
        case "-":
          return together(context, left, right, expr.operator === "+" ? "added" : "subtracted", at);
        case "/":
          return quotient(context, left, right, at);
        default:
          return product(context, left, right, at);
      }
    }
    default:
      return notOfTheRow(context, at);
  }
}

function notOfTheRow(context: Context, at: Span): undefined {
  context.report(diagnose(m3Calculations.notOfTheRow, at, { written: textAt(context, at) }));
  return undefined;
}

function noZero(context: Context, at: Span, of: "scores" | "shares"): undefined {
  context.report(diagnose(m3Calculations.noZero, at, { written: textAt(context, at), of }));
  return undefined;
}

function constant(at: Span, value: Rational, unit: Unit): Part {
  return {
    at,
    of: { numerator: [{ coefficient: value, of: [] }] },
    unit,
    isShare: false,
    scale: "count",
    nullable: false,
  };
}

function ofName(context: Context, { at, name }: Extract<Expr, { node: "reference" }>, rows: RowsOf): Part | undefined {
  const found = named(context, name, rows);
  if (!found) return undefined;
  const { column, factor } = found.as;
  const { type } = column;
  if (type.holds !== "number" && type.holds !== "money" && type.holds !== "share") {
    context.report(diagnose(m3Calculations.notCalculable, at, { name: name.text, holds: wordsOfType(context, type) }));
    return undefined;
  }
  const isFact = found.operand.operand === "history";
  const counted = isFact && (found.operand.of === "rows" || found.operand.of === "sum");
  return {
    at,
    of: column.calculated && !isFact ? column.calculated : { numerator: [termOf(found.operand, factor)] },
    unit: type.holds === "money" ? moneyUnit(type.currency) : type.holds === "number" ? type.unit : plain,
    isShare: type.holds === "share",
    scale: type.holds === "number" ? type.scale : "ratio",
    nullable: isFact ? !counted : column.whenMissing.rule === "none",
  };
}

function termOf(of: RowOperand, coefficient: Rational): RowSum[number] {
  return { coefficient, of: [of] };
}

function together(context: Context, left: Part, right: Part, operation: Operation, at: Span): Part | undefined {
  if (!sameUnit(left.unit, right.unit)) {
    const shown = (of: Part) => operand(context, { at: of.at, unit: of.unit, kind: "number" });
    const pair = { left: shown(left), right: shown(right), operation };
    const money = currencyOf(left.unit) !== undefined && currencyOf(right.unit) !== undefined;
    context.report(diagnose(money ? m3Expressions.mixedCurrencies : m3Expressions.unlikeUnits, at, pair));
    return undefined;
  }
  const scale = scaleOfSum(left, right, operation);
  if (scale === undefined) return noZero(context, at, "scores");
  // What is left of a whole is a share of it; two shares may be of different wholes.
  if (left.isShare && right.isShare) return noZero(context, at, "shares");
  const sign = operation === "added" ? one : negate(one);
  const [a, b] = [left.of, right.of];
  const same = sameSum(a.denominator, b.denominator);
  const numerator = same
    ? plus(a.numerator, times(b.numerator, sign))
    : plus(multiplied(a.numerator, b.denominator), times(multiplied(b.numerator, a.denominator), sign));
  const denominator = same ? a.denominator : multiplied(a.denominator ?? unity, b.denominator);
  return {
    at,
    of: { numerator, ...(denominator ? { denominator } : {}) },
    unit: left.unit,
    isShare: left.isShare || right.isShare,
    scale,
    nullable: left.nullable || right.nullable,
  };
}

/** The difference of two scores is an amount, and may be added to a score; two scores are not added. */
function scaleOfSum(left: Part, right: Part, operation: Operation): Part["scale"] | undefined {
  const [a, b] = [left.scale === "interval", right.scale === "interval"];
  if (a && b) return operation === "subtracted" ? "ratio" : undefined;
  if (b && operation === "subtracted") return undefined;
  if (a || b) return "interval";
  return left.scale === "ratio" || right.scale === "ratio" ? "ratio" : "count";
}

function product(context: Context, left: Part, right: Part, at: Span): Part | undefined {
  if (left.scale === "interval" || right.scale === "interval") return noZero(context, at, "scores");
  const denominator = left.of.denominator && multiplied(left.of.denominator, right.of.denominator);
  const below = denominator ?? right.of.denominator;
  return {
    at,
    of: { numerator: multiplied(left.of.numerator, right.of.numerator), ...(below ? { denominator: below } : {}) },
    unit: multiplyUnits(left.unit, right.unit),
    isShare: left.isShare && right.isShare,
    scale: left.scale === "ratio" || right.scale === "ratio" ? "ratio" : "count",
    nullable: left.nullable || right.nullable,
  };
}

/** What is divided by an amount of its own unit is a share of it. */
function quotient(context: Context, left: Part, right: Part, at: Span): Part | undefined {
  if (left.scale === "interval" || right.scale === "interval") return noZero(context, at, "scores");
  const by = constantOf(right.of.numerator);
  if (by && isZero(by)) {
    context.report(diagnose(m3Metrics.divideByNothing, right.at, { written: textAt(context, right.at) }));
    return undefined;
  }
  const nullable = left.nullable || right.nullable;
  if (by && !right.of.denominator && isPlain(right.unit))
    return { ...scaled(left, divide(one, by)), at, scale: "ratio" };
  const numerator = multiplied(left.of.numerator, right.of.denominator);
  const denominator = multiplied(right.of.numerator, left.of.denominator);
  const isShare = sameUnit(left.unit, right.unit);
  const unit = divideUnits(left.unit, right.unit);
  return { at, of: { numerator, denominator }, unit, isShare, scale: "ratio", nullable };
}

const unity: RowSum = [{ coefficient: one, of: [] }];

function constantOf(sum: RowSum): Rational | undefined {
  return sum.every(({ of }) => of.length === 0) ? sum.map(({ coefficient }) => coefficient).reduce(add) : undefined;
}

function scaled(part: Part, factor: Rational): Part {
  return { ...part, of: { ...part.of, numerator: times(part.of.numerator, factor) } };
}

function times(sum: RowSum, factor: Rational): RowSum {
  return sum.map((term) => ({ ...term, coefficient: multiply(term.coefficient, factor) }));
}

function plus(a: RowSum, b: RowSum): RowSum {
  return [...a, ...b];
}

function multiplied(a: RowSum, b: RowSum | undefined): RowSum {
  if (!b) return a;
  return a.flatMap((left) =>
    b.map((right) => ({
      coefficient: multiply(left.coefficient, right.coefficient),
      of: [...left.of, ...right.of],
    })),
  );
}

function sameSum(a: RowSum | undefined, b: RowSum | undefined): boolean {
  return shape(a) === shape(b);
}

function shape(of: RowSum | undefined): string {
  return JSON.stringify(of ?? null, (key, value: unknown) =>
    key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
}
