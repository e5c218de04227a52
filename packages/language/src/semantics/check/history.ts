// Takes what a condition asks of a person's history, gives it resolved, with the column whose cells it is like.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import { spell } from "../../keywords/table.ts";
import type { ConditionOperand } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { RowOperand } from "../model/index.ts";
import { checkCondition, checkedColumn, type RowsOf } from "./condition.ts";
import { checkCount } from "./count.ts";
import { wordsOfType } from "./holds-words.ts";
import { reportNoPerson, reportNoTime } from "./source-needs.ts";

type Written = Extract<ConditionOperand, { node: "history" }>;
type History = Extract<RowOperand, { operand: "history" }>;

/** `as` is absent when rows are counted. */
export function checkHistory(
  context: Context,
  written: Written,
  rows: RowsOf,
): { readonly operand: History; readonly as?: CheckedColumn } | undefined {
  const placed = !reportNoPerson(context, rows.source, written.at) && !reportNoTime(context, rows.source, written.at);
  const where = written.where && checkCondition(context, written.where, rows);
  const as = written.of === "rows" ? undefined : columnOf(context, written, rows);
  const window = windowOf(context, written.window, rows);
  if (!placed || !window || (written.where && !where) || (written.of !== "rows" && !as)) return undefined;
  const operand: History = {
    operand: "history",
    at: written.at,
    of: written.of,
    ...(as ? { column: as.column.name } : {}),
    ...(where ? { where } : {}),
    ...window,
  };
  return { operand, ...(as ? { as } : {}) };
}

const idOf = { sum: "SumOf", first: "FirstOf", last: "LastOf", highest: "HighestOf", lowest: "LowestOf" } as const;

function columnOf(context: Context, written: Written, rows: RowsOf): CheckedColumn | undefined {
  const of = written.column && checkedColumn(context, written.column, rows);
  if (!of || written.of === "rows") return undefined;
  const { type, name } = of.column;
  const adds = (type.holds === "number" && type.scale !== "interval") || type.holds === "money";
  const orders =
    "decimals" in type || type.holds === "ordinal" || ["date", "month", "quarter", "week", "year"].includes(type.holds);
  const fits = written.of === "sum" ? adds : written.of === "first" || written.of === "last" ? true : orders;
  if (fits) return of;
  const word = { en: spell(idOf[written.of], "en"), sv: spell(idOf[written.of], "sv") };
  context.report(
    diagnose(m3Conditions.historyOf, written.at, { word, column: name, holds: wordsOfType(context, type) }),
  );
  return undefined;
}

function windowOf(
  context: Context,
  window: Written["window"],
  rows: RowsOf,
): Pick<History, "months" | "before"> | undefined {
  if (window.window === "missing") return undefined;
  const count = checkCount(context, window.months, 1);
  if (window.months && count === undefined) return undefined;
  const months = count === undefined ? {} : { months: window.unit === "year" ? count * 12 : count };
  const { before } = window;
  switch (before.node) {
    case "missing":
      return undefined;
    case "each row":
      return { ...months, before: { is: "row" } };
    case "through each row":
      return { ...months, before: { is: "through row" } };
    case "ever":
      return { ...months, before: { is: "ever" } };
    case "fixed":
      if (rows.fixed) return { ...months, before: { is: "fixed" } };
      context.report(diagnose(m3Conditions.groupNotFixed, before.at, {}));
      return undefined;
    case "date": {
      const days = daysOf(before);
      return days && { ...months, before: { is: "date", date: days.from } };
    }
  }
}
