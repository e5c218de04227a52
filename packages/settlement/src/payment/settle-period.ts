// Takes a payment, one of its periods and the ledger so far, gives the lines of the period, what is kept, what is held back, and
// the record that later periods remember.

import {
  add,
  divide,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  roundTo,
  sign,
  subtract,
  sum,
  zero,
} from "@mast/exact";
import type { Payment } from "@mast/language";
import { dueDate, type Period } from "@mast/measurement";
import { type Flow, isBetween, type Ledger, paymentName, type SettledPeriod } from "../ledger.ts";
import { type Scope, textNameOf } from "../scope.ts";
import type { EarlierPayments, Kept, PaymentLine, Priced } from "../settlement.ts";
import { moneyUnit, working } from "../working.ts";
import { entitlements, pairs } from "./entitlement.ts";
import { type Held, held, heldBesides, paidNow } from "./hold-back.ts";
import { isOverpaid } from "./limits-on-parties.ts";
import { type Owed, owedNow } from "./owed.ts";
import { type PricedAmount, pricedAmounts } from "./priced-amounts.ts";

export interface PeriodResult {
  readonly record: SettledPeriod;
  readonly priced: readonly Priced[];
  readonly lines: readonly PaymentLine[];
  readonly kept: readonly Kept[];
  readonly held: readonly Held[];
  /** What is settled above what is due, to be set off against later periods; amounts above zero. */
  readonly overpaid: readonly Flow[];
}

export function settlePeriod(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  earlier: EarlierPayments["lines"],
): PeriodResult {
  const name = paymentName(payment);
  const amounts = pricedAmounts(scope, ledger, payment, period);
  const entitled = entitlements(scope, ledger, payment, period, amounts);
  const owed = owedNow(scope, ledger, payment, period, entitled);
  const isSetOff = (flow: Flow) => isOverpaid(payment, flow);
  const computed = owed.map((flow): Flow => ({ ...pair(flow), amount: isSetOff(flow) ? zero : flow.amount }));
  const waiting = owed.flatMap((flow): readonly Flow[] => {
    const amount = add(isSetOff(flow) ? flow.amount : zero, flow.waits);
    return isZero(amount) ? [] : [{ ...pair(flow), amount }];
  });
  const stated = earlier.filter(
    (line) => line.payment === name && line.periodKey === period.key && line.what !== "release",
  );
  const settled = stated.length === 0 ? computed : settledByStatement(payment, computed, stated);
  const record: SettledPeriod = {
    payment: name,
    period,
    pricings: remembered(payment, amounts),
    entitled,
    settled,
    computed,
    byStatement: stated.length > 0,
    carried: payment.mode === "cumulative" ? [] : waiting,
  };
  const paid = settled.filter((flow) => flow.from !== flow.to);
  const withheld = paid.flatMap((flow) => held(scope, payment, period, flow, heldOf(payment, flow, stated)) ?? []);
  const lines = stated.length > 0 ? [] : paid.map((flow) => lineOf(scope, payment, period, flow, owed, withheld));
  const kept = settled.filter((flow) => flow.from === flow.to);
  return {
    record,
    priced: amounts.map(({ pricing, gross }) => ({
      pricing,
      period,
      gross: gross.value,
      ...textNameOf(scope.inputs),
      working: gross,
    })),
    lines,
    kept: kept.map(({ to, amount }) => ({ payment: name, period, party: to, amount })),
    held: withheld,
    overpaid: waiting.map((flow) => ({ ...flow, amount: negate(flow.amount) })),
  };
}

/**
 * What later periods remember of the pricings. A period that is settled by itself is rounded by itself, so what it rounds up is
 * used up as well: otherwise many small roundings would pass a cap.
 */
function remembered(payment: Payment, amounts: readonly PricedAmount[]): ReadonlyMap<string, Rational> {
  const { mode, to } = payment.rounding;
  const whole = sum(amounts.map(({ added }) => added.value));
  const rounds = payment.mode !== "cumulative" && !isZero(whole);
  const factor = rounds ? divide(roundTo(whole, to, mode), whole) : one;
  return new Map(amounts.map(({ pricing, added }) => [pricing, multiply(added.value, factor)]));
}

function pair({ from, to }: { readonly from: string; readonly to: string }) {
  return { from, to };
}

/** What an earlier statement paid, with what it held back besides; what parties keep stands as computed. */
function settledByStatement(
  payment: Payment,
  computed: readonly Flow[],
  stated: EarlierPayments["lines"],
): readonly Flow[] {
  const lines = stated.map((line) =>
    line.what === "repayment" ? { from: line.to, to: line.from, amount: negate(line.amount) } : line,
  );
  return pairs<{ from: string; to: string }>([...computed, ...lines]).map(({ from, to }) => {
    const now = sum(computed.filter((flow) => isBetween(flow, from, to)).map((flow) => flow.amount));
    if (from === to) return { from, to, amount: now };
    const paid = sum(lines.filter((line) => isBetween(line, from, to)).map((line) => line.amount));
    return { from, to, amount: sum([paid, heldBesides(payment, paid, now)]) };
  });
}

function heldOf(payment: Payment, flow: Flow, stated: EarlierPayments["lines"]): Rational {
  if (stated.length === 0) return subtract(flow.amount, paidNow(payment, flow.amount));
  const paid = stated.filter((line) => line.what === "payment" && isBetween(line, flow.from, flow.to));
  return paid.length === 0 ? zero : subtract(flow.amount, sum(paid.map((line) => line.amount)));
}

function lineOf(
  scope: Scope,
  payment: Payment,
  period: Period,
  flow: Flow,
  owed: readonly Owed[],
  withheld: readonly Held[],
): PaymentLine {
  const { from, to } = flow;
  const due = dueDate(period, payment.daysAfterEnd);
  const about = { at: payment.at, of: to, unit: moneyUnit(scope.inputs.contract.currency) };
  const found = owed.find((one) => isBetween(one, from, to))!;
  const back = withheld.find((one) => isBetween(one, from, to));
  const overpaid = subtract(found.amount, flow.amount);
  const notes = isZero(overpaid) ? [] : [working("set-off", about, overpaid, [])];
  const inputs = [found.working, ...(back ? [back.working] : []), ...notes];
  const line = { payment: paymentName(payment), at: payment.at, period, due, ...textNameOf(scope.inputs) };
  if (sign(flow.amount) < 0) {
    const amount = negate(flow.amount);
    const params = { from: to, to: from, period: period.key };
    return {
      ...line,
      from: to,
      to: from,
      amount,
      what: "repayment",
      working: working("repayment", about, amount, inputs, params),
    };
  }
  const amount = subtract(flow.amount, back?.amount ?? zero);
  const params = { from, to, period: period.key };
  return { ...line, from, to, amount, what: "payment", working: working("payment", about, amount, inputs, params) };
}
