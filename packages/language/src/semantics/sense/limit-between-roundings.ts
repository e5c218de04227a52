// A cap or floor that lies between two amounts that the payment can be rounded to: rounding, which comes last, can pass it.

import { divide, isInteger } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { constantOf } from "../check/constant.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import type { Limit, Payment } from "../model/index.ts";
import type { Signed } from "./signed.ts";

export function limitBetweenRoundings(context: Context, { limits, payments }: Signed): void {
  for (const limit of limits) {
    const amount = constantOf(context, limit.amount);
    const passing = payments.find(
      (payment) => payment.limits.includes(limit.name) && isOnAllOf(payment, limit) && passes(payment, limit),
    );
    if (!amount || !passing || isInteger(divide(amount, passing.rounding.to))) continue;
    const of = passing.of.join(", ");
    const params = { limit: limit.limit, name: limit.name, amount: textAt(context, limit.amount.at), of };
    context.report(diagnose(m4.limitBetweenRoundings, limit.amount.at, params));
  }
}

/** A limit on some of what a payment pays is not passed by rounding the rest with it. */
function isOnAllOf(payment: Payment, { on }: Limit): boolean {
  return on.on !== "pricings" || payment.of.every((name) => on.names.includes(name));
}

/** Whether rounding ever moves an amount past the limit: up past a cap, down past a floor. */
function passes({ rounding: { mode } }: Payment, { limit }: Limit): boolean {
  const never = limit === "cap" ? ["down", "toward zero"] : ["up", "away from zero"];
  return !never.includes(mode);
}
