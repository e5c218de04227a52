// Two rate cards that price the same outcome of the same claims.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import type { Condition } from "../model/index.ts";
import { meaningOf } from "./aggregates.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function claimedTwice(context: Context, signed: Signed): void {
  const paid = signed.rateCards.filter(({ name }) => paymentOf(signed, name));
  paid.forEach((later, index) => {
    for (const earlier of paid.slice(0, index)) {
      if (earlier.source !== later.source || keepsApart(earlier.where, later.where)) continue;
      const line = later.lines.find(({ outcome }) => earlier.lines.some((each) => each.outcome === outcome));
      if (!line) continue;
      const related = [{ span: earlier.nameAt, message: { en: "the other is here", sv: "den andra finns här" } }];
      const params = { outcome: line.outcome, first: earlier.name, second: later.name };
      context.report(diagnose(m4.claimedTwice, line.at, params, { related }));
    }
  });
}

/** Two different conditions on one column, or on what each person has, divide the claims; anything else may let a claim through twice. */
function keepsApart(a: Condition | undefined, b: Condition | undefined): boolean {
  if (!a || !b || meaningOf(a) === meaningOf(b)) return false;
  const columns = (condition: Condition): readonly string[] => {
    if ("parts" in condition) return condition.parts.flatMap(columns);
    if ("part" in condition) return columns(condition.part);
    const of = condition.condition === "missing" ? condition.of : condition.left;
    return [of.operand === "column" ? of.column : meaningOf(of)];
  };
  return columns(a).some((column) => columns(b).includes(column));
}
