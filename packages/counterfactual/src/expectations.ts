// What would have happened: per metric and period an exact expected value, with its working.

import type { Rational } from "@mast/exact";
import type { ExpectedBy, Span } from "@mast/language";
import type { Period } from "@mast/measurement";

/** One step of a calculation that a reader can follow: a named result and what it was made of. */
export interface Step {
  /** `baseline mean`, `slope`, `intercept`, `effect of the month`, `reference in the period`, … : a slug that `statement` words. */
  readonly step: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly value: Rational;
}

export interface ExpectedPeriod {
  readonly period: Period;
  /** Expected value of the metric, in the metric's own unit. */
  readonly expected: Rational;
  /**
   * Observed value and exposure of the same period. Exposure is the denominator (divided by the measure's `per`, or 1 without a
   * denominator): exposure times a difference in value is a quantity of what the numerator counts.
   */
  readonly observed: Rational;
  readonly exposure: Rational;
  /** How the values behind it are spread, where the contract asks; `other`: in the group that it is compared with. */
  readonly spread?: { readonly own: Sample; readonly other?: Sample };
}

/** Values behind a mean or a share: how many, what they add up to, and what their squares add up to. */
export interface Sample {
  readonly count: Rational;
  readonly total: Rational;
  readonly squares: Rational;
}

export interface Expectation {
  readonly metric: string;
  readonly at: Span;
  readonly method: ExpectedBy["method"] | "no baseline";
  /** Periods of the running time that were measured and not left out, in order. */
  readonly periods: readonly ExpectedPeriod[];
  readonly steps: readonly Step[];
  /**
   * The contract gives the metric no baseline: its periods carry what was observed as expected, so that levels and counts can be
   * priced. An effect of such a metric is refused by check and never asked for.
   */
  readonly withoutBaseline?: true;
}

export interface Expectations {
  readonly metrics: readonly Expectation[];
}
