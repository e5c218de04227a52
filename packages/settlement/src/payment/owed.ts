// Takes entitlements and what is settled already, gives what is owed now between each two parties: cumulative or for the period by
// itself, within the limits on parties and on the contract, rounded once, with parts that add up to the rounded whole, and never more
// than a cap allows.

import { add, allocate, divide, isZero, type Rational, roundTo, subtract, sum, toText, zero } from "@mast/exact";
import { diagnose, m6, type Payment } from "@mast/language";
import type { Period } from "@mast/measurement";
import { type Entitled, flowBetween, type Ledger, ownRecords, paymentName } from "../ledger.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { type About, moneyUnit, working } from "../working.ts";
import { pairs } from "./entitlement.ts";
import { heldToCaps, limitedOnParties, standingLimits, withReturns } from "./limits-on-parties.ts";

/** What is owed between two parties; below zero when more is settled than is due. */
export interface Owed {
  readonly from: string;
  readonly to: string;
  readonly amount: Rational;
  /** Below zero: what waits for later periods though something is paid, because a floor asks for it. */
  readonly waits: Rational;
  readonly working: Working;
}

export function owedNow(
  scope: Scope,
  ledger: Ledger,
  payment: Payment,
  period: Period,
  entitled: readonly Entitled[],
): readonly Owed[] {
  const own = ownRecords(scope, ledger, payment);
  const flows = pairs([...own.flatMap((record) => record.entitled), ...entitled]);
  const wanted = flows.map(({ from, to }) => desired(scope, own, payment, entitled, from, to));
  const limits = standingLimits(scope, ledger, payment, period, wanted);
  const within = limitedOnParties(scope, payment, period, wanted, limits);
  const held = heldToCaps(payment, rounded(scope, own, payment, within), limits);
  return withReturns(scope, ledger, payment, period, held, limits);
}

function desired(
  scope: Scope,
  own: Ledger,
  payment: Payment,
  entitled: readonly Entitled[],
  from: string,
  to: string,
): Owed {
  const about = { at: payment.at, of: to, unit: moneyUnit(scope.inputs.contract.currency) };
  const ofPair = (list: readonly Entitled[]) => list.filter((flow) => flow.from === from && flow.to === to);
  const cumulative = payment.mode === "cumulative";
  // How an earlier period came about stands in its own line.
  const earlier = cumulative ? own.flatMap((record) => ofPair(record.entitled)) : [];
  const added = [
    ...earlier.map((flow) => ({ ...flow, working: { ...flow.working, inputs: [] } })),
    ...ofPair(entitled),
  ];
  const total = sum(added.map((flow) => flow.amount));
  const inputs = added.map((flow) => flow.working);
  const entitlement = working("entitlement", about, total, inputs, { mode: payment.mode });
  const less = cumulative ? settledEarlier(own, from, to, about) : carriedOver(own, from, to, about);
  if (less === undefined) {
    return { from, to, amount: total, waits: zero, working: working("owed", about, total, [entitlement]) };
  }
  const amount = cumulative ? subtract(total, less.value) : add(total, less.value);
  return { from, to, amount, waits: zero, working: working("owed", about, amount, [entitlement, less]) };
}

/** What earlier periods settled; where an earlier statement paid, that is what counts, and both are shown. */
function settledEarlier(own: Ledger, from: string, to: string, about: About): Working | undefined {
  if (own.length === 0) return undefined;
  const inputs = own.map((record) => {
    const params = { period: record.period.key };
    const settled = flowBetween(record.settled, from, to);
    if (!record.byStatement) return working("settled-earlier", about, settled, [], params);
    const computed = working("computed-now", about, flowBetween(record.computed, from, to), [], params);
    return working("paid-by-statement", about, settled, [computed], params);
  });
  return working("paid-earlier", about, sum(inputs.map((input) => input.value)), inputs);
}

function carriedOver(own: Ledger, from: string, to: string, about: About): Working | undefined {
  const carried = flowBetween(own.at(-1)?.carried ?? [], from, to);
  return isZero(carried) ? undefined : working("set-off", about, carried, []);
}

/** Rounds the whole once and hands it out; when cumulative, the whole so far, so that roundings never add up. */
function rounded(scope: Scope, own: Ledger, payment: Payment, wanted: readonly Owed[]): readonly Owed[] {
  const { mode, to: unit, at } = payment.rounding;
  const settled = wanted.map(({ from, to }) =>
    payment.mode === "cumulative"
      ? flowBetween(
          own.flatMap((record) => record.settled),
          from,
          to,
        )
      : zero,
  );
  const exact = wanted.map((flow, index) => add(settled[index]!, flow.amount));
  const whole = sum(exact);
  const roundedWhole = roundTo(whole, unit, mode);
  const taker = remainderIndex(scope, payment, wanted);
  const parts = isZero(whole)
    ? handOut(exact, roundedWhole, payment, taker)
    : allocate(
        roundedWhole,
        exact.map((part) => divide(part, whole)),
        unit,
        mode,
        taker,
      );
  const money = moneyUnit(scope.inputs.contract.currency);
  return wanted.map(({ from, to, waits: exactly, working: before }, index) => {
    const waits = roundTo(exactly, unit, mode);
    const amount = subtract(parts[index]!, settled[index]!);
    const about = { at, of: to, unit: money };
    const inputs = [
      before,
      working("whole-before-rounding", about, whole, []),
      working("whole-after-rounding", about, roundedWhole, []),
    ];
    const remainder = wanted.length > 1 ? wanted[taker]!.to : "";
    const params = { mode, to: toText(unit), remainder };
    return { from, to, amount, waits, working: working("rounded-payment", about, amount, inputs, params) };
  });
}

/** Parts that cancel out have no shares of their whole: each is rounded, and the taker makes up the rest. */
function handOut(
  exact: readonly Rational[],
  whole: Rational,
  { rounding }: Payment,
  taker: number,
): readonly Rational[] {
  const parts = exact.map((part) => roundTo(part, rounding.to, rounding.mode));
  const others = sum(parts.filter((_, index) => index !== taker));
  parts[taker] = subtract(whole, others);
  return parts;
}

/** The part that takes the remainder: the one that the payment or the risk share names. */
function remainderIndex({ inputs }: Scope, payment: Payment, flows: readonly Owed[]): number {
  if (flows.length < 2) return 0;
  const share = inputs.contract.riskShares.find((one) => one.of.some((name) => payment.of.includes(name)));
  const named = (flow: Owed) =>
    (flow.from === payment.remainderTo || flow.to === payment.remainderTo ? 1 : 0) +
    (flow.to === share?.remainderTo ? 1 : 0);
  const scores = flows.map(named);
  const best = Math.max(...scores);
  if (best === 0) refuse(diagnose(m6.nobodyTakesRemainder, payment.at, { payment: paymentName(payment) }));
  return scores.indexOf(best);
}
