// What is understood and not written: the unit of a formula, how much of the money lies below each layer of a risk share, how long a
// division holds, and the days on which payments are due.

import { type MessageLanguage, type Span, textOfUnit } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { dueDates } from "./due-dates.ts";
import { divisionHints, layerHints } from "./layer-hints.ts";

export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** Hints within a span, in the order of the text. */
export function inlayHints(analysis: Analysis, within: Span, language: MessageLanguage): readonly InlayHint[] {
  const { contract, symbols } = analysis.checked;
  if (!contract) return [];
  const found: InlayHint[] = [
    ...dueDates(analysis, language),
    ...layerHints(contract, language),
    ...divisionHints(contract, language),
  ];
  for (const value of contract.values.filter((each) => each.clause === "formula")) {
    found.push({ offset: value.nameAt.end, text: `: ${textOfUnit(value.unit, value.kind, symbols)[language]}` });
  }
  return found
    .filter((hint) => within.start <= hint.offset && hint.offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}
