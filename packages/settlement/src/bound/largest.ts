// The most that a payment, or one of its pricings, can come to over the whole contract, whatever the results: from what its pricings can
// come to, the limits that bear on them, and the layers that leave money with the payer. Never below what a settlement can pay.

import {
  add,
  compare,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  roundTo,
  sign,
  sum,
  zero,
} from "@mast/exact";
import { type Contract, isEndless, type Limit, leastAndMost, leastAndMostOf, type Payment } from "@mast/language";
import { periodsOf } from "@mast/measurement";
import { isPaidTo, mayPayTwice, paidBeyondPayer, roundedApart } from "./parties.ts";

/** `no limit`: nothing in the contract holds it back. Undefined: what it is cannot be told from the text alone. */
export type Largest = { readonly most: Rational } | { readonly most: "no limit" } | undefined;

/** The most that a payment pays in all, rounded as it is paid. */
export function largestPayment(contract: Contract, payment: Payment): Largest {
  if (!isWritten(contract)) return undefined;
  const held = leastCap(contract, payment);
  const priced = largestByPrice(contract, payment);
  if (!held || (priced?.most !== undefined && priced.most !== "no limit" && compare(priced.most, held) < 0))
    return priced;
  return { most: held };
}

/** The least of the caps that all of a payment is held to when it is rounded, with nothing that is paid back to make room under it. */
function leastCap(contract: Contract, payment: Payment): Rational | undefined {
  const others = contract.payments.filter((each) => each !== payment);
  const ends = contract.limits.flatMap((cap) => {
    const { limit, on } = cap;
    const isOnAll =
      on.on === "pricings"
        ? payment.of.every((name) => on.names.includes(name)) &&
          others.every(({ of, overpaid }) => overpaid !== "paid back" || !of.some((name) => on.names.includes(name)))
        : isPaidTo(contract, payment, on);
    const amount = limit === "cap" && isOnAll ? amountOf(contract, cap) : undefined;
    return amount ? [multiply(roundTo(amount, payment.rounding.to, "down"), spansIn(contract, payment, cap))] : [];
  });
  return ends.length > 0 ? ends.reduce(minimum) : undefined;
}

/** The most by what its prices can come to, their limits and who shares them. */
function largestByPrice(contract: Contract, payment: Payment): Largest {
  if (!isTold(contract, payment)) return undefined;
  const caps = contract.limits.filter(({ limit }) => limit === "cap");
  const priced = payment.of.map((name) => mostOf(contract, payment, name));
  const unit = payment.rounding.to;
  const up = (amount: Rational) => roundTo(amount, unit, "up");
  const count = payment.mode === "cumulative" ? 1 : periodsIn(contract, payment);
  const shared = (amount: Rational | undefined) => paidBeyondPayer(contract, payment, amount);
  const whole = shared(allOf(priced));
  const each = allOf(payment.of.map((name) => inWindow(contract, name)));
  const ends = [
    // Every period that is settled by itself may be rounded up by itself.
    whole && add(up(whole), multiply(unit, rational(BigInt(count - 1)))),
    each && multiply(up(each), rational(BigInt(count))),
    ...caps.flatMap((cap) => {
      const holds = cap.on.on === "pricings" ? coversAll(contract, cap, payment) : isPaidTo(contract, payment, cap.on);
      if (!holds) return [];
      const amount = amountOf(contract, cap);
      if (!amount) return [];
      const capped = multiply(up(amount), spansIn(contract, payment, cap));
      const beyond = cap.on.on === "pricings" ? shared(capped) : undefined;
      return [beyond ? minimum(capped, up(beyond)) : capped];
    }),
  ].filter((end) => end !== undefined);
  const floors = contract.limits.filter((limit) => limit.limit === "floor" && touches(limit, payment));
  const raised = allOf(floors.map((floor) => raisedBy(contract, payment, floor)));
  if (ends.length > 0) {
    const most = raised && up(add(ends.reduce(minimum), raised));
    return most && { most: add(most, roundedApart(contract, payment, most)) };
  }
  const isHeld = [...caps, ...floors].some(
    ({ on }) => on.on !== "pricings" || payment.of.some((name) => on.names.includes(name)),
  );
  const isShared = contract.riskShares.some(({ of }) => of.some((name) => payment.of.includes(name)));
  const endless = payment.of.some((name) => isEndless(contract, name));
  return endless && !isHeld && !isShared ? { most: "no limit" } : undefined;
}

/** The most that a pricing or rate card adds to its payment in all, before it is shared and rounded. */
export function largestOfPricing(contract: Contract, name: string): Largest {
  const [payment, ...others] = contract.payments.filter(({ of }) => of.includes(name));
  if (!payment || others.length > 0 || !isWritten(contract) || !isTold(contract, payment)) return undefined;
  const floors = contract.limits.filter(
    ({ limit, on }) => limit === "floor" && on.on === "pricings" && on.names.includes(name),
  );
  const most = mostOf(contract, payment, name);
  const raised = allOf(floors.map((floor) => raisedBy(contract, payment, floor)));
  if (most) return raised && { most: add(most, raised) };
  const isHeld = contract.limits.some(({ on }) => on.on !== "pricings" || on.names.includes(name));
  return isEndless(contract, name) && !isHeld ? { most: "no limit" } : undefined;
}

/** What an amendment or a decision still to come makes of a payment is not told. */
function isWritten({ amendments = [], open }: Contract): boolean {
  return amendments.length === 0 && open.length === 0;
}

/** Floors for a party and money that can move between payees are not told from the text of prices alone. */
function isTold(contract: Contract, payment: Payment): boolean {
  const floors = contract.limits.filter(({ limit }) => limit === "floor");
  const isRaisedBeside = floors.some(
    (floor) => floor.on.on !== "pricings" || (touches(floor, payment) && !isWithin(contract, floor.on.names, payment)),
  );
  return !isRaisedBeside && !mayPayTwice(contract, payment);
}

/** What one pricing adds in all: what it can come to in a window, as often as windows are settled by themselves, within caps of its own. */
function mostOf(contract: Contract, payment: Payment, name: string): Rational | undefined {
  const most = inWindow(contract, name);
  const times = rational(BigInt(payment.mode === "cumulative" ? 1 : periodsIn(contract, payment)));
  const ends = [
    most && multiply(most, times),
    ...contract.limits.flatMap((cap) => {
      const isOwn =
        cap.limit === "cap" && cap.on.on === "pricings" && cap.on.names.length === 1 && cap.on.names[0] === name;
      const each = isOwn ? amountOf(contract, cap) : undefined;
      // A period settled by itself uses up what it rounds up as well.
      return each ? [multiply(roundTo(each, payment.rounding.to, "up"), spansIn(contract, payment, cap))] : [];
    }),
  ].filter((end) => end !== undefined);
  return ends.length > 0 ? ends.reduce(minimum) : undefined;
}

function inWindow(contract: Contract, name: string): Rational | undefined {
  const pricing = contract.pricings.find((each) => each.name === name);
  return pricing && leastAndMost(contract, pricing).most;
}

/** What a limit comes to at most; a return is no amount that stands in the text. */
function amountOf(contract: Contract, { amount }: Limit): Rational | undefined {
  const { most } = leastAndMostOf(contract, amount);
  return most && maximum(most, zero);
}

function raisedBy(contract: Contract, payment: Payment, floor: Limit): Rational | undefined {
  const each = amountOf(contract, floor);
  return each && multiply(roundTo(each, payment.rounding.to, "up"), spansIn(contract, payment, floor));
}

/** Whether a cap counts every price of a payment, and nothing of others that could fall and make room under it. */
function coversAll(contract: Contract, { on, per }: Limit, payment: Payment): boolean {
  if (on.on !== "pricings" || !payment.of.every((name) => on.names.includes(name))) return false;
  const others = on.names.filter((name) => !payment.of.includes(name));
  return others.every((name) => {
    const pricing = contract.pricings.find((each) => each.name === name);
    const least = pricing ? leastAndMost(contract, pricing).least : zero;
    const falls = contract.payments.some(
      ({ of, mode }) => of.includes(name) && mode === "cumulative" && per !== "contract",
    );
    return least !== undefined && sign(least) >= 0 && !falls;
  });
}

/** Whether these are prices of the payment, none of which can be below zero. */
function isWithin(contract: Contract, names: readonly string[], payment: Payment): boolean {
  return names.every((name) => {
    const pricing = contract.pricings.find((each) => each.name === name);
    const least = pricing ? leastAndMost(contract, pricing).least : zero;
    return payment.of.includes(name) && least !== undefined && sign(least) >= 0;
  });
}

const touches = ({ on }: Limit, payment: Payment): boolean =>
  on.on === "pricings" && payment.of.some((name) => on.names.includes(name));

const periodsIn = (contract: Contract, { every }: Payment): number => Math.max(1, periodsOf(contract, every).length);

function spansIn(contract: Contract, payment: Payment, { per }: Limit): Rational {
  if (per === "contract") return rational(1n);
  if (per === "payment") return rational(BigInt(periodsIn(contract, payment)));
  return rational(BigInt(Math.max(1, periodsOf(contract, per).length)));
}

function allOf(amounts: readonly (Rational | undefined)[]): Rational | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? sum(known) : undefined;
}
