// The one way to make a working: a number, the rule and clause it comes from, and the workings it was made of.

import { type Rational, rational, zero } from "@mast/exact";
import type { Kind, Span, Unit } from "@mast/language";
import type { Working } from "./settlement.ts";
import type { ParamsOf, WorkingRuleName } from "./working-rules.ts";

/** Where a number belongs and what it counts. */
export interface About {
  readonly at: Span;
  readonly of: string;
  readonly unit: Unit;
  readonly kind?: Kind;
}

/** One number with its working. A rule with parameters must be given them all. */
export function working<R extends WorkingRuleName>(
  rule: R,
  about: About,
  value: Rational,
  inputs: readonly Working[],
  ...params: keyof ParamsOf<R> extends never ? [] : [ParamsOf<R>]
): Working {
  const { at, of, unit, kind = "number" } = about;
  const [given] = params;
  return { rule, at, of, value, unit, kind, ...(given ? { params: given } : {}), inputs };
}

/** The same with the inputs' own inputs left out: for what is explained in full just before. */
export function inShort(of: Working): Working {
  return { ...of, inputs: of.inputs.map((input) => ({ ...input, inputs: [] })) };
}

/** 1 for what holds, 0 for what does not. */
export function truth(holds: boolean): Rational {
  return holds ? rational(1n) : zero;
}

export function yesNo(holds: boolean): "yes" | "no" {
  return holds ? "yes" : "no";
}

/** The unit of money in a currency. */
export function moneyUnit(currency: string): Unit {
  return { [currency]: 1 };
}

/** The unit of a quotient. */
export function unitQuotient(a: Unit, b: Unit): Unit {
  const result: Record<string, number> = { ...a };
  for (const [base, exponent] of Object.entries(b)) {
    const left = (result[base] ?? 0) - exponent;
    if (left === 0) delete result[base];
    else result[base] = left;
  }
  return result;
}
