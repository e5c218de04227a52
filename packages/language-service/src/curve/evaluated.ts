// Takes the statement of an evaluation and the contract as it is written now, gives what was measured and expected, and the window in
// which a pricing was last priced: the data that a curve is drawn on.

import type { Expectation, Expectations } from "@mast/counterfactual";
import { divide, fromText, one } from "@mast/exact";
import { baselineInForce, type Contract, type IsoDate, type Metric } from "@mast/language";
import type { Statement, StatementWorking } from "@mast/statement";

export interface PricedStretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cohort?: string;
  readonly without?: ReadonlySet<string>;
}

/** Metrics that the contract still has, period by period. */
export function expectationsOf(contract: Contract, { metrics }: Statement): Expectations {
  return {
    metrics: contract.metrics.flatMap((metric): Expectation[] => {
      const stated = metrics.find((each) => each.name === metric.name);
      if (!stated) return [];
      if (!stated.baseline) return [withoutBaseline(metric, stated)];
      const periods = stated.baseline.periods.map(({ period, expected, observed, exposure }) => ({
        period,
        expected: fromText(expected),
        observed: fromText(observed),
        exposure: fromText(exposure),
      }));
      const baseline = baselineInForce(contract, metric.name, periods.at(-1)?.period.from ?? contract.from);
      const method = baseline?.by.method ?? "no baseline";
      return [{ metric: metric.name, at: baseline?.at ?? metric.at, method, periods, steps: [] }];
    }),
  };
}

function withoutBaseline(metric: Metric, { measured }: Statement["metrics"][number]): Expectation {
  const own = measured.find(({ group }) => group === metric.group)?.periods ?? [];
  const per = metric.measures.measure === "ratio" ? metric.measures.per : one;
  const periods = own.flatMap(({ period, observed, denominator }) => {
    if (observed === undefined) return [];
    const value = fromText(observed);
    const exposure = denominator === undefined ? one : divide(fromText(denominator), per);
    return [{ period, expected: value, observed: value, exposure }];
  });
  return { metric: metric.name, at: metric.at, method: "no baseline", periods, steps: [], withoutBaseline: true };
}

/** Where a pricing was last priced; of cohorts the last. Undefined when it was not, or nothing was measured. */
export function lastPriced(statement: Statement, pricing: string): PricedStretch | undefined {
  const priced = statement.priced.findLast((each) => each.pricing === pricing);
  return priced && stretchOf(statement, statement.workings[priced.working]);
}

/** The working of what a pricing or rate card last came to. */
export function lastWorking(statement: Statement, pricing: string): StatementWorking | undefined {
  const priced = statement.priced.findLast((each) => each.pricing === pricing);
  return priced && statement.workings[priced.working];
}

function stretchOf(statement: Statement, working: StatementWorking | undefined): PricedStretch | undefined {
  const inputs = working?.inputs.flatMap((index) => statement.workings[index] ?? []) ?? [];
  if (working?.rule === "each-cohort") {
    const last = inputs.findLast(({ rule }) => rule === "cohort");
    const [inner] = last?.inputs.flatMap((index) => statement.workings[index] ?? []) ?? [];
    const cohort = last?.params?.cohort;
    const stretch = stretchOf(statement, inner);
    return stretch && cohort !== undefined ? { ...stretch, cohort } : undefined;
  }
  const { from, to } = working?.params ?? {};
  if (working?.rule !== "pricing" || from === undefined || to === undefined) return undefined;
  const out = inputs.flatMap(({ rule, params }) => (rule === "cohort-left-out" ? [params?.cohort ?? ""] : []));
  return { from, to, ...(out.length > 0 ? { without: new Set(out) } : {}) };
}
