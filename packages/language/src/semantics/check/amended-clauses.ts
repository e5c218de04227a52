// Takes the clauses in force and an amendment, gives the clauses in force from its day: replaced in place, removed, added last.
// What it would replace or remove must be in force on the day before.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Amendments } from "../../diagnostics/m3-amendments.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import { spell } from "../../keywords/table.ts";
import type { AmendmentClause, Clause, Missing, Name } from "../../syntax/ast/index.ts";
import { kindOf } from "../bind.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { IsoDate } from "../model/index.ts";
import { replaceBy } from "../resolve.ts";
import { partsNamed } from "./parts.ts";

export interface Applied {
  readonly clauses: readonly Clause[];
}

/** The clauses once the amendment is in force; undefined when one of its changes hits nothing, which is reported. */
export function apply(
  context: Context,
  clauses: readonly Clause[],
  amendment: AmendmentClause,
  date: IsoDate,
): Applied | undefined {
  let sound = true;
  const report = (diagnostic: Parameters<Context["report"]>[0]) => {
    sound = false;
    context.report(diagnostic);
  };
  const replaced = partsNamed(amendment, "replaces").flatMap(({ clause }) => ("clause" in clause ? [clause] : []));
  // What libraries bring is found again in the amended text.
  const own = clauses.filter(({ ofLibrary }) => ofLibrary === undefined);
  const isOfLibrary = ({ text: name, at }: Name): boolean => {
    const library = clauses.find((each) => each.ofLibrary !== undefined && namesOf(each).includes(name))?.ofLibrary;
    if (library !== undefined) report(diagnose(m3Amendments.amendedNameOfLibrary, at, { name, library }));
    return library !== undefined;
  };
  for (const { at, clause: by } of partsNamed(amendment, "adds")) {
    if (!("clause" in by) || by.clause !== "use" || by.library.node === "missing") continue;
    if (!own.some((each) => isAbout(each, by))) continue;
    const keyword = { start: at.start, end: at.start + context.words(at).search(/\s/) };
    const fixes = [replaceBy(keyword, spell("Replaces", context.spelling))];
    report(diagnose(m3Amendments.addedLibraryInUse, by.at, { name: by.library.text }, { fixes }));
  }
  for (const by of replaced) {
    if ("name" in by && by.name.node === "name" && isOfLibrary(by.name)) continue;
    const hit = replacedBy(own, by);
    const days = hit.map((each) => sinceWhen(own, each) ?? "");
    const before =
      partsNamed(amendment, "removes").find((part) => hitBy(own, part).some((each) => hit.includes(each)))?.at ??
      replaced.slice(0, replaced.indexOf(by)).find((other) => replacedBy(own, other)[0] === hit[0])?.keywordAt;
    if (hit.length === 0) report(diagnose(m3Declared.nothingToReplace, by.keywordAt, { clause: by }));
    else if (by.clause === "baseline" && hit.length > 1 && by.metric.node === "name")
      report(diagnose(m3Amendments.oneOfSeveralBaselines, by.metric.at, { metric: by.metric.text, days }));
    else if (before) {
      const related = [{ span: before, message: { en: "the other is here", sv: "den andra finns här" } }];
      report(diagnose(m3Amendments.changedTwice, by.keywordAt, { clause: by }, { related }));
    } else if (by.clause === "data" && by.name.node === "name")
      report(diagnose(m3Amendments.amendmentReplacesData, by.name.at, { data: by.name.text }));
  }
  for (const { of: clause, names, at } of partsNamed(amendment, "removes")) {
    const written = names.flatMap((name) => (name.node === "name" ? [name] : []));
    const found = hits(own, clause, written);
    const nothing = (span: typeof at, what: string) =>
      report(diagnose(m3Amendments.nothingToRemove, span, { names: what, date }));
    if (clause !== undefined) {
      if (found[0]?.length === 0 && written.length > 0) nothing(at, written.map(({ text }) => text).join(", "));
    } else
      for (const [index, name] of written.entries())
        if (found[index]?.length === 0 && !isOfLibrary(name)) nothing(name.at, name.text);
  }
  return sound ? { clauses: changed(own, amendment) } : undefined;
}

/** The clauses of a text that one part of an amendment replaces or removes. */
export function hitBy(clauses: readonly Clause[], part: AmendmentClause["parts"][number]): readonly Clause[] {
  if (part.part === "replaces") return "clause" in part.clause ? replacedBy(clauses, part.clause) : [];
  if (part.part !== "removes") return [];
  const written = part.names.flatMap((name) => (name.node === "name" ? [name] : []));
  return hits(clauses, part.of, written).flat();
}

/** The clauses that a replacing one takes the place of: those that are about the same. Of several baselines of a metric it is the one that
 * is in force from the same day, where there is one; the first is in force from the first day of the contract. */
function replacedBy(clauses: readonly Clause[], by: Clause): readonly Clause[] {
  const all = clauses.filter((each) => isAbout(each, by));
  const own = by.clause === "baseline" ? sinceOf(by) : undefined;
  if (own === undefined || all.length < 2) return all;
  const same = all.find((each) => sinceWhen(clauses, each) === own);
  return same ? [same] : all;
}

/** The day that a baseline says it is in force from. */
function sinceOf(clause: Clause): IsoDate | undefined {
  const part = clause.clause === "baseline" ? partsNamed(clause, "in force from")[0] : undefined;
  return part && daysOf(part.date)?.from;
}

/** The day from which a baseline is in force. */
function sinceWhen(clauses: readonly Clause[], baseline: Clause): IsoDate | undefined {
  const runs = clauses
    .flatMap((each) => (each.clause === "contract" ? each.parts : []))
    .flatMap((part) => (part.part === "runs" && part.from.node === "date" ? (daysOf(part.from)?.from ?? []) : []));
  return sinceOf(baseline) ?? runs[0];
}

/** The clauses with the changes of an amendment. What it would replace and is not there is added, what it would remove and is not there
 * changes nothing. */
export function changed(clauses: readonly Clause[], amendment: AmendmentClause): readonly Clause[] {
  const brought = (part: "replaces" | "adds") =>
    partsNamed(amendment, part).flatMap(({ clause }) => ("clause" in clause ? [clause] : []));
  const gone = new Set(partsNamed(amendment, "removes").flatMap((part) => hitBy(clauses, part)));
  const inPlaceOf = new Map<Clause, Clause>();
  const added: Clause[] = [];
  for (const by of brought("replaces")) {
    const [first, ...others] = replacedBy(clauses, by);
    if (first === undefined) added.push(by);
    else if (!inPlaceOf.has(first)) inPlaceOf.set(first, by);
    for (const other of others) gone.add(other);
  }
  const kept = clauses.filter((clause) => !gone.has(clause)).map((clause) => inPlaceOf.get(clause) ?? clause);
  return [...kept, ...added, ...brought("adds")];
}

/** What `removes` removes: for each name its clause, or the clauses of a kind that are about all of them. */
function hits(
  clauses: readonly Clause[],
  kind: Clause["clause"] | undefined,
  names: readonly Name[],
): readonly (readonly Clause[])[] {
  const all = names.map(({ text }) => text).join(", ");
  if (kind !== undefined) return [clauses.filter((each) => each.clause === kind && namesOf(each).join(", ") === all)];
  return names.map(({ text }) =>
    clauses.filter((each) => "name" in each && each.name.node === "name" && each.name.text === text).slice(0, 1),
  );
}

/** The day from which an amendment is in force, when it says one. */
export function dayOf(amendment: AmendmentClause): IsoDate | undefined {
  const [part] = partsNamed(amendment, "in force from");
  return part && daysOf(part.date)?.from;
}

/** Whether two clauses declare the same name, or say the same kind of thing of the same: a promise of who pays or receives, a worked
 * example by its title, an accepted warning by its code and where it stands. */
function isAbout(clause: Clause, by: Clause): boolean {
  const [kind, other] = [kindOf(clause), kindOf(by)];
  return (kind ?? clause.clause) === (other ?? by.clause) && aboutOf(clause) === aboutOf(by);
}

function aboutOf(clause: Clause): string {
  if (clause.clause === "test") return clause.title.node === "text" ? clause.title.text : "";
  const name = (of: Name | Missing | undefined) => (of?.node === "name" ? of.text : "");
  if (clause.clause === "ensure") return [name(clause.subject), clause.verb, clause.bound].join(" ");
  if (clause.clause === "accept") return [name(clause.code), name(clause.in)].join(" ");
  return namesOf(clause).join(", ");
}

/** The name that a clause declares, or the names it is about; of a library that is used, its own. */
export function namesOf(clause: Clause): readonly string[] {
  if (clause.clause === "use") return [clause.library.node === "text" ? clause.library.text : ""];
  const names =
    "of" in clause ? clause.of : "metric" in clause ? [clause.metric] : "name" in clause ? [clause.name] : [];
  return names.map((name) => (name.node === "name" ? name.text : ""));
}
