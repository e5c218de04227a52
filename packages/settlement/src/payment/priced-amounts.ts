// Takes a payment and a period, gives what each of its pricings comes to and adds, after the limits on pricings.

import { compare, equals, one, type Rational, subtract, sum } from "@mast/exact";
import { diagnose, type Limit, m6, type Payment } from "@mast/language";
import type { Period } from "@mast/measurement";
import { isUnder } from "../bearing-on.ts";
import { evaluateExpression } from "../evaluate.ts";
import { addedBy, type Ledger, ownRecords, paymentName, spanKey } from "../ledger.ts";
import { pricedOver } from "../pricing/over-texts.ts";
import { refuse } from "../refusal.ts";
import type { Inputs, Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { cutToCap, raiseToFloor } from "../sharing/limit.ts";
import { working } from "../working.ts";

export interface PricedAmount {
  readonly pricing: string;
  readonly gross: Working;
  /** What the period adds, after limits. */
  readonly added: Working;
}

/** The amounts of a payment's pricings in one period. */
export function pricedAmounts(scope: Scope, ledger: Ledger, payment: Payment, period: Period): readonly PricedAmount[] {
  const own = ownRecords(scope, ledger, payment);
  const amounts = payment.of.map((pricing): PricedAmount => {
    const gross = pricedOver(scope, payment, pricing);
    if (payment.mode !== "cumulative" || own.length === 0) return { pricing, gross, added: gross };
    const about = { at: payment.at, of: pricing, unit: gross.unit };
    const earlier = addedBy(own, pricing);
    const settled = own.map((record) =>
      working("settled-earlier", about, addedBy([record], pricing), [], { period: record.period.key }),
    );
    const inputs = [gross, ...settled];
    const added = working("added-since", about, subtract(gross.value, earlier), inputs, { period: period.key });
    return { pricing, gross, added };
  });
  const limits = limitsOf(scope, payment).flatMap((limit) => (isOnPricings(limit) ? [{ limit }] : []));
  const within = capsLast(limits).reduce<readonly PricedAmount[]>(
    (sofar, { limit }) => limitPricings(scope, ledger, payment, period, sofar, limit),
    amounts,
  );
  for (const { limit } of limits) {
    const on = underLimit(scope, ledger, payment, period, within, limit);
    if (!on) continue;
    const reached = sum([on.used, ...on.inScope.map(({ added }) => added.value)]);
    tellIfNotReached(scope, limit, payment, period, reached, on.bound.value);
  }
  return within;
}

/** The limits that concern a payment: those it names, in its order, then the others, on pricings before on parties. */
export function limitsOf({ inputs }: Scope, payment: Payment): readonly Limit[] {
  const { limits } = inputs.contract;
  const listed = payment.limits.flatMap((name) => limits.filter((limit) => limit.name === name));
  const wrong = listed.findIndex(
    (limit, index) => index > 0 && isOnPricings(limit) && !isOnPricings(listed[index - 1]!),
  );
  if (wrong > 0) {
    const [first, then] = [listed[wrong - 1]!.name, listed[wrong]!.name];
    refuse(diagnose(m6.limitsOutOfOrder, payment.at, { first, then }));
  }
  const others = limits.filter((limit) => !listed.includes(limit));
  return [...listed, ...others.filter(isOnPricings), ...others.filter((limit) => !isOnPricings(limit))];
}

/** Limits in their order; where there is a floor, the caps once more, so that no floor raises past one. */
export function capsLast<T extends { readonly limit: Limit }>(limits: readonly T[]): readonly T[] {
  const hasFloor = limits.some(({ limit }) => limit.limit === "floor");
  return hasFloor ? [...limits, ...limits.filter(({ limit }) => limit.limit === "cap")] : limits;
}

/** The working of one amount that a limit changed. */
export function limited(
  limit: Limit,
  before: Working,
  after: Rational,
  used: Rational,
  bound: Working,
  rule: "cap" | "floor" | "cap-after-rounding" = limit.limit,
): Working {
  const about = { at: limit.at, of: before.of, unit: before.unit };
  const inputs = [before, working("used-earlier", { ...about, of: limit.name }, used, []), bound];
  return working(rule, about, after, inputs, { limit: limit.name, per: limit.per });
}

/** Records that count against a limit in the same span of time as this period. */
export function recordsInSpan(scope: Scope, ledger: Ledger, limit: Limit, payment: Payment, period: Period): Ledger {
  const key = (name: string, of: Period) => spanKey(scope.inputs, limit.per, name, of);
  const now = key(paymentName(payment), period);
  return ledger.filter((record) => key(record.payment, record.period) === now);
}

/** Amounts held to a limit; undefined when a floor cannot say whose amount it raises. */
export function heldTo(
  scope: Scope,
  limit: Limit,
  payment: Payment,
  period: Period,
  amounts: readonly Rational[],
  used: Rational,
  bound: Rational,
  weights: readonly Rational[] | undefined,
): readonly Rational[] {
  if (limit.limit === "cap") return cutToCap(amounts, used, bound);
  if (!isLastUnder(scope.inputs, limit, payment, period)) return amounts;
  const raised = raiseToFloor(amounts, used, bound, weights);
  return raised ?? refuse(diagnose(m6.floorWithoutReceiver, limit.at, { floor: limit.name }));
}

/** Tells of a floor that is not reached, when it is known what is missing: only a cap, which holds last, can have cut what it raised. */
export function tellIfNotReached(
  scope: Scope,
  limit: Limit,
  payment: Payment,
  period: Period,
  reached: Rational,
  bound: Rational,
): void {
  if (limit.limit === "cap" || compare(reached, bound) >= 0) return;
  if (!isLastUnder(scope.inputs, limit, payment, period)) return;
  const params = { floor: limit.name, payment: paymentName(payment), period: period.key };
  const { currency } = scope.inputs.contract;
  const told = diagnose(m6.floorNotReached, limit.at, { ...params, asked: bound, reached, currency });
  scope.inputs.remarks.set(`${limit.name}:${params.payment}:${period.key}`, told);
}

/** Whether nothing that is settled later counts under the limit in the same span: only then does a floor know what is missing. */
function isLastUnder(inputs: Inputs, limit: Limit, payment: Payment, period: Period): boolean {
  const { periods } = inputs.course;
  const name = paymentName(payment);
  const index = periods.findIndex((one) => paymentName(one.payment) === name && one.period.key === period.key);
  const span = spanKey(inputs, limit.per, name, period);
  return periods
    .slice(index + 1)
    .every(
      (later) =>
        !isUnder(inputs.contract, limit, later.payment) ||
        spanKey(inputs, limit.per, paymentName(later.payment), later.period) !== span,
    );
}

function limitPricings(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  amounts: readonly PricedAmount[],
  limit: Limit,
): readonly PricedAmount[] {
  const on = underLimit(scope, ledger, payment, period, amounts, limit);
  if (!on) return amounts;
  const { inScope, bound, used } = on;
  const before = inScope.map((amount) => amount.added.value);
  const weights = before.length === 1 ? [one] : undefined;
  const after = heldTo(scope, limit, payment, period, before, used, bound.value, weights);
  return amounts.map((amount) => {
    const index = inScope.indexOf(amount);
    const value = after[index];
    if (value === undefined || equals(value, amount.added.value)) return amount;
    return { ...amount, added: limited(limit, amount.added, value, used, bound) };
  });
}

/** What a limit on pricings is on in a period, how much it is, and what earlier periods used of it; undefined when it is on none of them. */
function underLimit(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  amounts: readonly PricedAmount[],
  limit: Limit,
) {
  const { on, amount } = limit;
  if (on.on !== "pricings") return undefined;
  const inScope = amounts.filter(({ pricing }) => on.names.includes(pricing));
  if (inScope.length === 0) return undefined;
  const earlier = recordsInSpan(scope, ledger, limit, payment, period);
  const used = sum(on.names.map((name) => addedBy(earlier, name)));
  return { inScope, bound: evaluateExpression(scope, amount), used };
}

function isOnPricings(limit: Limit): boolean {
  return limit.on.on === "pricings";
}
