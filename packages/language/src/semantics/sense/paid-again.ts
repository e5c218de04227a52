// Cohorts that one pricing pays for by themselves and another pays for together, with nothing that keeps them apart.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Context } from "../context.ts";
import type { Signed } from "./signed.ts";

export function paidAgain(context: Context, signed: Signed): void {
  for (const early of signed.pricings.filter(({ each }) => each === "cohort")) {
    for (const later of signed.pricings) {
      if (later.each === "cohort" || later.metric === undefined || later.metric !== early.metric) continue;
      const apart =
        later.withoutPaidBy.includes(early.name) ||
        later.gates.some((gate) => gate.gate === "nothing when pays" && gate.pricing === early.name);
      if (!apart) context.report(diagnose(m4.paidAgain, later.nameAt, { early: early.name, later: later.name }));
    }
  }
}
