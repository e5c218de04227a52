// Takes what a metric measures and a group that it is measured in, tells when everyone in it is counted and nobody says who they are.

import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { Context } from "../context.ts";
import type { Group, Measure } from "../model/index.ts";
import { endOf } from "./parts.ts";

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
  context.report(
    diagnose(
      m3Clocks.everyoneNotFixed,
      at,
      { metric, group: group.name },
      { related, fixes: fixedAtStart(context, group) },
    ),
  );
  return true;
}

function countsEveryone(measures: Measure): boolean {
  return (
    measures.measure === "ratio" &&
    [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])].some(({ of }) => of.aggregate === "everyone")
  );
}

function fixedAtStart({ running, spelling }: Context, { at, name }: Group): readonly Fix[] {
  if (!running) return [];
  const { from } = running;
  return [
    {
      title: { en: `Let ${name} be fixed on ${from}`, sv: `Låt ${name} vara fastställd den ${from}` },
      edits: [{ span: endOf(at), text: `\n  ${spell("FixedOn", spelling)} ${from}` }],
    },
  ];
}
