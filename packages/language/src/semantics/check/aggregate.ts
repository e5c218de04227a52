// Takes one measured thing of a metric (a sum, people, rows, days, a run of months), gives it as an aggregate with its unit; nothing
// when its column or its scale does not allow it, which is reported with what to measure instead.

import { multiply, one, type Rational, rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import type { MeasureExpr, Missing, Moment, Name, Condition as Written } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import type { Aggregate, Condition, Stretch, Unit } from "../model/index.ts";
import { conversionOfStandard, moneyUnit, multiplyUnits, plain } from "../units.ts";
import { checkCondition, checkedColumn, named, type RowsOf } from "./condition.ts";
import { checkCount } from "./count.ts";
import { wordsOfType } from "./holds-words.ts";
import { momentOf, windowOf } from "./moment.ts";
import { reportNoPerson, reportNoTime } from "./source-needs.ts";

type OverColumn = Extract<MeasureExpr, { readonly column: Name | Missing }>;
export type Atom =
  | OverColumn
  | Extract<MeasureExpr, { readonly node: "rows" | "people" | "first time" | "everyone" }>
  | Extract<MeasureExpr, { readonly node: "share" }>
  | Extract<MeasureExpr, { readonly node: "days" | "whole periods" }>
  | Extract<MeasureExpr, { readonly node: "in a row" }>;

/** An aggregate, how much one of it counts, and what it is divided by when it is a mean or a share. */
export interface Counted {
  readonly of: Aggregate;
  readonly factor: Rational;
  readonly unit: Unit;
  readonly scale: "count" | "ratio" | "interval";
  /** It counts people or rows, so that a ratio of two such is a share. */
  readonly heads: boolean;
  /** It adds up shares, so that a ratio of it and heads is a share. */
  readonly shares?: true;
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
      case "everyone":
        return everyone(context, atom, rows);
      case "first time":
        if (reportNoPerson(context, rows.source, at) || reportNoTime(context, rows.source, at)) return undefined;
        return { ...heads, of: { at, aggregate: "first time", ...withWhere(where) }, unit: person };
      case "share":
        return shareOf(context, atom, where, rows);
      case "days": {
        const stretch = stretchOf(context, atom, rows);
        if (!stretch) return undefined;
        return {
          of: { at, aggregate: "days", ...stretch, ...withWhere(where) },
          factor: one,
          unit: day,
          scale: "count",
          heads: false,
        };
      }
      case "whole periods":
        return wholePeriods(context, atom, where, rows);
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
  const named = [atom.column, ...(atom.times ?? [])];
  const factors = named.flatMap((name) => factorOf(context, atom, name, rows) ?? []);
  const [of, ...times] = factors;
  if (!of || factors.length < named.length) return undefined;
  const { column } = of;
  const names = times.map((each) => ({ column: each.column.name }));
  const scales = factors.map(({ scale }) => scale);
  const sum: Counted = {
    of: {
      at: atom.at,
      aggregate: "sum",
      column: column.name,
      ...(names.length > 0 ? { times: names } : {}),
      ...withWhere(where),
    },
    factor: factors.map(({ factor }) => factor).reduce(multiply),
    unit: factors.map(({ unit }) => unit).reduce(multiplyUnits),
    scale: scales.includes("interval") ? "interval" : scales.includes("ratio") ? "ratio" : "count",
    heads: false,
    ...(column.type.holds === "share" ? { shares: true } : {}),
  };
  if (atom.node === "sum") return sum;
  // Rows without a value are not in the mean.
  const known: Condition | undefined =
    column.whenMissing.rule === "none"
      ? { at: atom.at, condition: "missing", of: { operand: "column", column: column.name }, negated: true }
      : undefined;
  const both: Condition | undefined =
    known && where ? { at: atom.at, condition: "all", parts: [where, known] } : (known ?? where);
  return {
    ...sum,
    scale: sum.scale === "count" ? "ratio" : sum.scale,
    by: { at: atom.at, aggregate: "rows", ...withWhere(both) },
    byUnit: plain,
  };
}

interface Factor extends CheckedColumn {
  readonly unit: Unit;
  readonly scale: "count" | "ratio" | "interval";
}

/** A column of a sum or a mean, with its unit; nothing when it has none to add, which is reported. */
function factorOf(context: Context, atom: OverColumn, name: Name | Missing, rows: RowsOf): Factor | undefined {
  const of = checkedColumn(context, name, rows);
  if (!of || !isAddable(context, atom, of)) return undefined;
  const { type } = of.column;
  const unit = type.holds === "money" ? moneyUnit(type.currency) : type.holds === "number" ? type.unit : plain;
  const scale = type.holds === "number" ? type.scale : "ratio";
  context.type({ span: name.at, unit, kind: "number", scale });
  return { ...of, unit, scale };
}

/** Whether the scale of a column allows a sum, or a mean; if not, that is reported. A mean of scores may be weighted. */
function isAddable(context: Context, atom: OverColumn, { column }: CheckedColumn): boolean {
  const { type, name, calculated } = column;
  const of = { operation: atom.node === "mean" ? "mean" : "sum", column: name } as const;
  switch (type.holds) {
    case "money":
      return true;
    case "number":
      if (type.scale !== "interval" || atom.node === "mean" || atom.times) return true;
      context.report(diagnose(m3Metrics.sumOfScores, atom.at, { column: name }));
      return false;
    case "share":
      // Each row says what its share is of.
      if (calculated && atom.node === "mean" && !atom.times) return true;
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
  if (atom.of !== "rows" && reportNoPerson(context, rows.source, at)) return undefined;
  const unit = atom.of === "rows" ? plain : person;
  return {
    of: { at, aggregate: atom.of === "everyone" ? "people" : atom.of, ...withWhere(where) },
    factor: one,
    unit,
    scale: "count",
    heads: true,
    by: { at, aggregate: atom.of },
    byUnit: unit,
  };
}

/** Everyone is counted without a condition: a part of them is a group of its own, which is fixed too. */
function everyone(
  context: Context,
  { at, where }: { readonly at: Counted["of"]["at"]; readonly where?: Written },
  rows: RowsOf,
): Counted | undefined {
  if (reportNoPerson(context, rows.source, at)) return undefined;
  if (where) {
    context.report(diagnose(m3Clocks.partOfEveryone, at, {}));
    return undefined;
  }
  return { of: { at, aggregate: "everyone" }, factor: one, scale: "count", heads: true, unit: person };
}

const periodUnits = {
  day: { of: "day", each: 1 },
  week: { of: "day", each: 7 },
  month: { of: "month", each: 1 },
  quarter: { of: "month", each: 3 },
  year: { of: "month", each: 12 },
} as const;

/** Counted in time: ten periods of 7 days are 70 days, so that a price may be per week. */
function wholePeriods(
  context: Context,
  atom: Extract<Atom, { node: "whole periods" }>,
  where: Condition | undefined,
  rows: RowsOf,
): Counted | undefined {
  const { at } = atom;
  const written = checkCount(context, atom.length, 1);
  const atMost = atom.atMost ? checkCount(context, atom.atMost, 1) : undefined;
  const stretch = stretchOf(context, atom, rows);
  if (!stretch || written === undefined || atom.of === "missing" || (atom.atMost && atMost === undefined))
    return undefined;
  const { of, each } = periodUnits[atom.of];
  const length = written * each;
  const limit = atMost === undefined ? {} : { atMost };
  return {
    of: { at, aggregate: "whole periods", length, of, ...limit, ...stretch, ...withWhere(where) },
    factor: rational(length),
    unit: conversionOfStandard(of === "day" ? "Day" : "Month").unit,
    scale: "count",
    heads: false,
  };
}

function stretchOf(
  context: Context,
  atom: Extract<Atom, { node: "days" | "whole periods" }>,
  rows: RowsOf,
): Stretch | undefined {
  const from = dayOf(context, atom.from, rows);
  const to = dayOf(context, atom.to, rows);
  const within = atom.within && windowOf(context, atom.within, rows);
  if (reportNoPerson(context, rows.source, atom.at) || !from || !to || (atom.within && !within)) return undefined;
  return { from, to, until: atom.until, ...(within ? { within } : {}) };
}

/** A moment that is a day. */
function dayOf(context: Context, written: Moment | Missing, rows: RowsOf): Stretch["from"] | undefined {
  if (written.node === "missing") return undefined;
  const found = named(context, written.name, rows);
  if (!found || written.name.node === "missing") return undefined;
  const { type } = found.as.column;
  if (type.holds === "date") return momentOf(context, written, rows);
  const params = { column: written.name.text, holds: wordsOfType(context, type) };
  context.report(diagnose(m3Metrics.notDates, written.name.at, params));
  return undefined;
}
