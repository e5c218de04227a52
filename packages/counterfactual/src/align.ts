// Takes a metric's measured series, gives its periods before and now with number, value and weight, and its reference's beside them.
// Afterwards nothing is missing: every period of the baseline has a value, and the reference has the same periods.

import { type Baseline, type Contract, type Diagnostic, diagnose, type Metric, m6 } from "@mast/language";
import type { Measures, Period } from "@mast/measurement";
import type { ExpectedPeriod, Sample, Step } from "./expectations.ts";
import { type LeftOutRange, rangesLeftOut, wholly } from "./left-out.ts";
import { measuredValue } from "./measured-values.ts";
import { type Comparison, type Point, step } from "./method.ts";
import { missingKeys } from "./missing-periods.ts";
import { monthsOf, periodNumber, seasonOf } from "./period-number.ts";

export interface Aligned extends Pick<Comparison, "before" | "now" | "reference"> {
  /** What was observed in the periods of `now`, in the same order. */
  readonly observed: readonly Omit<ExpectedPeriod, "expected">[];
  readonly steps: readonly Step[];
}

/** A measured period as methods read it. The period is the contract's own, also in an earlier run of a group's rule. */
interface Placed {
  readonly period: Period;
  readonly point: Point;
  readonly exposure: ExpectedPeriod["exposure"];
  readonly sample?: Sample;
}

/** Undefined, with diagnostics, when the baseline or its reference lacks a period. */
export function align(
  contract: Contract,
  metric: Metric,
  baseline: Baseline | undefined,
  measures: Measures,
  /** Whether the baseline is the one in force for a period of the running time. */
  inForce: (period: Period) => boolean = () => true,
): { readonly aligned?: Aligned; readonly diagnostics: readonly Diagnostic[] } {
  const ranges = rangesLeftOut(contract, metric.name, baseline);
  const read = (group: string) =>
    placed(contract, metric, baseline, measures, group).filter(({ period }) => !wholly(ranges, period));
  const own = read(metric.group);
  const before = own.filter(({ period }) => isWithin(period, baseline));
  const now = own.filter(({ period }) => isWithin(period, contract) && inForce(period));
  const diagnostics = baseline ? lacking(baseline, metric, before, ranges) : [];
  const group = baseline && referenceName(baseline, metric);
  const reference = group === undefined ? [] : read(group);
  if (baseline && group !== undefined) {
    const has = new Set(reference.map(({ period }) => period.key));
    const periods = [...before, ...now].map(({ period }) => period.key).filter((key) => !has.has(key));
    const params = { metric: metric.name, group, periods };
    if (periods.length > 0) diagnostics.push(diagnose(m6.referenceLacksPeriod, baseline.byAt, params));
  }
  if (diagnostics.length > 0) return { diagnostics };
  const beside = (mine: readonly Placed[]) =>
    mine
      .flatMap(({ period: { key } }) => reference.filter(({ period }) => period.key === key))
      .map(({ point }) => point);
  return {
    aligned: {
      before: before.map(({ point }) => point),
      now: now.map(({ point }) => point),
      reference: { before: beside(before), now: beside(now) },
      observed: now.map(({ period, point, exposure, sample: own }) => {
        const other = reference.find((one) => one.period.key === period.key)?.sample;
        const spread = own ? { spread: { own, ...(other ? { other } : {}) } } : {};
        return { period, observed: point.value, exposure, ...spread };
      }),
      steps: [
        ...ranges.map((range) => step("months left out", monthsOf(range.to) - monthsOf(range.from) + 1, { ...range })),
        ...(before.length === 0 ? [] : [step("baseline periods", before.length)]),
      ],
    },
    diagnostics,
  };
}

function placed(
  contract: Contract,
  metric: Metric,
  baseline: Baseline | undefined,
  measures: Measures,
  group: string,
): readonly Placed[] {
  const series = measures.series.find((candidate) => candidate.metric === metric.name && candidate.group === group);
  return (series?.periods ?? []).flatMap((measured, order) => {
    const value = measuredValue(metric, measured);
    if (value === undefined) return [];
    const period = measured.standsFor ?? measured.period;
    const point = {
      key: measured.period.key,
      time: periodNumber(period, baseline?.from ?? contract.from, order),
      month: seasonOf(period),
      value: value.value,
      ...(baseline?.unweighted ? {} : { weight: value.exposure }),
    };
    const { numerator: total, denominator: count, squares } = measured;
    const sample = squares && count ? { sample: { count, total, squares } } : {};
    return [{ period, point, exposure: value.exposure, ...sample }];
  });
}

function isWithin(period: Period, { from, to }: { from?: string; to?: string } = {}): boolean {
  return from !== undefined && to !== undefined && period.from >= from && period.to <= to;
}

/** The series that a method compares with: another group's, or the earlier run of the group's own rule. */
function referenceName({ by }: Baseline, metric: Metric): string | undefined {
  if (by.method === "same rule") return `${metric.group} on ${by.on}`;
  return "group" in by ? by.group : undefined;
}

function lacking(
  baseline: Baseline,
  metric: Metric,
  before: readonly Placed[],
  ranges: readonly LeftOutRange[],
): Diagnostic[] {
  if (baseline.from === undefined) return [];
  const name = metric.name;
  if (before.length === 0) return [diagnose(m6.baselineEmpty, baseline.at, { metric: name })];
  const periods = missingKeys(baseline, metric.every, ranges, new Set(before.map(({ period }) => period.key)));
  return periods.length === 0 ? [] : [diagnose(m6.baselineLacksPeriod, baseline.at, { metric: name, periods })];
}
