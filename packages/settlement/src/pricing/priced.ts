// Takes the name of a pricing or rate card and a scope, gives what it comes to in the window, before limits and sharing.

import { sign, sum } from "@mast/exact";
import { diagnose, m6, type Pricing, type Span } from "@mast/language";
import { stretchesOf } from "../course.ts";
import { cellsIn } from "../effect/cells.ts";
import { rateCardIn } from "../rate-card/rate-card.ts";
import { refuse } from "../refusal.ts";
import { named, type PricedWindow, type Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { moneyUnit, working } from "../working.ts";
import { priceWindow } from "./price-window.ts";

/** The amount of a pricing or rate card in the scope's window. Asked twice, it is computed once. */
export function pricedIn(scope: Scope, name: string): PricedWindow {
  const { inputs, window, date } = scope;
  const { from, to, cohort = "", without } = window;
  const key = JSON.stringify([name, from, to, date, cohort, [...(without ?? [])].sort()]);
  const known = inputs.priced.get(key);
  if (known !== undefined) return known;
  const card = inputs.contract.rateCards.find((one) => one.name === name);
  const priced = card === undefined ? pricingIn(scope, name) : { working: rateCardIn(scope, card) };
  inputs.priced.set(key, priced);
  return priced;
}

/** What a pricing pays to the scope's cohort when it prices each by itself, else to the window. */
export function paidToScope(scope: Scope, name: string): Working {
  const { cohort, ...window } = scope.window;
  if (cohort === undefined) return pricedIn(scope, name).working;
  const priced = pricedIn({ ...scope, window }, name);
  return priced.cohorts?.get(cohort) ?? priced.working;
}

function pricingIn(asked: Scope, name: string): PricedWindow {
  const { contract } = asked.inputs;
  const pricing = named(contract.pricings, name);
  const scope = windowOf(asked, pricing);
  if (pricing.each === "cohort" && scope.window.cohort === undefined) return eachCohort(scope, pricing);
  const paid = pricing.withoutPaidBy.flatMap((other) => [...cohortsPaidBy(scope, other, pricing.at)]);
  if (paid.length === 0) return { working: priceWindow(scope, pricing) };
  const about = { at: pricing.at, of: name, unit: moneyUnit(contract.currency) };
  const leftOut = paid.map(([cohort, other, amount]) =>
    working("cohort-left-out", about, amount.value, [], { cohort, pricing: other }),
  );
  const without = new Set(paid.map(([cohort]) => cohort));
  const priced = priceWindow({ ...scope, window: { ...scope.window, without } }, pricing);
  return { working: { ...priced, inputs: [...leftOut, ...priced.inputs] } };
}

/** The scope in which a pricing is priced: from the first day on which it says what it says now when it is counted from the start. */
export function windowOf(scope: Scope, pricing: Pricing): Scope {
  if (!pricing.countedFromStart) return scope;
  const { course, text, contract } = scope.inputs;
  const from = stretchesOf(course.texts, text, pricing.name, contract.from, scope.window.to).at(-1)!.from;
  return { ...scope, window: { ...scope.window, from } };
}

function eachCohort(scope: Scope, pricing: Pricing): PricedWindow {
  const { contract } = scope.inputs;
  const metric = named(contract.metrics, pricing.metric ?? "");
  const about = { at: pricing.at, of: pricing.name, unit: moneyUnit(contract.currency) };
  const keys = cellsIn(scope, metric, pricing.at).cells.map((cell) => cell.period.key);
  const cohorts = new Map(
    keys.map((cohort): [string, Working] => {
      const alone = priceWindow({ ...scope, window: { ...scope.window, cohort } }, pricing);
      return [cohort, working("cohort", about, alone.value, [alone], { cohort })];
    }),
  );
  const parts = [...cohorts.values()];
  return { working: working("each-cohort", about, sum(parts.map((part) => part.value)), parts), cohorts };
}

function* cohortsPaidBy(scope: Scope, name: string, at: Span): Generator<readonly [string, string, Working]> {
  const { cohorts } = pricedIn(scope, name);
  if (cohorts === undefined) return refuse(diagnose(m6.cohortsNotPaidAlone, at, { pricing: name }));
  for (const [cohort, amount] of cohorts) if (sign(amount.value) > 0) yield [cohort, name, amount];
}
