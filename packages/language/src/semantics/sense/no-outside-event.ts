// A contract of more than two years that says nothing of what happens when the world stops the work.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { monthsIn } from "../dates.ts";

const months = 24;

export function noOutsideEvent(context: Context): void {
  const heading = context.file.clauses.find(({ clause }) => clause === "contract");
  if (!context.running || !heading || monthsIn(context.running) <= months) return;
  if (context.file.clauses.some(({ clause }) => clause === "event")) return;
  context.report(diagnose(m4.noOutsideEvent, heading.keywordAt, { months: monthsIn(context.running) }));
}
