// Reports names that a sound contract declares and does not use, outcomes that nothing prices, and pricings that nothing pays.

import { diagnose } from "../../diagnostics/entry.ts";
import { m2Libraries } from "../../diagnostics/m2-libraries.ts";
import { m2 } from "../../diagnostics/m2-names.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import type { Clause } from "../../syntax/ast/index.ts";
import { clausesNamed, within } from "../clauses.ts";
import type { Context } from "../context.ts";
import { removal, type Used } from "../use.ts";

type ClauseKind = Clause["clause"];

const pricing: readonly ClauseKind[] = ["value", "formula", "pricing", "rate card"];

export function reportUnused(context: Context): void {
  const inPricing = within(clausesNamed(context.file, ...pricing));
  const inPayment = within(clausesNamed(context.file, ...pricing, "payment"));
  for (const symbol of context.symbols.named.values()) {
    const { kind, name, nameAt, clause } = symbol;
    if (clause.ofLibrary !== undefined) continue;
    switch (kind) {
      case "party":
      case "data":
      case "target group":
      case "comparison group":
      case "value":
      case "formula":
      case "definition":
        if (symbol.uses.length === 0) context.report(diagnose(m2.unusedName, nameAt, { name, kind }));
        break;
      case "metric":
        if (symbol.uses.some(inPricing)) break;
        if (clause.clause === "outcome") context.report(diagnose(m3Clauses.outcomeNotPriced, nameAt, { name }));
        break;
      case "pricing":
      case "rate card":
        if (!symbol.uses.some(inPayment)) context.report(diagnose(m3Clauses.notPaid, nameAt, { name }));
        break;
    }
  }
}

/** Reports libraries of which the contract uses no name. */
export function reportUnusedLibraries(context: Context, used: readonly Used[]): void {
  const { named, units } = context.symbols;
  for (const { clause, library } of used) {
    const names = [...named.values(), ...units.values()].filter((each) => each.clause.ofLibrary === library.name);
    const isUsed = names.some(({ uses }) => uses.some(({ start }) => start !== clause.at.start));
    if (isUsed) continue;
    context.report(
      diagnose(m2Libraries.unusedLibrary, clause.at, { name: library.name }, { fixes: [removal(clause)] }),
    );
  }
}
