// A price per unit that is the same through a contract of more than a year.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Context } from "../context.ts";
import { monthsIn } from "../dates.ts";
import type { Pricing } from "../model/index.ts";
import { currenciesIn, currencyOf } from "../units.ts";
import type { Signed } from "./signed.ts";

export function priceUndated(context: Context, signed: Signed): void {
  if (!context.running || monthsIn(context.running) <= 12) return;
  for (const value of context.checked.values.values()) {
    const perUnit = currenciesIn(value.unit).length > 0 && currencyOf(value.unit) === undefined;
    if (value.clause !== "value" || !perUnit || value.entries.length > 1 || value.entries[0]?.from) continue;
    const priced = signed.pricings.find((pricing) => paysBy(pricing, value.name));
    if (priced) context.report(diagnose(m4.priceUndated, value.nameAt, { value: value.name, priced: priced.name }));
  }
}

function paysBy({ rule }: Pricing, value: string): boolean {
  return rule.rule === "per unit" && rule.price.node === "value" && rule.price.name === value;
}
