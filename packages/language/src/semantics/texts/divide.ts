// Whether what a pricing pays for some time is the sum of what it pays for the parts of that time: then an amendment may take
// effect in the middle, and each part falls under its own text.

import type { Contract } from "../model/index.ts";
import { meaningOf } from "./meaning.ts";

/** A rate card pays claim by claim; a price per unit pays each of the metric's periods by itself, when no condition looks at the whole. */
export function isDividable(contract: Contract, name: string): boolean {
  const pricing = contract.pricings.find((one) => one.name === name);
  if (pricing === undefined) return contract.rateCards.some((card) => card.name === name);
  const { rule, gates, worse, each, withoutPaidBy, assurance } = pricing;
  if (rule.rule !== "per unit" || gates.length > 0 || assurance !== undefined) return false;
  if (each === "cohort" || withoutPaidBy.length > 0) return false;
  const metric = contract.metrics.find((one) => one.name === pricing.metric);
  if (metric === undefined || metric.every === "cohort" || metric.measures.measure === "median") return false;
  const sums = rule.basis === "count" || (["avoided", "gained"].includes(rule.basis) && worse === "is paid back");
  return sums && !/"node":"(?:effect|pricing)"/.test(meaningOf(contract, [rule.price], "9999-12-31"));
}
