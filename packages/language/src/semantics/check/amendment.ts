// Takes an amendment clause and reports what is wrong with it by itself: that its day or what it changes is not said. What it
// means for the contract is read where the amendments are applied one after the other.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import type { AmendmentClause, Clause } from "../../syntax/ast/index.ts";
import type { Context, SymbolKind } from "../context.ts";
import { daysOf } from "../dates.ts";
import { amendable } from "../kinds.ts";
import { resolve } from "../resolve.ts";
import { textAt } from "./operand.ts";
import { onePart, partsNamed, reportMissing } from "./parts.ts";

export function checkAmendment(context: Context, clause: AmendmentClause): void {
  const inForce = onePart(context, clause, "in force from");
  if (!inForce) reportMissing(context, clause, ["InForceFrom"]);
  const days = inForce && daysOf(inForce.date);
  if (inForce && days && days.from !== days.to)
    context.report(diagnose(m3Conditions.dayWanted, inForce.date.at, { written: textAt(context, inForce.date.at) }));
  const changes = clause.parts.filter(({ part }) => part !== "in force from");
  if (changes.length === 0) reportMissing(context, clause, ["Replaces", "Adds", "Removes", "CountsAfresh"]);
  const added = addedNames(context);
  for (const { of: unnamed, names } of partsNamed(clause, "removes")) {
    const wanted = unnamed === undefined ? amendable : unnamed === "baseline" ? metrics : priced;
    for (const name of names) if (name.node === "missing" || !added.has(name.text)) resolve(context, name, wanted);
  }
  for (const { names } of partsNamed(clause, "counts afresh")) {
    for (const name of names) if (name.node === "missing" || !added.has(name.text)) resolve(context, name, priced);
  }
}

const metrics: readonly SymbolKind[] = ["metric"];
const priced: readonly SymbolKind[] = ["pricing", "rate card"];

/** Names that only an amendment brings into the contract. */
function addedNames(context: Context): ReadonlySet<string> {
  const clauses = context.file.clauses.flatMap((clause) =>
    clause.clause === "amendment" ? partsNamed(clause, "adds").map(({ clause: by }) => by) : [],
  );
  const named = clauses.flatMap((by) => ("clause" in by ? [nameOf(by)] : []));
  return new Set(
    named.filter((name) => name !== undefined && !context.symbols.named.has(name)).map((name) => name ?? ""),
  );
}

function nameOf(clause: Clause): string | undefined {
  return "name" in clause && clause.name.node === "name" ? clause.name.text : undefined;
}
