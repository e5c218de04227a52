// Takes what is owed and the payment's hold-back, gives what is paid now and what is held; later, what of it is released.

import { divide, equals, isZero, multiply, one, type Rational, roundTo, sign, subtract, zero } from "@mast/exact";
import type { IsoDate, Payment } from "@mast/language";
import { addMonths, dueDate, type Period } from "@mast/measurement";
import { evaluateTest } from "../evaluate.ts";
import { paymentName } from "../ledger.ts";
import { type Inputs, type Scope, textNameOf } from "../scope.ts";
import type { PaymentLine, Working } from "../settlement.ts";
import { moneyUnit, working } from "../working.ts";

/** What is held back of one line. */
export interface Held {
  readonly inputs: Inputs;
  readonly payment: Payment;
  readonly period: Period;
  readonly from: string;
  readonly to: string;
  readonly amount: Rational;
  readonly releasedOn: IsoDate;
  readonly working: Working;
}

/** What is paid now of an amount, rounded as the payment is; the rest is held back. */
export function paidNow(payment: Payment, amount: Rational): Rational {
  const { holdBack, rounding } = payment;
  if (holdBack === undefined || sign(amount) <= 0) return amount;
  return roundTo(multiply(amount, subtract(one, holdBack.share)), rounding.to, rounding.mode);
}

/** What was held back when an earlier statement paid `paid`, and the data at hand would have paid `computed` of `amount`. */
export function heldBesides(payment: Payment, paid: Rational, amount: Rational): Rational {
  const { holdBack, rounding } = payment;
  if (holdBack === undefined) return zero;
  if (equals(paid, paidNow(payment, amount)) || equals(holdBack.share, one))
    return subtract(amount, paidNow(payment, amount));
  if (sign(paid) <= 0) return zero;
  const held = divide(multiply(paid, holdBack.share), subtract(one, holdBack.share));
  return roundTo(held, rounding.to, rounding.mode);
}

/** The record of what is held back of one line; undefined when nothing is. */
export function held(
  scope: Scope,
  payment: Payment,
  period: Period,
  flow: { readonly from: string; readonly to: string },
  amount: Rational,
): Held | undefined {
  const { holdBack } = payment;
  if (holdBack === undefined || isZero(amount)) return undefined;
  const { release } = holdBack;
  const agreed = "on" in release ? release.on : addMonths(period.to, release.monthsAfterEnd);
  const due = dueDate(period, payment.daysAfterEnd);
  const releasedOn = agreed > due ? agreed : due;
  const about = { at: holdBack.at, of: flow.to, unit: moneyUnit(scope.inputs.contract.currency) };
  const share = working("share", { ...about, unit: {}, kind: "share" }, holdBack.share, [], { party: flow.to });
  return {
    inputs: scope.inputs,
    payment,
    period,
    from: flow.from,
    to: flow.to,
    amount,
    releasedOn,
    working: working("held-back", about, amount, [share], { until: releasedOn }),
  };
}

/** The line that releases what was held back; of nothing when its condition does not hold. */
export function releaseLine(
  scope: Scope,
  { inputs: held, payment, period, from, to, amount, releasedOn, working: of }: Held,
): PaymentLine {
  const test = payment.holdBack?.when ? evaluateTest(scope, payment.holdBack.when) : undefined;
  const released = test === undefined || test.holds;
  const value = released ? amount : zero;
  const about = { at: payment.holdBack?.release.at ?? payment.at, of: to, unit: of.unit };
  const inputs = test ? [of, test.working] : [of];
  const made = working(released ? "release" : "release-refused", about, value, inputs, { period: period.key });
  const name = paymentName(payment);
  return {
    payment: name,
    at: payment.at,
    period,
    from,
    to,
    due: releasedOn,
    amount: value,
    what: "release",
    ...textNameOf(held),
    working: made,
  };
}
