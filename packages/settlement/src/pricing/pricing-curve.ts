// The curve of a pricing in a window, for those who analyse, plot or print it: the same object that settlement evaluates.

import type { Expectations } from "@mast/counterfactual";
import type { Rational } from "@mast/exact";
import type { Basis, Contract, Outcome } from "@mast/language";
import type { Measures } from "@mast/measurement";
import type { Curve } from "../curve/index.ts";
import { attempt } from "../refusal.ts";
import { inputsOf, named, type Scope, type Window } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { curveInWindow } from "./price-window.ts";
import { windowOf } from "./priced.ts";

export interface PricingCurve {
  /** What the curve is a function of; absent for an amount that no single effect decides. */
  readonly basis?: Basis;
  /** Conditions on the pricing's own metric are in the curve, in the order written. */
  readonly curve: Curve;
  /** Where the window lies on the curve. */
  readonly effect?: Working;
  readonly x?: Rational;
  /** Whether the conditions on other metrics and pricings let it pay in this window. */
  readonly open: boolean;
}

/** The price curve of a pricing from one day to another, both in; undefined when nothing of its metric is measured there. */
export function pricingCurve(
  contract: Contract,
  measures: Measures,
  expectations: Expectations,
  pricing: string,
  window: Window,
): Outcome<PricingCurve | undefined> {
  const inputs = inputsOf(contract, measures, expectations);
  const purpose = { what: "payment", payment: pricing, period: `${window.from}–${window.to}` } as const;
  const scope: Scope = { inputs, window, date: window.to, since: contract.from, purpose };
  const found = attempt(() => {
    const clause = named(contract.pricings, pricing);
    return curveInWindow(windowOf(scope, clause), clause);
  });
  if (!found.done) return { value: undefined, diagnostics: [found.why] };
  if (found.value === undefined) return { value: undefined, diagnostics: [] };
  const { curve, open, base } = found.value;
  const value = base ? { curve, open, basis: base.basis, effect: base.effect, x: base.effect.value } : { curve, open };
  return { value, diagnostics: [] };
}
