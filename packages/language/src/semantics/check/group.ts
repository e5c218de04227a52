// Takes a group clause, gives who counts: the source of its people, the rule, the day it is fixed, who leaves and why, and by
// which column people belong to cohorts.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import type { Span } from "../../source/span.ts";
import type { GroupClause, Missing, Name } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { Group, IsoDate } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all, checkCondition, checkedColumn, named, type RowsOf } from "./condition.ts";
import { timeColumnOf } from "./data.ts";
import { wordsOfType } from "./holds-words.ts";
import { textAt } from "./operand.ts";
import { labelOf, onePart, partsNamed, reportMissing } from "./parts.ts";
import { reportNoPerson } from "./source-needs.ts";

export function checkGroup(context: Context, clause: GroupClause): Group | undefined {
  const peopleIn = onePart(context, clause, "people in");
  if (!peopleIn) reportMissing(context, clause, ["PeopleIn"]);
  const source = peopleIn && resolve(context, peopleIn.name, ["data"]);
  const fixed = onePart(context, clause, "fixed on");
  const fixedOn = fixed && dayOf(context, fixed);
  const wherePart = onePart(context, clause, "where");
  const leavePart = partsNamed(clause, "leave out");
  const cohortPart = onePart(context, clause, "in cohorts by");
  if (!source || clause.name.node === "missing") return undefined;

  const rows: RowsOf = { source: source.name, fixed: fixed !== undefined };
  if (fixed && reportNoPerson(context, source.name, fixed.at)) return undefined;
  const where = wherePart && checkCondition(context, wherePart.condition, rows);
  const leaveOut = all(
    leavePart.map(({ at, condition, because }) => {
      const left = checkCondition(context, condition, rows);
      return left && because.node === "text" ? { at, where: left, because: because.text } : undefined;
    }),
  );
  const cohort = cohortPart && cohortOf(context, cohortPart, rows);
  if ((wherePart && !where) || (fixed && !fixedOn) || !leaveOut || (cohortPart && !cohort)) return undefined;
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name: clause.name.text,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    clause: clause.clause,
    source: source.name,
    ...(where ? { where } : {}),
    ...(fixedOn === undefined ? {} : { fixedOn }),
    ...(fixed?.withoutRow && !reportNeedless(context, fixed, fixed.withoutRow, source.name)
      ? { byEarlierRows: true }
      : {}),
    leaveOut,
    ...cohort,
  };
}

type Part<K> = Extract<GroupClause["parts"][number], { readonly part: K }>;

function dayOf(context: Context, { date }: Part<"fixed on">): IsoDate | undefined {
  const days = daysOf(date);
  if (!days) return undefined;
  if (days.from !== days.to) {
    context.report(diagnose(m3Conditions.dayWanted, date.at, { written: textAt(context, date.at) }));
    return undefined;
  }
  const end = context.running?.to;
  if (end !== undefined && days.from > end) {
    context.report(diagnose(m3Conditions.fixedAfterEnd, date.at, { date: days.from, end }));
    return undefined;
  }
  return days.from;
}

/** Where rows have dates, or no time at all, any row up to the day already counts; true when that is reported. */
function reportNeedless(context: Context, part: Part<"fixed on">, at: Span, source: string): boolean {
  const key = context.checked.sources.get(source)?.key ?? [];
  const time = timeColumnOf(key, [...(context.checked.columns.get(source)?.values() ?? [])])?.column.type;
  if (time && time.holds !== "date") return false;
  const { start } = part.at;
  const comma = start + context.words({ start, end: at.start }).lastIndexOf(",");
  const fixes = [
    {
      title: { en: "Take it away", sv: "Ta bort det" },
      edits: [{ span: { start: comma, end: at.end }, text: "" }],
    },
  ];
  context.report(diagnose(m3Clocks.earlierRowsAnyway, at, { source }, { fixes }));
  return true;
}

const cohortTypes: ReadonlySet<string> = new Set(["text", "nominal", "ordinal", "month", "quarter", "year"]);

function cohortOf(
  context: Context,
  { name, unit }: Part<"in cohorts by">,
  rows: RowsOf,
): Pick<Group, "cohort" | "cohortBy"> | undefined {
  if (unit) return cohortByDay(context, name, unit, rows);
  const of = checkedColumn(context, name, rows);
  if (!of) return undefined;
  const { type, name: column } = of.column;
  if (cohortTypes.has(type.holds)) return { cohort: column };
  context.report(diagnose(m3Conditions.cohortByWrongColumn, name.at, { column, holds: wordsOfType(context, type) }));
  return undefined;
}

/** Cohorts by the calendar month, quarter or year of a day. */
function cohortByDay(
  context: Context,
  name: Name | Missing,
  unit: "month" | "quarter" | "calendar year",
  rows: RowsOf,
): Pick<Group, "cohort" | "cohortBy"> | undefined {
  const found = named(context, name, rows);
  if (!found || name.node === "missing") return undefined;
  const { type } = found.as.column;
  if (type.holds === "date")
    return { cohort: name.text, cohortBy: { day: found.operand, unit: unit === "calendar year" ? "year" : unit } };
  const params = { name: name.text, holds: wordsOfType(context, type) };
  context.report(diagnose(m3Clocks.noDay, name.at, params));
  return undefined;
}
