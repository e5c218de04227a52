// A floor that lies between two amounts that the payment can be rounded to: rounding, which comes last, can pass it. No rounding passes a
// cap, which the settlement holds to when it has rounded.

import { divide, isInteger } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { constantOf } from "../check/constant.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import type { Limit, Payment } from "../model/index.ts";
import type { Signed } from "./signed.ts";

export function limitBetweenRoundings(context: Context, { limits, payments }: Signed): void {
  for (const limit of limits.filter((each) => each.limit === "floor")) {
    const amount = constantOf(context, limit.amount);
    const passing = payments.find(
      (payment) => payment.limits.includes(limit.name) && isOnAllOf(payment, limit) && roundsDown(payment),
    );
    if (!amount || !passing || isInteger(divide(amount, passing.rounding.to))) continue;
    const params = { name: limit.name, amount: textAt(context, limit.amount.at), of: passing.of.join(", ") };
    context.report(diagnose(m4.limitBetweenRoundings, limit.amount.at, params));
  }
}

/** A floor on some of what a payment pays is not passed by rounding the rest with it. */
function isOnAllOf(payment: Payment, { on }: Limit): boolean {
  return on.on !== "pricings" || payment.of.every((name) => on.names.includes(name));
}

/** Whether rounding ever moves an amount down. */
function roundsDown({ rounding: { mode } }: Payment): boolean {
  return mode !== "up" && mode !== "away from zero";
}
