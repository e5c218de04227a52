// What every calculation of a settlement stands on: the contract, the measured and expected values, and the window asked about.

import type { Expectations } from "@mast/counterfactual";
import type { Contract, Diagnostic, IsoDate } from "@mast/language";
import type { Measures } from "@mast/measurement";
import type { Working } from "./settlement.ts";

/** A pricing's or rate card's amount in a window, and per cohort when it prices each by itself. */
export interface PricedWindow {
  readonly working: Working;
  readonly cohorts?: ReadonlyMap<string, Working>;
}

export interface Inputs {
  readonly contract: Contract;
  readonly measures: Measures;
  readonly expectations: Expectations;
  /** Metrics that a worked example does not mention: as expected, without a level. Empty outside examples. */
  readonly assumed: ReadonlySet<string>;
  /** Filled while settling: named values as last used, remarks without repeats, and amounts already computed. */
  readonly used: Map<string, Working>;
  readonly remarks: Map<string, Diagnostic>;
  readonly priced: Map<string, PricedWindow>;
}

/** The days that are settled, both in; one cohort of them, or all but some. */
export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cohort?: string;
  readonly without?: ReadonlySet<string>;
}

export interface Scope {
  readonly inputs: Inputs;
  readonly window: Window;
  /** The date on which named values are taken. */
  readonly date: IsoDate;
  /** What the calculation is for, as diagnostics name it. */
  readonly purpose: { readonly what: "payment" | "release"; readonly payment: string; readonly period: string };
}

/** What calculations share, before anything is computed. */
export function inputsOf(
  contract: Contract,
  measures: Measures,
  expectations: Expectations,
  assumed: ReadonlySet<string> = new Set(),
): Inputs {
  return { contract, measures, expectations, assumed, used: new Map(), remarks: new Map(), priced: new Map() };
}

/** The clause of that name; one that is missing is a bug of an earlier stage. */
export function named<T extends { readonly name: string }>(clauses: readonly T[], name: string): T {
  const found = clauses.find((clause) => clause.name === name);
  if (found === undefined) throw new Error(`No clause is named ${name}`);
  return found;
}
