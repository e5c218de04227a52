// Caps on each pricing of a payer or of the contract, which do not add up to the cap on them all.

import { compare, equals, type Rational, sum, writeMoney } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import { constantOf } from "../check/constant.ts";
import type { Context } from "../context.ts";
import type { Limit } from "../model/index.ts";
import { fixTo } from "./cap-not-whole.ts";
import type { Signed } from "./signed.ts";

export function capsTogether(context: Context, signed: Signed): void {
  const caps = signed.limits.filter(({ limit }) => limit === "cap");
  for (const whole of caps) {
    const names = underneath(signed, whole);
    const parts = caps.filter((cap) => cap.on.on === "pricings" && cap !== whole && cap.per === whole.per);
    const own = parts.filter((cap) => namesOf(cap).every((name) => names.includes(name)));
    const covered = own.flatMap(namesOf);
    const isCovered = names.every((name) => covered.includes(name)) && covered.length === names.length;
    if (!isCovered || own.length < 2 || namesOf(whole).length === 1) continue;
    const limit = constantOf(context, whole.amount);
    const amounts = own.flatMap((cap) => constantOf(context, cap.amount) ?? []);
    if (!limit || amounts.length < own.length || context.currency === undefined) continue;
    const total = sum(amounts);
    if (equals(total, limit)) continue;
    const params = {
      parts: own.map(({ name }) => name),
      total: inBoth(context.currency, total),
      whole: whole.name,
      amount: inBoth(context.currency, limit),
      isDead: compare(total, limit) < 0,
    };
    const fixes = fixTo(context, whole.amount.at, total);
    context.report(diagnose(m4.capsTogether, whole.amount.at, params, { fixes }));
  }
}

function inBoth(currency: string, amount: Rational) {
  const money = { currency, amount };
  return { en: writeMoney(money, "en"), sv: writeMoney(money, "sv") };
}

function namesOf({ on }: Limit): readonly string[] {
  return on.on === "pricings" ? on.names : [];
}

/** The pricings and rate cards that a cap bears on as a whole. */
function underneath(signed: Signed, { on }: Limit): readonly string[] {
  const paid = signed.payments.flatMap(({ of }) => of);
  if (on.on === "contract") return paid;
  if (on.on === "pricings") return on.names;
  // A share of what a payment comes to cannot be set beside caps on the whole of it.
  return signed.payments.flatMap(({ of, from, to }) => {
    const sides = on.verb === "pays" ? from : to;
    return sides.length === 1 && sides[0]?.party === on.party ? of : [];
  });
}
