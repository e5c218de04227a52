// Takes a present value or interest as written, gives it typed: of the unit of its amount, over whole years where powers are taken.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3OverTime as m3 } from "../../diagnostics/m3-over-time.ts";
import type { InterestExpr, PresentValueExpr, Term } from "../../syntax/ast/terms.ts";
import type { Context } from "../context.ts";
import type { Expression } from "../model/index.ts";
import { checkCount } from "./count.ts";
import { checkExpression, checkShare } from "./expression.ts";
import { textAt } from "./operand.ts";

const longest = 1200;

export function checkPresentValue(context: Context, expr: PresentValueExpr): Expression | undefined {
  const amount = checkExpression(context, expr.operand);
  const rate = checkShare(context, expr.rate);
  const fading = expr.fading && checkShare(context, expr.fading);
  const months = monthsOf(context, expr.term, true);
  if (!amount || !rate || (expr.fading && !fading) || months === undefined || expr.paid === "missing") return undefined;
  const { at, paid } = expr;
  const { unit, kind } = amount;
  return {
    node: "present value",
    at,
    unit,
    kind,
    operand: amount,
    years: months / 12,
    rate,
    paid,
    ...(fading ? { fading } : {}),
  };
}

export function checkInterest(context: Context, expr: InterestExpr): Expression | undefined {
  const amount = checkExpression(context, expr.operand);
  const rate = checkShare(context, expr.rate);
  const months = monthsOf(context, expr.term, expr.which === "compound");
  if (!amount || !rate || months === undefined) return undefined;
  const { at, which } = expr;
  return { node: "interest", at, unit: amount.unit, kind: amount.kind, which, rate, operand: amount, months };
}

function monthsOf(context: Context, term: Term, wholeYears: boolean): number | undefined {
  const count = checkCount(context, term.count, 1);
  if (count === undefined || term.unit === "missing") return undefined;
  const months = term.unit === "year" ? count * 12 : count;
  const text = textAt(context, term.at);
  if (months > longest) context.report(diagnose(m3.termTooLong, term.at, { text }));
  else if (wholeYears && months % 12 !== 0) context.report(diagnose(m3.partOfYear, term.at, { text }));
  else return months;
  return undefined;
}
