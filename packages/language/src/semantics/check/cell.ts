// Takes a literal and the column it is compared with (or stands for a cell of), gives it as a cell of that column; nothing when
// it does not fit, which is reported with what the column holds.

import { divide, multiply, negate, type Rational, rational, toText } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Data } from "../../diagnostics/m3-data.ts";
import { m3Expressions } from "../../diagnostics/m3-expressions.ts";
import type { CellLiteral, Expr, Missing } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { Cell, ColumnType } from "../model/index.ts";
import { nearest } from "../nearest.ts";
import { replaceBy } from "../resolve.ts";
import { conversionOf, moneyUnit, sameUnit, textOfUnit } from "../units.ts";
import { wordsOfType } from "./holds-words.ts";
import { operand, textAt } from "./operand.ts";

type Literal = Exclude<CellLiteral, Missing>;

export function cellOf(context: Context, of: CheckedColumn, literal: CellLiteral): Cell | undefined {
  if (literal.node === "missing") return undefined;
  const { type } = of.column;
  switch (type.holds) {
    case "text":
    case "outcome":
      return literal.node === "text" ? { cell: "text", text: literal.text } : doesNotFit(context, of, literal);
    case "nominal":
    case "ordinal":
      return literal.node === "text"
        ? allowedValue(context, of, literal, type.values)
        : doesNotFit(context, of, literal);
    case "yes or no":
      return literal.node === "yes or no" ? { cell: "yes or no", yes: literal.yes } : doesNotFit(context, of, literal);
    case "date":
    case "month":
    case "quarter":
    case "week":
    case "year":
      return timeCell(context, of, literal, type.holds);
    case "person":
      return doesNotFit(context, of, literal);
    default:
      return numberCell(context, of, literal, type);
  }
}

function doesNotFit(context: Context, { column }: CheckedColumn, literal: Literal): undefined {
  const params = {
    written: textAt(context, literal.at),
    column: column.name,
    holds: wordsOfType(context, column.type),
  };
  context.report(diagnose(m3Data.literalDoesNotFit, literal.at, params));
  return undefined;
}

function allowedValue(
  context: Context,
  { column }: CheckedColumn,
  literal: Extract<Literal, { node: "text" }>,
  values: readonly string[],
): Cell | undefined {
  if (values.includes(literal.text)) return { cell: "text", text: literal.text };
  const near = nearest(literal.text, values);
  const params = { value: literal.text, column: column.name, values, ...(near === undefined ? {} : { nearest: near }) };
  const fixes = near === undefined ? [] : [replaceBy(literal.at, JSON.stringify(near))];
  context.report(diagnose(m3Data.unknownAllowedValue, literal.at, params, { fixes }));
  return undefined;
}

type TimeUnit = "date" | "month" | "quarter" | "week" | "year";
/** Of which units a written date of each grain is a whole number. */
const coveredBy: Readonly<Record<TimeUnit, readonly TimeUnit[]>> = {
  date: ["date"],
  week: ["date", "week"],
  month: ["date", "month"],
  quarter: ["date", "month", "quarter"],
  year: ["date", "month", "quarter", "year"],
};

/** A date of the column's own unit, or of a longer one that is a whole number of it: 2018 on a column of months. */
function timeCell(context: Context, of: CheckedColumn, literal: Literal, unit: TimeUnit): Cell | undefined {
  const year = literal.node === "number" ? yearOf(literal) : undefined;
  if (year !== undefined) {
    return coveredBy.year.includes(unit) ? { cell: "year", text: year } : doesNotFit(context, of, literal);
  }
  if (literal.node !== "date") return doesNotFit(context, of, literal);
  const grain = literal.grain === "day" ? "date" : literal.grain;
  if (!coveredBy[grain].includes(unit)) return doesNotFit(context, of, literal);
  return daysOf(literal) && { cell: grain, text: literal.text };
}

function yearOf(number: Extract<Expr, { node: "number" }>): string | undefined {
  if (number.suffix || number.unit || number.per || number.decimals > 0) return undefined;
  const text = toText(number.value);
  return /^\d{4}$/.test(text) ? text : undefined;
}

type NumberLike = Extract<ColumnType, { readonly decimals: number }>;

function numberCell(context: Context, of: CheckedColumn, literal: Literal, type: NumberLike): Cell | undefined {
  if (literal.node === "negation" || literal.node === "group") {
    const inner = numberCell(
      context,
      of,
      literal.node === "group" ? inside(literal.inner) : inside(literal.operand),
      type,
    );
    if (inner?.cell !== "number") return undefined;
    return literal.node === "group" ? inner : { cell: "number", number: negate(inner.number) };
  }
  const number =
    literal.node === "number" && !literal.per
      ? plainNumber(context, of, literal, type)
      : literal.node === "money" && !literal.per
        ? moneyNumber(context, of, literal, type)
        : doesNotFit(context, of, literal);
  return number && { cell: "number", number };

  /** A hole inside is reported with the text; a literal that is not there does not fit. */
  function inside(expr: Expr): Literal {
    return expr.node === "missing" ? { node: "text", at: expr.at, text: "" } : expr;
  }
}

function plainNumber(
  context: Context,
  of: CheckedColumn,
  literal: Extract<Expr, { node: "number" }>,
  type: NumberLike,
): Rational | undefined {
  if (type.holds === "share") {
    if (literal.unit || literal.suffix === "percentage points") return doesNotFit(context, of, literal);
    return literal.suffix ? divide(literal.value, rational(100)) : literal.value;
  }
  if (literal.suffix) return doesNotFit(context, of, literal);
  if (!literal.unit) return literal.value;
  const conversion = conversionOf(context, literal.unit);
  if (!conversion) return undefined;
  const unit = type.holds === "money" ? moneyUnit(type.currency) : type.unit;
  if (sameUnit(conversion.unit, unit)) return divide(multiply(literal.value, conversion.factor), of.factor);
  const params = {
    written: textAt(context, literal.at),
    unit: textOfUnit(conversion.unit, "number", context.symbols),
    column: of.column.name,
    columnUnit: textOfUnit(unit, "number", context.symbols),
  };
  context.report(diagnose(m3Data.anotherUnitThanColumn, literal.at, params));
  return undefined;
}

function moneyNumber(
  context: Context,
  of: CheckedColumn,
  literal: Extract<Expr, { node: "money" }>,
  type: NumberLike,
): Rational | undefined {
  if (type.holds !== "money") return doesNotFit(context, of, literal);
  // A sign such as £ stands for the contract's own currency.
  const currency = literal.symbol ? (context.currency ?? type.currency) : literal.currency;
  if (currency === type.currency) return literal.value;
  const left = operand(context, { at: literal.at, unit: moneyUnit(currency), kind: "number" });
  const column = { at: of.column.at, unit: moneyUnit(type.currency), kind: "number" as const };
  const right = { ...operand(context, column), text: of.column.name };
  context.report(diagnose(m3Expressions.mixedCurrencies, literal.at, { left, right, operation: "compared" }));
  return undefined;
}
