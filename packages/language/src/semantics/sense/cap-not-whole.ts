// A cap on a price per person or claim that is enough for a number which is not whole: the last one is paid in part.

import { add, divide, isInteger, multiply, one, type Rational, roundTo, sign, writeMoney } from "@mast/exact";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Span } from "../../source/span.ts";
import { constantOf } from "../check/constant.ts";
import { amountText, textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import { plain } from "../units.ts";
import type { Signed } from "./signed.ts";

const wholes = ["person", "claim"];

export function capNotWhole(context: Context, signed: Signed): void {
  for (const cap of signed.limits) {
    if (cap.limit !== "cap" || cap.on.on !== "pricings" || cap.on.names.length !== 1) continue;
    const [name] = cap.on.names;
    const pricing = signed.pricings.find((each) => each.name === name);
    if (pricing?.rule.rule !== "per unit" || pricing.gates.some(({ gate }) => gate === "only the part above")) continue;
    const [unit, ...others] = Object.entries(pricing.rule.per);
    if (!unit || others.length > 0 || unit[1] !== 1 || !wholes.includes(unit[0])) continue;
    const amount = constantOf(context, cap.amount);
    const price = constantOf(context, pricing.rule.price);
    if (!amount || !price || sign(price) <= 0) continue;
    const number = divide(amount, price);
    if (isInteger(number)) continue;
    const whole = roundTo(number, one, "down");
    const params = {
      amount: textAt(context, cap.amount.at),
      priced: pricing.name,
      number: amountText(whole, { unit: plain, kind: "number" }),
    };
    const fixes = [whole, add(whole, one)].flatMap((count) => fixTo(context, cap.amount.at, multiply(count, price)));
    context.report(diagnose(m4.capNotWhole, cap.amount.at, params, { fixes }));
  }
}

/** A fix that writes an amount of money in the place of another. */
export function fixTo({ currency, spelling }: Context, at: Span, amount: Rational): readonly Fix[] {
  if (currency === undefined) return [];
  const [en, sv] = [writeMoney({ currency, amount }, "en"), writeMoney({ currency, amount }, "sv")];
  const text = spelling === "en" ? en : sv;
  return [{ title: { en: `Write ${en}`, sv: `Skriv ${sv}` }, edits: [{ span: at, text }] }];
}
