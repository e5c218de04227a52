// The money side of a contract in the order in which its parts need each other: pricings and rate cards, risk shares, limits, payments,
// examples, promises. Metrics, baselines and values are checked before.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Payment } from "../../diagnostics/m3-payment.ts";
import { m3Sharing } from "../../diagnostics/m3-sharing.ts";
import type { Clause, Name } from "../../syntax/ast/index.ts";
import { type ClauseNamed, clausesNamed } from "../clauses.ts";
import type { Context, Whole } from "../context.ts";
import type { Contract } from "../model/index.ts";
import type { Remember } from "../remember.ts";
import { checkEnsure } from "./ensure.ts";
import { reportCumulativeOnEvents } from "./event-condition.ts";
import { checkLimit, checkLimitsTogether } from "./limit.ts";
import { checkPayment } from "./payment.ts";
import { checkPricing } from "./pricing.ts";
import { checkRateCard } from "./rate-card.ts";
import { checkRiskShare } from "./risk-share.ts";
import { checkTest } from "./test.ts";

/** The pieces of a contract's meaning that are about money. */
export type MoneyPieces = Pick<
  Contract,
  "pricings" | "rateCards" | "riskShares" | "limits" | "payments" | "tests" | "ensures"
>;

/** Checks every clause about money. A piece that is wrong or undecided is absent. */
export function checkMoney(context: Whole, remember: Remember): MoneyPieces {
  const pricings = each("pricing", checkPricing);
  const rateCards = each("rate card", checkRateCard);
  const riskShares = each("risk share", checkRiskShare);
  const limits = [...each("cap", checkLimit), ...each("floor", checkLimit)].sort((a, b) => a.at.start - b.at.start);
  checkLimitsTogether(context, limits);
  reportSecondUses(context);
  for (const pricing of pricings) context.keep("pricings", pricing.name, pricing);
  for (const card of rateCards) context.keep("rateCards", card.name, card);
  for (const limit of limits) context.keep("limits", limit.name, limit);
  for (const [index, share] of riskShares.entries()) context.keep("riskShares", `${index}`, share);
  const payments = each("payment", checkPayment);
  reportCumulativeOnEvents(context, payments, pricings);
  const tests = each("test", checkTest);
  const ensures = each("ensure", checkEnsure);
  return { pricings, rateCards, riskShares, limits, payments, tests, ensures };

  function each<K extends Clause["clause"], T>(
    kind: K,
    check: (context: Context, clause: ClauseNamed<K>) => T | undefined,
  ): readonly T[] {
    return clausesNamed(context.file, kind).flatMap((clause) => remember(clause, check) ?? []);
  }
}

/** Each pricing is paid once and shared once; what one risk share divides, one payment pays. */
function reportSecondUses(context: Context): void {
  const payments = clausesNamed(context.file, "payment").map(({ of }) => of);
  const shares = clausesNamed(context.file, "risk share").map(({ of }) => of);
  reportSecond(payments, m3Payment.paidTwice);
  reportSecond(shares, m3Sharing.sharedTwice);
  const paid = new Set(payments.flatMap(texts));
  for (const of of shares) {
    const names = texts(of);
    if (
      !names.every((name) => paid.has(name)) ||
      payments.some((one) => names.every((name) => texts(one).includes(name)))
    ) {
      continue;
    }
    const at = { start: of[0]?.at.start ?? 0, end: of.at(-1)?.at.end ?? 0 };
    context.report(diagnose(m3Sharing.sharedAcrossPayments, at, { names }));
  }

  function reportSecond(
    lists: readonly (readonly (Name | { readonly node: "missing" })[])[],
    entry: typeof m3Payment.paidTwice,
  ): void {
    const first = new Map<string, Name>();
    for (const name of lists.flat()) {
      if (name.node === "missing") continue;
      const earlier = first.get(name.text);
      if (!earlier) first.set(name.text, name);
      else {
        const related = [{ span: earlier.at, message: { en: "the first is here", sv: "den första finns här" } }];
        context.report(diagnose(entry, name.at, { name: name.text }, { related }));
      }
    }
  }
}

function texts(names: readonly { readonly node: string; readonly text?: string }[]): readonly string[] {
  return names.flatMap(({ text }) => (text === undefined ? [] : [text]));
}
