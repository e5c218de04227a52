// Small models of contracts, built without the parser: each builder takes what a test is about and fills in the rest.

import type { Expectations } from "@mast/counterfactual";
import { fromText, one, type Rational, rational } from "@mast/exact";
import type {
  Basis,
  Contract,
  Expression,
  Grain,
  Kind,
  Limit,
  Metric,
  Payment,
  PriceRule,
  Pricing,
  RateCard,
  RiskShare,
  Span,
  Step,
  Unit,
  ValueSeries,
} from "@mast/language";
import { type Claims, type Measures, periodsOf } from "@mast/measurement";

export const at: Span = { start: 0, end: 0 };
export const q = (text: string | number | bigint): Rational => fromText(String(text));
export const sek: Unit = { SEK: 1 };

export function literal(value: string | number, unit: Unit = {}, kind: Kind = "number"): Expression {
  return { node: "literal", at, unit, kind, value: q(value) };
}
export const money = (value: string | number): Expression => literal(value, sek);
export const percent = (value: string | number): Expression => ({
  ...literal(0, {}, "share"),
  node: "literal",
  value: over100(q(value)),
});
export const points = (value: string | number): Expression => ({
  ...literal(0, {}, "percentage points"),
  node: "literal",
  value: over100(q(value)),
});
export const named = (name: string, unit: Unit = sek): Expression => ({
  node: "value",
  at,
  unit,
  kind: "number",
  name,
});
export const effect = (metric: string, basis: Basis): Expression => ({
  node: "effect",
  at,
  unit: {},
  kind: basis === "reduction" || basis === "increase" ? "share" : "number",
  metric,
  basis,
});

function over100(value: Rational): Rational {
  return rational(value.numerator, value.denominator * 100n);
}

export function metric(name: string, more: Partial<Metric> = {}): Metric {
  const measures = { at, measure: "ratio" as const, numerator: { terms: [], constant: one }, per: one };
  return {
    at,
    nameAt: at,
    name,
    clause: "outcome",
    group: "Staff",
    every: "month",
    measures,
    unit: { day: 1, person: -1 },
    countedIn: { day: 1 },
    kind: "number",
    scale: "ratio",
    better: "lower",
    ...more,
  };
}

export function pricing(
  name: string,
  ofMetric: string | undefined,
  rule: PriceRule,
  more: Partial<Pricing> = {},
): Pricing {
  return {
    at,
    nameAt: at,
    name,
    ...(ofMetric === undefined ? {} : { metric: ofMetric }),
    rule,
    gates: [],
    worse: "pays nothing",
    each: "window",
    withoutPaidBy: [],
    ...more,
  };
}

export const perUnit = (price: Expression, basis: Basis = "avoided", per: Unit = { day: 1 }): PriceRule => ({
  at,
  rule: "per unit",
  basis,
  price,
  per,
});

/** A row: from, below, pays; an empty text is without end. */
export function steps(
  rows: readonly (readonly [string, string, Expression])[],
  edge: (text: string) => Expression,
): Step[] {
  return rows.map(([from, below, pays]) => ({
    at,
    ...(from === "" ? {} : { from: edge(from) }),
    ...(below === "" ? {} : { below: edge(below) }),
    pays,
  }));
}

export function value(
  name: string,
  entries: readonly (readonly [string | undefined, Expression])[],
  more: Partial<ValueSeries> = {},
): ValueSeries {
  return {
    at,
    nameAt: at,
    name,
    clause: "value",
    unit: sek,
    kind: "number",
    entries: entries.map(([from, is]) => ({ at, ...(from === undefined ? {} : { from }), is })),
    ...more,
  };
}

export function limit(
  name: string,
  kind: "cap" | "floor",
  on: Limit["on"],
  per: Limit["per"],
  amount: Expression,
): Limit {
  return { at, nameAt: at, name, limit: kind, on, per, amount };
}

export function payment(of: readonly string[], more: Partial<Payment> = {}): Payment {
  return {
    at,
    of,
    from: [{ at, party: "Municipality", share: one }],
    to: [{ at, party: "Provider", share: one }],
    every: "contract year",
    daysAfterEnd: 60,
    mode: "cumulative",
    overpaid: "set off",
    limits: [],
    rounding: { at, mode: "half up", to: one },
    ...more,
  };
}

/** Layers as [amount or undefined for the rest, shares]. */
export function riskShare(
  of: readonly string[],
  parties: readonly string[],
  layers: readonly (readonly [Expression | undefined, readonly string[]])[],
  more: Partial<RiskShare> = {},
): RiskShare {
  return {
    at,
    of,
    parties,
    layers: layers.map(([amount, shares], index) => ({
      at,
      layer: amount === undefined ? "rest" : index === 0 ? "first" : "next",
      ...(amount === undefined ? {} : { amount }),
      shares: shares.map(q),
    })),
    remainderTo: parties[0] ?? "",
    fills: "over the contract",
    ...more,
  };
}

export function rateCard(name: string, lines: RateCard["lines"], more: Partial<RateCard> = {}): RateCard {
  return { at, nameAt: at, name, source: "Claims", lines, ...more };
}

export function contract(more: Partial<Contract> = {}): Contract {
  return {
    at,
    spelling: "en",
    title: { text: "Test" },
    currency: "SEK",
    from: "2018-10-01",
    to: "2021-09-30",
    parties: [],
    sources: [],
    groups: [],
    metrics: [],
    baselines: [],
    values: [],
    pricings: [],
    rateCards: [],
    riskShares: [],
    limits: [],
    payments: [],
    events: [],
    tests: [],
    ensures: [],
    accepts: [],
    open: [],
    ...more,
  };
}

export const noMeasures: Measures = { series: [], claims: [], sources: [], leftOut: [] };

/** One cell per period of the metric's grain, from the first on: [expected, observed, exposure]. */
export type CellRow = readonly [string | number, string | number, string | number];

export function expectations(
  of: Contract,
  rows: Readonly<Record<string, readonly CellRow[]>>,
  without: readonly string[] = [],
): Expectations {
  return {
    metrics: Object.entries(rows).map(([name, cells]) => {
      const grain: Grain = of.metrics.find((one) => one.name === name)?.every ?? "month";
      const cohorts = cells.map((_, index) => ({ key: `${index + 1}`, grain, from: of.from, to: of.to }));
      const periods = grain === "cohort" ? cohorts : periodsOf(of, grain);
      return {
        metric: name,
        at,
        method: "fixed mean" as const,
        steps: [],
        ...(without.includes(name) ? { withoutBaseline: true as const } : {}),
        periods: cells.map(([expected, observed, exposure], index) => ({
          period: periods[index]!,
          expected: q(expected),
          observed: q(observed),
          exposure: q(exposure),
        })),
      };
    }),
  };
}

/** Claims as [person, outcome, date] rows. */
export function claims(card: string, rows: readonly (readonly [number, string, string])[]): Measures {
  const outcomes = [...new Set(rows.map(([, outcome]) => outcome))];
  const made: Claims = {
    rateCard: card,
    outcomes,
    person: rows.map(([person]) => person),
    outcome: rows.map(([, outcome]) => outcomes.indexOf(outcome)),
    date: rows.map(([, , date]) => date),
  };
  return { ...noMeasures, claims: [made] };
}

export const repeat = <T>(times: number, row: T): T[] => Array.from({ length: times }, () => row);
