// Takes a standard deviation as written, gives it resolved; nothing when a metric has none or they are of different units, which is
// reported.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Calculations } from "../../diagnostics/m3-calculations.ts";
import type { SpreadExpr } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Expression, Metric } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { spreadOf } from "../spread.ts";
import { requireAlike } from "./arithmetic.ts";

/** A square root is rounded once, to so many decimals. */
export const decimalsOfRoots = 6;

export function checkStandardDeviation(context: Context, { at, metrics }: SpreadExpr): Expression | undefined {
  const found = metrics.map((name): Expression | undefined => {
    const symbol = resolve(context, name, ["metric"]);
    const metric = symbol && context.checked.metrics.get(symbol.name);
    if (!metric) return undefined;
    if (!spreadOf(metric)) {
      context.report(diagnose(m3Calculations.noSpread, name.at, { metric: metric.name }));
      return undefined;
    }
    const type = { unit: metric.unit, kind: kindOfDistance(metric) };
    return { node: "standard deviation", at: name.at, ...type, metrics: [metric.name], decimals: decimalsOfRoots };
  });
  const [first, second] = found;
  if (!first || found.includes(undefined)) return undefined;
  if (second && !requireAlike(context, at, "added", first, second)) return undefined;
  const names = found.flatMap((each) => (each?.node === "standard deviation" ? each.metrics : []));
  return { ...first, node: "standard deviation", at, metrics: names, decimals: decimalsOfRoots };
}

/** A distance between two shares is in percentage points. */
function kindOfDistance({ kind }: Metric): Metric["kind"] {
  return kind === "share" ? "percentage points" : kind;
}
