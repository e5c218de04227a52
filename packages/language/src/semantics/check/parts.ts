// Reads the sub-clauses of a clause: the one of a kind (a second one is reported), and the report that a needed one is missing,
// which a clause with a syntax error is spared.

import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { Clause, Missing, Text } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Label } from "../model/index.ts";

type AnyPart = Clause["parts"][number];
type PartKind = AnyPart["part"];
/** The part of a clause that begins with this keyword. */
type PartNamed<C extends Clause, K> = K extends PartKind ? Holding<C["parts"][number], K> : never;
type Holding<P, K> = P extends { readonly part: infer Kinds } ? (K extends Kinds ? P : never) : never;

const keywordOfPart: Readonly<Partial<Record<PartKind, string>>> = {
  reference: "Reference",
  version: "Version",
  currency: "CurrencyWord",
  runs: "RunsFrom",
  is: "Is",
  from: "From",
  to: "To",
  "one row per": "OneRowPer",
  "rows without a key": "RowsWithoutKey",
  "months without gaps": "MonthsWithoutGaps",
  separator: "Separator",
  decimal: "DecimalMark",
  thousands: "Thousands",
  encoding: "Encoding",
  "file format": "FileFormat",
  "owned by": "OwnedBy",
  "legal ground": "LegalGround",
  delivered: "Delivered",
  columns: "Column",
  "people in": "PeopleIn",
  where: "Where",
  "fixed on": "FixedOn",
  "in cohorts by": "InCohortsBy",
  in: "In",
  measures: "Measures",
  "lower is better": "LowerIsBetter",
  "higher is better": "HigherIsBetter",
  "empty periods left out": "EmptyPeriodsLeftOut",
  "verified by": "VerifiedBy",
  "detrend by": "DetrendBy",
  "no detrending": "NoDetrending",
  "expected as in": "ExpectedAsIn",
  "expected by the same rule on": "ExpectedByTheSameRuleOn",
  "expected is": "ExpectedIs",
  unweighted: "Unweighted",
  vintage: "Vintage",
  "uncertainty by resampling": "UncertaintyByResampling",
  "uncertainty from the prediction": "UncertaintyFromThePrediction",
  "uncertainty from the size of the groups": "UncertaintyFromTheSizeOfTheGroups",
  "uncertainty plus or minus": "UncertaintyPlusOrMinus",
  "uncertainty not known": "UncertaintyNotKnown",
  source: "Source",
  round: "Round",
  for: "For",
  pays: "Pays",
  "pays when": "Pays",
  "pays in steps": "Pays",
  "pays in slices": "Pays",
  "pays along a line": "Pays",
  of: "Of",
  "nothing below": "NothingBelow",
  "only the part above": "OnlyThePartAbove",
  "a worse result": "AWorseResult",
  "met when": "MetWhen",
  "pay anyway": "PayAnyway",
  "each cohort by itself": "EachCohortByItself",
  "all cohorts together": "AllCohortsTogether",
  "counted from the start": "CountedFromTheStart",
  "without cohorts paid by": "WithoutCohortsPaidBy",
  lines: "Outcome",
  "at most per person": "AtMost",
  layers: "Layer",
  "remainder to": "RemainderTo",
  "afresh every contract year": "FillsAfresh",
  on: "On",
  "is a return": "Is",
  outlays: "Outlay",
  "on what": "On",
  "on the contract": "On",
  every: "Every",
  cumulative: "Cumulative",
  "each period by itself": "EachPeriodByItself",
  "overpaid is set off": "OverpaidIsSetOff",
  "overpaid is paid back": "OverpaidIsPaidBack",
  "hold back": "HoldBack",
  "limits in this order": "LimitsInThisOrder",
  "occurs on": "OccursOn",
  "has not occurred": "HasNotOccurred",
  "leaves out": "LeavesOut",
  because: "Because",
  "in force from": "InForceFrom",
  "counts afresh": "CountsAfresh",
  calibrated: "Calibrated",
  items: "Item",
  needs: "Needs",
  "given by the contract": "GivenByTheContract",
  "scored from": "ScoredFrom",
  "minimum important difference": "MinimumImportantDifference",
  "measured by weighted likelihood": "MeasuredByWeightedLikelihood",
  "at most missing": "AtMost",
};

/** The keyword that begins a sub-clause, as an id of the keyword table. */
export function keywordOf(part: PartKind): string {
  return keywordOfPart[part] ?? "Is";
}

/** The sub-clause of a kind, if the clause has it; every further one is reported with the place of the first. */
export function onePart<C extends Clause, K extends C["parts"][number]["part"]>(
  context: Context,
  clause: C,
  kind: K,
): PartNamed<C, K> | undefined {
  const [first, ...others] = partsNamed(clause, kind);
  for (const other of others) {
    const related = [{ span: first?.at ?? other.at, message: { en: "said here first", sv: "anges först här" } }];
    context.report(
      diagnose(
        m3Clauses.partDoubled,
        other.at,
        { clause, spelling: context.spelling, part: keywordOf(kind) },
        { related },
      ),
    );
  }
  return first;
}

/** All sub-clauses of a kind, in the order written. */
export function partsNamed<C extends Clause, K extends C["parts"][number]["part"]>(
  clause: C,
  kind: K,
): readonly PartNamed<C, K>[] {
  const parts: readonly AnyPart[] = clause.parts;
  return parts.filter((part): part is PartNamed<C, K> & AnyPart => part.part === kind);
}

/** At most one of several sub-clauses that exclude each other; each of the others is reported as doubled or in conflict. */
export function oneOfParts<C extends Clause, K extends C["parts"][number]["part"]>(
  context: Context,
  clause: C,
  kinds: readonly K[],
): PartNamed<C, K> | undefined {
  const found = kinds
    .flatMap((kind) => onePart(context, clause, kind) ?? [])
    .sort((a, b) => (a as AnyPart).at.start - (b as AnyPart).at.start);
  const [first, ...others] = found as readonly AnyPart[];
  if (!first) return undefined;
  for (const other of others) reportConflict(context, clause, first, other);
  return found[0];
}

/** Reports that the second of two sub-clauses cannot hold together with the first. */
export function reportConflict(context: Context, clause: Clause, first: AnyPart, second: AnyPart): void {
  const message = { en: "cannot hold together with this", sv: "kan inte gälla med detta" };
  const { spelling } = context;
  const params = { clause, spelling, first: keywordOf(first.part), second: keywordOf(second.part) };
  context.report(diagnose(m3Clauses.partsConflict, second.at, params, { related: [{ span: first.at, message }] }));
}

/** Reports that a clause lacks a sub-clause, one of those whose keywords are given, unless the clause has a syntax error. */
export function reportMissing(
  context: Context,
  clause: Clause,
  parts: readonly string[],
  fixes: readonly Fix[] = [],
): void {
  if (clause.broken) return;
  context.report(
    diagnose(m3Clauses.partMissing, clause.keywordAt, { clause, spelling: context.spelling, parts }, { fixes }),
  );
}

/** One fix per choice, each of which adds a line to the end of the clause; ids of keywords that are whole sub-clauses. */
export function addLineFixes(context: Context, clause: Clause, ids: readonly string[]): readonly Fix[] {
  return ids.map((id) => ({
    title: { en: `Add “${spell(id, "en")}”`, sv: `Lägg till ”${spell(id, "sv")}”` },
    edits: [{ span: endOf(clause.at), text: `\n  ${spell(id, context.spelling)}` }],
  }));
}

/** The empty place right after something. */
export function endOf(span: Span): Span {
  return { start: span.end, end: span.end };
}

/** Where what stands before a place of a clause ends, without the space between. */
export function endBefore(context: Context, clause: Clause, place: number): number {
  const { start } = clause.at;
  return start + context.words({ start, end: place }).trimEnd().length;
}

/** What a text says, or nothing when it is missing (which the parser has reported). */
export function textOf(text: Text | Missing | undefined): string | undefined {
  return text?.node === "text" ? text.text : undefined;
}

/** A label for readers, in one or two languages. */
export function labelOf(text: Text): Label {
  const { text: own, en, sv } = text;
  return { text: own, ...(en === undefined ? {} : { en }), ...(sv === undefined ? {} : { sv }) };
}
