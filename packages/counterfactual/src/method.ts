// What every method of a baseline takes and gives: aligned series of the metric and of its reference in, an expected value
// per period of the window and the steps that led there out, or the one reason why there is none.

import { type Rational, rational } from "@mast/exact";
import type { Baseline, Contract, Diagnostic } from "@mast/language";
import type { Step } from "./expectations.ts";
import type { Observed } from "./numeric/index.ts";

/** A period's key beside its number, month, value and weight; without a weight every period counts the same. */
export interface Point extends Observed {
  readonly key: string;
}

/** `before` are the periods of the baseline, `now` those to expect something of; the reference has the same periods. */
export interface Comparison {
  readonly contract: Contract;
  readonly baseline: Baseline;
  readonly before: readonly Point[];
  readonly now: readonly Point[];
  readonly reference: { readonly before: readonly Point[]; readonly now: readonly Point[] };
}

/** Expected values in the order of `now`, with their working. */
export interface Expected {
  readonly expected: readonly Rational[];
  readonly steps: readonly Step[];
}

export type MethodOutcome = Expected | { readonly fault: Diagnostic };

/** A step of the working; whole numbers are taken as they are. */
export function step(name: string, value: Rational | number, params?: Step["params"]): Step {
  return {
    step: name,
    ...(params ? { params } : {}),
    value: typeof value === "number" ? rational(value) : value,
  };
}

/** One step for each period's reference value, so that every expected value can be made again by hand. */
export function referenceSteps(now: readonly Point[]): Step[] {
  return now.map(({ key, value }) => step("reference in the period", value, { period: key }));
}
