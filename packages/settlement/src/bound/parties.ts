// Who takes part in what a payment pays: which limits on parties hold all of it, what the layers leave with the payer, and where money
// that is set off could be paid to another besides.

import {
  add,
  compare,
  divide,
  minimum,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from "@mast/exact";
import { type Contract, type Limit, leastAndMost, leastAndMostOf, type Payment, type RiskShare } from "@mast/language";
import { periodsOf } from "@mast/measurement";

/** Whether a limit on a party or on the contract counts all that a payment pays, with nothing that can make room beside it. */
export function isPaidTo(contract: Contract, payment: Payment, on: Limit["on"]): boolean {
  const others = contract.payments.filter((each) => each !== payment);
  if (others.some(({ overpaid }) => overpaid === "paid back")) return false;
  if (on.on === "contract") return true;
  if (on.on === "pricings") return false;
  const later = on.verb === "pays" ? payment.laterFrom : payment.laterTo;
  const now = on.verb === "pays" ? payment.from : payment.to;
  const isShared = on.verb === "receives" && sharesOf(contract, payment).length > 0;
  return now.length === 1 && now[0]?.party === on.party && (later ?? []).length === 0 && !isShared;
}

/** What leaves the payer of an amount, when the layers of a risk share leave some of it there; without end: undefined. */
export function paidBeyondPayer(
  contract: Contract,
  payment: Payment,
  whole: Rational | undefined,
): Rational | undefined {
  const [share, ...others] = sharesOf(contract, payment);
  const [payer, ...payers] = payment.from;
  const isAlone = share && others.length === 0 && payers.length === 0 && (payment.laterFrom ?? []).length === 0;
  if (!isAlone || !payer || share.of.join() !== payment.of.join()) return whole;
  const times = share.fills === "over the contract" ? 1 : periodsOf(contract, "contract year").length;
  const beyond = beyondPayer(contract, share, payer.party, times === 1 ? whole : undefined);
  const all = beyond && multiply(beyond, rational(BigInt(Math.max(1, times))));
  return all && whole ? minimum(all, whole) : (all ?? whole);
}

function beyondPayer(
  contract: Contract,
  share: RiskShare,
  payer: string,
  whole: Rational | undefined,
): Rational | undefined {
  const index = share.parties.indexOf(payer);
  let left = whole;
  let paid = zero;
  for (const layer of share.layers) {
    const { least, most } = layer.amount ? leastAndMostOf(contract, layer.amount) : {};
    if (layer.amount && (!least || !most || compare(least, most) !== 0)) return undefined;
    const leaves = subtract(one, layer.shares[index] ?? zero);
    const filled = left && most ? minimum(left, most) : (left ?? most);
    if (filled) {
      paid = add(paid, multiply(filled, leaves));
      left = left && subtract(left, filled);
    } else if (sign(leaves) > 0) return undefined;
  }
  return paid;
}

/**
 * Whether a payment could pay more than it owes in all: what falls for one payee is set off against that payee alone, so money that moves
 * from one to another between periods is paid to both until then.
 */
export function mayPayTwice(contract: Contract, payment: Payment): boolean {
  const shares = sharesOf(contract, payment);
  const moves = (payment.laterFrom ?? []).length > 0 || (payment.laterTo ?? []).length > 0;
  const isCumulative = payment.mode === "cumulative";
  if (moves && isCumulative) return true;
  if (shares.length === 0) return false;
  const canFall = payment.of.some((name) => {
    const pricing = contract.pricings.find((each) => each.name === name);
    const least = pricing ? leastAndMost(contract, pricing).least : zero;
    return !least || sign(least) < 0;
  });
  const isOwn = shares.every(
    ({ of, fills }) => fills === "over the contract" && of.every((name) => payment.of.includes(name)),
  );
  return canFall || (isCumulative && !isOwn);
}

/**
 * How much more than the rounded whole can be paid because the parts of the parties are rounded apart, and what falls for one of them by
 * a rounding is set off later. Two parts of one period never do; two parts of a sum so far only where they are not whole units.
 */
export function roundedApart(contract: Contract, payment: Payment, most: Rational): Rational {
  const shares = sharesOf(contract, payment);
  const payees = new Set([...payment.to.map(({ party }) => party), ...shares.flatMap(({ parties }) => parties)]);
  const parts = payment.from.length * payees.size;
  const unit = payment.rounding.to;
  // What a payer keeps is rounded with what is paid, and can be made less than nothing by it.
  const keeps = payment.from.some(({ party }) => payees.has(party));
  const isCumulative = payment.mode === "cumulative";
  if (parts < 2 || (payment.overpaid === "paid back" && !keeps)) return zero;
  const times = keeps && !isCumulative ? Math.max(1, periodsOf(contract, payment.every).length) : 1;
  if (parts > 2) return multiply(unit, rational(BigInt(2 * (parts - 1) * times)));
  const isWhole = (amount: Rational) => divide(amount, multiply(unit, rational(100n))).denominator === 1n;
  const isPercent = (share: Rational) => multiply(share, rational(100n)).denominator === 1n;
  const splits = [...payment.from, ...payment.to].map(({ share }) => share);
  const layers = shares.flatMap((share) => share.layers);
  const areWhole =
    isWhole(most) &&
    [...splits, ...layers.flatMap((layer) => layer.shares)].every(isPercent) &&
    layers.every(({ amount }) => !amount || isWhole(leastAndMostOf(contract, amount).most ?? unit));
  // A cap on parties counts only what is paid, and not what is kept.
  const isCapped = keeps && contract.limits.some(({ limit, on }) => limit === "cap" && on.on !== "pricings");
  return isCapped || (isCumulative && !areWhole) ? unit : zero;
}

function sharesOf(contract: Contract, payment: Payment): readonly RiskShare[] {
  return contract.riskShares.filter(({ of }) => of.some((name) => payment.of.includes(name)));
}
