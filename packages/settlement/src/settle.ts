// Contract, measures and expectations in, settlement out: every payment of every period that has ended and is measured, in order of
// time, each remembering what came before. What cannot be settled is left out, and a diagnostic says why.

import type { Expectations } from "@mast/counterfactual";
import {
  type Contract,
  type Diagnostic,
  diagnose,
  type IsoDate,
  m6,
  meaningOf,
  type OpenPoint,
  type Outcome,
  type Payment,
  textsOf,
} from "@mast/language";
import type { Measures, Period } from "@mast/measurement";
import { courseOf, cumulativeSince, lastDayOfText, type PaymentPeriod } from "./course.ts";
import { endsSpan, isBetween, type Ledger, paymentName, type SettledPeriod } from "./ledger.ts";
import { namedValues } from "./named-values.ts";
import { type Held, releaseLine } from "./payment/hold-back.ts";
import { partiesEver, paymentIn } from "./payment/in-force.ts";
import { settlePeriod } from "./payment/settle-period.ts";
import { attempt } from "./refusal.ts";
import { type Computed, type Inputs, inputsOfTexts, type Scope } from "./scope.ts";
import type { EarlierPayments, Kept, PaymentLine, Priced, Settlement } from "./settlement.ts";
import { untold } from "./untold.ts";

export interface SettleOptions {
  /** Only periods that have ended by this day are settled; the day itself counts as gone. */
  readonly asOf: IsoDate;
  /** What earlier statements paid: it stands for what would be computed for the same periods, and is not paid again. */
  readonly earlier?: EarlierPayments;
  /** What was measured and expected under each later text that has come into force by the day, in their order. */
  readonly amended?: readonly Computed[];
}

/** Who owes whom under a contract, with working for every number; each day under the text in force on it. */
export function settle(
  contract: Contract,
  measures: Measures,
  expectations: Expectations,
  options: SettleOptions,
): Outcome<Settlement> {
  const course = courseOf(textsOf(contract));
  const inputs = inputsOfTexts(course, [{ measures, expectations }, ...(options.amended ?? [])]);
  const due = course.periods.filter(({ period, text }) => period.to <= options.asOf && inputs[text] !== undefined);
  const { value, diagnostics } = settleAll(inputs, options, due);
  const open = course.texts.slice(0, inputs.length).flatMap((text) => text.contract.open);
  const objections = untold(inputs.at(-1)!, value.priced);
  return { value, diagnostics: distinct([...open.map(undecided), ...diagnostics, ...objections]) };
}

/** What is to be decided, and what rests on it, is absent from a contract; the reader is told so. */
export function undecided({ at, clause, by }: OpenPoint): Diagnostic {
  return diagnose(m6.toBeDecided, at, { clause, by });
}

/** Settles the given periods, each under its text; a period that goes on after the as-of date is settled up to it. */
export function settleAll(
  texts: readonly Inputs[],
  options: SettleOptions,
  periods: readonly PaymentPeriod[],
): Outcome<Settlement> {
  const { asOf } = options;
  const latest = texts.at(-1)!;
  const earlier = options.earlier?.lines ?? [];
  const diagnostics: Diagnostic[] = [...unknownEarlier(latest, earlier)];
  const ledger: SettledPeriod[] = [];
  const priced: Priced[] = [];
  const lines: PaymentLine[] = [];
  const kept: Kept[] = [];
  const held: Held[] = [];
  for (const { payment, period, text } of periods) {
    const inputs = texts[text]!;
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
    const released = attempt(() => releaseLine(releaseScope(one), one));
    if (released.done) lines.push(released.value);
    else diagnostics.push(released.why);
  }
  const values = namedValues(latest, asOf);
  diagnostics.push(...latest.remarks.values());
  const value = { currency: latest.contract.currency, asOf, priced, lines, kept, values };
  return { value, diagnostics: distinct(diagnostics) };
}

/** What a payment's period is settled in: from where it counts, up to its end or the as-of date. */
export function scopeOf(inputs: Inputs, payment: Payment, period: Period, asOf: IsoDate): Scope {
  const since = cumulativeSince(inputs.course.texts, inputs.text, payment);
  const from = payment.mode === "cumulative" ? since : period.from;
  const to = period.to < asOf ? period.to : asOf;
  const purpose = { what: "payment", payment: paymentName(payment), period: period.key } as const;
  return { inputs, window: { from, to }, date: to, since, purpose };
}

/**
 * A release is decided on what is measured up to its day, which counts as gone, from where the payment's own window began: by the
 * latest text that says the same of what the condition rests on.
 */
function releaseScope({ payment, period, releasedOn, inputs: at }: Held): Scope {
  const { texts } = at.course;
  const says = (text: number, before: IsoDate) =>
    meaningOf(texts[text]!.contract, [payment.holdBack?.when ?? "always"], before);
  let last = at.text;
  for (let next = last + 1; at.others[next] && texts[next]!.from <= releasedOn; next += 1) {
    if (says(last, texts[next]!.from) !== says(next, texts[next]!.from)) break;
    last = next;
  }
  const inputs = at.others[last]!;
  const end = lastDayOfText(texts, last);
  const since = cumulativeSince(texts, at.text, payment);
  const from = payment.mode === "cumulative" ? since : period.from;
  const to = releasedOn < end ? releasedOn : end;
  const purpose = { what: "release", payment: paymentName(payment), period: period.key } as const;
  return { inputs, window: { from, to: to < period.to ? period.to : to }, date: releasedOn, since, purpose };
}

/** Lines of an earlier statement that no payment of the contract can have led to: left aside, they would be paid again. */
function unknownEarlier({ course, contract }: Inputs, earlier: EarlierPayments["lines"]): readonly Diagnostic[] {
  return earlier.flatMap((line) => {
    const { payment: name, periodKey: key, from, to } = line;
    const found = course.periods.find(({ payment, period }) => paymentName(payment) === name && period.key === key);
    if (!found) return [diagnose(m6.unknownEarlierPayment, contract.at, { payment: name, period: key })];
    const { payment, text } = found;
    const { payers, payees: named } = partiesEver(payment);
    const { riskShares } = course.texts[text]!.contract;
    const shares = riskShares.filter((share) => share.of.some((one) => payment.of.includes(one)));
    const payees = [...named, ...shares.flatMap(({ parties }) => parties)];
    const paid = (payer: string, payee: string) => payers.includes(payer) && payees.includes(payee);
    if (paid(from, to) || paid(to, from)) return [];
    return [diagnose(m6.earlierBetweenOthers, contract.at, { payment: name, period: key, from, to })];
  });
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place, message]);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
