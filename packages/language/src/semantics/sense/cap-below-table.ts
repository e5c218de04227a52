// A cap on one pricing that lies below the most its table pays: the upper rows can never be paid in full.

import { compare, maximum, writeMoney } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { constantOf } from "../check/constant.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import { fixedAmounts } from "./fixed-pays.ts";
import type { Signed } from "./signed.ts";

export function capBelowTable(context: Context, signed: Signed): void {
  for (const cap of signed.limits) {
    if (cap.limit !== "cap" || cap.on.on !== "pricings" || cap.on.names.length !== 1) continue;
    const pricing = signed.pricings.find(({ name }) => cap.on.on === "pricings" && cap.on.names.includes(name));
    const amounts = pricing && pricing.each === "window" ? fixedAmounts(context, pricing) : undefined;
    const limit = constantOf(context, cap.amount);
    if (!pricing || !amounts?.length || !limit || context.currency === undefined) continue;
    const most = amounts.reduce(maximum);
    if (compare(most, limit) <= 0) continue;
    const amount = writeMoney({ currency: context.currency, amount: most }, context.spelling);
    const params = { cap: cap.name, capText: textAt(context, cap.amount.at), priced: pricing.name, amount };
    context.report(diagnose(m4.capBelowTable, cap.amount.at, params));
  }
}
