// What is understood and not written: the unit of a formula, how much of the money lies below each layer of a risk share, how long a
// division holds, and the days on which payments are due.

import { type Contract, type MessageLanguage, type Span, textOfUnit } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { dueDates } from "./due-dates.ts";
import { divisionHints, layerHints } from "./layer-hints.ts";

export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

/** Hints within a span, in the order of the text: in an amendment those of the text that it leaves. */
export function inlayHints(analysis: Analysis, within: Span, language: MessageLanguage): readonly InlayHint[] {
  const { contract } = analysis.checked;
  if (!contract) return [];
  const ofAmendments = (contract.amendments ?? []).flatMap(({ at, contract: amended }) =>
    hintsOf(analysis, amended, language).filter(({ offset }) => at.start <= offset && offset <= at.end),
  );
  return [...hintsOf(analysis, contract, language), ...ofAmendments]
    .filter((hint) => within.start <= hint.offset && hint.offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}

function hintsOf(analysis: Analysis, contract: Contract, language: MessageLanguage): readonly InlayHint[] {
  const { symbols } = analysis.checked;
  const formulas = contract.values.filter((each) => each.clause === "formula");
  return [
    ...dueDates(analysis, contract, language),
    ...layerHints(contract, language),
    ...divisionHints(contract, language),
    ...formulas.map(({ nameAt, unit, kind }) => ({
      offset: nameAt.end,
      text: `: ${textOfUnit(unit, kind, symbols)[language]}`,
    })),
  ];
}
