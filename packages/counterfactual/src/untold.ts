// Takes a baseline that states its own uncertainty and what was expected and observed, gives what a reader would object to: effects that
// are paid for and are no larger than the uncertainty. It changes no number.

import { absolute, compare, subtract } from "@mast/exact";
import { type Baseline, type Contract, type Diagnostic, diagnose, m5 } from "@mast/language";
import type { Expectation } from "./expectations.ts";

/** One diagnostic, about the first period whose effect is within the stated uncertainty; none when no pricing rests on the metric. */
export function untold({ pricings }: Contract, baseline: Baseline, { periods }: Expectation): readonly Diagnostic[] {
  const { metric, uncertainty } = baseline;
  if (uncertainty?.uncertainty !== "stated" || !pricings.some((pricing) => pricing.metric === metric)) return [];
  const { amount, kind } = uncertainty.plusMinus;
  const within = periods
    .map(({ period, expected, observed }) => ({ period: period.key, differs: absolute(subtract(expected, observed)) }))
    .filter(({ differs }) => compare(differs, amount) <= 0);
  const [first] = within;
  if (!first) return [];
  const params = { metric, amount, isPoints: kind !== "number", ...first, number: within.length };
  return [diagnose(m5.effectUntold, uncertainty.at, params)];
}
