// Takes what a payment's pricings add in a period, gives who is entitled to what of whom: through the layers of a risk share, or
// split between payers and payees as written. What a payer owes itself is kept, not paid.

import { add, equals, multiply, one, sum, zero } from "@mast/exact";
import { diagnose, m6, type Payment, type RiskShare, type Split } from "@mast/language";
import type { Period } from "@mast/measurement";
import { addedBy, type Entitled, isBetween, type Ledger, paymentName, spanKey } from "../ledger.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { shareOut } from "../sharing/risk-share.ts";
import { moneyUnit, working } from "../working.ts";
import type { PricedAmount } from "./priced-amounts.ts";

/** Exact entitlements of one period, one per pair of parties, in the order in which the contract names them. */
export function entitlements(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  amounts: readonly PricedAmount[],
): readonly Entitled[] {
  const { contract } = scope.inputs;
  mustBeWhole(payment, payment.from);
  const shares = contract.riskShares.filter((share) => share.of.some((name) => payment.of.includes(name)));
  const parts = shares.flatMap((share) => shareParts(scope, ledger, payment, period, amounts, share));
  const direct = amounts.filter(({ pricing }) => !shares.some((share) => share.of.includes(pricing)));
  if (direct.length > 0) mustBeWhole(payment, payment.to);
  for (const { added } of direct) {
    for (const payee of payment.to) parts.push({ party: payee.party, amount: added, payee });
  }
  const unit = moneyUnit(contract.currency);
  const splits = payment.from.flatMap((payer) =>
    parts.map(({ party, amount, payee }) => {
      const shareOf = (split: Split) =>
        working("share", { at: split.at, of: split.party, unit: {}, kind: "share" }, split.share, [], {
          party: split.party,
        });
      const value = multiply(amount.value, multiply(payer.share, payee?.share ?? one));
      const inputs = [amount, shareOf(payer), ...(payee ? [shareOf(payee)] : [])];
      const params = { from: payer.party, to: party };
      return { ...params, working: working("split", { at: payment.at, of: party, unit }, value, inputs, params) };
    }),
  );
  return pairs(splits).map(({ from, to }) => {
    const inputs = splits.filter((split) => isBetween(split, from, to)).map((split) => split.working);
    const amount = sum(inputs.map((input) => input.value));
    const about = { at: payment.at, of: to, unit };
    return { from, to, amount, working: working("entitlement-period", about, amount, inputs, { period: period.key }) };
  });
}

/** Each pair of parties once, in order of first mention. */
export function pairs<T extends { readonly from: string; readonly to: string }>(
  flows: readonly T[],
): readonly { readonly from: string; readonly to: string }[] {
  return flows
    .filter((flow, index) => flows.findIndex((other) => isBetween(other, flow.from, flow.to)) === index)
    .map(({ from, to }) => ({ from, to }));
}

interface Part {
  readonly party: string;
  readonly amount: Working;
  /** The payee's split, when no risk share names the payees. */
  readonly payee?: Split;
}

function shareParts(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  amounts: readonly PricedAmount[],
  share: RiskShare,
): Part[] {
  const per = share.fills === "over the contract" ? "contract" : "contract year";
  const key = (name: string, of: Period) => spanKey(scope.inputs, per, name, of);
  const now = key(paymentName(payment), period);
  const earlier = ledger.filter((record) => key(record.payment, record.period) === now);
  const before = share.of.reduce((total, name) => add(total, addedBy(earlier, name)), zero);
  const shared = amounts.filter((amount) => share.of.includes(amount.pricing)).map((amount) => amount.added);
  const added = sum(shared.map((amount) => amount.value));
  const parts = shareOut(scope, share, before, added);
  return parts.map((part) => ({ party: part.of, amount: { ...part, inputs: [...shared, ...part.inputs] } }));
}

function mustBeWhole(payment: Payment, splits: readonly Split[]): void {
  const total = sum(splits.map((split) => split.share));
  if (!equals(total, one)) {
    refuse(diagnose(m6.sharesNotWhole, payment.at, { payment: paymentName(payment), total }));
  }
}
