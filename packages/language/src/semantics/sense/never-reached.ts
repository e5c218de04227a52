// Edges beyond 100 %: of a reduction of something that cannot be negative, or of a share.

import { compare, one } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { constantOf } from "../check/constant.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import type { Basis, Expression, Pricing } from "../model/index.ts";
import { metricOf, type Signed } from "./signed.ts";

export function neverReached(context: Context, signed: Signed): void {
  for (const pricing of signed.pricings) {
    const metric = metricOf(context, pricing);
    if (!metric || metric.scale === "interval") continue;
    for (const { basis, edge } of edgesOf(pricing)) {
      const isShare = basis === "level" && metric.kind === "share";
      const value = basis === "reduction" || isShare ? constantOf(context, edge) : undefined;
      if (!value || compare(value, one) <= 0) continue;
      const params = { text: textAt(context, edge.at), basis: isShare ? "share" : "reduction" } as const;
      context.report(diagnose(m4.neverReached, edge.at, params));
    }
  }
}

function edgesOf({ rule, gates }: Pricing): readonly { readonly basis: Basis; readonly edge: Expression }[] {
  const ofGates = gates.flatMap((gate) => ("edge" in gate ? [{ basis: gate.basis, edge: gate.edge }] : []));
  const ofRule = (): readonly (Expression | undefined)[] => {
    if (rule.rule === "when") return [rule.threshold.edge];
    if ("steps" in rule) return rule.steps.map(({ from }) => from);
    return "points" in rule ? rule.points.map(({ x }) => x) : [];
  };
  const basis = rule.rule === "when" ? rule.threshold.basis : "basis" in rule ? rule.basis : undefined;
  const edges = ofRule().filter((edge) => edge !== undefined);
  return [...ofGates, ...(basis === undefined ? [] : edges.map((edge) => ({ basis, edge })))];
}
