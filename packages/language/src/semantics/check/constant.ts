// Takes a checked expression, gives its exact value when it is the same on every date and for every outcome.

import { add, divide, isZero, maximum, minimum, multiply, negate, type Rational, subtract } from "@mast/exact";
import type { Expression, ValueSeries } from "../model/index.ts";

/** The named values that an amount may rest on. */
export interface KnownValues {
  readonly checked: { readonly values: ReadonlyMap<string, ValueSeries> };
}

/** The value of an expression of literals and of values that have one undated entry; nothing when it depends on more. */
export function constantOf(context: KnownValues, expression: Expression): Rational | undefined {
  switch (expression.node) {
    case "literal":
      return expression.value;
    case "value": {
      const series = context.checked.values.get(expression.name);
      const [only, ...others] = series?.entries ?? [];
      return only && others.length === 0 && !series?.rounding ? constantOf(context, only.is) : undefined;
    }
    case "negation": {
      const value = constantOf(context, expression.operand);
      return value && negate(value);
    }
    case "larger":
    case "smaller": {
      const values = expression.operands.map((operand) => constantOf(context, operand));
      const known = values.filter((value) => value !== undefined);
      if (known.length < values.length) return undefined;
      return known.reduce(expression.node === "larger" ? maximum : minimum);
    }
    case "sum":
    case "difference":
    case "product":
    case "quotient": {
      const left = constantOf(context, expression.left);
      const right = constantOf(context, expression.right);
      if (!left || !right) return undefined;
      if (expression.node === "quotient") return isZero(right) ? undefined : divide(left, right);
      return { sum: add, difference: subtract, product: multiply }[expression.node](left, right);
    }
    default:
      return undefined;
  }
}
