// A price that stops while an event lasts, where nothing else is paid then: the amounts of the medium scenario are not written.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Rewards as m4 } from "../../diagnostics/m4-rewards.ts";
import type { Context } from "../context.ts";
import type { Gate, Pricing } from "../model/index.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function nothingInstead(context: Context, signed: Signed): void {
  // A rate card has no conditions: what was achieved is paid whatever happens.
  if (signed.rateCards.some(({ name }) => paymentOf(signed, name))) return;
  const paid = signed.pricings.filter(({ name }) => paymentOf(signed, name));
  for (const pricing of paid) {
    for (const gate of pricing.gates) {
      const event = eventOf(gate, "nothing when");
      if (event === undefined || !paid.every((other) => stopsWhile(other, event))) continue;
      context.report(diagnose(m4.nothingInstead, gate.at, { event, name: pricing.name }));
    }
  }
}

function stopsWhile({ gates }: Pricing, event: string): boolean {
  return gates.some((gate) => eventOf(gate, "nothing when") === event);
}

/** The event that decides a condition while it lasts. One that has occurred for good ends the price, and nothing need follow. */
function eventOf(gate: Gate, wanted: Gate["gate"]): string | undefined {
  if (gate.gate !== wanted || !("test" in gate)) return undefined;
  const { left } = gate.test;
  return left.node === "event" && left.asked === "occurs" ? left.event : undefined;
}
