// Where what a name stands for gets its shape: the group of a metric, the source of a group, the metric of a pricing, what a column holds.

import type { Span } from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { nameInForce } from "./under-amendment.ts";

/** The sub-clause that names it; a clause that has none of these is its own. */
const shaping: ReadonlySet<string> = new Set(["in", "people in", "for"]);

/** The place that gives the name at an offset its shape. */
export function typeDefinition(analysis: Analysis, offset: number): Span | undefined {
  const found = nameInForce(analysis, offset);
  if (!found) return undefined;
  const { symbol, text } = found;
  if ("source" in symbol) {
    const { declared } = symbol;
    if ("part" in declared) return declared.is.at;
    return "at" in declared.holds ? declared.holds.at : symbol.nameAt;
  }
  const part = symbol.clause.parts.find((each) => shaping.has(each.part));
  const named = text.checked.references.find(
    (each) => part && part.at.start <= each.span.start && each.span.end <= part.at.end,
  );
  return named?.symbol.nameAt ?? symbol.nameAt;
}
