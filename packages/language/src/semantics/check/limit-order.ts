// The order in which limits are applied to a payment: said when more than one touches it, of exactly those that do.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Sharing as m3 } from "../../diagnostics/m3-sharing.ts";
import { spell } from "../../keywords/table.ts";
import type { LimitClause, PaymentClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Limit } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { touches } from "./limit.ts";
import { endOf, onePart } from "./parts.ts";

/** Names of the limits of a payment, first applied first; nothing when one of them is wrong or undecided. */
export function checkLimitOrder(
  context: Context,
  clause: PaymentClause,
  limits: ReadonlyMap<string, Limit>,
): readonly string[] | undefined {
  const touching = context.file.clauses
    .filter((other): other is LimitClause => other.clause === "cap" || other.clause === "floor")
    .filter((limit) => touches(context, limit, clause))
    .flatMap(({ name }) => (name.node === "name" ? [name.text] : []));
  const part = onePart(context, clause, "limits in this order");
  if (!part) {
    if (touching.length > 1 && !clause.broken) {
      const line = `\n  ${spell("LimitsInThisOrder", context.spelling)} ${touching.join(", ")}`;
      const title = { en: "Apply them in the order of the text", sv: "Tillämpa dem i textens ordning" };
      const fixes = [{ title, edits: [{ span: endOf(clause.at), text: line }] }];
      context.report(diagnose(m3.limitsUnordered, clause.keywordAt, { names: touching }, { fixes }));
      return undefined;
    }
    return touching.every((name) => limits.has(name)) ? touching : undefined;
  }
  const names = all(part.names.map((name) => resolve(context, name, ["cap", "floor"])?.name));
  if (!names) return undefined;
  const elsewhere = part.names.filter((name) => name.node === "name" && !touching.includes(name.text));
  for (const name of elsewhere) {
    if (name.node === "name") context.report(diagnose(m3.limitElsewhere, name.at, { name: name.text }));
  }
  const leftOut = touching.filter((name) => !names.includes(name));
  for (const name of leftOut) context.report(diagnose(m3.limitLeftOut, part.at, { name }));
  const doubled = part.names.find((name, index) => name.node === "name" && names.indexOf(name.text) !== index);
  if (doubled?.node === "name") context.report(diagnose(m3.limitDoubled, doubled.at, { name: doubled.text }));
  if (elsewhere.length > 0 || leftOut.length > 0 || doubled) return undefined;
  return names.every((name) => limits.has(name)) ? names : undefined;
}
