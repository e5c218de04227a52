// What an amendment does to what is paid: which payments it divides, and which results it lets begin anew. The check reports from
// it what cannot be divided, and the settlement follows it, so that both mean the same.

import type { Amendment, Contract, IsoDate, Payment } from "../model/index.ts";
import { meaningOfPayment, meaningOfPricing } from "./meaning.ts";

/** One text of a contract and the days on which it is in force; the first is the contract as signed. */
export interface ContractText {
  readonly contract: Contract;
  readonly from: IsoDate;
  readonly amendment?: Amendment;
}

/** The texts of a contract in the order in which they come into force. One that another replaces before its day has begun is left out. */
export function textsOf(contract: Contract): readonly ContractText[] {
  const { amendments = [], ...signed } = contract;
  const all: ContractText[] = [
    { contract: signed, from: contract.from },
    ...amendments.map((amendment) => ({ contract: amendment.contract, from: amendment.from, amendment })),
  ];
  return all.filter(({ from }, index) => all[index + 1] === undefined || from < all[index + 1]!.from);
}

/** Whether two texts say the same of a pricing or rate card about the days before the later one, which lets it run on. */
export function runsOn(earlier: Contract, later: ContractText, pricing: string): boolean {
  if (later.amendment?.countsAfresh.includes(pricing)) return false;
  const says = ({ pricings, rateCards }: Contract) => [...pricings, ...rateCards].some(({ name }) => name === pricing);
  if (!says(earlier) || !says(later.contract)) return false;
  const [before, after] = [earlier, later.contract].map((one) => meaningOfPricing(one, pricing, later.from));
  return before === after;
}

/** The payment of the same pricings in a later text when everything it rests on is as before; then its periods run on. */
export function paymentRunsOn(earlier: Contract, later: ContractText, payment: Payment): boolean {
  const next = samePayment(later.contract, payment);
  if (next === undefined || !payment.of.every((name) => runsOn(earlier, later, name))) return false;
  return meaningOfPayment(earlier, payment, later.from) === meaningOfPayment(later.contract, next, later.from);
}

/** The payment of exactly the same pricings and rate cards. */
export function samePayment({ payments }: Contract, { of }: Payment): Payment | undefined {
  return payments.find((one) => one.of.join(", ") === of.join(", "));
}
