// Which series a contract needs: each metric over its own group, over the groups its baseline compares with, and over earlier
// runs of the group's rule; and for each the periods that have ended, without the days that an event or a baseline leaves out.

import {
  type Baseline,
  type Contract,
  type Group,
  type IsoDate,
  type Metric,
  type Span,
  type Spread,
  spreadMetrics,
  spreadOf,
} from "@mast/language";
import { nameOfUnit, unitOf } from "../civil.ts";
import type { Period } from "../measures.ts";
import { addDays, addMonths, daysBetween, monthsBetween, periodsBetween, periodsOf } from "../periods.ts";

export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A group's rule, run on one date. */
export interface GroupRun {
  /** The group's name, or `NAME on DATE` for an earlier run. */
  readonly name: string;
  readonly group: Group;
  readonly fixedOn?: IsoDate;
  /** Who leaves the group by this day is left out. */
  readonly until: IsoDate;
}

export interface PlannedPeriod {
  readonly period: Period;
  /** In an earlier run of a group's rule: the contract's period that it is compared with. */
  readonly standsFor?: Period;
  /** What of it is measured: all, or what is left when days are left out. */
  readonly days: readonly Days[];
}

export interface PlannedSeries {
  readonly metric: Metric;
  readonly run: GroupRun;
  readonly periods: readonly PlannedPeriod[];
  /** The clause that asks for it. */
  readonly at: Span;
  /** What tells how values are spread is measured, too. */
  readonly spread?: Spread;
}

/** Every series that can be measured when data up to `asOf` are there, in the order of the contract. */
export function seriesOf(
  contract: Contract,
  asOf: IsoDate,
  since: (metric: string) => IsoDate = () => contract.from,
): readonly PlannedSeries[] {
  return contract.metrics.flatMap((metric) => {
    const from = since(metric.name);
    const own = groupNamed(contract, metric.group);
    const baselines = contract.baselines.filter((baseline) => baseline.metric === metric.name);
    const before = baselines.flatMap((baseline) => baselinePeriods(contract, metric, baseline));
    const periods = distinctKeys([...before, ...runningPeriods(contract, metric, asOf, from)]);
    const lastDay = asOf < contract.to ? asOf : contract.to;
    const spread = spreadMetrics(contract).has(metric.name) ? spreadOf(metric) : undefined;
    const series = (group: Group, span: Span, periodsOfIt: readonly PlannedPeriod[] = periods): PlannedSeries => ({
      metric,
      run: { name: group.name, group, ...(group.fixedOn ? { fixedOn: group.fixedOn } : {}), until: lastDay },
      periods: periodsOfIt,
      at: span,
      ...(spread ? { spread } : {}),
    });
    const all = [series(own, metric.nameAt)];
    for (const [index, { by, byAt, inForceFrom }] of baselines.entries()) {
      // A group that a later baseline compares with is not measured before that baseline is in force, nor after it is not.
      const until = baselines[index + 1]?.inForceFrom;
      const asked = periods.filter(
        ({ period }) =>
          period.from < contract.from ||
          ((index === 0 || inForceFrom === undefined || period.from >= inForceFrom) &&
            (until === undefined || period.from < until)),
      );
      if ("group" in by && by.group !== own.name) all.push(series(groupNamed(contract, by.group), byAt, asked));
      if (by.method === "same rule") all.push(earlierRun(contract, metric, own, by.on, { from, to: asOf }, byAt));
    }
    return all;
  });
}

/** The days of the running time in which cohorts, and claims, are counted; empty before the contract begins. */
export function runningDays(contract: Contract, asOf: IsoDate): readonly Days[] {
  const to = asOf < contract.to ? asOf : contract.to;
  return to < contract.from ? [] : [{ from: contract.from, to }];
}

function groupNamed(contract: Contract, name: string): Group {
  const found = contract.groups.find((group) => group.name === name);
  if (found === undefined) throw new Error(`No group ${name}`);
  return found;
}

/** The days that events take out of a metric; an event that has not occurred takes none. */
function daysLeftOut({ events }: Contract, metric: Metric): readonly Days[] {
  return events.flatMap(({ leavesOut, from, to }) =>
    from !== undefined && to !== undefined && leavesOut.includes(metric.name) ? [{ from, to }] : [],
  );
}

function runningPeriods(contract: Contract, metric: Metric, asOf: IsoDate, since: IsoDate): readonly PlannedPeriod[] {
  const events = daysLeftOut(contract, metric);
  if (metric.every === "cohort") {
    const period: Period = { key: "contract", grain: "cohort", from: contract.from, to: contract.to };
    return [{ period, days: runningDays(contract, asOf).flatMap((days) => without(days, events)) }];
  }
  const ended = periodsOf(contract, metric.every).filter((period) => since <= period.from && period.to <= asOf);
  return ended.map((period) => ({ period, days: without(period, events) }));
}

function baselinePeriods(contract: Contract, metric: Metric, baseline: Baseline): readonly PlannedPeriod[] {
  if (baseline.from === undefined || baseline.to === undefined || metric.every === "cohort") return [];
  const events = daysLeftOut(contract, metric);
  const periods = periodsBetween(metric.every, baseline.from, baseline.to, contract.from);
  return periods.map((period) => ({ period, days: without(period, [...baseline.leaveOut, ...events]) }));
}

/** The periods of the running time, moved as far as the date that fixes the group is moved: people are followed equally long. */
function earlierRun(
  contract: Contract,
  metric: Metric,
  group: Group,
  on: IsoDate,
  { from, to: asOf }: Days,
  at: Span,
): PlannedSeries {
  const { fixedOn } = group;
  if (fixedOn === undefined) throw new Error(`${group.name} is not fixed on a date, so its rule has no earlier run`);
  const move = movedBy(fixedOn, on);
  const moved = ({ from, to }: Days): Days => ({ from: move(from), to: addDays(move(addDays(to, 1)), -1) });
  const periods = runningPeriods(contract, metric, asOf, from).map(
    ({ period, days }): PlannedPeriod => ({
      period: keyed({ ...period, ...moved(period) }),
      standsFor: period,
      days: days.map(moved),
    }),
  );
  const last = asOf < contract.to ? asOf : contract.to;
  const run = { name: `${group.name} on ${on}`, group, fixedOn: on, until: moved({ from: last, to: last }).to };
  return { metric, run, periods: distinctKeys(periods), at };
}

/** Moves dates as far as the one date is from the other: by whole months where that is exact, else by days. */
function movedBy(from: IsoDate, to: IsoDate): (date: IsoDate) => IsoDate {
  const months = monthsBetween(from, to);
  if (addMonths(from, months) === to) return (date) => addMonths(date, months);
  const days = daysBetween(from, to);
  return (date) => addDays(date, days);
}

function keyed(period: Period): Period {
  const { grain, from, to } = period;
  if (grain !== "month" && grain !== "quarter" && grain !== "calendar year") return period;
  const unit = grain === "calendar year" ? "year" : grain;
  const within = unitOf(unit, from) === unitOf(unit, to);
  return { ...period, key: within ? nameOfUnit(unit, unitOf(unit, from)) : `${from} to ${to}` };
}

/** In order of time and each once; a period that is cut where the baseline meets the running time is named by its days. */
function distinctKeys(periods: readonly PlannedPeriod[]): readonly PlannedPeriod[] {
  const latest = new Map(periods.map((planned) => [planned.period.key, planned.period]));
  const seen = new Set<string>();
  const once = periods.map((planned) => {
    const { period } = planned;
    const owner = latest.get(period.key);
    const same = owner === undefined || (owner.from === period.from && owner.to === period.to);
    return same ? planned : { ...planned, period: { ...period, key: `${period.from} to ${period.to}` } };
  });
  return once.filter(({ period }) => !seen.has(period.key) && seen.add(period.key));
}

/** What is left of some days when others are taken out. */
function without(days: Days, out: readonly Days[]): readonly Days[] {
  return out.reduce<readonly Days[]>(
    (left, { from, to }) =>
      left.flatMap((piece) => {
        if (to < piece.from || from > piece.to) return [piece];
        const before = { from: piece.from, to: addDays(from, -1) };
        const after = { from: addDays(to, 1), to: piece.to };
        return [before, after].filter((rest) => rest.from <= rest.to && rest.from >= piece.from && rest.to <= piece.to);
      }),
    [{ from: days.from, to: days.to }],
  );
}
