// A pricing or rate card that no payment pays and nothing is calculated from.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Context } from "../context.ts";

export function pricingUnpaid(context: Context): void {
  const paying = context.file.clauses.filter(({ clause }) =>
    ["payment", "pricing", "formula", "value"].includes(clause),
  );
  for (const { name, nameAt, clause, uses } of context.symbols.named.values()) {
    if (clause.clause !== "pricing" && clause.clause !== "rate card") continue;
    const used = uses.some((use) =>
      paying.some((other) => other !== clause && other.at.start <= use.start && use.end <= other.at.end),
    );
    if (!used) context.report(diagnose(m4.pricingUnpaid, nameAt, { name }));
  }
}
