// Takes an event of the contract and a scope, says whether it occurs, and moves the scope to its day.

import { diagnose, type Expression, type IsoDate, m6, type Span } from "@mast/language";
import { refuse } from "./refusal.ts";
import { named, type Scope } from "./scope.ts";
import type { Working } from "./settlement.ts";
import { truth, working, yesNo } from "./working.ts";

/** 1 when a day of the event lies in the window, or, when it is asked whether it has occurred, none of the window's days is before it. */
export function eventAsked(scope: Scope, expression: Extract<Expression, { readonly node: "event" }>): Working {
  const { at, event: name, asked, unit } = expression;
  const { from, to } = named(scope.inputs.contract.events, name);
  const { window } = scope;
  const begun = from !== undefined && from <= window.to;
  const met = begun && (asked === "has occurred" || (to ?? from) >= window.from);
  const params = { asked, from: window.from, to: window.to, holds: yesNo(met) };
  return working("event", { at, of: name, unit }, truth(met), [], params);
}

/** The scope on the first day of an event; the same scope without one. An event that has not occurred by then has no day. */
export function onDayOf(scope: Scope, event: string | undefined, at: Span): Scope {
  if (event === undefined) return scope;
  const { from } = named(scope.inputs.contract.events, event);
  if (from === undefined || from > scope.window.to) return noDay(scope, event, at);
  return { ...scope, date: from };
}

function noDay(scope: Scope, event: string, at: Span): Scope {
  const date: IsoDate = scope.window.to;
  return refuse(diagnose(m6.eventWithoutDay, at, { event, date }));
}
