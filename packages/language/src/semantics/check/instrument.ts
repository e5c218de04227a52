// Takes an instrument clause and reports what is wrong with its questions and steps (rating scale steps, Masters 1982), and that
// measures are not yet computed from calibrated steps; one whose answers have scores is given as a definition.

import { compare, type Rational } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Declared } from "../../diagnostics/m3-declared.ts";
import type { InstrumentClause } from "../../syntax/ast/index.ts";
import type { Context, Definition } from "../context.ts";
import { plain } from "../units.ts";
import { constantOf } from "./constant.ts";
import { checkCount } from "./count.ts";
import { checkAmount } from "./expression.ts";
import { onePart, reportMissing } from "./parts.ts";
import { checkScored } from "./scored-instrument.ts";

/** What a metric applies: an instrument that scores its answers, as a definition. */
export function checkInstrument(context: Context, clause: InstrumentClause): Definition | undefined {
  onePart(context, clause, "version");
  onePart(context, clause, "calibrated");
  const items = onePart(context, clause, "items");
  if (!items || items.rows.length === 0) reportMissing(context, clause, ["Item"]);
  const names = new Set<string>();
  for (const row of items?.rows ?? []) {
    if (row.item.node === "missing") continue;
    const { text: item, at } = row.item;
    if (names.has(item)) context.report(diagnose(m3Declared.itemDoubled, at, { item }));
    names.add(item);
    if (!items?.scored) checkSteps(context, row, item);
  }
  const doubled = names.size < (items?.rows ?? []).length;
  if (items?.scored) return doubled ? undefined : checkScored(context, clause, items);
  onePart(context, clause, "measured by weighted likelihood");
  checkCount(context, onePart(context, clause, "at most missing")?.count, 0);
  if (clause.name.node === "name") {
    context.report(diagnose(m3Declared.instrumentNotComputed, clause.name.at, { name: clause.name.text }));
  }
  return undefined;
}

type Row = Extract<InstrumentClause["parts"][number], { readonly part: "items" }>["rows"][number];

function checkSteps(context: Context, row: Row, item: string): void {
  const values: Rational[] = [];
  for (const step of row.steps) {
    const expression = checkAmount(context, step, { unit: plain, kind: "number" });
    const value = expression && constantOf(context, expression);
    if (value) values.push(value);
  }
  const answers = row.answers.length;
  const steps = row.steps.length;
  if (steps !== answers - 1) {
    const at = row.steps[0]?.at ?? row.at;
    context.report(diagnose(m3Declared.stepsNotAnswers, at, { item, answers, steps }));
    return;
  }
  const rises = values.every((value, index) => index === 0 || compare(values[index - 1] as Rational, value) < 0);
  if (values.length === steps && !rises && row.item.node === "name") {
    context.report(diagnose(m3Declared.disorderedSteps, row.item.at, { item }));
  }
}
