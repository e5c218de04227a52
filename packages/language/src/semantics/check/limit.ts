// Takes a cap or a floor, gives what it limits, over which time and at which amount; and says which limits touch a payment.

import { compare } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Sharing as m3 } from "../../diagnostics/m3-sharing.ts";
import type { Clause, ContractFile, LimitClause, PaymentClause } from "../../syntax/ast/index.ts";
import { clausesNamed } from "../clauses.ts";
import type { Context } from "../context.ts";
import type { Limit } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { all } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkMoneyAmount } from "./expression.ts";
import { textAt } from "./operand.ts";
import { labelOf, oneOfParts, reportMissing } from "./parts.ts";
import { checkReturn, reportReturnParts } from "./return-limit.ts";

/** A cap or a floor. */
export function checkLimit(context: Context, clause: LimitClause): Limit | undefined {
  const is = oneOfParts(context, clause, ["is", "is a return"]);
  const on = limitedBy(context, clause);
  const amount =
    is?.part === "is a return" ? checkReturn(context, clause, is, on) : is && checkMoneyAmount(context, is.amount);
  reportReturnParts(context, clause);
  if (!is) reportMissing(context, clause, ["Is"]);
  if (!is || clause.name.node === "missing" || is.every.node === "missing") return undefined;
  const { grain } = is.every;
  const per = grain === "payment" || grain === "contract year" || grain === "calendar year" || grain === "contract";
  if (!per) {
    const params = { name: clause.name.text, text: textAt(context, is.every.at) };
    context.report(diagnose(m3.limitPeriod, is.every.at, params));
    return undefined;
  }
  if (!amount || !on) return undefined;
  return {
    at: clause.at,
    nameAt: clause.name.at,
    name: clause.name.text,
    ...(clause.label ? { label: labelOf(clause.label) } : {}),
    limit: clause.clause,
    on,
    per: grain,
    amount,
  };
}

function limitedBy(context: Context, clause: LimitClause): Limit["on"] | undefined {
  const part = oneOfParts(context, clause, ["on", "on what", "on the contract"]);
  switch (part?.part) {
    case undefined:
      reportMissing(context, clause, ["On"]);
      return undefined;
    case "on the contract":
      return { on: "contract" };
    case "on": {
      const names = all(part.names.map((name) => resolve(context, name, ["pricing", "rate card"])?.name));
      return names && { on: "pricings", names };
    }
    case "on what": {
      const party = resolve(context, part.party, ["party"])?.name;
      return party === undefined || part.verb === "missing" ? undefined : { on: "party", verb: part.verb, party };
    }
  }
}

/** The limits that bear on a payment, in the order of the text. */
export function limitsOf(context: Context, payment: PaymentClause): readonly LimitClause[] {
  const { named, others } = limitsIn(context.file);
  const paid = payment.of.flatMap((name) => (name.node === "name" ? (named.get(name.text) ?? []) : []));
  return [...new Set([...paid, ...others])]
    .sort((a, b) => a.order - b.order)
    .map(({ clause }) => clause)
    .filter(touching(context, payment));
}

interface Ordered {
  readonly clause: LimitClause;
  readonly order: number;
}

interface Limits {
  /** By the names of what they limit. */
  readonly named: ReadonlyMap<string, readonly Ordered[]>;
  readonly others: readonly Ordered[];
}

const sorted = new WeakMap<ContractFile, Limits>();

function limitsIn(file: ContractFile): Limits {
  const known = sorted.get(file);
  if (known) return known;
  const named = new Map<string, Ordered[]>();
  const others: Ordered[] = [];
  for (const [order, clause] of clausesNamed(file, "cap", "floor").entries()) {
    const limit = { clause, order };
    if (clause.parts.some(({ part }) => part === "on the contract" || part === "on what")) others.push(limit);
    for (const part of clause.parts)
      for (const name of part.part === "on" ? part.names : [])
        if (name.node === "name") named.set(name.text, [...(named.get(name.text) ?? []), limit]);
  }
  const found = { named, others };
  sorted.set(file, found);
  return found;
}

/** Whether a limit, by its clause alone, bears on a payment: on something it pays, on a party of it, or on the whole contract. */
function touching(context: Context, payment: PaymentClause): (limit: LimitClause) => boolean {
  const named = (names: readonly { readonly node: string; readonly text?: string }[]) =>
    names.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const paid = named(payment.of);
  const touches = (part: LimitClause["parts"][number]): boolean => {
    if (part.part === "on the contract") return true;
    if (part.part === "on") return part.names.some((name) => name.node === "name" && paid.includes(name.text));
    if (part.part !== "on what" || part.party.node === "missing") return false;
    const side = part.verb === "pays" ? "from" : "to";
    const stated = payment.parts.flatMap((each) => (each.part === side ? each.splits.map(({ party }) => party) : []));
    const sharers = side === "to" ? sharersOf(context, paid) : [];
    return named([...stated, ...sharers]).includes(part.party.text);
  };
  return (limit) => limit.parts.some(touches);
}

function sharersOf(context: Context, paid: readonly string[]) {
  return context.ask(({ file }) =>
    clausesNamed(file, "risk share").flatMap((clause) =>
      clause.of.some((name) => name.node === "name" && paid.includes(name.text))
        ? clause.parts.flatMap((part) => (part.part === "layers" ? part.parties : []))
        : [],
    ),
  );
}

/** Caps that lie below the floor on the same amount, and limits that no payment meets. */
export function checkLimitsTogether(context: Context, limits: readonly Limit[]): void {
  const floors = limits.filter(({ limit }) => limit === "floor");
  for (const cap of limits.filter(({ limit }) => limit === "cap")) {
    const floor = floors.find((other) => other.per === cap.per && JSON.stringify(other.on) === JSON.stringify(cap.on));
    const high = constantOf(context, cap.amount);
    const low = floor && constantOf(context, floor.amount);
    if (!floor || !high || !low || compare(high, low) >= 0) continue;
    const params = {
      cap: cap.name,
      floor: floor.name,
      capText: textAt(context, cap.amount.at),
      floorText: textAt(context, floor.amount.at),
    };
    const related = [{ span: floor.amount.at, message: { en: "the floor is here", sv: "golvet finns här" } }];
    context.report(diagnose(m3.capBelowFloor, cap.amount.at, params, { related }));
  }
  const payments = clausesNamed(context.file, "payment");
  if (payments.length === 0 || payments.some(({ broken }) => broken)) return;
  const touched = new Set<Clause>(payments.flatMap((payment) => limitsOf(context, payment)));
  for (const limit of limits) {
    const clause = context.symbols.named.get(limit.name)?.clause;
    if ((clause?.clause !== "cap" && clause?.clause !== "floor") || touched.has(clause)) continue;
    context.report(diagnose(m3.limitOnNothing, limit.nameAt, { name: limit.name }));
  }
}
