// A pricing that a payment pays and that can never come to more than zero: what is taken from it is always at least as large.

import { sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { pricedBetween } from "./between.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function neverPays(context: Context, signed: Signed): void {
  for (const pricing of signed.pricings) {
    const payment = paymentOf(signed, pricing.name);
    const { most, least } = pricedBetween(context, signed, pricing);
    if (!payment || !most || sign(most) > 0) continue;
    // Below zero may be meant: it is paid back, or set off against what the payment pays besides.
    const isLost = payment.overpaid === "set off" && payment.of.length === 1;
    if (!(least && sign(least) >= 0) && !(isLost && sign(most) < 0)) continue;
    context.report(diagnose(m4.neverPays, pricing.rule.at, { priced: pricing.name }));
  }
}
