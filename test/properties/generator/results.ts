// Made-up results of a contract: what was observed and expected of every metric in every period, and claims, small and exact.

import type { Expectation, Expectations } from "@mast/counterfactual";
import { divide, multiply, rational } from "@mast/exact";
import type { Contract, Metric, RateCard } from "@mast/language";
import { addDays, type Claims, daysBetween, type Measures, type Period, periodsOf } from "@mast/measurement";
import type { Draw } from "./draw.ts";

export interface Results {
  readonly measures: Measures;
  readonly expectations: Expectations;
}

export function resultsOf(contract: Contract, draw: Draw): Results {
  const metrics = contract.metrics.map((metric) => expectation(contract, metric, draw));
  const series = contract.metrics.map(({ name, group }, index) => ({
    metric: name,
    group,
    periods: metrics[index]!.periods.map(({ period, observed, exposure }) => ({
      period,
      numerator: multiply(observed, exposure),
      denominator: exposure,
      people: 9n,
      rows: 20n,
    })),
  }));
  const claims = contract.rateCards.map((card) => claimsOf(contract, card, draw));
  return { measures: { series, claims, sources: [], leftOut: [] }, expectations: { metrics } };
}

function expectation(contract: Contract, metric: Metric, draw: Draw): Expectation {
  const { from, to } = contract;
  const cohorts = ["one", "two", "three"].slice(0, draw.from(1, 3));
  const periods: readonly Period[] =
    metric.every === "cohort"
      ? cohorts.map((key) => ({ key, grain: "cohort", from, to: addDays(to, -draw.below(2) * 100) }))
      : periodsOf(contract, metric.every);
  const measured = draw.chance(8) ? periods.slice(0, -1) : periods;
  const whole = metric.measures.measure === "ratio" && metric.measures.denominator === undefined;
  const about = 1 + draw.below(40);
  const value = (nothing: number) => {
    const number = draw.chance(nothing) ? rational(0) : rational(about + draw.below(12), draw.from(1, 3));
    return metric.kind === "share" ? divide(number, rational(60)) : number;
  };
  const has = contract.baselines.some((baseline) => baseline.metric === metric.name);
  return {
    metric: metric.name,
    at: metric.at,
    method: has ? "fixed mean" : "no baseline",
    steps: [],
    ...(has ? {} : { withoutBaseline: true as const }),
    periods: measured.map((period) => {
      const observed = metric.scale === "ordinal" ? rational(draw.below(3)) : value(5);
      const expected = has ? value(1) : observed;
      return { period, observed, expected, exposure: whole ? rational(1) : rational(draw.from(1, 60)) };
    }),
  };
}

function claimsOf({ from, to }: Contract, card: RateCard, draw: Draw): Claims {
  const outcomes = [...card.lines.map(({ outcome }) => outcome), ...(draw.chance(10) ? ["without a price"] : [])];
  const days = daysBetween(from, to);
  const rows = Array.from({ length: draw.below(16) }, () => ({
    date: addDays(from, draw.below(days + 1)),
    person: draw.below(5),
    outcome: draw.below(outcomes.length),
  })).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.person - b.person));
  return {
    rateCard: card.name,
    outcomes,
    person: rows.map(({ person }) => person),
    outcome: rows.map(({ outcome }) => outcome),
    date: rows.map(({ date }) => date),
  };
}
