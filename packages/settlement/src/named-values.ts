// Named values and formulas for the reader of a settlement: each amount of a dated series that was used; of the others those without
// effects as of the date, and those with effects as last used.

import { type Expression, type IsoDate, operandsOf } from "@mast/language";
import { addDays } from "@mast/measurement";
import { valueOn } from "./evaluate.ts";
import { attempt } from "./refusal.ts";
import { type Inputs, named, type Scope } from "./scope.ts";
import type { Settlement, Working } from "./settlement.ts";

/**
 * Values in the order of the contract. Of a series with several dates each amount that was used, under any text, with the days on which it
 * is in force. One that has no value on the date, and was not used, is not listed.
 */
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
  const texts = inputs.others.slice(0, inputs.text + 1);
  // What is looked up below for the reader is not used by it.
  const usedIn = new Map(
    contract.values.map(({ name }) => [name, new Map(texts.flatMap((text) => [...(text.used.get(name) ?? [])]))]),
  );
  return contract.values.flatMap(({ name, at, entries }) => {
    const used = usedIn.get(name) ?? new Map<string, Working>();
    const listed = (working: Working, days: { readonly from?: IsoDate; readonly to?: IsoDate } = {}) => {
      const { value, unit, kind } = working;
      return { name, value, unit, kind, working, ...days };
    };
    if (entries.length > 1 && used.size > 0)
      return entries.flatMap(({ from }, index) => {
        const working = used.get(from ?? "");
        if (working === undefined) return [];
        const next = entries[index + 1]?.from;
        return [listed(working, { ...(from ? { from } : {}), ...(next ? { to: addDays(next, -1) } : {}) })];
      });
    const stands = entries.every((entry) => !needsWindow(inputs, entry.is));
    const found = stands ? attempt(() => valueOn(scope, name, at)) : undefined;
    const result = found?.done ? found.value : [...used.values()].at(-1);
    return result === undefined ? [] : [listed(result)];
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
