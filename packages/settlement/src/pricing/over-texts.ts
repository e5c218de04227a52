// Takes a pricing and the scope of a payment, gives what it comes to over all the time that counts: each stretch of that time under the
// text in force in it, added together.

import { sum } from "@mast/exact";
import type { ContractText, IsoDate, Payment } from "@mast/language";
import { type Stretch, stretchesOf } from "../course.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { moneyUnit, working } from "../working.ts";
import { pricedIn } from "./priced.ts";

export function pricedOver(scope: Scope, payment: Payment, name: string): Working {
  const { inputs, window } = scope;
  const { texts } = inputs.course;
  if (texts.length === 1) return pricedIn(scope, name).working;
  const fromStart = inputs.contract.pricings.some((one) => one.name === name && one.countedFromStart);
  const cumulative = payment.mode === "cumulative";
  const since = cumulative ? scope.since : inputs.contract.from;
  const stretches: readonly Stretch[] =
    cumulative || fromStart
      ? stretchesOf(texts, inputs.text, name, since, window.to)
      : [{ text: inputs.text, from: window.from, to: window.to }];
  const parts = stretches.map(({ text, from, to }) => {
    const under = inputs.others[text]!;
    const date = to < scope.date ? to : scope.date;
    const priced = pricedIn({ ...scope, inputs: under, window: { ...window, from, to }, date }, name).working;
    const amendment = texts[text]!.amendment;
    const about = { at: amendment?.nameAt ?? under.contract.at, of: name, unit: priced.unit };
    return working("under-text", about, priced.value, [priced], { text: textsWithin(texts, text, from), from, to });
  });
  if (parts.length === 1) return parts[0]!;
  const about = { at: payment.at, of: name, unit: moneyUnit(inputs.contract.currency) };
  return working("over-texts", about, sum(parts.map((part) => part.value)), parts);
}

/** The texts in force on the days of a stretch, by the names of their amendments: `,First` is the contract as signed and First. */
function textsWithin(texts: readonly ContractText[], last: number, from: IsoDate): string {
  const within = texts.slice(0, last + 1).filter((_, index) => index === last || texts[index + 1]!.from > from);
  return within.map(({ amendment }) => amendment?.name ?? "").join(",");
}
