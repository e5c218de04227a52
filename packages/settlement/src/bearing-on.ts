// Takes what a worked example expects, gives the payments that it depends on: those between the two parties, and those that share a
// limit with one of them.

import type { Contract, Limit, Payment, TestExpectation } from "@mast/language";
import { partiesEver } from "./payment/in-force.ts";

/** The payments that must be settled to know what is expected. A price needs none: it is priced without being paid. */
export function paymentsBearingOn(contract: Contract, expect: readonly TestExpectation[]): readonly Payment[] {
  const between = expect.filter((one) => one.kind === "payment");
  const isOfTwo = (payment: Payment) =>
    between.some(({ from, to }) => isParty(contract, payment, from) && isParty(contract, payment, to));
  const found = new Set(contract.payments.filter(isOfTwo));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const limit of contract.limits) {
      const limited = contract.payments.filter((payment) => isUnder(contract, limit, payment));
      if (limited.some((payment) => found.has(payment))) for (const payment of limited) found.add(payment);
    }
  }
  return contract.payments.filter((payment) => found.has(payment));
}

/** Whether a limit may touch what a payment pays. */
export function isUnder(contract: Contract, { on, amount }: Limit, payment: Payment): boolean {
  if (amount.node === "return" && isParty(contract, payment, amount.party)) return true;
  if (on.on === "pricings") return payment.of.some((name) => on.names.includes(name));
  return on.on === "contract" || isParty(contract, payment, on.party);
}

/** Whether the party ever pays or receives by the payment. */
function isParty({ riskShares }: Contract, payment: Payment, party: string): boolean {
  const { payers, payees } = partiesEver(payment);
  const shared = riskShares.filter((share) => share.of.some((name) => payment.of.includes(name)));
  return [...payers, ...payees, ...shared.flatMap(({ parties }) => parties)].includes(party);
}
