// What a contract states about uncertainty and the program does not compute yet.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import type { Context } from "../context.ts";

export function uncomputed(context: Context): void {
  for (const { uncertainty } of context.checked.baselines.values()) {
    if (!uncertainty || uncertainty.uncertainty === "not known") continue;
    context.report(diagnose(m4.notYetComputed, uncertainty.at, { what: "uncertainty" }));
  }
}
