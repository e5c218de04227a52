// Contract, measures and expectations in, settlement out: every payment of every period that has ended and is measured, in order of
// time, each remembering what came before. What cannot be settled is left out, and a diagnostic says why.

import type { Expectations } from "@mast/counterfactual";
import {
  type Amendment,
  type Contract,
  type Diagnostic,
  diagnose,
  type IsoDate,
  m6,
  type OpenPoint,
  type Outcome,
  type Payment,
} from "@mast/language";
import { type Measures, type Period, periodsOf } from "@mast/measurement";
import { endsSpan, isBetween, type Ledger, paymentName, type SettledPeriod } from "./ledger.ts";
import { namedValues } from "./named-values.ts";
import { type Held, releaseLine } from "./payment/hold-back.ts";
import { partiesEver, paymentIn } from "./payment/in-force.ts";
import { settlePeriod } from "./payment/settle-period.ts";
import { attempt } from "./refusal.ts";
import { type Inputs, inputsOf, type Scope } from "./scope.ts";
import type { EarlierPayments, Kept, PaymentLine, Priced, Settlement } from "./settlement.ts";

export interface SettleOptions {
  /** Only periods that have ended by this day are settled; the day itself counts as gone. */
  readonly asOf: IsoDate;
  /** What earlier statements paid: it stands for what would be computed for the same periods, and is not paid again. */
  readonly earlier?: EarlierPayments;
}

/** Who owes whom under a contract, with working for every number. */
export function settle(
  contract: Contract,
  measures: Measures,
  expectations: Expectations,
  options: SettleOptions,
): Outcome<Settlement> {
  const inputs = inputsOf(contract, measures, expectations);
  const amended = (contract.amendments ?? []).filter(({ from }) => from <= options.asOf);
  const due = periodsToSettle(contract, (period) => period.to <= options.asOf);
  const { value, diagnostics } = settleAll(inputs, options, due);
  return { value, diagnostics: [...contract.open.map(undecided), ...amended.map(inForce), ...diagnostics] };

  // Each date is settled under the text in force; until two texts can be, an amendment that has begun stops the settlement.
  function inForce({ nameAt, name, from }: Amendment): Diagnostic {
    return diagnose(m6.amendmentInForce, nameAt, { amendment: name, from, asOf: options.asOf });
  }
}

/** What is to be decided, and what rests on it, is absent from a contract; the reader is told so. */
export function undecided({ at, clause, by }: OpenPoint): Diagnostic {
  return diagnose(m6.toBeDecided, at, { clause, by });
}

export interface PaymentPeriod {
  readonly payment: Payment;
  readonly period: Period;
}

/** The payments and periods that are settled, earliest end first; of one end, in the order of the contract. */
export function periodsToSettle(contract: Contract, isDue: (period: Period) => boolean): readonly PaymentPeriod[] {
  const all = contract.payments.flatMap((payment) =>
    periodsOf(contract, payment.every)
      .filter(isDue)
      .map((period) => ({ payment, period })),
  );
  return all.sort((a, b) => (a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : 0));
}

/** Settles the given periods; a period that goes on after the as-of date is settled up to it. */
export function settleAll(
  inputs: Inputs,
  options: SettleOptions,
  periods: readonly PaymentPeriod[],
): Outcome<Settlement> {
  const { asOf } = options;
  const earlier = options.earlier?.lines ?? [];
  const diagnostics: Diagnostic[] = [...unknownEarlier(inputs.contract, earlier)];
  const ledger: SettledPeriod[] = [];
  const priced: Priced[] = [];
  const lines: PaymentLine[] = [];
  const kept: Kept[] = [];
  const held: Held[] = [];
  for (const { payment, period } of periods) {
    const scope = scopeOf(inputs, payment, period, asOf);
    const result = attempt(() =>
      settlePeriod(scope, ledger satisfies Ledger, paymentIn(payment, period), period, earlier),
    );
    if (!result.done) {
      diagnostics.push(result.why);
      continue;
    }
    ledger.push(result.value.record);
    priced.push(...result.value.priced);
    lines.push(...result.value.lines);
    kept.push(...result.value.kept);
    held.push(...result.value.held);
    if (endsSpan(inputs, "contract", payment, period)) {
      const { currency } = inputs.contract;
      const params = { payment: paymentName(payment), currency };
      for (const flow of result.value.overpaid)
        diagnostics.push(diagnose(m6.overpaidRemains, payment.at, { ...params, ...flow }));
    }
  }
  for (const one of held.filter(({ releasedOn }) => releasedOn <= asOf)) {
    const name = paymentName(one.payment);
    const isPaid = earlier.some(
      (line) =>
        line.what === "release" &&
        line.payment === name &&
        line.periodKey === one.period.key &&
        isBetween(line, one.from, one.to),
    );
    if (isPaid) continue;
    const released = attempt(() => releaseLine(releaseScope(inputs, one), one));
    if (released.done) lines.push(released.value);
    else diagnostics.push(released.why);
  }
  const values = namedValues(inputs, asOf);
  diagnostics.push(...inputs.remarks.values());
  const value = { currency: inputs.contract.currency, asOf, priced, lines, kept, values };
  return { value, diagnostics: distinct(diagnostics) };
}

function scopeOf(inputs: Inputs, payment: Payment, period: Period, asOf: IsoDate): Scope {
  const from = payment.mode === "cumulative" ? inputs.contract.from : period.from;
  const to = period.to < asOf ? period.to : asOf;
  const purpose = { what: "payment", payment: paymentName(payment), period: period.key } as const;
  return { inputs, window: { from, to }, date: to, purpose };
}

/** A release is decided on what is measured up to its day, which counts as gone, from where the payment's own window began. */
function releaseScope(inputs: Inputs, { payment, period, releasedOn }: Held): Scope {
  const { contract } = inputs;
  const from = payment.mode === "cumulative" ? contract.from : period.from;
  const to = releasedOn < contract.to ? releasedOn : contract.to;
  const purpose = { what: "release", payment: paymentName(payment), period: period.key } as const;
  return { inputs, window: { from, to: to < period.to ? period.to : to }, date: releasedOn, purpose };
}

/** Lines of an earlier statement that no payment of the contract can have led to: left aside, they would be paid again. */
function unknownEarlier(contract: Contract, earlier: EarlierPayments["lines"]): readonly Diagnostic[] {
  return earlier.flatMap((line) => {
    const { payment: name, periodKey: period, from, to } = line;
    const payment = contract.payments.find((each) => paymentName(each) === name);
    if (!payment || !periodsOf(contract, payment.every).some(({ key }) => key === period))
      return [diagnose(m6.unknownEarlierPayment, contract.at, { payment: name, period })];
    const { payers, payees: named } = partiesEver(payment);
    const shares = contract.riskShares.filter((share) => share.of.some((one) => payment.of.includes(one)));
    const payees = [...named, ...shares.flatMap(({ parties }) => parties)];
    const paid = (payer: string, payee: string) => payers.includes(payer) && payees.includes(payee);
    if (paid(from, to) || paid(to, from)) return [];
    return [diagnose(m6.earlierBetweenOthers, contract.at, { payment: name, period, from, to })];
  });
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place, message]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
