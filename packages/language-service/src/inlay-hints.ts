// What is understood and not written: the unit of a formula, how much of the money lies below each layer of a risk share, and the
// days on which payments are due.

import { add, money, type Rational, rational, writeMoney } from "@mast/exact";
import { type MessageLanguage, type Span, textOfUnit } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { dueDates } from "./due-dates.ts";

export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** Hints within a span, in the order of the text. */
export function inlayHints(analysis: Analysis, within: Span, language: MessageLanguage): readonly InlayHint[] {
  const { contract, symbols } = analysis.checked;
  if (!contract) return [];
  const found: InlayHint[] = [...dueDates(analysis, language)];
  for (const value of contract.values.filter((each) => each.clause === "formula")) {
    found.push({ offset: value.nameAt.end, text: `: ${textOfUnit(value.unit, value.kind, symbols)[language]}` });
  }
  for (const share of contract.riskShares) {
    let upTo: Rational | undefined = rational(0);
    for (const layer of share.layers) {
      if (layer.layer === "rest" || upTo === undefined) continue;
      upTo = layer.amount?.node === "literal" ? add(upTo, layer.amount.value) : undefined;
      if (upTo === undefined || layer.layer === "first") continue;
      const words = { en: "up to", sv: "upp till" };
      found.push({
        offset: layer.at.end,
        text: `${words[language]} ${writeMoney(money(contract.currency, upTo), contract.spelling)}`,
      });
    }
  }
  return found
    .filter((hint) => within.start <= hint.offset && hint.offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}
