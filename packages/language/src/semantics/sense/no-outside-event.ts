// A contract of more than two years that pays for results and says nothing of what is paid when the world stops the work.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Pitfalls as m4 } from "../../diagnostics/m4-pitfalls.ts";
import type { Context } from "../context.ts";
import { monthsIn } from "../dates.ts";
import { metricsRead } from "./reads.ts";
import { paymentOf, type Signed } from "./signed.ts";

const months = 24;

export function noOutsideEvent(context: Context, signed: Signed): void {
  const heading = context.file.clauses.find(({ clause }) => clause === "contract");
  if (!context.running || !heading || monthsIn(context.running) <= months) return;
  if (context.file.clauses.some(({ clause }) => clause === "event")) return;
  if (!paysForResults(context, signed)) return;
  context.report(diagnose(m4.noOutsideEvent, heading.keywordAt, { months: monthsIn(context.running) }));
}

/** Whether anything that is paid rests on what is measured: a fee goes on whatever happens. */
function paysForResults(context: Context, signed: Signed): boolean {
  const isPaid = ({ name }: { readonly name: string }) => paymentOf(signed, name) !== undefined;
  return (
    signed.rateCards.some(isPaid) ||
    signed.pricings.some((pricing) => isPaid(pricing) && metricsRead(context, signed, pricing).size > 0)
  );
}
