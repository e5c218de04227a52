// Takes measures, expectations and a settlement, gives what a statement says of each metric: what was measured, what was
// expected period by period, and the effect in every window that was priced.

import type { Expectations } from "@mast/counterfactual";
import { divide, isZero, multiply, negate, type Rational, subtract, toText } from "@mast/exact";
import type { Contract, Metric } from "@mast/language";
import type { MeasuredPeriod, Measures } from "@mast/measurement";
import type { Settlement, Working } from "@mast/settlement";
import type { PlaceOf } from "./places.ts";
import type { Statement } from "./schema.ts";

export interface Computed {
  readonly contract: Contract;
  readonly measures: Measures;
  readonly expectations: Expectations;
  readonly settlement: Settlement;
}

type StatedMetric = Statement["metrics"][number];
type Window = NonNullable<StatedMetric["baseline"]>["windows"][number];

/** Every metric of the contract, in its order. */
export function statedMetrics(
  { contract, measures, expectations, settlement }: Computed,
  place: PlaceOf,
): StatedMetric[] {
  return contract.metrics.map((metric) => {
    const series = measures.series.filter((one) => one.metric === metric.name);
    const expectation = expectations.metrics.find((one) => one.metric === metric.name && !one.withoutBaseline);
    return {
      name: metric.name,
      ...(metric.label === undefined ? {} : { label: metric.label }),
      clause: metric.clause,
      group: metric.group,
      source: contract.groups.find(({ name }) => name === metric.group)?.source ?? "",
      better: metric.better,
      unit: { ...metric.unit },
      countedIn: { ...metric.countedIn },
      kind: metric.kind,
      ...(metric.verifiedBy === undefined ? {} : { verifiedBy: metric.verifiedBy }),
      ...(metric.definition === undefined ? {} : { definition: { ...metric.definition } }),
      at: place(metric.at),
      measured: series.map(({ group, periods }) => ({
        group,
        periods: periods.map((one) => observation(metric, one)),
      })),
      ...(expectation === undefined
        ? {}
        : {
            baseline: {
              method: expectation.method,
              at: place(expectation.at),
              steps: expectation.steps.map(({ step, params, value }) => ({
                step,
                ...(params === undefined ? {} : { params: { ...params } }),
                value: toText(value),
              })),
              periods: expectation.periods.map(({ period, expected, observed, exposure }) => ({
                period,
                expected: toText(expected),
                observed: toText(observed),
                exposure: toText(exposure),
                effect: toText(multiply(exposure, better(metric, expected, observed))),
              })),
              windows: windowsOf(metric, settlement),
            },
          }),
    };
  });
}

function observation(metric: Metric, measured: MeasuredPeriod): StatedMetric["measured"][number]["periods"][number] {
  const { period, numerator, denominator, people, rows } = measured;
  const value = observedValue(metric, measured);
  return {
    period,
    ...(value === undefined ? {} : { observed: toText(value) }),
    numerator: toText(numerator),
    ...(denominator === null ? {} : { denominator: toText(denominator) }),
    people: String(people),
    rows: String(rows),
  };
}

function observedValue(metric: Metric, { numerator, denominator, median }: MeasuredPeriod): Rational | undefined {
  if (median !== undefined) return { numerator: BigInt(median), denominator: 1n };
  if (denominator === null) return numerator;
  if (isZero(denominator) || metric.measures.measure !== "ratio") return undefined;
  return divide(multiply(numerator, metric.measures.per), denominator);
}

function better(metric: Metric, expected: Rational, observed: Rational): Rational {
  const less = subtract(expected, observed);
  return metric.better === "lower" ? less : negate(less);
}

/** The windows in which the metric's effect was asked for, in the order of asking, each once. */
function windowsOf(metric: Metric, settlement: Settlement): Window[] {
  const found = new Map<string, Window>();
  const look = (working: Working, cohort: string | undefined) => {
    const within = working.rule === "cohort" ? working.params?.cohort : cohort;
    const expected = totalOf(working, metric, "expected-in-window");
    const observed = totalOf(working, metric, "observed-in-window");
    if (expected && observed) {
      const { from = "", to = "" } = expected.params ?? {};
      const effect = better(metric, expected.value, observed.value);
      const key = JSON.stringify([from, to, within]);
      if (!found.has(key)) {
        found.set(key, {
          from,
          to,
          ...(within === undefined ? {} : { cohort: within }),
          expected: toText(expected.value),
          observed: toText(observed.value),
          effect: toText(effect),
          ...(isZero(expected.value) ? {} : { relative: toText(divide(effect, expected.value)) }),
        });
      }
    }
    for (const input of working.inputs) look(input, within);
  };
  for (const { working } of settlement.priced) look(working, undefined);
  return [...found.values()];
}

function totalOf(working: Working, metric: Metric, rule: string): Working | undefined {
  return working.inputs.find((input) => input.rule === rule && input.of === metric.name && input.inputs.length > 0);
}
