// Which metrics a contract asks for how their values are spread, and what of a measure tells it.

import type { Aggregate, Contract, LinearMeasure, Metric } from "./model/index.ts";

const known = new WeakMap<Contract, ReadonlySet<string>>();

/** The metrics whose values' distances from their mean the contract asks for. */
export function spreadMetrics(contract: Contract): ReadonlySet<string> {
  const before = known.get(contract);
  if (before) return before;
  const found = new Set<string>();
  const read = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("node" in value && value.node === "standard deviation" && "metrics" in value && Array.isArray(value.metrics))
      for (const name of value.metrics) found.add(name);
    for (const each of Object.values(value)) read(each);
  };
  const { values, pricings, rateCards, limits, riskShares, payments } = contract;
  read([values, pricings, rateCards, limits, riskShares, payments]);
  for (const { metric, uncertainty } of contract.baselines) if (uncertainty?.uncertainty === "sizes") found.add(metric);
  known.set(contract, found);
  return found;
}

type Sum = Extract<Aggregate, { aggregate: "sum" }>;

/** What a metric is made of whose spread can be told: one column's mean over rows, or a share, whose values are 0 and 1. */
export type Spread =
  | { readonly of: "mean"; readonly term: LinearMeasure["terms"][number] & { readonly of: Sum } }
  | { readonly of: "share" };

/** Nothing when a metric is neither. */
export function spreadOf({ measures, kind }: Pick<Metric, "measures" | "kind">): Spread | undefined {
  if (measures.measure !== "ratio" || measures.denominator === undefined) return undefined;
  const { numerator, denominator, per } = measures;
  const [[above, ...others], [below, ...more]] = [numerator.terms, denominator.terms];
  if (!above || !below || others.length > 0 || more.length > 0) return undefined;
  const constants = [numerator.constant, denominator.constant];
  if (constants.some(({ numerator: n }) => n !== 0n) || per.numerator !== per.denominator) return undefined;
  const one = ({ coefficient }: { readonly coefficient: typeof per }) =>
    coefficient.numerator === coefficient.denominator;
  if (!one(below)) return undefined;
  const { of } = above;
  if (of.aggregate === "sum")
    return below.of.aggregate === "rows" && !of.times ? { of: "mean", term: { ...above, of } } : undefined;
  const isPart = of.aggregate === below.of.aggregate || below.of.aggregate === "everyone";
  const counts = of.aggregate === "rows" || of.aggregate === "people";
  return kind === "share" && one(above) && counts && isPart && below.of.where === undefined
    ? { of: "share" }
    : undefined;
}

/** The squares of what a mean adds up, over the same rows. */
export function squaresOf({ term }: Extract<Spread, { of: "mean" }>): Aggregate {
  return { ...term.of, times: [{ column: term.of.column }] };
}
