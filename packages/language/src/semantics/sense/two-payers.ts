// One metric that two payments price, each with its own payer: the same result is bought twice.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { paymentOf, type Signed } from "./signed.ts";

export function twoPayers(context: Context, signed: Signed): void {
  signed.pricings.forEach((later, index) => {
    for (const earlier of signed.pricings.slice(0, index)) {
      if (later.metric === undefined || later.metric !== earlier.metric) continue;
      if (later.gates.some((gate) => gate.gate === "nothing when pays" || gate.gate === "only when")) continue;
      const [one, other] = [paymentOf(signed, earlier.name), paymentOf(signed, later.name)];
      if (!one || !other || one === other) continue;
      const payers = one.from.map(({ party }) => party);
      const another = other.from.find(({ party }) => !payers.includes(party));
      // A symmetric payment goes the other way for the other result.
      if (one.to.some(({ party }) => other.from.some((split) => split.party === party))) continue;
      if (!another || !payers[0] || other.from.some(({ party }) => payers.includes(party))) continue;
      const params = { metric: later.metric, first: payers[0], second: another.party };
      context.report(diagnose(m4.twoPayers, later.nameAt, params));
      break;
    }
  });
}
