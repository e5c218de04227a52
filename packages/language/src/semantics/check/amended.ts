// Takes a sound contract with amendments, and reports what is wrong with the text that each of them leaves in force: in its own
// clauses where they stand, elsewhere at its name. Amendments apply one after the other, by the day they are in force.

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import type { Span } from "../../source/span.ts";
import type { AmendmentClause, Clause, ContractFile } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import { isAbout } from "./amendment.ts";
import type { Findings } from "./index.ts";
import { partsNamed } from "./parts.ts";

/** What a contract without amendments is found to have wrong, and what it names where. */
export type CheckPlain = (file: ContractFile) => Pick<Findings, "diagnostics" | "references">;

export function checkAmended(context: Context, checkPlain: CheckPlain): void {
  const all = context.file.clauses;
  let clauses: readonly Clause[] = all.filter(({ clause }) => clause !== "amendment");
  const amendments = all.filter((clause) => clause.clause === "amendment");
  for (const amendment of [...amendments].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))) {
    clauses = amended(clauses, amendment);
    const { diagnostics, references } = checkPlain({ clauses });
    for (const { span, symbol } of references) {
      const own = context.symbols.named.get(symbol.name);
      if (own && "kind" in symbol && symbol.kind === own.kind && isInside(span, amendment.at)) own.uses.push(span);
    }
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    for (const error of errors) context.report(isWithin(error, amendment.at) ? error : becauseOf(amendment, error));
    // The next one changes a text that does not hold: what it would be found to have wrong is not its own.
    if (errors.length > 0) return;
  }
}

function dayOf(amendment: AmendmentClause): string {
  const [part] = partsNamed(amendment, "in force from");
  return (part && daysOf(part.date)?.from) ?? "";
}

/** The clauses in force once an amendment is: replaced in place, added last, removed. */
function amended(clauses: readonly Clause[], amendment: AmendmentClause): readonly Clause[] {
  const replaced = partsNamed(amendment, "replaces").flatMap(({ clause }) => ("clause" in clause ? [clause] : []));
  const added = partsNamed(amendment, "adds").flatMap(({ clause }) => ("clause" in clause ? [clause] : []));
  const removed = new Set(
    partsNamed(amendment, "removes").flatMap(({ names }) =>
      names.flatMap((name) => (name.node === "name" ? [name.text] : [])),
    ),
  );
  const kept = clauses.filter(
    (clause) => !("name" in clause && clause.name.node === "name" && removed.has(clause.name.text)),
  );
  return [...kept.map((clause) => replaced.find((by) => isAbout(clause, by)) ?? clause), ...added];
}

function isWithin({ place }: Diagnostic, at: Span): boolean {
  return place.in === "contract" && isInside(place.span, at);
}

function isInside(span: Span, at: Span): boolean {
  return at.start <= span.start && span.end <= at.end;
}

function becauseOf(amendment: AmendmentClause, error: Diagnostic): Diagnostic {
  const name = amendment.name.node === "name" ? amendment.name.text : "";
  const related = error.place.in === "contract" ? [{ span: error.place.span, message: error.message }] : [];
  const params = { name, what: error.message };
  return diagnose(m3Declared.amendedDoesNotHold, amendment.name.at, params, { related });
}
