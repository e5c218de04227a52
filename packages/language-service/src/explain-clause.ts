// The clause at an offset as `mast explain CONTRACT --clause` prints it: what it says, what it leans on, how it reads under each amendment.

import type { MessageLanguage } from "@mast/language";
import { printSections } from "@mast/statement";
import { explainedClauses, explainedSections, type Outcome } from "@mast/statement/document";
import type { Analysis } from "./analysis.ts";
import { type WorkedExample, workedExamples } from "./worked-examples.ts";

const outcomes: Readonly<Record<WorkedExample["outcome"], Outcome>> = {
  holds: "holds",
  "does not hold": "fails",
  waits: "waits",
  "cannot run": "unknown",
};

/** Plain text for the contract in a file of this name; nothing where the offset is in no clause that can be read. */
export function explainClause(
  analysis: Analysis,
  offset: number,
  file: string,
  language: MessageLanguage,
): string | undefined {
  const { line } = analysis.lines.at(offset);
  const examples = workedExamples(analysis, language).map(({ outcome }) => outcomes[outcome]);
  const found = explainedClauses(analysis.checked, { language, outcomes: examples, line });
  if (found.length === 0) return undefined;
  return found.map((each) => printSections(explainedSections(each, file, language), {})).join("\n");
}
