// Contract and Measures in, Expectations out: what would have happened to each metric in each period, by the method its baseline names.
// A metric whose baseline gives no answer is left out of the value, and a diagnostic says why.

import type { Baseline, Contract, Diagnostic, Metric, Outcome } from "@mast/language";
import type { Measures, Period } from "@mast/measurement";
import { type Aligned, align } from "./align.ts";
import type { Expectation, Expectations } from "./expectations.ts";
import type { Comparison, MethodOutcome } from "./method.ts";
import { expectContemporaryGroup } from "./methods/contemporary-group.ts";
import { expectDifferenceAndTrend } from "./methods/difference-and-trend.ts";
import { expectDifferenceInDifferences } from "./methods/difference-in-differences.ts";
import { expectFixedMean } from "./methods/fixed-mean.ts";
import { expectFixedNumber } from "./methods/fixed-number.ts";
import { expectLinearTrend, expectLinearTrendWithMonthEffects } from "./methods/linear-trend.ts";
import { expectByReference } from "./methods/reference.ts";
import { expectRegression } from "./methods/regression-on-reference.ts";
import { expectSameMonthMeans } from "./methods/same-month-means.ts";
import { expectSameRule } from "./methods/same-rule.ts";

/**
 * Expected values per metric and period. Means are ratios of sums unless the baseline is `unweighted`; lines are fitted with each
 * period weighing the same; the number of a period keeps counting through what is left out.
 */
export function expect(contract: Contract, measures: Measures): Outcome<Expectations> {
  const diagnostics: Diagnostic[] = [];
  const metrics: Expectation[] = [];
  for (const metric of contract.metrics) {
    const baselines = contract.baselines.filter((candidate) => candidate.metric === metric.name);
    if (baselines.length === 0) {
      const { aligned, diagnostics: found } = align(contract, metric, undefined, measures);
      diagnostics.push(...found);
      if (aligned) metrics.push(withoutBaseline(metric, aligned));
      continue;
    }
    const parts = baselines.map((baseline, index) => {
      const until = baselines[index + 1]?.inForceFrom;
      const inForce = ({ from }: Period) =>
        (index === 0 || from >= (baseline.inForceFrom ?? from)) && (until === undefined || from < until);
      return { baseline, ...align(contract, metric, baseline, measures, inForce) };
    });
    const found: Expectation[] = [];
    for (const { baseline, aligned, diagnostics: why } of parts) {
      diagnostics.push(...why);
      if (!aligned) continue;
      const outcome = byMethod({ contract, baseline, ...aligned });
      if ("fault" in outcome) {
        diagnostics.push(outcome.fault);
        continue;
      }
      found.push(expectation(baseline, aligned, outcome));
    }
    const [first] = found;
    if (!first || found.length < baselines.length) continue;
    metrics.push({
      ...first,
      periods: found.flatMap(({ periods }) => periods),
      steps: found.flatMap(({ steps }) => steps),
    });
  }
  return { value: { metrics }, diagnostics };
}

function expectation(
  baseline: Baseline,
  aligned: Aligned,
  outcome: Exclude<MethodOutcome, { fault: Diagnostic }>,
): Expectation {
  return {
    metric: baseline.metric,
    at: baseline.at,
    method: baseline.by.method,
    periods: aligned.observed.map((period, index) => ({ ...period, expected: outcome.expected[index]! })),
    steps: [...aligned.steps, ...outcome.steps],
  };
}

function withoutBaseline(metric: Metric, { observed, steps }: Aligned): Expectation {
  return {
    metric: metric.name,
    at: metric.at,
    method: "no baseline",
    periods: observed.map((period) => ({ ...period, expected: period.observed })),
    steps,
    withoutBaseline: true,
  };
}

function byMethod(comparison: Comparison): MethodOutcome {
  const { by } = comparison.baseline;
  switch (by.method) {
    case "fixed mean":
      return expectFixedMean(comparison);
    case "same-month means":
      return expectSameMonthMeans(comparison);
    case "linear trend":
      return by.monthEffects ? expectLinearTrendWithMonthEffects(comparison) : expectLinearTrend(comparison);
    case "ratio":
    case "difference":
      return expectByReference(comparison, by);
    case "regression":
      return expectRegression(comparison);
    case "difference and trend":
      return expectDifferenceAndTrend(comparison);
    case "difference in differences":
      return expectDifferenceInDifferences(comparison);
    case "contemporary group":
      return expectContemporaryGroup(comparison);
    case "same rule":
      return expectSameRule(comparison);
    case "fixed number":
      return expectFixedNumber(comparison, by);
  }
}
