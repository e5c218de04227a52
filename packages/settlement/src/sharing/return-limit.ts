// Takes a limit by return, the ledger and the payment at hand, gives the total that the party may have received by its due date, so
// that its yearly return on all dated outlays is at the rate. Source: the definition of the internal rate of return over dated flows.

import { add, growth, multiply, negate, type Rational, roundTo, sign, sum, toText, yearlyReturn } from "@mast/exact";
import { diagnose, type Expression, type IsoDate, type Limit, m6, type Payment } from "@mast/language";
import { daysBetween, dueDate, type Period } from "@mast/measurement";
import { evaluateExpression } from "../evaluate.ts";
import { type Ledger, paymentName } from "../ledger.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { type About, working } from "../working.ts";

/** Growth over parts of years is worked out to so many decimals. */
const decimals = 40;

interface Flow {
  readonly date: IsoDate;
  /** Below zero: paid in. */
  readonly amount: Rational;
}

/** An amount that a payment of the contract moved. */
interface Moved extends Flow {
  /** Also below zero, for what was set off: it is then less that the party received. */
  readonly isToParty: boolean;
}

/**
 * The bound on everything received up to and with this payment: what was received before, and what is left when the outlays have grown to
 * the day this payment is due and the other receipts settled so far, grown to that day or back to it, are taken from them. Outlays after that
 * day do not count.
 */
export function returnBound(
  scope: Scope,
  ledger: Ledger,
  limit: Limit,
  expression: Extract<Expression, { readonly node: "return" }>,
  payment: Payment,
  period: Period,
): Working {
  const { at, unit, kind, party, rounding } = expression;
  const about = { at, of: party, unit, kind };
  const due = dueDate(period, payment.daysAfterEnd);
  const rate = evaluateExpression(scope, expression.rate);
  const { moved, flows } = flowsBy(due, scope, ledger, expression);
  const parts = flows.map((flow) => grownPart(about, rate.value, flow, due));
  const open = negate(sum(parts.map(({ value }) => value)));
  remarkSeveral(scope, limit, party, due, [...flows, { date: due, amount: open }]);
  const left = roundTo(open, rounding.to, rounding.mode);
  // Less what was paid back, as the limit counts what it has used.
  const received = sum(moved.filter(({ isToParty }) => isToParty).map(({ amount }) => amount));
  const params = { party, date: due, mode: rounding.mode, to: toText(rounding.to) };
  return working("return-bound", about, add(left, received), [rate, ...parts], params);
}

/** Decimals to which a return that is shown is rounded, once: of a share, so that 15 % has four. */
const shownDecimals = 6;

/** The yearly return that the party has reached when it receives this on the day the payment is due; none where there is not one. */
export function returnReached(
  scope: Scope,
  ledger: Ledger,
  expression: Extract<Expression, { readonly node: "return" }>,
  payment: Payment,
  period: Period,
  received: Rational,
): Working | undefined {
  const { at, party } = expression;
  const due = dueDate(period, payment.daysAfterEnd);
  const { flows } = flowsBy(due, scope, ledger, expression);
  const dated = [...flows, { date: due, amount: received }];
  const found = yearlyReturn(
    dated.map(({ date, amount }) => ({ day: daysBetween(due, date), amount })),
    shownDecimals,
  );
  if (!("rate" in found)) return undefined;
  const params = { party, date: due, decimals: String(shownDecimals) };
  return working("return-reached", { at, of: party, unit: {}, kind: "share" }, found.rate, [], params);
}

/** What the party has paid in by a day and received, each on its own; and of that, what moved by payments of the contract. */
function flowsBy(
  due: IsoDate,
  scope: Scope,
  ledger: Ledger,
  { party, outlays }: Extract<Expression, { readonly node: "return" }>,
): { readonly moved: readonly Moved[]; readonly flows: readonly Flow[] } {
  const paidIn = outlays.map(({ day, amount }) => ({
    date: day,
    amount: negate(evaluateExpression(scope, amount).value),
  }));
  const moved = flowsOf(scope, ledger, party);
  const flows = [...paidIn, ...moved].filter(
    ({ date, amount }) => sign(amount) > 0 || (date <= due && sign(amount) !== 0),
  );
  return { moved, flows };
}

/** The party's money so far, each amount on the day it was due; what was held back with what it was held back from. */
function flowsOf({ inputs }: Scope, ledger: Ledger, party: string): readonly Moved[] {
  return ledger.flatMap(({ payment: name, period, settled }) => {
    const payment = inputs.contract.payments.find((one) => paymentName(one) === name);
    if (!payment) return [];
    const date = dueDate(period, payment.daysAfterEnd);
    return settled.flatMap(({ from, to, amount }) => {
      if (from === to || (from !== party && to !== party)) return [];
      return [{ date, amount: to === party ? amount : negate(amount), isToParty: to === party }];
    });
  });
}

function grownPart(about: About, rate: Rational, { date, amount }: Flow, due: IsoDate): Working {
  const value = multiply(amount, growth(rate, daysBetween(date, due), decimals));
  return working("grown", about, value, [working("flow", about, amount, [], { date })], { date, until: due });
}

/** More than one return fits: the limit still has one meaning, and the reader is told. */
function remarkSeveral({ inputs }: Scope, limit: Limit, party: string, date: IsoDate, flows: readonly Flow[]): void {
  const dated = flows.map((flow) => ({ day: daysBetween(date, flow.date), amount: flow.amount }));
  if (!("several" in yearlyReturn(dated, 2))) return;
  inputs.remarks.set(
    `${limit.name} ${date}`,
    diagnose(m6.severalReturns, limit.at, { limit: limit.name, party, date }),
  );
}
