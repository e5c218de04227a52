// A guardrail that no pricing, formula or hold-back has as a condition.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { clausesNamed, within } from "../clauses.ts";
import type { Context } from "../context.ts";

export function guardrailToothless(context: Context): void {
  const decides = within(clausesNamed(context.file, "pricing", "formula", "value", "payment"));
  for (const { name, nameAt, clause, uses } of context.symbols.named.values()) {
    if (clause.clause !== "guardrail") continue;
    if (!uses.some(decides)) context.report(diagnose(m4.guardrailToothless, nameAt, { metric: name }));
  }
}
