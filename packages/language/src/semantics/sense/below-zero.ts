// A paid pricing that is a calculation which can come below zero, and no line says what then.

import { sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Drafting } from "../../diagnostics/m4-drafting.ts";
import type { Context } from "../context.ts";
import { expressionBetween } from "./between.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function belowZero(context: Context, signed: Signed): void {
  for (const { name, rule, worseIsSaid, gates } of signed.pricings) {
    if (rule.rule !== "amount" || worseIsSaid || !paymentOf(signed, name)) continue;
    const edges = gates.some(({ gate }) => gate === "nothing below" || gate === "only the part above");
    const { least } = expressionBetween(context, signed, rule.amount, [name]);
    if (edges || (least && sign(least) >= 0)) continue;
    context.report(diagnose(m4Drafting.belowZeroUnstated, rule.at, { name }));
  }
}
