// Steps that take money back for a bad result and say nothing of a worse one, which then pays nothing: more.

import { sign } from "@mast/exact";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Rewards as m4 } from "../../diagnostics/m4-rewards.ts";
import { constantOf } from "../check/constant.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import type { Expression, Pricing } from "../model/index.ts";
import { isFromBelow, isWorstPossible } from "./fixed-pays.ts";
import type { Signed } from "./signed.ts";

export function malusEnds(context: Context, signed: Signed): void {
  for (const pricing of signed.pricings) {
    const worst = worstRow(context, pricing);
    const [edge, pays] = [worst?.edge, worst?.pays];
    const amount = pays && constantOf(context, pays);
    const place = edge && constantOf(context, edge);
    if (!edge || !pays || !amount || !place || sign(amount) >= 0) continue;
    if (isWorstPossible(context, pricing, place)) continue;
    const text = textAt(context, edge.at);
    const params = { name: pricing.name, edge: text, amount: textAt(context, pays.at) };
    const title = { en: `Leave the end open instead of ${text}`, sv: `Låt änden stå öppen i stället för ${text}` };
    const fixes: readonly Fix[] = [{ title, edits: [{ span: edge.at, text: "" }] }];
    context.report(diagnose(m4.malusEnds, edge.at, params, { fixes }));
  }
}

/** What the row of the worst results pays, and where it ends; nothing when it has no end. A line keeps what it takes beyond its end. */
function worstRow(
  context: Context,
  pricing: Pricing,
): { readonly edge: Expression | undefined; readonly pays: Expression } | undefined {
  if (pricing.rule.rule !== "in steps") return undefined;
  const isFirst = isFromBelow(context, pricing);
  const step = pricing.rule.steps.at(isFirst ? 0 : -1);
  return step && { edge: isFirst ? step.from : step.below, pays: step.pays };
}
