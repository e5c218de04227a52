// Takes a metric and a window, gives the measured cells that end in the window, with what events leave out of it.
// A cell that should be there and is not stops the calculation: nothing is filled in.

import type { Expectation, ExpectedPeriod } from "@mast/counterfactual";
import { one } from "@mast/exact";
import { type Diagnostic, diagnose, type Metric, m6, type Span } from "@mast/language";
import { type Period, periodsOf } from "@mast/measurement";
import { refuse } from "../refusal.ts";
import type { Inputs, Scope, Window } from "../scope.ts";

/** Exposure times a difference in value is a quantity of what the metric counts. */
export type Cell = ExpectedPeriod;

export interface Cells {
  readonly cells: readonly Cell[];
  /** By an event, or, without one, because there is nothing to divide by. */
  readonly leftOut: readonly { readonly event?: string; readonly at: Span; readonly period: Period }[];
}

/** The cells of a metric in the scope's window; `at` is the clause that asks. */
export function cellsIn(scope: Scope, metric: Metric, at: Span): Cells {
  const { inputs, window } = scope;
  const known = expectationOf(inputs, metric)?.periods ?? [];
  if (metric.every === "cohort") {
    const cells = known.filter(({ period }) => isInWindow(period, window) && isAsked(period, window));
    return { cells, leftOut: [] };
  }
  const events = inputs.contract.events.flatMap(({ name, at, from, to, leavesOut }) =>
    from !== undefined && to !== undefined && leavesOut.includes(metric.name) ? [{ name, at, from, to }] : [],
  );
  const wanted = periodsOf(inputs.contract, metric.every).filter((period) => isInWindow(period, window));
  const byEvents = wanted.flatMap((period) =>
    events
      .filter((event) => event.from <= period.to && event.to >= period.from)
      .map((event) => ({ event: event.name, at: event.at, period })),
  );
  const empty = emptyPeriods(inputs, metric);
  const within = wanted.filter(({ from, to }) => !events.some((event) => event.from <= from && to <= event.to));
  const kept = within.filter(({ key }) => !empty.includes(key));
  const without = within.filter(({ key }) => empty.includes(key));
  const leftOut = [...byEvents, ...without.map((period) => ({ at: metric.withoutEmpty ?? at, period }))];
  if (inputs.assumed.has(metric.name)) return { cells: kept.map(unmoved), leftOut };
  const measured = new Map(known.map((cell) => [cell.period.key, cell]));
  const cells = kept.map((period) => measured.get(period.key) ?? refuse(notMeasured(scope, metric, period.key, at)));
  return { cells, leftOut };
}

/** The periods of a metric's own group that it leaves out because there is nothing to divide by. */
function emptyPeriods({ measures }: Inputs, { name, group }: Metric): readonly string[] {
  return measures.series.find((series) => series.metric === name && series.group === group)?.empty ?? [];
}

/** Why a period cannot be settled yet. */
export function notMeasured({ purpose }: Scope, metric: Metric, missing: string, at: Span): Diagnostic {
  const entry = purpose.what === "release" ? m6.releaseNotDecided : m6.periodNotMeasured;
  return diagnose(entry, at, { payment: purpose.payment, period: purpose.period, metric: metric.name, missing });
}

function expectationOf(inputs: Inputs, metric: Metric): Expectation | undefined {
  return inputs.expectations.metrics.find((one) => one.metric === metric.name);
}

/** Whether the contract says what the metric would have been anyway. */
export function isExpected(inputs: Inputs, metric: Metric): boolean {
  return inputs.assumed.has(metric.name) || expectationOf(inputs, metric)?.withoutBaseline !== true;
}

function unmoved(period: Period): Cell {
  return { period, expected: one, observed: one, exposure: one };
}

function isInWindow({ to }: Period, window: Window): boolean {
  return window.from <= to && to <= window.to;
}

function isAsked({ key }: Period, { cohort, without }: Window): boolean {
  return (cohort === undefined || cohort === key) && !without?.has(key);
}
