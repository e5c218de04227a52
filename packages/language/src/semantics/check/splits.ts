// Parties and their shares of one whole: fixed shares that sum to 100 %, and the party that takes what rounding leaves.

import { compare, equals, one, type Rational, sign, subtract, sum, zero } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Payment } from "../../diagnostics/m3-payment.ts";
import { m3Sharing as m3 } from "../../diagnostics/m3-sharing.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { Clause, Expr, Missing, Name, PaymentClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Split } from "../model/index.ts";
import { replaceBy, resolve } from "../resolve.ts";
import { plain } from "../units.ts";
import { all } from "./condition.ts";
import { constantOf } from "./constant.ts";
import { checkShare } from "./expression.ts";
import { amountText, textAt } from "./operand.ts";
import { endOf } from "./parts.ts";

/** A share that is the same on every date, from 0 to 1; anything else is reported. */
export function checkFixedShare(context: Context, expr: Expr): Rational | undefined {
  const checked = checkShare(context, expr);
  if (!checked) return undefined;
  const share = constantOf(context, checked);
  if (share && sign(share) >= 0 && compare(share, one) <= 0) return share;
  context.report(diagnose(m3.shareNotFixed, checked.at, { text: textAt(context, checked.at) }));
  return undefined;
}

/** Whether shares make a whole; otherwise their sum is reported, with the last of them as it would have to be. */
export function requireWhole(context: Context, at: Span, shares: readonly Rational[], last?: Expr): boolean {
  const whole = sum(shares);
  if (equals(whole, one)) return true;
  const type = { unit: plain, kind: "share" } as const;
  const others = subtract(whole, shares.at(-1) ?? zero);
  const fits = last?.node === "number" && compare(others, one) <= 0;
  const fixes = fits ? [replaceBy(last.at, amountText(subtract(one, others), type)[context.spelling])] : [];
  context.report(diagnose(m3.sharesDoNotSum, at, { sum: amountText(whole, type) }, { fixes }));
  return false;
}

type SplitPart = Extract<PaymentClause["parts"][number], { part: "from" | "to" }>;

/** The parties after `from` or `to`. One alone has the whole. */
export function checkSplits(context: Context, part: SplitPart): readonly Split[] | undefined {
  const several = part.splits.length > 1;
  const splits = part.splits.map(({ at, party, share: written }): Split | undefined => {
    const symbol = resolve(context, party, ["party"]);
    const share = written ? checkFixedShare(context, written) : several ? undefined : one;
    if (symbol && several && !written) {
      context.report(diagnose(m3Payment.splitShareMissing, party.at, { party: symbol.name }));
    }
    return symbol && share && { at, party: symbol.name, share };
  });
  const known = all(splits);
  if (!known) return undefined;
  const doubled = known.find((split, index) => known.findIndex(({ party }) => party === split.party) !== index);
  if (doubled) {
    context.report(diagnose(m3.partyDoubled, doubled.at, { party: doubled.party }));
    return undefined;
  }
  const shares = known.map(({ share }) => share);
  const at = { start: part.splits[0]?.at.start ?? part.at.start, end: part.at.end };
  return requireWhole(context, at, shares, part.splits.at(-1)?.share) ? known : undefined;
}

/** The party that takes the remainder of a division between `parties`; one must be named, and be one of them. */
export function checkRemainder(
  context: Context,
  clause: Clause,
  part: { readonly at: Span; readonly name: Name | Missing } | undefined,
  parties: readonly string[],
): string | undefined {
  if (!part) {
    if (clause.broken) return undefined;
    const line = spell("RemainderTo", context.spelling);
    const fixes = parties.map((party) => ({
      title: { en: `Remainder to ${party}`, sv: `Överskjutande till ${party}` },
      edits: [{ span: endOf(clause.at), text: `\n  ${line} ${party}` }],
    }));
    context.report(diagnose(m3.remainderMissing, clause.keywordAt, { parties }, { fixes }));
    return undefined;
  }
  const symbol = resolve(context, part.name, ["party"]);
  if (!symbol || parties.includes(symbol.name)) return symbol?.name;
  context.report(diagnose(m3.remainderToOther, part.name.at, { party: symbol.name, parties }));
  return undefined;
}

/** A share above 0 and below 1. */
export function isProperPart(share: Rational): boolean {
  return compare(share, zero) > 0 && compare(share, one) < 0;
}
