// Takes what each person has, gives it checked: something of a person's rows that has a name and stands where a column may be compared.

import type { DataClause } from "../../syntax/ast/index.ts";
import type { CheckedFact, Context } from "../context.ts";
import { countedRows } from "./condition.ts";
import { checkHistory } from "./history.ts";
import { textAt } from "./operand.ts";

/** Checks them in the order of the text and keeps the sound ones; one may rest on those above it. */
export function checkFacts(context: Context, clause: DataClause, source: string): void {
  const found = new Map<string, CheckedFact>();
  context.keep("facts", source, found);
  for (const part of clause.parts) {
    if (part.part !== "each person has" || part.name.node === "missing" || part.is.node !== "history") continue;
    const checked = checkHistory(context, part.is, { source, fixed: false });
    if (!checked) continue;
    const as = checked.as ?? countedRows(part.is.at, textAt(context, part.is.at));
    found.set(part.name.text, { operand: checked.operand, as });
  }
}
