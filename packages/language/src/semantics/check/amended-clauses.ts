// Takes the clauses in force and an amendment, gives the clauses in force from its day: replaced in place, removed, added last.
// What it would replace or remove must be in force on the day before.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Amendments } from "../../diagnostics/m3-amendments.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import { spell } from "../../keywords/table.ts";
import type { AmendmentClause, Clause, Name } from "../../syntax/ast/index.ts";
import { kindOf } from "../bind.ts";
import type { Context } from "../context.ts";
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
  const added = partsNamed(amendment, "adds").flatMap(({ clause }) => ("clause" in clause ? [clause] : []));
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
    if (!own.some((each) => isAbout(each, by)))
      report(diagnose(m3Declared.nothingToReplace, by.keywordAt, { clause: by }));
    else if (by.clause === "data" && by.name.node === "name")
      report(diagnose(m3Amendments.amendmentReplacesData, by.name.at, { data: by.name.text }));
  }
  const removed = new Set<Clause>();
  for (const { of: clause, names, at } of partsNamed(amendment, "removes")) {
    const written = names.flatMap((name) => (name.node === "name" ? [name] : []));
    const nothing = (span: typeof at, what: string) =>
      report(diagnose(m3Amendments.nothingToRemove, span, { names: what, date }));
    if (clause === undefined) {
      for (const name of written) {
        const found = own.find((each) => "name" in each && each.name.node === "name" && each.name.text === name.text);
        if (found) removed.add(found);
        else if (!isOfLibrary(name)) nothing(name.at, name.text);
      }
    } else {
      const all = written.map(({ text }) => text).join(", ");
      const found = own.find((each) => each.clause === clause && namesOf(each).join(", ") === all);
      if (found) removed.add(found);
      else if (written.length > 0) nothing(at, all);
    }
  }
  if (!sound) return undefined;
  const kept = own.filter((clause) => !removed.has(clause));
  return { clauses: [...kept.map((clause) => replaced.find((by) => isAbout(clause, by)) ?? clause), ...added] };
}

/** Whether two clauses declare the same name, or say the same kind of thing of the same names. */
function isAbout(clause: Clause, by: Clause): boolean {
  const [kind, other] = [kindOf(clause), kindOf(by)];
  return (kind ?? clause.clause) === (other ?? by.clause) && namesOf(clause).join(", ") === namesOf(by).join(", ");
}

/** The name that a clause declares, or the names it is about; of a library that is used, its own. */
export function namesOf(clause: Clause): readonly string[] {
  if (clause.clause === "use") return [clause.library.node === "text" ? clause.library.text : ""];
  const names =
    "of" in clause ? clause.of : "metric" in clause ? [clause.metric] : "name" in clause ? [clause.name] : [];
  return names.map((name) => (name.node === "name" ? name.text : ""));
}
