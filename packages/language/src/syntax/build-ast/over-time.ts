// CST to AST for amounts over time: present values and interest.

import type { CstNode } from "chevrotain";
import type { Span } from "../../source/span.ts";
import type { Expr, Term } from "../ast/index.ts";
import { node, nodes, spanOf, token } from "../cst.ts";
import { after, type Build, countIn } from "./terms.ts";

type Read = (cst: CstNode | undefined, index?: number) => Expr;

/** A present value or interest under a factor; nothing when it has neither. */
export function overTime(cst: CstNode, at: Span, build: Build, expressionIn: Read): Expr | undefined {
  const value = node(cst, "presentValue");
  if (value) {
    const [rate, fading] = nodes(value, "yearly");
    const paid = token(value, "AtTheStartOfEachYear")
      ? "start"
      : token(value, "AtTheEndOfEachYear")
        ? "end"
        : "missing";
    const operand = expressionIn(value);
    const base = {
      node: "present value",
      at,
      operand,
      term: term(value, build),
      rate: expressionIn(rate),
      paid,
    } as const;
    return fading ? { ...base, fading: expressionIn(fading) } : base;
  }
  const interest = node(cst, "interest");
  if (!interest) return undefined;
  const which = token(interest, "SimpleInterestOf") ? "simple" : "compound";
  const rate = expressionIn(node(interest, "yearly"));
  return { node: "interest", at, which, rate, operand: expressionIn(interest), term: term(interest, build) };
}

function term(cst: CstNode, build: Build): Term {
  const found = node(cst, "forYears");
  const unit = token(found, "Year") ? "year" : token(found, "Month") ? "month" : "missing";
  return { at: spanOf(found, after(cst)), count: countIn(found, build), unit };
}
