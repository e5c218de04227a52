// The one who is paid also delivers the numbers, and nobody verifies them.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Source } from "../model/index.ts";
import { metricOf, payeesOf, type Signed, sourceOf } from "./signed.ts";

export function payeeCounts(context: Context, signed: Signed): void {
  for (const pricing of signed.pricings) {
    const metric = metricOf(context, pricing);
    if (metric && metric.verifiedBy === undefined) report(sourceOf(context, metric), pricing.name, metric.nameAt);
  }
  for (const card of signed.rateCards) {
    // A condition on the claims, such as `where verified is yes`, may be the verification.
    if (!card.where) report(context.checked.sources.get(card.source), card.name, card.nameAt);
  }

  function report(source: Source | undefined, priced: string, at: Span): void {
    if (source?.owner === undefined || !payeesOf(signed, priced).includes(source.owner)) return;
    const related = [{ span: source.nameAt, message: { en: "the data is here", sv: "data finns här" } }];
    const params = { party: source.owner, source: source.name, priced };
    context.report(diagnose(m4.payeeCounts, at, params, { related }));
  }
}
