// What a clause says in plain words, as the readable contract says it, and what it came to on the data last evaluated. Markdown.

import { fromText } from "@mast/exact";
import type { Ast, MessageLanguage } from "@mast/language";
import { amountText, periodText, type Statement } from "@mast/statement";
import { clauseInDocument, clauseToMarkdown } from "@mast/statement/document";
import type { Analysis } from "./analysis.ts";

/** The sentences of a clause; nothing where it says none. */
export function clauseInWords({ checked, parsed }: Analysis, clause: Ast.Clause, language: MessageLanguage): string {
  const { symbols, accepted, open, text, spelling } = checked;
  // The numbers of clauses are the same wherever their places are counted from; what an accept clause accepts is found by its place, and the
  // text that an amendment leaves is checked at the places of the contract.
  const { file } = clause.clause === "accept" || clause.clause === "amendment" ? checked : parsed.seated;
  const said = clauseInDocument({ file, symbols, accepted, open, text, spelling }, clause, language);
  return said ? clauseToMarkdown(said, language) : "";
}

/** What stands behind a name on the data last evaluated: the last window of a metric, the last amount of a price, a value in force. */
export function onData(
  { contract, asOf, metrics, priced, values }: Statement,
  name: string,
  language: MessageLanguage,
): string | undefined {
  const [on, expected, observed, effect] = words[language];
  const amount = (text: string, unit: Statement["values"][number]["unit"], kind: Statement["values"][number]["kind"]) =>
    amountText(fromText(text), unit, kind, language, contract.units);
  const said = (): string | undefined => {
    const value = values.find((each) => each.name === name);
    if (value) return amount(value.value, value.unit, value.kind);
    const price = priced.findLast(({ pricing }) => pricing === name);
    if (price)
      return `${amount(price.amount, { [contract.currency]: 1 }, "number")} (${periodText(price.period.key, language)})`;
    const metric = metrics.findLast((each) => each.name === name);
    const window = metric?.baseline?.windows.at(-1);
    if (metric && window) {
      const counted = (text: string) => amount(text, metric.countedIn, "number");
      const share = window.relative === undefined ? "" : ` (${amount(window.relative, {}, "share")})`;
      const parts = [
        `${expected} ${counted(window.expected)}`,
        `${observed} ${counted(window.observed)}`,
        `${effect} ${counted(window.effect)}${share}`,
      ];
      return `${window.from} – ${window.to}: ${parts.join(", ")}`;
    }
    const last = metric?.measured[0]?.periods.at(-1);
    return metric && last?.observed
      ? `${periodText(last.period.key, language)}: ${amount(last.observed, metric.unit, metric.kind)}`
      : undefined;
  };
  const text = said();
  return text === undefined ? undefined : `*${on} ${asOf.date}:* ${text}`;
}

const words = {
  en: ["On data to", "expected", "observed", "effect"],
  sv: ["På data till", "förväntat", "observerat", "effekt"],
} as const;
