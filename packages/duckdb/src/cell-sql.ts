// Takes a column's type and the SQL of its text, gives the SQL of its integer: NULL for every text the type does not accept.
// Only string and integer operations; the rules are those of `readCell`, and a test holds that the two agree.

import type { Column, TextFormat } from "@mast/language";
import {
  datePattern,
  integerBounds,
  isCoded,
  monthPattern,
  type NumberMarks,
  noWords,
  numberMarks,
  numberPattern,
  paddedPattern,
  percentPattern,
  quarterPattern,
  weekPattern,
  yearPattern,
  yesWords,
} from "@mast/measurement";
import { quoted } from "./sql-text.ts";

/** The value of a cell as SQL: the text itself for columns whose codes come later, a BIGINT for all others. */
export function cellSql(column: Column, text: TextFormat, t: string): string {
  if (!isCoded(column.type)) return wholeSql(column.type, numberMarks(text), t);
  return `CASE WHEN regexp_matches(${t}, '${paddedPattern}') THEN NULL ELSE ${t} END`;
}

/** The value when it lies within the bounds of the contract, NULL otherwise. */
export function boundedSql(column: Column, value: string): string {
  const { from, to } = integerBounds(column);
  const bounds: string[] = [];
  if (from !== undefined) bounds.push(`${value} >= ${from}`);
  if (to !== undefined) bounds.push(`${value} <= ${to}`);
  return bounds.length === 0 ? value : `CASE WHEN ${bounds.join(" AND ")} THEN ${value} END`;
}

function wholeSql(type: Column["type"], marks: NumberMarks, t: string): string {
  switch (type.holds) {
    case "nominal":
    case "ordinal":
      return chosen(type.values.map((value, index) => `WHEN ${quoted(value)} THEN ${index}`).join(" "), t);
    case "yes or no": {
      const words = (list: readonly string[], to: number) => list.map((word) => `WHEN '${word}' THEN ${to}`).join(" ");
      return chosen(`${words(yesWords, 1)} ${words(noWords, 0)}`, `lower(${t})`);
    }
    case "money":
    case "number":
      return when(t, numberPattern(type.decimals, marks), integerText(t, type.decimals, marks));
    case "share":
      return shareSql(type.decimals, marks, t);
    case "date":
      return when(t, datePattern, `TRY_CAST(${t} AS DATE) - DATE '1970-01-01'`);
    case "month":
      return when(t, monthPattern, `(${year(t)} - 1970) * 12 + CAST(${t}[6:7] AS BIGINT) - 1`);
    case "quarter":
      return when(t, quarterPattern, `(${year(t)} - 1970) * 4 + CAST(${t}[7:7] AS BIGINT) - 1`);
    case "year":
      return when(t, yearPattern, year(t));
    case "week": {
      const week = `${firstWeek(year(t))} + CAST(${t}[7:8] AS BIGINT) - 1`;
      return when(t, weekPattern, `CASE WHEN ${week} < ${firstWeek(`${year(t)} + 1`)} THEN ${week} END`);
    }
    default:
      throw new Error(`A column of ${type.holds} has no integer before its dictionary is made`);
  }
}

function shareSql(decimals: number, marks: NumberMarks, t: string): string {
  const bare = `regexp_replace(${t}, '${percentPattern}$', '')`;
  const kept = Math.max(decimals - 2, 0);
  // With fewer than two decimals only some percentages are shares that the column can hold.
  const unit = 10 ** Math.max(2 - decimals, 0);
  const percent = integerText(bare, kept, marks, unit === 1 ? "BIGINT" : "HUGEINT");
  const exact =
    unit === 1 ? percent : `CASE WHEN (${percent}) % ${unit} = 0 THEN TRY_CAST((${percent}) // ${unit} AS BIGINT) END`;
  const plain = when(t, numberPattern(decimals, marks), integerText(t, decimals, marks));
  return `CASE WHEN ends_with(${t}, '%') THEN ${when(t, numberPattern(kept, marks) + percentPattern, exact)} ELSE ${plain} END`;
}

/** The digits of a number as an integer: the decimals are padded to the scale as text, so nothing is ever rounded. */
function integerText(t: string, scale: number, marks: NumberMarks, as: "BIGINT" | "HUGEINT" = "BIGINT"): string {
  const ungrouped = [...marks.group].reduce((text, mark) => `replace(${text}, '${mark}', '')`, t);
  if (scale === 0) return `TRY_CAST(${ungrouped} AS ${as})`;
  const part = (n: number) => `split_part(${ungrouped}, '${marks.decimal}', ${n})`;
  return `TRY_CAST(${part(1)} || rpad(${part(2)}, ${scale}, '0') AS ${as})`;
}

function when(t: string, pattern: string, value: string): string {
  return `CASE WHEN regexp_full_match(${t}, '${pattern}') THEN ${value} END`;
}

function chosen(cases: string, t: string): string {
  return `CAST(CASE ${t} ${cases} END AS BIGINT)`;
}

function year(t: string): string {
  return `CAST(${t}[1:4] AS BIGINT)`;
}

/** Week 1 of a year is the week of 4 January; counted from Monday 0001-01-01, because SQL divides towards zero. */
function firstWeek(yearSql: string): string {
  return `((make_date(${yearSql}, 1, 4) - DATE '0001-01-01') // 7 - 102737)`;
}
