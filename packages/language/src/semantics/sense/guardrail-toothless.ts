// A guardrail that no pricing, formula or hold-back has as a condition.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Context } from "../context.ts";

export function guardrailToothless(context: Context): void {
  const deciding = context.file.clauses.filter(({ clause }) =>
    ["pricing", "formula", "value", "payment"].includes(clause),
  );
  for (const { name, nameAt, clause, uses } of context.symbols.named.values()) {
    if (clause.clause !== "guardrail") continue;
    const used = uses.some((use) => deciding.some(({ at }) => at.start <= use.start && use.end <= at.end));
    if (!used) context.report(diagnose(m4.guardrailToothless, nameAt, { metric: name }));
  }
}
