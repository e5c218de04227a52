// Takes an earlier statement of the contract, gives what it paid, or says why it cannot be carried on.

import { fromText } from "@mast/exact";
import { type Contract, diagnose, type IsoDate, m6, type Outcome } from "@mast/language";
import type { EarlierPayments } from "@mast/settlement";
import { paidBy, type Statement } from "@mast/statement";

/** Payments of earlier statements; none when there is no earlier statement. */
export function earlierPayments(
  contract: Contract,
  earlier: Statement | undefined,
  asOf: IsoDate,
): Outcome<EarlierPayments> {
  if (earlier === undefined) return { value: { lines: [] }, diagnostics: [] };
  const diagnostics = [];
  const same =
    earlier.contract.title.text === contract.title.text &&
    earlier.contract.reference === contract.reference &&
    earlier.contract.currency === contract.currency;
  if (!same) {
    const params = { earlier: titleOf(earlier.contract), contract: titleOf(contract) };
    diagnostics.push(diagnose(m6.earlierOfAnotherContract, contract.at, params));
  }
  if (earlier.asOf.date > asOf) {
    diagnostics.push(diagnose(m6.earlierIsLater, contract.at, { earlier: earlier.asOf.date, asOf }));
  }
  const lines = paidBy(earlier).map(({ money: _, amount, ...line }) => ({ ...line, amount: fromText(amount) }));
  return { value: { lines }, diagnostics };
}

function titleOf(
  of: Pick<Statement["contract"], "title" | "currency"> & { readonly reference?: string | undefined },
): string {
  return [of.title.text, of.reference, of.currency].filter((part) => part !== undefined).join(", ");
}
