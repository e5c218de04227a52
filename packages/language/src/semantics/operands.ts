// An expression of the model, taken apart one step.

import type { Expression } from "./model/index.ts";

/** The expressions that an expression is made of. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.node) {
    case "sum":
    case "difference":
    case "product":
    case "quotient":
      return [expression.left, expression.right];
    case "negation":
      return [expression.operand];
    case "present value":
      return [expression.operand, expression.rate, ...(expression.fading ? [expression.fading] : [])];
    case "interest":
      return [expression.operand, expression.rate];
    case "return":
      return [expression.rate, ...expression.outlays.map(({ amount }) => amount)];
    case "larger":
    case "smaller":
      return expression.operands;
    case "choice":
      return [expression.when.left, expression.when.right, expression.yes, expression.no];
    default:
      return [];
  }
}
