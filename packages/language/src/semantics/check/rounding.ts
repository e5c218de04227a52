// `round half up to SEK 1`: the mode, and a fixed amount above zero in the unit of what is rounded.

import { sign } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Values as m3 } from "../../diagnostics/m3-values.ts";
import type { PaymentClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Rounding } from "../model/index.ts";
import { constantOf } from "./constant.ts";
import { checkAmount } from "./expression.ts";
import { type NumberType, textAt } from "./operand.ts";

type RoundPart = Extract<PaymentClause["parts"][number], { part: "round" }>;

/** A rounding of amounts of a type. */
export function checkRounding(context: Context, part: RoundPart, type: NumberType): Rounding | undefined {
  const to = checkAmount(context, part.to, type, { plainIsEnough: true });
  if (!to || part.mode === "missing") return undefined;
  const amount = constantOf(context, to);
  if (amount && sign(amount) > 0) return { at: part.at, mode: part.mode, to: amount };
  context.report(diagnose(m3.roundingNotPositive, to.at, { text: textAt(context, to.at) }));
  return undefined;
}
