// Takes what a condition asks of a person's history, gives it resolved, with the column whose cells it is like.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import { spell } from "../../keywords/table.ts";
import type { ConditionOperand } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { RowOperand } from "../model/index.ts";
import { checkCondition, checkedColumn, type RowsOf } from "./condition.ts";
import { checkCount } from "./count.ts";
import { timeColumnOf } from "./data.ts";
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
  const back: RowsOf = { ...rows, lookedBackOn: true };
  const where = written.where && checkCondition(context, written.where, back);
  const as = written.of === "rows" ? undefined : columnOf(context, written, back);
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

const lengths = {
  day: { of: "days", each: 1 },
  week: { of: "days", each: 7 },
  month: { of: "months", each: 1 },
  year: { of: "months", each: 12 },
} as const;

function windowOf(
  context: Context,
  window: Written["window"],
  rows: RowsOf,
): Pick<History, "months" | "days" | "before"> | undefined {
  if (window.window === "missing") return undefined;
  const count = checkCount(context, window.length, 1);
  if (window.length && count === undefined) return undefined;
  const { of, each } = lengths[window.unit ?? "month"];
  if (count !== undefined && of === "days" && reportNoDays(context, rows.source, window)) return undefined;
  const length = count === undefined ? {} : { [of]: count * each };
  const { before } = window;
  switch (before.node) {
    case "missing":
      return undefined;
    case "each row":
      return { ...length, before: { is: "row" } };
    case "through each row":
      return { ...length, before: { is: "through row" } };
    case "ever":
      return { ...length, before: { is: "ever" } };
    case "fixed":
      if (rows.fixed) return { ...length, before: { is: "fixed" } };
      context.report(diagnose(m3Conditions.groupNotFixed, before.at, {}));
      return undefined;
    case "date": {
      const days = daysOf(before);
      return days && { ...length, before: { is: "date", date: days.from } };
    }
  }
}

/** Days are told apart by rows that have dates; true when the data has none and that is reported. */
function reportNoDays(context: Context, source: string, { at }: Written["window"]): boolean {
  const key = context.checked.sources.get(source)?.key ?? [];
  const time = timeColumnOf(key, [...(context.checked.columns.get(source)?.values() ?? [])])?.column.type;
  if (time === undefined || time.holds === "date") return false;
  context.report(diagnose(m3Clocks.noDays, at, { source, holds: wordsOfType(context, time) }));
  return true;
}
