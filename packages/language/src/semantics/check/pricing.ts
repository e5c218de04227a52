// Takes a pricing, gives the metric, the rule that turns its effect into money, and the conditions. Everything that decides what is
// paid is said in the clause or reported as missing.

import { compare, one, rational, sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import { spell } from "../../keywords/table.ts";
import type { PricingClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Gate, Metric, PriceRule, Pricing } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { plain } from "../units.ts";
import { constantOf } from "./constant.ts";
import { dependenciesOf } from "./dependencies.ts";
import { checkShare } from "./expression.ts";
import { checkGates, checkThreshold } from "./gate.ts";
import { amountText, textAt } from "./operand.ts";
import { addLineFixes, endOf, labelOf, oneOfParts, onePart, textOf } from "./parts.ts";
import { checkPriceRule } from "./price-rule.ts";
import { pricedMetric } from "./priced-metric.ts";

/** A pricing. Metrics, baselines and values are checked before. */
export function checkPricing(context: Context, clause: PricingClause): Pricing | undefined {
  const metric = pricedMetric(context, clause);
  const rule = checkPriceRule(context, clause, metric);
  const gates = checkGates(context, clause, metric);
  const assurance = checkAssurance(context, clause, metric);
  const each = checkCohorts(context, clause, metric);
  const fromStart = onePart(context, clause, "counted from the start");
  const without = onePart(context, clause, "without cohorts paid by");
  const withoutPaidBy = (without?.names ?? []).map((name) => resolve(context, name, ["pricing"])?.name);
  if (rule && gates && metric) requireWorse(context, clause, metric, rule, gates);
  const said = onePart(context, clause, "a worse result");
  const worse = said?.worse ?? "pays nothing";
  const payAnyway = textOf(onePart(context, clause, "pay anyway")?.because);
  if (clause.name.node === "missing" || !rule || !gates || assurance === "wrong" || worse === "missing")
    return undefined;
  const { text: name } = clause.name;
  if (context.ask((whole) => dependenciesOf(whole).circular.has(name)) || withoutPaidBy.includes(undefined))
    return undefined;
  if (clause.parts.some((part) => part.part === "for") && !metric) return undefined;
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name: clause.name.text,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    ...(metric ? { metric: metric.name } : {}),
    rule,
    gates,
    worse,
    ...(said ? { worseIsSaid: true } : {}),
    each,
    ...(fromStart ? { countedFromStart: true } : {}),
    withoutPaidBy: withoutPaidBy.filter((name) => name !== undefined),
    ...(payAnyway === undefined ? {} : { payAnyway }),
    ...(assurance ? { assurance } : {}),
  };
}

/** A price per unit of effect has a price for a worse effect too: it must be said. */
function requireWorse(
  context: Context,
  clause: PricingClause,
  metric: Metric,
  rule: PriceRule,
  gates: readonly Gate[],
): void {
  const signed = rule.rule === "per unit" && (rule.basis === "avoided" || rule.basis === "gained");
  const floored = gates.some(({ gate }) => gate === "nothing below" || gate === "only the part above");
  if (!signed || floored || clause.broken || clause.name.node === "missing") return;
  if (clause.parts.some((part) => part.part === "a worse result")) return;
  const { spelling } = context;
  const fixes = ["PaysNothing", "IsPaidBack"].map((id) => ({
    title: {
      en: `Add “${spell("AWorseResult", "en")} ${spell(id, "en")}”`,
      sv: `Lägg till ”${spell("AWorseResult", "sv")} ${spell(id, "sv")}”`,
    },
    edits: [{ span: endOf(rule.at), text: `\n  ${spell("AWorseResult", spelling)} ${spell(id, spelling)}` }],
  }));
  const params = { name: clause.name.text, metric: metric.name };
  context.report(diagnose(m4.worseResultUnstated, rule.at, params, { fixes }));
}

function checkCohorts(context: Context, clause: PricingClause, metric: Metric | undefined): Pricing["each"] {
  const part = oneOfParts(context, clause, ["each cohort by itself", "all cohorts together"]);
  const byCohort = metric?.every === "cohort";
  if (metric && byCohort && !part && !clause.broken) {
    const fixes = addLineFixes(context, clause, ["EachCohortByItself", "AllCohortsTogether"]);
    context.report(diagnose(m3.cohortsUnstated, clause.name.at, { metric: metric.name }, { fixes }));
  }
  if (metric && !byCohort && part) {
    const params = { metric: metric.name, text: textAt(context, part.at) };
    context.report(diagnose(m3.noCohorts, part.at, params));
  }
  return part?.part === "each cohort by itself" ? "cohort" : "window";
}

function checkAssurance(
  context: Context,
  clause: PricingClause,
  metric: Metric | undefined,
): Pricing["assurance"] | "wrong" {
  const part = onePart(context, clause, "met when");
  if (!part) return undefined;
  const threshold = checkThreshold(context, clause, part, metric);
  const asked = checkShare(context, part.assurance);
  const share = asked && constantOf(context, asked);
  if (!threshold || !asked || part.undecided === "missing") return "wrong";
  if (!share || compare(share, rational(1, 2)) < 0 || compare(share, one) >= 0 || sign(share) <= 0) {
    const asText = amountText(share ?? one, { unit: plain, kind: "share" });
    context.report(diagnose(m3.assuranceOutOfRange, asked.at, { asked: asText }));
    return "wrong";
  }
  const { basis, comparison } = threshold;
  if (basis === "level" || basis === "count" || (comparison !== "is at least" && comparison !== "is more than")) {
    context.report(diagnose(m3.assuranceOfWhat, part.at, { text: textAt(context, part.at).split(",")[0] ?? "" }));
    return "wrong";
  }
  const computed = (context.checked.baselines.get(threshold.metric) ?? []).map(
    ({ uncertainty: of }) => of?.uncertainty === "stated" || of?.uncertainty === "sizes",
  );
  if (computed.length === 0 || computed.includes(false)) context.report(diagnose(m4.assuranceNotComputed, part.at, {}));
  return { at: part.at, threshold, share, undecided: part.undecided };
}
