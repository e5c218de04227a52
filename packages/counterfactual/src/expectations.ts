// What would have happened: per metric and period an exact expected value, with its working.

import type { Rational } from "@mast/exact";
import type { ExpectedBy, Span } from "@mast/language";
import type { Period } from "@mast/measurement";

/** One step of a calculation that a reader can follow: a named result and what it was made of. */
export interface Step {
  /** `baseline mean`, `slope`, `intercept`, `effect of month 3`, `reference in the window`, … : a slug that `statement` words. */
  readonly step: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly value: Rational;
}

export interface ExpectedPeriod {
  readonly period: Period;
  /** Expected value of the metric, in the metric's own unit. */
  readonly expected: Rational;
  /** Observed value and exposure of the same period; exposure is the denominator, or 1 without one. */
  readonly observed: Rational;
  readonly exposure: Rational;
}

export interface Expectation {
  readonly metric: string;
  readonly at: Span;
  readonly method: ExpectedBy["method"];
  readonly periods: readonly ExpectedPeriod[];
  readonly steps: readonly Step[];
}

export interface Expectations {
  readonly metrics: readonly Expectation[];
}
