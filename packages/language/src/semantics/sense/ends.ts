// The ends of what a sound contract can come to, for those who show it: of a pricing, of an amount, and whether a price has an end.

import { maximum, zero } from "@mast/exact";
import type { Contract, Expression, Pricing } from "../model/index.ts";
import { expressionBetween, type Known, pricedBetween } from "./between.ts";
import { provenEffect } from "./counts-only.ts";
import { isEndlessIn } from "./no-cap.ts";
import { type Between, between } from "./range.ts";

/** The least and the most that a pricing can come to in one window, before limits and sharing. */
export function leastAndMost(contract: Contract, pricing: Pricing): Between {
  const { least, most } = pricedBetween(knownOf(contract), contract, pricing);
  const { rule, worse } = pricing;
  const isFloored = rule.rule === "amount" || (rule.rule === "per unit" && !["level", "count"].includes(rule.basis));
  return between(
    worse === "pays nothing" && isFloored ? maximum(least ?? zero, zero) : least,
    most && maximum(most, zero),
  );
}

/** The least and the most that an amount can come to. */
export function leastAndMostOf(contract: Contract, amount: Expression): Between {
  return expressionBetween(knownOf(contract), contract, amount);
}

/** Whether a price goes on without end: per unit, in slices, or per claim. */
export function isEndless(contract: Contract, name: string): boolean {
  return isEndlessIn(knownOf(contract), contract, name);
}

function knownOf(contract: Contract): Known {
  const byName = <T extends { readonly name: string }>(list: readonly T[]) =>
    new Map(list.map((each) => [each.name, each]));
  const metrics = byName(contract.metrics);
  const baselinesOf = (name: string) => contract.baselines.filter(({ metric }) => metric === name);
  return {
    checked: { values: byName(contract.values), metrics },
    effect: (name, basis) => provenEffect(metrics.get(name), baselinesOf(name), basis),
  };
}
