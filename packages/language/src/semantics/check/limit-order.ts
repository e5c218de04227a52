// The order in which limits are applied to a payment: said when more than one touches it, of exactly those that do.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Sharing as m3 } from "../../diagnostics/m3-sharing.ts";
import { m6Payments } from "../../diagnostics/m6-payments.ts";
import { spell } from "../../keywords/table.ts";
import type { Missing, Name, PaymentClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Limit } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { limitsOf } from "./limit.ts";
import { endOf, onePart } from "./parts.ts";

/** Names of the limits of a payment, first applied first; nothing when one of them is wrong or undecided. */
export function checkLimitOrder(context: Context, clause: PaymentClause): readonly string[] | undefined {
  const { limits } = context.checked;
  const touched = context.ask((whole) =>
    limitsOf(whole, clause).flatMap(({ name }) => (name.node === "name" ? [name.text] : [])),
  );
  const part = onePart(context, clause, "limits in this order");
  if (!part) {
    if (touched.length > 1 && !clause.broken) {
      const line = `\n  ${spell("LimitsInThisOrder", context.spelling)} ${touched.join(", ")}`;
      const title = { en: "Apply them in the order of the text", sv: "Tillämpa dem i textens ordning" };
      const fixes = [{ title, edits: [{ span: endOf(clause.at), text: line }] }];
      context.report(diagnose(m3.limitsUnordered, clause.keywordAt, { names: touched }, { fixes }));
      return undefined;
    }
    return touched.every((name) => limits.has(name)) ? touched : undefined;
  }
  const names = all(part.names.map((name) => resolve(context, name, ["cap", "floor"])?.name));
  if (!names) return undefined;
  const elsewhere = part.names.filter((name) => name.node === "name" && !touched.includes(name.text));
  for (const name of elsewhere) {
    if (name.node === "name") context.report(diagnose(m3.limitElsewhere, name.at, { name: name.text }));
  }
  const leftOut = touched.filter((name) => !names.includes(name));
  for (const name of leftOut) context.report(diagnose(m3.limitLeftOut, part.at, { name }));
  const doubled = part.names.find((name, index) => name.node === "name" && names.indexOf(name.text) !== index);
  if (doubled?.node === "name") context.report(diagnose(m3.limitDoubled, doubled.at, { name: doubled.text }));
  if (elsewhere.length > 0 || leftOut.length > 0 || doubled) return undefined;
  if (!names.every((name) => limits.has(name))) return undefined;
  return isInOrder(context, part, names, limits) ? names : undefined;
}

/** Prices are limited before they are shared, and what the parties pay after: the order cannot turn that round. */
function isInOrder(
  context: Context,
  part: { readonly names: readonly (Name | Missing)[] },
  names: readonly string[],
  limits: ReadonlyMap<string, Limit>,
): boolean {
  const onPrices = (name: string | undefined) => name !== undefined && limits.get(name)?.on.on === "pricings";
  const wrong = names.findIndex((name, index) => index > 0 && onPrices(name) && !onPrices(names[index - 1]));
  const [first, then, at] = [names[wrong - 1], names[wrong], part.names[wrong]?.at];
  if (first === undefined || then === undefined || at === undefined) return true;
  const inOrder = [...names.filter(onPrices), ...names.filter((name) => !onPrices(name))].join(", ");
  const span = { start: part.names[0]?.at.start ?? at.start, end: part.names.at(-1)?.at.end ?? at.end };
  const title = { en: `Write ${inOrder}`, sv: `Skriv ${inOrder}` };
  context.report(
    diagnose(
      m6Payments.limitsOutOfOrder,
      at,
      { first, then },
      { fixes: [{ title, edits: [{ span, text: inOrder }] }] },
    ),
  );
  return false;
}
