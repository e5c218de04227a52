// How messages speak of clauses and sub-clauses: by the keyword that begins them, in the reader's language.

import { spell } from "../keywords/table.ts";
import type { Clause } from "../syntax/ast/index.ts";
import type { MessageLanguage } from "./diagnostic.ts";
import { listInWords } from "./words.ts";

const keywordOfClause: Readonly<Record<Clause["clause"], string>> = {
  contract: "Contract",
  party: "Party",
  unit: "UnitClause",
  data: "Data",
  "target group": "TargetGroup",
  "comparison group": "ComparisonGroup",
  outcome: "Outcome",
  output: "Output",
  activity: "Activity",
  guardrail: "Guardrail",
  indicator: "Indicator",
  instrument: "Instrument",
  baseline: "BaselineOf",
  value: "Value",
  formula: "Formula",
  pricing: "Pricing",
  "rate card": "RateCard",
  "risk share": "RiskShareOf",
  cap: "CapClause",
  floor: "FloorClause",
  payment: "PaymentOf",
  event: "Event",
  amendment: "Amendment",
  test: "Test",
  ensure: "Ensure",
  accept: "Accept",
  use: "Use",
  definition: "Definition",
};

/** `outcome ShortAbsence`, `payment of Saving`: the keyword and the names, or the library, that follow it. */
export function clauseTitle(clause: Clause, language: MessageLanguage): string {
  return [spell(keywordOfClause[clause.clause], language), namesOf(clause).join(", ")].filter(Boolean).join(" ");
}

function namesOf(clause: Clause): readonly string[] {
  const quoted = clause.clause === "use" ? clause.library : clause.clause === "test" ? clause.title : undefined;
  if (quoted) return quoted.node === "text" ? [`"${quoted.text}"`] : [];
  const names =
    "name" in clause ? [clause.name] : "of" in clause ? clause.of : "metric" in clause ? [clause.metric] : [];
  return names.flatMap((name) => (name.node === "name" ? [name.text] : []));
}

/** `“lower is better” or “higher is better”`, from keyword ids: in the contract's own spelling, with the reader's quotation marks. */
export function quotedKeywords(ids: readonly string[], language: MessageLanguage, spelling: MessageLanguage): string {
  const words = ids.map((id) => (language === "en" ? `“${spell(id, spelling)}”` : `”${spell(id, spelling)}”`));
  return listInWords(words, language === "en" ? "or" : "eller");
}
