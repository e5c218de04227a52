// Takes an amendment clause and reports what is wrong with its date and with what it replaces, adds or removes; and that a contract
// with amendments is not yet settled.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import type { AmendmentClause, Clause } from "../../syntax/ast/index.ts";
import { kindOf } from "../bind.ts";
import type { Context, SymbolKind } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { Amendment } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { textAt } from "./operand.ts";
import { labelOf, onePart, partsNamed, reportMissing } from "./parts.ts";

const removable: readonly SymbolKind[] = [
  "target group",
  "comparison group",
  "metric",
  "value",
  "formula",
  "pricing",
  "rate card",
  "cap",
  "floor",
  "event",
];

export function checkAmendment(context: Context, clause: AmendmentClause): Amendment | undefined {
  const inForce = onePart(context, clause, "in force from");
  if (!inForce) reportMissing(context, clause, ["InForceFrom"]);
  const date = inForce && dayInForce(context, inForce.date);
  const changes = clause.parts.filter(({ part }) => part !== "in force from");
  if (changes.length === 0) reportMissing(context, clause, ["Replaces", "Adds", "Removes"]);
  for (const { clause: by } of partsNamed(clause, "replaces")) {
    if (!("clause" in by)) continue;
    if (hasLike(context, by)) continue;
    context.report(diagnose(m3Declared.nothingToReplace, by.keywordAt, { clause: by }));
  }
  for (const { names } of partsNamed(clause, "removes")) {
    for (const name of names) resolve(context, name, removable);
  }
  if (clause.name.node === "missing" || date === undefined) return undefined;
  const { text: name, at: nameAt } = clause.name;
  context.report(diagnose(m3Declared.amendmentNotSettled, nameAt, { name, date }));
  return { at: clause.at, nameAt, name, ...(clause.label ? { label: labelOf(clause.label) } : {}), from: date };
}

type InForce = Extract<AmendmentClause["parts"][number], { readonly part: "in force from" }>;

function dayInForce(context: Context, date: InForce["date"]): string | undefined {
  const days = daysOf(date);
  if (!days) return undefined;
  if (days.from !== days.to) {
    context.report(diagnose(m3Conditions.dayWanted, date.at, { written: textAt(context, date.at) }));
    return undefined;
  }
  const { running } = context;
  if (running && (days.from < running.from || days.from > running.to)) {
    context.report(diagnose(m3Declared.amendmentOutside, date.at, { date: days.from }));
    return undefined;
  }
  return days.from;
}

/** Whether the contract has a clause that this one can replace. */
function hasLike(context: Context, by: Clause): boolean {
  return context.file.clauses.some((each) => isAbout(each, by));
}

/** Whether two clauses declare the same name, or say the same kind of thing of the same names. */
export function isAbout(clause: Clause, by: Clause): boolean {
  const [kind, other] = [kindOf(clause), kindOf(by)];
  return (kind ?? clause.clause) === (other ?? by.clause) && namesOf(clause) === namesOf(by);
}

function namesOf(clause: Clause): string {
  const names =
    "of" in clause ? clause.of : "metric" in clause ? [clause.metric] : "name" in clause ? [clause.name] : [];
  return names.map((name) => (name.node === "name" ? name.text : "")).join(", ");
}
