// One edge decides a large part of what a pricing can pay: the largest jump of each pricing, from a fifth of its range on.

import { absolute, compare, maximum, minimum, multiply, rational, subtract, writeMoney, zero } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import { fixedAmounts, jumpsOf } from "./fixed-pays.ts";
import type { Signed } from "./signed.ts";

/** Jump over range from which a jump is told. Methods 6.3, `cliff`. */
const share = rational(1, 5);

export function cliff(context: Context, signed: Signed): void {
  for (const pricing of signed.pricings) {
    const amounts = fixedAmounts(context, pricing);
    if (!amounts || context.currency === undefined) continue;
    const range = subtract(amounts.reduce(maximum, zero), amounts.reduce(minimum, zero));
    const jumps = jumpsOf(context, pricing).map((jump) => ({
      ...jump,
      size: absolute(subtract(jump.after, jump.before)),
    }));
    const [largest] = [...jumps].sort((a, b) => compare(b.size, a.size));
    if (!largest || compare(largest.size, multiply(range, share)) <= 0) continue;
    const amount = writeMoney({ currency: context.currency, amount: largest.size }, context.spelling);
    const line = pricing.rule.rule === "along a line";
    const edge = textAt(context, largest.edge.at);
    context.report(diagnose(m4.cliff, largest.edge.at, { edge, amount, line }));
  }
}
