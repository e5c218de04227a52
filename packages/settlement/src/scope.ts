// What every calculation of a settlement stands on: the contract, the measured and expected values, and the window asked about.

import type { Expectations } from "@mast/counterfactual";
import type { Contract, Diagnostic, IsoDate } from "@mast/language";
import type { Measures } from "@mast/measurement";
import { type Course, courseOf } from "./course.ts";
import type { Working } from "./settlement.ts";

/** A pricing's or rate card's amount in a window, and per cohort when it prices each by itself. */
export interface PricedWindow {
  readonly working: Working;
  readonly cohorts?: ReadonlyMap<string, Working>;
}

export interface Inputs {
  /** The text that governs. */
  readonly contract: Contract;
  /** The place of that text among the texts of the course, and what the others stand on, where they are in force. */
  readonly text: number;
  readonly course: Course;
  readonly others: readonly Inputs[];
  readonly measures: Measures;
  readonly expectations: Expectations;
  /** Metrics that a worked example does not mention: as expected, without a level. Empty outside examples. */
  readonly assumed: ReadonlySet<string>;
  /** Filled while settling: named values as last used, by name and the day from which the amount is in force (empty: from the start), remarks without repeats, and amounts already computed. */
  readonly used: Map<string, Map<string, Working>>;
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
  /** From when a cumulative payment counts. */
  readonly since: IsoDate;
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
  const course = courseOf([{ contract, from: contract.from }]);
  return inputsOfTexts(course, [{ measures, expectations }], assumed)[0]!;
}

/** What was measured and expected under one text. */
export interface Computed {
  readonly measures: Measures;
  readonly expectations: Expectations;
}

/** What calculations share under each text in force, in the order of the texts. */
export function inputsOfTexts(
  course: Course,
  computed: readonly Computed[],
  assumed: ReadonlySet<string> = new Set(),
): readonly Inputs[] {
  const others: Inputs[] = [];
  const remarks = new Map<string, Diagnostic>();
  for (const [text, { measures, expectations }] of computed.entries()) {
    const { contract } = course.texts[text]!;
    const own = { used: new Map(), remarks, priced: new Map() };
    others.push({ contract, text, course, others, measures, expectations, assumed, ...own });
  }
  return others;
}

/** The amendment whose text governs, by name; nothing under the text as signed. */
export function textNameOf({ course, text }: Inputs): { readonly text?: string } {
  const name = course.texts[text]?.amendment?.name;
  return name === undefined ? {} : { text: name };
}

/** The clause of that name; one that is missing is a bug of an earlier stage. */
export function named<T extends { readonly name: string }>(clauses: readonly T[], name: string): T {
  const found = clauses.find((clause) => clause.name === name);
  if (found === undefined) throw new Error(`No clause is named ${name}`);
  return found;
}
