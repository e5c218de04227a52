// Takes a baseline clause, gives what would have happened anyway to its metric: by which method, from which window, leaving out what.
// The lengths that a window needs are those of methods.md: a year, two for month effects, better three.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Baselines } from "../../diagnostics/m3-baselines.ts";
import type { BaselineClause } from "../../syntax/ast/index.ts";
import { clausesNamed } from "../clauses.ts";
import type { Context, Whole } from "../context.ts";
import { type Days, daysOf, isWholeMonths, monthsIn, rangeOf } from "../dates.ts";
import type { Baseline, ExpectedBy } from "../model/index.ts";
import type { Remember } from "../remember.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { type ExpectedPart, expectedBy, expectedParts, isSeasonal, needsWindow } from "./expected.ts";
import { reportCutByLeavingOut } from "./metric.ts";
import { keywordOf, oneOfParts, onePart, partsNamed, reportConflict, reportMissing, textOf } from "./parts.ts";
import { checkUncertainty } from "./uncertainty.ts";

export function checkBaseline(context: Context, clause: BaselineClause): Baseline | undefined {
  const symbol = resolve(context, clause.metric, ["metric"]);
  const metric = symbol && context.checked.metrics.get(symbol.name);
  const name = symbol?.name ?? "";
  const method = oneOfParts(context, clause, expectedParts);
  if (!method) reportMissing(context, clause, expectedParts.map(keywordOf));
  const by = method && expectedBy(context, method, metric);
  const window = windowOf(context, clause, method, name);
  if (window && by) checkLength(context, clause, window, by, name);
  const leaveOut = leftOut(context, clause, window?.days, name);
  const uncertainty = checkUncertainty(context, clause, metric, by);
  const since = onePart(context, clause, "in force from");
  const inForceFrom = since && daysOf(since.date)?.from;
  const unweighted = onePart(context, clause, "unweighted");
  const vintage = textOf(onePart(context, clause, "vintage")?.text);
  const median = metric?.measures.measure === "median";
  if (median) context.report(diagnose(m3Baselines.baselineOfMedian, clause.metric.at, { metric: name }));

  if (!metric || !method || !by || !leaveOut || median || uncertainty === "wrong") return undefined;
  if (needsWindow(method) && !window) return undefined;
  return {
    at: clause.at,
    metric: name,
    metricAt: clause.metric.at,
    ...(inForceFrom === undefined ? {} : { inForceFrom }),
    ...(window ? window.days : {}),
    by,
    byAt: method.at,
    unweighted: unweighted !== undefined,
    leaveOut,
    ...(vintage === undefined ? {} : { vintage }),
    ...(uncertainty ? { uncertainty } : {}),
  };
}

type FromPart = Extract<BaselineClause["parts"][number], { readonly part: "from" }>;

interface BaselineWindow {
  readonly part: FromPart;
  readonly days: Days;
}

/** The baseline period, when the method has one; that it is missing, misplaced or reaches into the contract is reported. */
function windowOf(
  context: Context,
  clause: BaselineClause,
  method: ExpectedPart | undefined,
  metric: string,
): BaselineWindow | undefined {
  const part = onePart(context, clause, "from");
  if (!part) {
    if (method && needsWindow(method)) reportMissing(context, clause, ["From"]);
    return undefined;
  }
  if (method && !needsWindow(method)) {
    reportConflict(context, clause, method, part);
    return undefined;
  }
  const days = rangeOf(context, part);
  if (!days) return undefined;
  if (!isWholeMonths(days)) {
    context.report(diagnose(m3Baselines.notWholeMonths, part.at, { metric }));
    return undefined;
  }
  if (context.running && days.to >= context.running.from) {
    const runs = context.ask(({ file }) =>
      clausesNamed(file, "contract")
        .flatMap((each) => each.parts)
        .find((each) => each.part === "runs"),
    );
    const message = { en: "the contract runs from here", sv: "avtalet löper härifrån" };
    const related = runs ? [{ span: runs.at, message }] : [];
    const params = { metric, to: days.to, start: context.running.from };
    context.report(diagnose(m3Baselines.baselineOverlaps, part.at, params, { related }));
    return undefined;
  }
  return { part, days };
}

/** Error under a year (two years with month effects), warning under two and for part of a year in a method without season. */
function checkLength(
  context: Context,
  clause: BaselineClause,
  { part, days }: BaselineWindow,
  by: ExpectedBy,
  metric: string,
): void {
  const months = monthsIn(days);
  const season = (by.method === "linear trend" && by.monthEffects) || by.method === "same-month means";
  const needed = season ? 24 : 12;
  const span = { start: part.from.at.start, end: part.to.at.end };
  if (months < needed) {
    context.report(diagnose(m3Baselines.baselineLacksMonths, span, { metric, months, needed, season }));
    return;
  }
  if (months < 24) context.report(diagnose(m3Baselines.baselineShort, span, { metric, months }));
  if (months % 12 !== 0 && !isSeasonal(by) && !clause.broken) {
    context.report(diagnose(m3Baselines.baselinePartYear, span, { metric, months }));
  }
}

function leftOut(
  context: Context,
  clause: BaselineClause,
  window: Days | undefined,
  metric: string,
): Baseline["leaveOut"] | undefined {
  return all(
    partsNamed(clause, "leave out").map((part) => {
      const days = rangeOf(context, part);
      if (!days || part.because.node === "missing") return undefined;
      if (window && (days.from < window.from || days.to > window.to)) {
        const span = { start: part.from.at.start, end: part.to.at.end };
        context.report(diagnose(m3Baselines.leaveOutOutside, span, { metric }));
        return undefined;
      }
      if (reportCutByLeavingOut(context, metric, days, part.at)) return undefined;
      return { at: part.at, ...days, because: part.because.text };
    }),
  );
}

/** The baselines of each metric, by rising day; a second one that begins on no later day is reported with the place of the one before. */
export function checkBaselines(context: Whole, remember: Remember): readonly Baseline[] {
  const last = new Map<string, BaselineClause>();
  const found: Baseline[] = [];
  for (const clause of clausesNamed(context.file, "baseline")) {
    const baseline = remember(clause, checkBaseline);
    if (clause.metric.node === "missing") continue;
    const { text: metric, at } = clause.metric;
    const before = last.get(metric);
    if (before && !follows(clause, before)) {
      const related = [
        { span: before.metric.at, message: { en: "the first one is here", sv: "den första finns här" } },
      ];
      context.report(diagnose(m3Baselines.secondBaseline, at, { metric }, { related }));
      continue;
    }
    last.set(metric, clause);
    if (!baseline) continue;
    found.push(baseline);
    context.keep("baselines", metric, [...(context.checked.baselines.get(metric) ?? []), baseline]);
  }
  return found;
}

/** Whether a baseline is in force from a later day than the one before it. */
function follows(clause: BaselineClause, before: BaselineClause): boolean {
  const [own, earlier] = [clause, before].map((each) => {
    const [part] = partsNamed(each, "in force from");
    return part && daysOf(part.date)?.from;
  });
  return own !== undefined && (earlier === undefined || own > earlier);
}
