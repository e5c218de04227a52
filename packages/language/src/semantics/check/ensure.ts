// Takes a promise about what a party pays or receives, gives it typed, with a plain warning that nothing proves it yet.

import { diagnose } from "../../diagnostics/entry.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import type { EnsureClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Ensure } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { checkMoneyAmount } from "./expression.ts";

/** A promise. */
export function checkEnsure(context: Context, clause: EnsureClause): Ensure | undefined {
  const subject = resolve(context, clause.subject, ["party"])?.name;
  const amount = checkMoneyAmount(context, clause.amount);
  const { verb, bound } = clause;
  if (subject === undefined || !amount || verb === "missing" || bound === "missing") return undefined;
  context.report(diagnose(m4.notYetProved, clause.at, { subject }));
  return { at: clause.at, subject, verb, bound, amount };
}
