// Takes what is owed in a period, gives it within the limits on parties and on the contract; and what is owed when it is rounded, held
// to every cap once more, since parts that are rounded or set off can together move more than a cap allows.

import { divide, equals, isZero, maximum, multiply, one, type Rational, sign, sum, zero } from "@mast/exact";
import type { Limit, Payment } from "@mast/language";
import type { Period } from "@mast/measurement";
import { evaluateExpression } from "../evaluate.ts";
import { addedBy, type Flow, type Ledger } from "../ledger.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { cutInUnits } from "../sharing/limit.ts";
import { returnBound, returnReached } from "../sharing/return-limit.ts";
import type { Owed } from "./owed.ts";
import { capsLast, heldTo, limited, limitsOf, recordsInSpan, tellIfNotReached } from "./priced-amounts.ts";

/** A limit on what moves in a period: how much it is, and what earlier payments in its span took of it. */
interface Standing {
  readonly limit: Limit;
  readonly bound: Working;
  readonly used: Rational;
  readonly concerns: (flow: Pick<Flow, "from" | "to">) => boolean;
}

/** The limits on what a payment moves in a period: those on parties and on the contract, and caps on all that it pays for. */
export function standingLimits(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  flows: readonly Pick<Flow, "from" | "to">[],
): readonly Standing[] {
  return limitsOf(scope, payment).flatMap((limit): readonly Standing[] => {
    const { on, amount } = limit;
    const names = on.on === "pricings" ? on.names : undefined;
    if (names && (limit.limit === "floor" || !payment.of.every((name) => names.includes(name)))) return [];
    const concerns = (flow: Pick<Flow, "from" | "to">) => flow.from !== flow.to && isOn(limit, flow);
    if (!flows.some(concerns)) return [];
    const earlier = recordsInSpan(scope, ledger, limit, payment, period);
    const moved = (records: Ledger) =>
      sum(records.flatMap((record) => record.settled.filter(concerns).map((flow) => flow.amount)));
    const isAllOn = ({ pricings }: Ledger[number]) =>
      !names || [...pricings.keys()].every((name) => names.includes(name));
    // Where a payment pays for other prices as well, what moved for these cannot be told apart from what they came to.
    const beside = earlier.filter((record) => !isAllOn(record));
    const cameTo = sum((names ?? []).map((name) => addedBy(beside, name)));
    const bound =
      amount.node === "return"
        ? returnBound(scope, ledger, limit, amount, payment, period)
        : evaluateExpression(scope, amount);
    return [{ limit, bound, concerns, used: sum([moved(earlier.filter(isAllOn)), maximum(cameTo, zero)]) }];
  });
}

/** What is owed, within the limits on parties and on the contract in their order. A floor adds to what moves; what is overpaid waits. */
export function limitedOnParties(
  scope: Scope,
  payment: Payment,
  period: Period,
  wanted: readonly Owed[],
  limits: readonly Standing[],
): readonly Owed[] {
  const onParties = limits.filter(({ limit }) => limit.on.on !== "pricings");
  const within = capsLast(onParties).reduce<readonly Owed[]>((flows, { limit, bound, used, concerns }) => {
    const inScope = flows.filter(concerns);
    const before = inScope.map((flow) => moves(payment, flow.amount));
    const after = heldTo(scope, limit, payment, period, before, used, bound.value, weightsOf(payment, inScope));
    return flows.map((flow) => {
      const index = inScope.indexOf(flow);
      const amount = after[index];
      if (amount === undefined || equals(amount, before[index]!)) return flow;
      const waits = isOverpaid(payment, flow) && payment.mode !== "cumulative" ? flow.amount : flow.waits;
      return { ...flow, amount, waits, working: limited(limit, flow.working, amount, used, bound) };
    });
  }, wanted);
  for (const { limit, bound, used, concerns } of onParties) {
    const reached = sum([used, ...within.filter(concerns).map((flow) => moves(payment, flow.amount))]);
    tellIfNotReached(scope, limit, payment, period, reached, bound.value);
  }
  return within;
}

/** What is owed when it is rounded and set off, within every cap: cut by whole roundings, in proportion. */
export function heldToCaps(payment: Payment, rounded: readonly Owed[], limits: readonly Standing[]): readonly Owed[] {
  const caps = limits.filter(({ limit }) => limit.limit === "cap");
  return caps.reduce<readonly Owed[]>((flows, { limit, bound, used, concerns }) => {
    const inScope = flows.filter(concerns);
    const before = inScope.map((flow) => moves(payment, flow.amount));
    const after = cutInUnits(before, used, bound.value, payment.rounding.to);
    return flows.map((flow) => {
      const index = inScope.indexOf(flow);
      const amount = after[index];
      if (amount === undefined || equals(amount, before[index]!)) return flow;
      return { ...flow, amount, working: limited(limit, flow.working, amount, used, bound, "cap-after-rounding") };
    });
  }, rounded);
}

/** What is paid, with the yearly return that it makes where one is limited. */
export function withReturns(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  flows: readonly Owed[],
  limits: readonly Standing[],
): readonly Owed[] {
  return limits.reduce<readonly Owed[]>((all, { limit: { amount }, concerns }) => {
    if (amount.node !== "return") return all;
    const received = sum(all.filter(concerns).map((flow) => moves(payment, flow.amount)));
    const reached = returnReached(scope, ledger, amount, payment, period, received);
    if (!reached) return all;
    return all.map((flow) =>
      concerns(flow) ? { ...flow, working: { ...flow.working, inputs: [...flow.working.inputs, reached] } } : flow,
    );
  }, flows);
}

/** Whether an amount below zero waits for later periods. */
export function isOverpaid({ overpaid }: Payment, { from, to, amount }: Flow): boolean {
  return overpaid === "set off" && from !== to && sign(amount) < 0;
}

/** What moves of an amount: nothing when it is below zero and waits. */
function moves({ overpaid }: Payment, amount: Rational): Rational {
  return overpaid === "set off" ? maximum(amount, zero) : amount;
}

function isOn({ on }: Limit, { from, to }: Pick<Flow, "from" | "to">): boolean {
  return on.on !== "party" || on.party === (on.verb === "pays" ? from : to);
}

/** How a floor is shared out when nothing else is paid: as the payment is split; undefined when it does not say. */
function weightsOf(payment: Payment, flows: readonly Owed[]): readonly Rational[] | undefined {
  if (flows.length === 1) return [one];
  const shareOf = (splits: Payment["from"], party: string) =>
    splits.find((split) => split.party === party)?.share ?? zero;
  const products = flows.map((flow) => multiply(shareOf(payment.from, flow.from), shareOf(payment.to, flow.to)));
  const total = sum(products);
  return isZero(total) ? undefined : products.map((product) => divide(product, total));
}
