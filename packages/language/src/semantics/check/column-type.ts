// Takes one row of a data clause, gives the column with its type, its range and what an empty cell means; nothing when any of it
// is wrong, which is then reported.

import { compare, currencyDecimals, one, type Rational, toText } from "@mast/exact";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Data } from "../../diagnostics/m3-data.ts";
import { spell } from "../../keywords/table.ts";
import type { CellLiteral, ColumnRow, DataClause, Expr, HoldsExpr } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import type { Cell, ColumnType, WhenMissing } from "../model/index.ts";
import { conversionOf } from "../units.ts";
import { cellOf } from "./cell.ts";
import { wordsOfHolds, wordsOfType } from "./holds-words.ts";
import { textAt } from "./operand.ts";
import { textOf } from "./parts.ts";

/** Decimals of a number, a score or a share whose column does not state them. */
const usualDecimals = 6;
const mostDecimals = 18;

/** A clause with a syntax error is spared the report of what a row lacks. */
export function checkColumn(
  context: Context,
  clause: Pick<DataClause, "broken">,
  row: ColumnRow,
): CheckedColumn | undefined {
  const typed = typeOf(context, row);
  if (!typed || row.name.node === "missing") {
    if (!typed) checkMissingRule(context, clause, row, undefined);
    return undefined;
  }
  const name = row.name.text;
  const header = textOf(row.header);
  const bare: CheckedColumn = {
    factor: typed.factor,
    column: {
      at: row.at,
      name,
      ...(header === undefined ? {} : { header }),
      type: typed.type,
      whenMissing: { rule: "none" },
    },
  };
  const range = rangeOf(context, row, bare);
  const ranged: CheckedColumn = range ? { ...bare, column: { ...bare.column, ...range } } : bare;
  const whenMissing = checkMissingRule(context, clause, row, ranged);
  return range && whenMissing ? { ...ranged, column: { ...ranged.column, whenMissing } } : undefined;
}

function typeOf(context: Context, row: ColumnRow): { type: ColumnType; factor: Rational } | undefined {
  const { holds } = row;
  if ("node" in holds) return undefined;
  const decimals = decimalsOf(context, row, holds);
  if (decimals === undefined) return undefined;
  switch (holds.holds) {
    case "nominal":
    case "ordinal": {
      const values = allowedValues(context, row, holds);
      return values && { type: { holds: holds.holds, values }, factor: one };
    }
    case "money":
      return holds.currency.node === "missing"
        ? undefined
        : { type: { holds: "money", currency: holds.currency.text, decimals }, factor: one };
    case "share":
      return { type: { holds: "share", decimals }, factor: one };
    case "number of":
    case "whole number of":
    case "score of": {
      const conversion = conversionOf(context, holds.unit);
      const scale = { "number of": "ratio", "whole number of": "count", "score of": "interval" } as const;
      return (
        conversion && {
          type: { holds: "number", unit: conversion.unit, scale: scale[holds.holds], decimals },
          factor: conversion.factor,
        }
      );
    }
    default:
      return { type: { holds: holds.holds }, factor: one };
  }
}

/** Decimals as stated or usual; nothing when they are stated where they mean nothing. */
function decimalsOf(
  context: Context,
  row: ColumnRow,
  holds: Exclude<HoldsExpr, { node: "missing" }>,
): number | undefined {
  const usual =
    holds.holds === "money" && holds.currency.node === "name"
      ? currencyDecimals(holds.currency.text)
      : holds.holds === "share" || holds.holds === "number of" || holds.holds === "score of"
        ? usualDecimals
        : undefined;
  if (!row.decimals || row.decimals.node === "missing") return usual ?? 0;
  const { value, at } = row.decimals;
  if (usual === undefined) {
    context.report(diagnose(m3Data.decimalsWithoutUse, at, { column: nameOf(row), holds: wordsOfHolds(holds) }));
    return undefined;
  }
  const allowed = Array.from({ length: mostDecimals + 1 }, (_, n) => n);
  const stated = allowed.find((n) => toText(value) === `${n}`);
  if (stated === undefined) {
    context.report(diagnose(m3Data.tooManyDecimals, at, { written: textAt(context, at), most: mostDecimals }));
  }
  return stated;
}

function allowedValues(
  context: Context,
  row: ColumnRow,
  holds: Extract<HoldsExpr, { holds: "nominal" | "ordinal" }>,
): readonly string[] | undefined {
  const values: string[] = [];
  let sound = true;
  for (const value of holds.values) {
    if (value.node === "missing") sound = false;
    else if (values.includes(value.text)) {
      context.report(diagnose(m3Data.valueDoubled, value.at, { value: value.text, column: nameOf(row) }));
      sound = false;
    } else values.push(value.text);
  }
  return sound && values.length > 0 ? values : undefined;
}

/** Both ends of a range, none when the column states none; nothing at all when they are wrong. */
function rangeOf(context: Context, row: ColumnRow, of: CheckedColumn): { from?: Rational; to?: Rational } | undefined {
  if (!row.from && !row.to) return {};
  const { type } = of.column;
  if (type.holds !== "number" && type.holds !== "money" && type.holds !== "share") {
    const span = {
      start: (row.from ?? row.to)?.at.start ?? row.at.start,
      end: (row.to ?? row.from)?.at.end ?? row.at.end,
    };
    context.report(diagnose(m3Data.rangeOfNoNumber, span, { column: nameOf(row), holds: wordsOfType(context, type) }));
    return undefined;
  }
  const end = (expr: Expr | undefined) => (expr ? numberOf(writable(context, of, expr)) : undefined);
  const from = end(row.from);
  const to = end(row.to);
  if (!from || !to || !row.from || !row.to) return undefined;
  if (compare(from, to) > 0) {
    const params = { from: textAt(context, row.from.at), to: textAt(context, row.to.at) };
    context.report(diagnose(m3Data.rangeReversed, { start: row.from.at.start, end: row.to.at.end }, params));
    return undefined;
  }
  return { from, to };
}

/** A literal that a cell of the column could hold, decimals and range included. */
function writable(context: Context, of: CheckedColumn, literal: CellLiteral): Cell | undefined {
  const cell = cellOf(context, of, literal);
  const number = numberOf(cell);
  if (!number || literal.node === "missing") return cell;
  const { column } = of;
  const written = textAt(context, literal.at);
  if ("decimals" in column.type && !fitsDecimals(number, column.type.decimals)) {
    const params = { written, column: column.name, holds: wordsOfType(context, column.type) };
    context.report(diagnose(m3Data.literalDoesNotFit, literal.at, params));
    return undefined;
  }
  if ((column.from && compare(number, column.from) < 0) || (column.to && compare(number, column.to) > 0)) {
    context.report(diagnose(m3Data.outsideRange, literal.at, { written, column: column.name }));
    return undefined;
  }
  return cell;
}

function numberOf(cell: Cell | undefined): Rational | undefined {
  return cell?.cell === "number" ? cell.number : undefined;
}

function fitsDecimals({ numerator, denominator }: Rational, decimals: number): boolean {
  return (numerator * 10n ** BigInt(decimals)) % denominator === 0n;
}

function checkMissingRule(
  context: Context,
  clause: Pick<DataClause, "broken">,
  row: ColumnRow,
  of: CheckedColumn | undefined,
): WhenMissing | undefined {
  const rule = row.whenMissing;
  if ("node" in rule) {
    const column = nameOf(row);
    if (!clause.broken && row.name.node === "name") {
      const fixes = missingRuleFixes(context, row, of?.column.type);
      context.report(diagnose(m3Data.missingRuleUnnamed, row.name.at, { column }, { fixes }));
    }
    return undefined;
  }
  if (rule.rule !== "counts as") return { rule: rule.rule };
  const value = of && writable(context, of, rule.value);
  return value && { rule: "counts as", value };
}

function missingRuleFixes(context: Context, row: ColumnRow, type: ColumnType | undefined): readonly Fix[] {
  const { start } = row.whenMissing.at;
  const choices = ["RejectTheFile", "LeaveOutTheRow", "MeansNone"].map((id) => spell(id, context.spelling));
  if (type && "decimals" in type) choices.splice(2, 0, `${spell("CountsAs", context.spelling)} 0`);
  return choices.map((text) => ({
    title: { en: `Write “${text}”`, sv: `Skriv ”${text}”` },
    edits: [{ span: { start, end: start }, text: `${text} ` }],
  }));
}

function nameOf(row: ColumnRow): string {
  return row.name.node === "name" ? row.name.text : "";
}
