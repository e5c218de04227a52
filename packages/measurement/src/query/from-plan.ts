// From a plan to the SQL of DuckDB: one WITH clause, one common table per step, one SELECT. The text is the same for the same
// plan; every identifier is quoted, literals of the contract are parameters, and every result column is a whole number.

import type { Query } from "../connection.ts";
import type { Plan, Relation, Step } from "../plan/plan.ts";
import { dayText, foldText, type Parameters, predicateText, quoted, quotedList, valueText } from "./expression.ts";

/** A query with what each of its parameters stands for, `$1` first. */
export interface PlannedQuery extends Query {
  readonly meanings: readonly string[];
}

export function queryOf(plan: Plan): PlannedQuery {
  const parameters: Parameters = { values: [], meanings: [] };
  const texts = plan.steps.map((step) => ({ name: step.name, text: relationText(step, parameters) }));
  const last = texts.at(-1);
  const shared = texts.slice(0, -1).map(({ name, text }) => `${quoted(name)} AS (\n${indented(text)}\n)`);
  const text = `${shared.length > 0 ? `WITH ${shared.join(",\n")}\n` : ""}${last?.text ?? ""}`;
  return {
    title: plan.title,
    text,
    parameters: parameters.values,
    columns: plan.columns,
    meanings: parameters.meanings,
  };
}

function relationText({ does }: Step, parameters: Parameters): string {
  switch (does.relation) {
    case "scan":
      return `SELECT ${quotedList(does.columns)}\nFROM ${quoted(does.table)}`;
    case "list":
      return listText(does);
    case "expand": {
      const range = `unnest(range(${quoted(does.from)}, ${quoted(does.to)} + 1)) AS ${quoted(does.as)}`;
      return `SELECT ${[...does.keep.map(quoted), range].join(", ")}\nFROM ${quoted(does.of)}`;
    }
    case "filter":
      return `SELECT *\nFROM ${quoted(does.of)}\nWHERE ${predicateText(does.where, parameters)}`;
    case "extend": {
      const added = does.columns.map(({ name, is }) => `${valueText(is, parameters)} AS ${quoted(name)}`);
      return `SELECT ${["*", ...added].join(", ")}\nFROM ${quoted(does.of)}`;
    }
    case "distinct":
      return `SELECT DISTINCT ${quotedList(does.columns)}\nFROM ${quoted(does.of)}`;
    case "aggregate": {
      const folds = does.folds.map((fold) => `${foldText(fold, parameters)} AS ${quoted(fold.name)}`);
      const group = does.by.length > 0 ? `\nGROUP BY ${quotedList(does.by)}` : "";
      return `SELECT ${[...does.by.map(quoted), ...folds].join(", ")}\nFROM ${quoted(does.of)}${group}`;
    }
    case "join": {
      const taken = does.take.map((name) => `r.${quoted(name)}`);
      const how = does.how === "left" ? "LEFT JOIN" : "JOIN";
      return `SELECT ${["l.*", ...taken].join(", ")}\nFROM ${quoted(does.left)} AS l\n${how} ${quoted(does.right)} AS r ON ${pairs(does.on)}`;
    }
    case "with":
    case "without": {
      const not = does.relation === "without" ? "NOT " : "";
      return `SELECT l.*\nFROM ${quoted(does.left)} AS l\nWHERE ${not}EXISTS (SELECT 1 FROM ${quoted(does.right)} AS r WHERE ${pairs(does.on)})`;
    }
    case "look back":
      return lookBackText(does, parameters);
    case "merge intervals":
      return mergedText(does);
    case "whole pieces":
      return piecesText(does);
    case "in a row":
      return does.gap === 0 ? unbrokenText(does) : brokenText(does);
    case "union": {
      const part = ({ step, columns }: { step: string; columns: readonly string[] }) => {
        const each = does.columns.map((name) => (columns.includes(name) ? quoted(name) : `0 AS ${quoted(name)}`));
        return `SELECT ${each.join(", ")} FROM ${quoted(step)}`;
      };
      return does.of.map(part).join("\nUNION ALL\n");
    }
    case "sorted":
      return `SELECT ${quotedList(does.columns)}\nFROM ${quoted(does.of)}\nORDER BY ${quotedList(does.by)}`;
  }
}

function listText({ columns, rows }: Extract<Relation, { relation: "list" }>): string {
  if (rows.length === 0)
    return `SELECT ${columns.map((name) => `CAST(NULL AS BIGINT) AS ${quoted(name)}`).join(", ")}\nWHERE FALSE`;
  const values = rows.map((row) => `(${row.join(", ")})`).join(", ");
  return `SELECT *\nFROM (VALUES ${values}) AS v(${quotedList(columns)})`;
}

function lookBackText(does: Extract<Relation, { relation: "look back" }>, parameters: Parameters): string {
  const back = does.back === undefined ? "UNBOUNDED" : valueText(does.back, parameters);
  const over = `OVER (PARTITION BY ${quotedList(does.within)} ORDER BY ${quoted(does.along)} RANGE BETWEEN ${back} PRECEDING AND ${does.through ? "CURRENT ROW" : "1 PRECEDING"})`;
  const folds = does.folds.map((fold) => `${foldText(fold, parameters)} ${over} AS ${quoted(fold.name)}`);
  return `SELECT ${["*", ...folds].join(", ")}\nFROM ${quoted(does.of)}`;
}

// An interval opens an island when it begins more than a day after everything before it has ended.
function mergedText({ of, within, from, to }: Extract<Relation, { relation: "merge intervals" }>): string {
  const [f, t, by] = [quoted(from), quoted(to), quotedList(within)];
  const over = `OVER (PARTITION BY ${by} ORDER BY ${f}, ${t} ROWS BETWEEN UNBOUNDED PRECEDING`;
  const marked = `SELECT ${by}, ${f}, ${t}, CASE WHEN ${f} <= max(${t}) ${over} AND 1 PRECEDING) + 1 THEN 0 ELSE 1 END AS "_opens"\nFROM ${quoted(of)}`;
  const numbered = `SELECT *, sum("_opens") ${over} AND CURRENT ROW) AS "_island"\nFROM (\n${indented(marked)}\n)`;
  return `SELECT ${by}, min(${f}) AS ${f}, max(${t}) AS ${t}\nFROM (\n${indented(numbered)}\n)\nGROUP BY ${by}, "_island"`;
}

// Months are counted from the first day each time, never from the piece before: from 31 January they end on 27 February, 30 March.
function piecesText(does: Extract<Relation, { relation: "whole pieces" }>): string {
  const { of, from, to, length, unit, keep, as, atMost } = does;
  const [f, t, kept, end] = [quoted(from), quoted(to), quotedList(keep), quoted(as)];
  const days = `SELECT ${kept}, unnest(range(${f} + ${length - 1}, ${t} + 1, ${length})) AS ${end}\nFROM ${quoted(of)}`;
  const within = `datediff('month', ${dayText(f)}, ${dayText(t)}) + 2`;
  const numbered = `SELECT ${kept}, ${f}, ${t}, unnest(range(${length}, ${within}, ${length})) AS "_months"\nFROM ${quoted(of)}`;
  const later = `CAST(${dayText(f)} + to_months(CAST("_months" AS INTEGER)) AS DATE) - DATE '1970-01-01' - 1`;
  const ended = `SELECT ${kept}, ${t}, ${later} AS ${end}\nFROM (\n${indented(numbered)}\n)`;
  const months = `SELECT ${kept}, ${end}\nFROM (\n${indented(ended)}\n)\nWHERE ${end} <= ${t}`;
  const pieces = unit === "day" ? days : months;
  if (atMost === undefined) return pieces;
  const over = `OVER (PARTITION BY ${quotedList(atMost.per)} ORDER BY ${end})`;
  const counted = `SELECT *, row_number() ${over} AS "_number"\nFROM (\n${indented(pieces)}\n)`;
  return `SELECT ${kept}, ${end}\nFROM (\n${indented(counted)}\n)\nWHERE "_number" <= ${atMost.pieces}`;
}

type InARow = Extract<Relation, { relation: "in a row" }>;

// Without gaps, place less number is the same for all of a run, and the run reaches its length a fixed way from its beginning.
function unbrokenText({ of, within, along, length, as }: InARow): string {
  const [by, t] = [quotedList(within), quoted(along)];
  const numbered = `SELECT ${by}, ${t}, ${t} - row_number() OVER (PARTITION BY ${by} ORDER BY ${t}) AS "_island"\nFROM ${quoted(of)}`;
  const runs = `SELECT ${by}, min(${t}) + ${length - 1} AS "_reached"\nFROM (\n${indented(numbered)}\n)\nGROUP BY ${by}, "_island"\nHAVING count(*) >= ${length}`;
  return `SELECT ${by}, min("_reached") AS ${quoted(as)}\nFROM (\n${indented(runs)}\n)\nGROUP BY ${by}`;
}

function brokenText({ of, within, along, length, gap, as }: InARow): string {
  const [by, t] = [quotedList(within), quoted(along)];
  const over = `OVER (PARTITION BY ${by} ORDER BY ${t}`;
  const marked = `SELECT ${by}, ${t}, CASE WHEN ${t} - lag(${t}) ${over}) <= ${gap + 1} THEN 0 ELSE 1 END AS "_opens"\nFROM ${quoted(of)}`;
  const islands = `SELECT *, sum("_opens") ${over} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "_island"\nFROM (\n${indented(marked)}\n)`;
  const counted = `SELECT *, row_number() OVER (PARTITION BY ${by}, "_island" ORDER BY ${t}) AS "_number"\nFROM (\n${indented(islands)}\n)`;
  return `SELECT ${by}, min(${t}) AS ${quoted(as)}\nFROM (\n${indented(counted)}\n)\nWHERE "_number" = ${length}\nGROUP BY ${by}`;
}

function pairs(on: readonly { left: string; is: string; right: string }[]): string {
  return on.map(({ left, is, right }) => `l.${quoted(left)} ${is} r.${quoted(right)}`).join(" AND ");
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
