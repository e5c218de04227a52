// Takes a rate card and a scope, gives what the claims of the window come to: all that is payable up to its end, less all that
// was payable before it began. So a person's limit and `once per person` hold over the periods together.

import { equals, isZero, rational, subtract, sum } from "@mast/exact";
import { diagnose, m6, type RateCard, type RateLine } from "@mast/language";
import { addDays, type Claims } from "@mast/measurement";
import { evaluateExpression } from "../evaluate.ts";
import { refuse } from "../refusal.ts";
import type { Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { type About, moneyUnit, working } from "../working.ts";
import { amountOf, lineOfOutcome, type PayableClaim, payableClaims } from "./payable.ts";

/** What a rate card comes to in the scope's window. */
export function rateCardIn(scope: Scope, card: RateCard): Working {
  const { inputs, window } = scope;
  const claims = inputs.measures.claims.find((one) => one.rateCard === card.name);
  if (claims === undefined) return refuse(diagnose(m6.claimsNotRead, card.at, { rateCard: card.name }));
  remarkUnpriced(scope, card, claims);
  const about = { at: card.at, of: card.name, unit: moneyUnit(inputs.contract.currency) };
  const upToEnd = payableClaims(scope, card, claims, window.to);
  const before = payableClaims(scope, card, claims, addDays(window.from, -1));
  const lines = card.lines.map((line, index) => lineWorking({ scope, claims, upToEnd, before, about }, line, index));
  const total = sum(lines.map((line) => line.value));
  const cut = cutWorking(scope, card, upToEnd, before, about);
  return working("rate-card", about, total, [...lines, ...cut], { from: window.from, to: window.to });
}

interface Priced {
  readonly scope: Scope;
  readonly claims: Claims;
  readonly upToEnd: readonly PayableClaim[];
  readonly before: readonly PayableClaim[];
  readonly about: About;
}

function lineWorking({ scope, claims, upToEnd, before, about }: Priced, line: RateLine, index: number): Working {
  const { from, to } = scope.window;
  const outcome = claims.outcomes.indexOf(line.outcome);
  const made = claims.date.flatMap((date, claim) =>
    claims.outcome[claim] === outcome && from <= date && date <= to ? [claims.person[claim]!] : [],
  );
  const own = (list: readonly PayableClaim[]) => list.filter((claim) => claim.line === index);
  const paid = own(upToEnd).filter((claim) => from <= claim.date && !isZero(claim.amount));
  const amount = subtract(amountOf(own(upToEnd)), amountOf(own(before)));
  const here = { ...about, at: line.at, of: line.outcome };
  const counted = (unit: string) => ({ ...here, unit: { [unit]: 1 } });
  const inputs = [
    working("claims", counted("claim"), rational(BigInt(made.length)), []),
    working("people", counted("person"), rational(BigInt(new Set(made).size)), []),
    working("payable-claims", counted("claim"), rational(BigInt(paid.length)), []),
  ];
  const times = line.howOften.often === "per claim" ? "" : `${line.howOften.times}`;
  return working("rate-line", here, amount, inputs, { times });
}

/** How much the limit per person cut in the window, and how many people it cut in all; nothing when it cut nothing. */
function cutWorking(
  scope: Scope,
  { perPerson }: RateCard,
  upToEnd: readonly PayableClaim[],
  before: readonly PayableClaim[],
  about: About,
): readonly Working[] {
  if (perPerson === undefined) return [];
  const cutOf = (claims: readonly PayableClaim[]) => sum(claims.map((claim) => subtract(claim.price, claim.amount)));
  const people = new Set(upToEnd.filter((claim) => !equals(claim.amount, claim.price)).map((claim) => claim.person))
    .size;
  const cut = subtract(cutOf(upToEnd), cutOf(before));
  if (people === 0 || isZero(cut)) return [];
  const limit = evaluateExpression(scope, perPerson.amount);
  const params = { first: perPerson.cutFirst, people: `${people}` };
  return [working("per-person-cut", { ...about, at: perPerson.at }, cut, [limit], params)];
}

function remarkUnpriced({ inputs, window }: Scope, card: RateCard, claims: Claims): void {
  lineOfOutcome(card, claims).forEach((line, code) => {
    if (line !== -1) return;
    const outcome = claims.outcomes[code]!;
    const made = claims.outcome.filter((one, claim) => one === code && claims.date[claim]! <= window.to).length;
    if (made === 0) return;
    const remark = diagnose(m6.claimsWithoutPrice, card.at, { rateCard: card.name, outcome, claims: made });
    inputs.remarks.set(`${card.name}:${outcome}`, remark);
  });
}
