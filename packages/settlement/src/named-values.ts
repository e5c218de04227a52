// Named values and formulas for the reader of a settlement: those without effects as of the date, the others as last used.

import { type Expression, type IsoDate, operandsOf } from "@mast/language";
import { valueOn } from "./evaluate.ts";
import { attempt } from "./refusal.ts";
import { type Inputs, named, type Scope } from "./scope.ts";
import type { Settlement } from "./settlement.ts";

/** Values in the order of the contract. One that has no value on the date, and was not used, is not listed. */
export function namedValues(inputs: Inputs, asOf: IsoDate): Settlement["values"] {
  const { contract } = inputs;
  const window = { from: contract.from, to: asOf };
  const scope: Scope = {
    inputs,
    window,
    date: asOf,
    since: contract.from,
    purpose: { what: "payment", payment: "", period: "" },
  };
  return contract.values.flatMap((series) => {
    const stands = series.entries.every((entry) => !needsWindow(inputs, entry.is));
    const found = stands ? attempt(() => valueOn(scope, series.name, series.at)) : undefined;
    const result = found?.done ? found.value : inputs.used.get(series.name);
    if (result === undefined) return [];
    return [{ name: series.name, value: result.value, unit: result.unit, kind: result.kind, working: result }];
  });
}

/** Whether an amount depends on what a pricing pays or a metric comes to, and so on a window. */
export function needsWindow(inputs: Inputs, expression: Expression): boolean {
  if (
    expression.node === "effect" ||
    expression.node === "standard deviation" ||
    expression.node === "pricing" ||
    expression.node === "event" ||
    expression.node === "return"
  )
    return true;
  if (expression.node === "value" && expression.onDayOf !== undefined) return true;
  const inner =
    expression.node === "value"
      ? named(inputs.contract.values, expression.name).entries.map((entry) => entry.is)
      : operandsOf(expression);
  return inner.some((operand) => needsWindow(inputs, operand));
}
