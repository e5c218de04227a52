// Conditions on events, and amounts as of an event's day: what names the event, and which pricings may ask for it.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3OverTime as m3 } from "../../diagnostics/m3-over-time.ts";
import type { Clause, EventClause, Expr } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Expression, Payment, Pricing } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { plain } from "../units.ts";

/** `Termination has occurred`, as 1 or 0. */
export function checkEventAsked(context: Context, expr: Extract<Expr, { node: "event" }>): Expression | undefined {
  const symbol = resolve(context, expr.event, ["event"]);
  const { at, asked } = expr;
  return symbol && { node: "event", at, unit: plain, kind: "number", event: symbol.name, asked };
}

/** Whether a condition or an amount of the contract names the event: one that is named needs to leave nothing out. */
export function isAsked(context: Context, event: EventClause): boolean {
  const { name } = event;
  if (name.node === "missing") return true;
  return context.ask(({ file }) => file.clauses.some((clause) => clause !== event && names(clause, name.text)));
}

function names(value: unknown, event: string): boolean {
  if (Array.isArray(value)) return value.some((each) => names(each, event));
  if (typeof value !== "object" || value === null) return false;
  const { node, text } = value as { readonly node?: unknown; readonly text?: unknown };
  if (node === "name") return text === event;
  return Object.entries(value).some(([key, each]) => key !== "name" && names(each, event)) || refers(value, event);
}

/** A reference holds its name under `name`, where a clause holds its own. */
function refers(value: object, event: string): boolean {
  const { clause } = value as Partial<Clause>;
  const { name } = value as { readonly name?: unknown };
  return clause === undefined && name !== undefined && names(name, event);
}

/** A cumulative payment settles the whole so far anew, so a condition on an event would undo what was paid before it. */
export function reportCumulativeOnEvents(
  context: Context,
  payments: readonly Payment[],
  pricings: readonly Pricing[],
): void {
  for (const payment of payments.filter(({ mode }) => mode === "cumulative")) {
    for (const pricing of pricings.filter(({ name }) => payment.of.includes(name))) {
      const event = asked(pricing);
      if (event)
        context.report(diagnose(m3.cumulativeOnEvent, event.at, { pricing: pricing.name, event: event.event }));
    }
  }
}

type Asked = Extract<Expression, { node: "event" }>;

/** The first condition on an event anywhere in a part of the contract's meaning. */
function asked(value: unknown): Asked | undefined {
  if (Array.isArray(value)) return firstOf(value);
  if (typeof value !== "object" || value === null) return undefined;
  if ((value as { readonly node?: unknown }).node === "event") return value as Asked;
  return firstOf(Object.values(value));
}

function firstOf(values: readonly unknown[]): Asked | undefined {
  for (const value of values) {
    const found = asked(value);
    if (found) return found;
  }
  return undefined;
}
