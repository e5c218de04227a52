// Takes a payment, gives when, from whom and to whom money goes, and everything that decides its amount: mode, what happens to what is
// overpaid, hold-back, limits in order and the one rounding. Nothing of it is assumed.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Payment as m3 } from "../../diagnostics/m3-payment.ts";
import { spell } from "../../keywords/table.ts";
import type { PaymentClause } from "../../syntax/ast/index.ts";
import { clausesNamed } from "../clauses.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { Payment } from "../model/index.ts";
import { resolve } from "../resolve.ts";
import { moneyUnit } from "../units.ts";
import { all } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkCount } from "./count.ts";
import { checkDatedSplits, type SplitsOverTime } from "./dated-splits.ts";
import { checkComparison, checkShare } from "./expression.ts";
import { checkLimitOrder } from "./limit-order.ts";
import { textAt } from "./operand.ts";
import { addLineFixes, endOf, oneOfParts, onePart, partsNamed, reportMissing } from "./parts.ts";
import { checkRounding } from "./rounding.ts";
import { checkRemainder, isProperPart } from "./splits.ts";

/** A payment; nothing when it, or something it pays, shares or is limited by, is wrong or undecided. */
export function checkPayment(context: Context, clause: PaymentClause): Payment | undefined {
  const of = all(clause.of.map((name) => resolve(context, name, ["pricing", "rate card"])?.name));
  const payers = checkDatedSplits(context, clause, "from");
  if (partsNamed(clause, "from").length === 0) reportMissing(context, clause, ["From"]);
  const from = payers?.first;
  const receivers = payees(context, clause);
  const to = receivers?.first;
  const remainder = remainderOf(context, clause, payers, receivers);
  const every = checkEvery(context, clause);
  const mode = oneOfParts(context, clause, ["cumulative", "each period by itself"]);
  if (!mode) {
    const ids = ["Cumulative", "EachPeriodByItself"];
    reportMissing(context, clause, ids, addLineFixes(context, clause, ids));
  }
  const overpaid = oneOfParts(context, clause, ["overpaid is set off", "overpaid is paid back"]);
  const holdBack = checkHoldBack(context, clause);
  const limits = checkLimitOrder(context, clause);
  const rounding = roundingOf(context, clause);
  const { checked } = context;
  if (!of || !payers || !from || !receivers || !to || remainder === "wrong" || !every || !mode || holdBack === "wrong")
    return undefined;
  if (!limits || !rounding || !of.every((name) => checked.pricings.has(name) || checked.rateCards.has(name)))
    return undefined;
  if (to.length === 0 && !isShared(context, of)) return undefined;
  return {
    at: clause.at,
    of,
    from,
    to,
    ...(payers.later.length > 0 ? { laterFrom: payers.later } : {}),
    ...(receivers.later.length > 0 ? { laterTo: receivers.later } : {}),
    ...(remainder === undefined ? {} : { remainderTo: remainder }),
    ...every,
    mode: mode.part,
    overpaid: overpaid?.part === "overpaid is paid back" ? "paid back" : "set off",
    ...(holdBack ? { holdBack } : {}),
    limits,
    rounding,
  };
}

function isShared(context: Context, names: readonly string[]): boolean {
  return context.ask(({ checked }) =>
    [...checked.riskShares.values()].some((share) => share.of.some((name) => names.includes(name))),
  );
}

/** The parties after `to`; an empty list when a risk share names them. Both and neither are reported. */
function payees(context: Context, clause: PaymentClause): SplitsOverTime | undefined {
  const [part] = partsNamed(clause, "to");
  const names = clause.of.flatMap((name) => (name.node === "name" ? [name.text] : []));
  const sharing = context.ask(({ file }) =>
    clausesNamed(file, "risk share").some((other) =>
      other.of.some((name) => name.node === "name" && names.includes(name.text)),
    ),
  );
  const to = checkDatedSplits(context, clause, "to");
  if (part && sharing) {
    context.report(diagnose(m3.payeeTwice, part.at, { names }));
    return undefined;
  }
  if (!part && !sharing) {
    if (!clause.broken) context.report(diagnose(m3.payeeMissing, clause.keywordAt, { names }));
    return undefined;
  }
  return part ? to : { first: [], later: [] };
}

function remainderOf(
  context: Context,
  clause: PaymentClause,
  payers: SplitsOverTime | undefined,
  receivers: SplitsOverTime | undefined,
): string | undefined | "wrong" {
  const part = onePart(context, clause, "remainder to");
  if (!payers || !receivers) {
    if (part) resolve(context, part.name, ["party"]);
    return "wrong";
  }
  const [from, to] = [payers.first, receivers.first];
  const [payer] = from;
  const own = from.length === 1 && to.length === 1 && payer?.party === to[0]?.party ? to[0] : undefined;
  if (own) context.report(diagnose(m3.payerIsPayee, own.at, { party: own.party }));
  const divided = [payers, receivers]
    .flatMap(({ first, later }) => [first, ...later.map(({ splits }) => splits)])
    .filter((splits) => splits.length > 1)
    .flatMap((splits) => splits.map(({ party }) => party));
  if (divided.length === 0 && !part) return own ? "wrong" : undefined;
  const parties = divided.length > 0 ? divided : [...from, ...to].map(({ party }) => party);
  return checkRemainder(context, clause, part, [...new Set(parties)]) ?? "wrong";
}

function checkEvery(context: Context, clause: PaymentClause): Pick<Payment, "every" | "daysAfterEnd"> | undefined {
  const part = onePart(context, clause, "every");
  if (!part) reportMissing(context, clause, ["Every"]);
  const daysAfterEnd = part && checkCount(context, part.days, 0);
  if (!part || part.every.node === "missing") return undefined;
  const { grain, at } = part.every;
  if (grain === "cohort" || grain === "payment") {
    context.report(diagnose(m3.paymentPeriod, at, { text: textAt(context, at) }));
    return undefined;
  }
  return daysAfterEnd === undefined ? undefined : { every: grain, daysAfterEnd };
}

function checkHoldBack(context: Context, clause: PaymentClause): Payment["holdBack"] | "wrong" {
  const part = onePart(context, clause, "hold back");
  if (!part) return undefined;
  const checked = checkShare(context, part.share);
  const when = part.when?.node === "test" ? checkComparison(context, part.when) : undefined;
  const share = checked && constantOf(context, checked);
  if (checked && !(share && isProperPart(share))) {
    context.report(diagnose(m3.holdBackShare, checked.at, { text: textAt(context, checked.at) }));
  }
  const release = releaseOf(context, part.release);
  if (!share || !isProperPart(share) || !release || (part.when && !when)) return "wrong";
  return { at: part.at, share, release, ...(when ? { when } : {}) };
}

type HoldBackPart = Extract<PaymentClause["parts"][number], { part: "hold back" }>;

function releaseOf(
  context: Context,
  written: HoldBackPart["release"],
): NonNullable<Payment["holdBack"]>["release"] | undefined {
  if ("node" in written) return undefined;
  if (written.release === "months after") {
    const monthsAfterEnd = checkCount(context, written.months, 0);
    return monthsAfterEnd === undefined ? undefined : { at: written.at, monthsAfterEnd };
  }
  const on = daysOf(written.date)?.to;
  return on === undefined ? undefined : { at: written.at, on };
}

function roundingOf(context: Context, clause: PaymentClause): Payment["rounding"] | undefined {
  const part = onePart(context, clause, "round");
  const { currency, spelling } = context;
  if (part && currency !== undefined) {
    return checkRounding(context, part, { unit: moneyUnit(currency), kind: "number" });
  }
  if (part || currency === undefined) return undefined;
  const fixes = (["HalfUp", "HalfEven", "Down"] as const).map((mode) => {
    const one = { en: `${currency} 1`, sv: `1 ${currency}` };
    const line = (language: "en" | "sv") =>
      `${spell("Round", language)} ${spell(mode, language)} ${spell("To", language)} ${one[language]}`;
    return {
      title: { en: `Add “${line("en")}”`, sv: `Lägg till ”${line("sv")}”` },
      edits: [{ span: endOf(clause.at), text: `\n  ${line(spelling)}` }],
    };
  });
  reportMissing(context, clause, ["Round"], fixes);
  return undefined;
}
