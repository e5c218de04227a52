// One edge decides a large amount: the largest jump of each pricing. From a fifth of what the pricing can differ by it is told; when it is
// more than half of what all prices together can differ by, a payment hangs on one edge, which is warned of.

import {
  absolute,
  add,
  compare,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  writeMoney,
  zero,
} from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m4Objections as m4 } from "../../diagnostics/m4-objections.ts";
import { textAt } from "../check/operand.ts";
import type { Context } from "../context.ts";
import type { Pricing } from "../model/index.ts";
import { pricedBetween } from "./between.ts";
import { fixedAmounts, jumpsOf } from "./fixed-pays.ts";
import { paymentOf, type Signed } from "./signed.ts";

/** Jump over range from which a jump is told. Methods 6.3, `cliff`. */
const told = rational(1, 5);
/** Jump over the range of all prices from which on one edge decides more than everything else does. */
const decisive = rational(1, 2);

export function cliff(context: Context, signed: Signed): void {
  const all = rangeOfAll(context, signed);
  for (const pricing of signed.pricings) {
    const range = ownRange(context, pricing);
    if (!range || context.currency === undefined) continue;
    const jumps = jumpsOf(context, pricing).map((jump) => ({
      ...jump,
      size: absolute(subtract(jump.after, jump.before)),
    }));
    const [largest] = [...jumps].sort((a, b) => compare(b.size, a.size));
    if (!largest) continue;
    const money = (amount: Rational) => writeMoney({ currency: context.currency!, amount }, context.spelling);
    const { at } = largest.edge;
    const params = {
      edge: textAt(context, at),
      amount: money(largest.size),
      line: pricing.rule.rule === "along a line",
    };
    const isAll = all && paymentOf(signed, pricing.name) && compare(largest.size, multiply(all, decisive)) > 0;
    // A threshold with assurance says what is paid when nobody can tell on which side of the edge the result is.
    if (isAll && !pricing.assurance) context.report(diagnose(m4.cliff, at, { ...params, all: money(all) }));
    else if (compare(largest.size, multiply(range, told)) > 0) context.report(diagnose(m4.jump, at, params));
  }
}

/** How far apart the best and the worst are of everything that is paid for one period; undefined when it is without end or not fixed. */
function rangeOfAll(context: Context, signed: Signed): Rational | undefined {
  if (signed.rateCards.some(({ name }) => paymentOf(signed, name))) return undefined;
  let all = zero;
  for (const pricing of signed.pricings.filter(({ name }) => paymentOf(signed, name))) {
    const { least, most } = pricedBetween(context, signed, pricing);
    const range = ownRange(context, pricing) ?? (least && most && between(least, most));
    if (!range) return undefined;
    all = add(all, range);
  }
  return all;
}

function ownRange(context: Context, pricing: Pricing): Rational | undefined {
  const amounts = fixedAmounts(context, pricing);
  return amounts && between(amounts.reduce(minimum, zero), amounts.reduce(maximum, zero));
}

/** How far apart two amounts are, nothing being between them. */
function between(least: Rational, most: Rational): Rational {
  return subtract(maximum(most, zero), minimum(least, zero));
}
