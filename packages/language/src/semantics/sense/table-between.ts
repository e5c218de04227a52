// What a table of prices can come to: its highest and its lowest row, the slices that have an end, and zero where no row is reached.

import { maximum, negate, subtract, sum, zero } from "@mast/exact";
import type { Expression, PriceRule, Step } from "../model/index.ts";
import { anything, type Between, between, product, union, withZero } from "./range.ts";

type Table = Exclude<PriceRule, { rule: "per unit" | "when" | "amount" }>;

/** `effect` is what the basis can come to, and `worse` what the pricing says of results worse than expected. */
export function tableBetween(
  rule: Table,
  effect: Between,
  worse: "pays nothing" | "is paid back",
  of: (part: Expression) => Between,
): Between {
  const shape =
    "steps" in rule && rule.rule === "in slices" ? slicesBetween(rule.steps, effect, of) : rowsBetween(rule, of);
  const whole = rule.of ? product(shape, of(rule.of)) : shape;
  const { least, most } = whole;
  // Below what is expected, the same table with its sign turned.
  return worse === "pays nothing" ? whole : union([whole, between(most && negate(most), least && negate(least))]);
}

function rowsBetween(rule: Table, of: (part: Expression) => Between): Between {
  const rows: readonly { readonly pays: Expression }[] = "steps" in rule ? rule.steps : rule.points;
  const all = union(rows.map(({ pays }) => of(pays)));
  const everywhere = "steps" in rule && rule.steps[0]?.from === undefined;
  return everywhere ? all : withZero(all);
}

/** Each slice is a price times a width; the last is as wide as the effect can be. */
function slicesBetween(steps: readonly Step[], effect: Between, of: (part: Expression) => Between): Between {
  const parts = steps.map((step, index): Between => {
    const from = step.from ? of(step.from).least : zero;
    const below = step.below ? of(step.below).most : index === steps.length - 1 ? effect.most : undefined;
    if (!from) return anything;
    const width = below && maximum(zero, subtract(below, from));
    return product(of(step.pays), { least: zero, ...(width ? { most: width } : {}) });
  });
  const total = (end: "least" | "most") => {
    const ends = parts.flatMap((part) => part[end] ?? []);
    return ends.length === parts.length ? sum(ends) : undefined;
  };
  return withZero(between(total("least"), total("most")));
}
