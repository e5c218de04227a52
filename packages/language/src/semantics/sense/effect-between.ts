// The least and the most that a metric can be measured to have changed, or to be.

import { negate, one, zero } from "@mast/exact";
import type { Metric } from "../model/index.ts";
import { anything, type Between, notNegative } from "./range.ts";

/** What a metric can come to by a basis: `reduction`, `increase`, `level`, `count` and the others. */
export function effectBetween(metric: Metric | undefined, basis: string): Between {
  if (!metric || metric.scale === "interval") return anything;
  if (basis === "reduction") return { most: one };
  if (basis === "increase") return { least: negate(one) };
  if (basis === "level" && metric.kind === "share") return { least: zero, most: one };
  return basis === "level" || basis === "count" ? notNegative : anything;
}
