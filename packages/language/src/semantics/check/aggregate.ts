// Takes one measured thing of a metric (a sum, people, rows, days, a run of months), gives it as an aggregate with its unit; nothing
// when its column or its scale does not allow it, which is reported with what to measure instead.

import { one, type Rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import type { MeasureExpr, Missing, Name } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import type { Aggregate, Condition, Unit } from "../model/index.ts";
import { conversionOfStandard, moneyUnit, plain } from "../units.ts";
import { checkCondition, checkedColumn, type RowsOf } from "./condition.ts";
import { checkCount } from "./count.ts";
import { wordsOfType } from "./holds-words.ts";
import { reportNoPerson, reportNoTime } from "./source-needs.ts";

type OverColumn = Extract<MeasureExpr, { readonly column: Name | Missing }>;
export type Atom =
  | OverColumn
  | Extract<MeasureExpr, { readonly node: "rows" | "people" | "first time" }>
  | Extract<MeasureExpr, { readonly node: "share" }>
  | Extract<MeasureExpr, { readonly node: "days" }>
  | Extract<MeasureExpr, { readonly node: "in a row" }>;

/** An aggregate, how much one of it counts, and what it is divided by when it is a mean or a share. */
export interface Counted {
  readonly of: Aggregate;
  readonly factor: Rational;
  readonly unit: Unit;
  readonly scale: "count" | "ratio" | "interval";
  /** It counts people or rows, so that a ratio of two such is a share. */
  readonly heads: boolean;
  readonly by?: Aggregate;
  readonly byUnit?: Unit;
}

const person = conversionOfStandard("Person").unit;
const day = conversionOfStandard("Day").unit;

export function checkAggregate(context: Context, atom: Atom, rows: RowsOf): Counted | undefined {
  const { at } = atom;
  const where = atom.where && checkCondition(context, atom.where, rows);
  const heads = { factor: one, scale: "count", heads: true } as const;
  const counted = (): Counted | undefined => {
    switch (atom.node) {
      case "sum":
      case "mean":
      case "median":
        return overColumn(context, atom, where, rows);
      case "rows":
        return { ...heads, of: { at, aggregate: "rows", ...withWhere(where) }, unit: plain };
      case "people":
        if (reportNoPerson(context, rows.source, at)) return undefined;
        return { ...heads, of: { at, aggregate: "people", ...withWhere(where) }, unit: person };
      case "first time":
        if (reportNoPerson(context, rows.source, at) || reportNoTime(context, rows.source, at)) return undefined;
        return { ...heads, of: { at, aggregate: "first time", ...withWhere(where) }, unit: person };
      case "share":
        return shareOf(context, atom, where, rows);
      case "days":
        return daysBetween(context, atom, where, rows);
      case "in a row": {
        const length = checkCount(context, atom.length, 1);
        const gap = atom.gap ? checkCount(context, atom.gap, 0) : 0;
        if (reportNoPerson(context, rows.source, at) || reportNoTime(context, rows.source, at)) return undefined;
        if (length === undefined || gap === undefined || atom.of === "missing") return undefined;
        return {
          ...heads,
          of: { at, aggregate: "in a row", length, of: atom.of, gap, ...withWhere(where) },
          unit: person,
        };
      }
    }
  };
  const found = counted();
  return atom.where && !where ? undefined : found;
}

function withWhere(where: Condition | undefined): { readonly where?: Condition } {
  return where ? { where } : {};
}

function overColumn(
  context: Context,
  atom: OverColumn,
  where: Condition | undefined,
  rows: RowsOf,
): Counted | undefined {
  const of = checkedColumn(context, atom.column, rows);
  if (!of || !isAddable(context, atom, of)) return undefined;
  const { column } = of;
  const { type } = column;
  const unit = type.holds === "money" ? moneyUnit(type.currency) : type.holds === "number" ? type.unit : plain;
  const scale = type.holds === "number" ? type.scale : "ratio";
  context.types.push({ span: atom.column.at, unit, kind: "number", scale });
  const sum: Counted = {
    of: { at: atom.at, aggregate: "sum", column: column.name, ...withWhere(where) },
    factor: of.factor,
    unit,
    scale,
    heads: false,
  };
  if (atom.node === "sum") return sum;
  // Rows without a value are not in the mean.
  const known: Condition | undefined =
    column.whenMissing.rule === "none"
      ? { at: atom.at, condition: "missing", column: column.name, negated: true }
      : undefined;
  const both: Condition | undefined =
    known && where ? { at: atom.at, condition: "all", parts: [where, known] } : (known ?? where);
  return {
    ...sum,
    scale: scale === "count" ? "ratio" : scale,
    by: { at: atom.at, aggregate: "rows", ...withWhere(both) },
    byUnit: plain,
  };
}

/** Whether the scale of a column allows a sum, or a mean; if not, that is reported. */
function isAddable(context: Context, atom: OverColumn, { column }: CheckedColumn): boolean {
  const { type, name } = column;
  const of = { operation: atom.node === "mean" ? "mean" : "sum", column: name } as const;
  switch (type.holds) {
    case "money":
      return true;
    case "number":
      if (type.scale !== "interval" || atom.node === "mean") return true;
      context.report(diagnose(m3Metrics.sumOfScores, atom.at, { column: name }));
      return false;
    case "share":
      context.report(diagnose(m3Metrics.sharesWithoutWholes, atom.at, of));
      return false;
    case "nominal":
    case "ordinal":
      context.report(diagnose(m3Metrics.ordinalArithmetic, atom.at, { ...of, scale: type.holds }));
      return false;
    default:
      context.report(diagnose(m3Metrics.noNumbers, atom.at, { ...of, holds: wordsOfType(context, type) }));
      return false;
  }
}

function shareOf(
  context: Context,
  atom: Extract<Atom, { node: "share" }>,
  where: Condition | undefined,
  rows: RowsOf,
): Counted | undefined {
  const { at } = atom;
  if (atom.of === "people" && reportNoPerson(context, rows.source, at)) return undefined;
  const unit = atom.of === "people" ? person : plain;
  return {
    of: { at, aggregate: atom.of, ...withWhere(where) },
    factor: one,
    unit,
    scale: "count",
    heads: true,
    by: { at, aggregate: atom.of },
    byUnit: unit,
  };
}

function daysBetween(
  context: Context,
  atom: Extract<Atom, { node: "days" }>,
  where: Condition | undefined,
  rows: RowsOf,
): Counted | undefined {
  const from = dateColumn(context, atom.from, rows);
  const to = dateColumn(context, atom.to, rows);
  if (reportNoPerson(context, rows.source, atom.at) || from === undefined || to === undefined) return undefined;
  return {
    of: { at: atom.at, aggregate: "days", from, to, ...withWhere(where) },
    factor: one,
    unit: day,
    scale: "count",
    heads: false,
  };
}

function dateColumn(context: Context, name: Name | Missing, rows: RowsOf): string | undefined {
  const of = checkedColumn(context, name, rows);
  if (!of) return undefined;
  const { type, name: column } = of.column;
  if (type.holds === "date") return column;
  context.report(diagnose(m3Metrics.notDates, name.at, { column, holds: wordsOfType(context, type) }));
  return undefined;
}
