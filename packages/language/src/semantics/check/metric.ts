// Takes a metric clause, gives what it measures, of whom, how often, in which unit and on which scale, and which way is better.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { MetricClause } from "../../syntax/ast/index.ts";
import type { Context, MastSymbol } from "../context.ts";
import { type Days, isWholeMonths } from "../dates.ts";
import type { ColumnType, Grain, Group, Metric } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { applyDefinition } from "./apply-definition.ts";
import type { RowsOf } from "./condition.ts";
import { timeColumnOf } from "./data.ts";
import { reportEveryoneNotFixed } from "./everyone.ts";
import { wordsOfType } from "./holds-words.ts";
import { addLineFixes, labelOf, oneOfParts, onePart, reportMissing } from "./parts.ts";
import { reportNoTime } from "./source-needs.ts";
import { checkMeasures } from "./typed-measure.ts";

export function checkMetric(context: Context, clause: MetricClause): Metric | undefined {
  const inPart = onePart(context, clause, "in");
  if (!inPart) reportMissing(context, clause, ["In"]);
  const group = inPart && resolve(context, inPart.group, ["target group", "comparison group"]);
  const measures = onePart(context, clause, "measures");
  if (!measures) reportMissing(context, clause, ["Measures"]);
  const written = measures?.measure;
  const better = oneOfParts(context, clause, ["lower is better", "higher is better"]);
  if (!better && written?.node !== "defined") {
    const ids = ["LowerIsBetter", "HigherIsBetter"];
    reportMissing(context, clause, ids, addLineFixes(context, clause, ids));
  }
  const empty = onePart(context, clause, "empty periods left out");
  const verified = onePart(context, clause, "verified by");
  const verifiedBy = verified && resolve(context, verified.name, ["party"]);

  const source = group && sourceOf(context, group);
  if (!group || source === undefined || !measures || clause.name.node === "missing") return undefined;
  const rows: RowsOf = { source, fixed: isFixed(group) };
  const { measure } = measures;
  const applied = measure.node === "defined" ? applyDefinition(context, clause, measure, source) : undefined;
  const typed = measure.node === "defined" ? applied?.typed : checkMeasures(context, clause.name.text, measure, rows);
  const every = inPart && grainOf(context, clause.name.text, inPart, group, source);
  const direction = applied?.better ?? (better?.part === "lower is better" ? "lower" : better && "higher");
  const members = context.checked.groups.get(group.name);
  if (!typed || !every || !direction || !members) return undefined;
  if (reportEveryoneNotFixed(context, clause.name.text, typed.measures, members, measure.at)) return undefined;
  context.type({ span: clause.name.at, unit: typed.unit, kind: typed.kind, scale: typed.scale });
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name: clause.name.text,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    clause: clause.clause,
    group: group.name,
    every,
    ...typed,
    better: direction,
    ...(applied ? { definition: applied.definition } : {}),
    ...(empty ? { withoutEmpty: empty.at } : {}),
    ...(verifiedBy ? { verifiedBy: verifiedBy.name } : {}),
  };
}

/** The source of a group's people, also when the group is wrong elsewhere. */
function sourceOf(context: Context, { clause }: MastSymbol): string | undefined {
  if (clause.clause !== "target group" && clause.clause !== "comparison group") return undefined;
  const part = clause.parts.find((each) => each.part === "people in");
  const name = part?.part === "people in" && part.name.node === "name" ? part.name.text : undefined;
  return name !== undefined && context.checked.columns.has(name) ? name : undefined;
}

function isFixed({ clause }: MastSymbol): boolean {
  const parts: readonly { readonly part: string }[] = clause.parts;
  return parts.some(({ part }) => part === "fixed on");
}

type InPart = Extract<MetricClause["parts"][number], { readonly part: "in" }>;

/** The steps of measuring, when the group and the data can tell them apart. */
function grainOf(
  context: Context,
  metric: string,
  { every }: InPart,
  group: MastSymbol,
  source: string,
): Grain | undefined {
  if (every.node === "missing") return undefined;
  if (every.grain === "payment") {
    context.report(diagnose(m3Metrics.notForMetric, every.at, {}));
    return undefined;
  }
  if (every.grain === "cohort") {
    const divided = context.checked.groups.get(group.name);
    if (!divided || divided.cohort !== undefined) return "cohort";
    context.report(diagnose(m3Metrics.notInCohorts, every.at, { metric, group: (divided as Group).name }));
    return undefined;
  }
  const key = context.checked.sources.get(source)?.key ?? [];
  const time = timeColumnOf(key, [...(context.checked.columns.get(source)?.values() ?? [])])?.column.type;
  if (every.grain !== "contract" && reportNoTime(context, source, every.at)) return undefined;
  if (time && every.grain !== "contract" && !tells(time.holds, every.grain, context.running?.from)) {
    const id = {
      month: "Month",
      quarter: "Quarter",
      "calendar year": "CalendarYear",
      "contract year": "ContractYear",
    } as const;
    const words = { en: spell(id[every.grain], "en"), sv: spell(id[every.grain], "sv") };
    const params = { every: words, source, holds: wordsOfType(context, time) };
    context.report(diagnose(m3Metrics.finerThanData, every.at, params));
    return undefined;
  }
  return time && reportCutUnits(context, source, time, every.at) ? undefined : every.grain;
}

/** Rows about months, quarters or years that the running time cuts belong neither inside nor outside it. */
function reportCutUnits(context: Context, source: string, time: ColumnType, at: Span): boolean {
  const { running } = context;
  if (!running || isWholeUnits(running, time.holds)) return false;
  context.report(diagnose(m3Metrics.cutUnits, at, { ...running, source, holds: wordsOfType(context, time) }));
  return true;
}

/**
 * Reports days left out that cut rows about months, quarters or years: such a row can be left out whole or not at all. True when
 * they do. `at` is where the days stand.
 */
export function reportCutByLeavingOut(context: Context, metric: string, days: Days, at: Span): boolean {
  const source = context.checked.groups.get(context.checked.metrics.get(metric)?.group ?? "")?.source ?? "";
  const key = context.checked.sources.get(source)?.key ?? [];
  const time = timeColumnOf(key, [...(context.checked.columns.get(source)?.values() ?? [])])?.column.type;
  if (!time || isWholeUnits(days, time.holds)) return false;
  const { from, to } = days;
  context.report(diagnose(m3Metrics.leftOutInPart, at, { from, to, source, holds: wordsOfType(context, time) }));
  return true;
}

function isWholeUnits(days: Days, unit: string): boolean {
  if (unit !== "month" && unit !== "quarter" && unit !== "year") return true;
  const [first, last] = [Number.parseInt(days.from.slice(5, 7), 10) - 1, Number.parseInt(days.to.slice(5, 7), 10)];
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  return isWholeMonths(days) && first % months === 0 && last % months === 0;
}

/** Whether rows placed by a month, quarter or year lie in one period each. Weeks and days are for the data to place. */
function tells(
  holds: string,
  grain: "month" | "quarter" | "calendar year" | "contract year",
  start: string | undefined,
): boolean {
  const month = start?.slice(5, 7) ?? "01";
  if (holds === "quarter")
    return grain === "contract year" ? ["01", "04", "07", "10"].includes(month) : grain !== "month";
  if (holds === "year") return grain === "calendar year" || (grain === "contract year" && month === "01");
  return true;
}
