// Takes what a metric measures and a group that it is measured in, tells when everyone in it is counted and nobody says who they are.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Group, Measure } from "../model/index.ts";

/** Reports at `at` that a group is not fixed though everyone in it is counted; true when it is so. */
export function reportEveryoneNotFixed(
  context: Context,
  metric: string,
  measures: Measure,
  group: Group,
  at: Span,
): boolean {
  if (group.fixedOn !== undefined || !countsEveryone(measures)) return false;
  const related = [{ span: group.nameAt, message: { en: "declared here", sv: "angiven här" } }];
  context.report(diagnose(m3Clocks.everyoneNotFixed, at, { metric, group: group.name }, { related }));
  return true;
}

function countsEveryone(measures: Measure): boolean {
  return (
    measures.measure === "ratio" &&
    [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])].some(({ of }) => of.aggregate === "everyone")
  );
}
