// Takes the claims up to a day, gives what each is paid: a line's claims as often as it allows, and no person above the limit.
// What a person already got counts, so two periods together never pay more than one.

import { add, compare, minimum, type Rational, sign, subtract, sum, zero } from "@mast/exact";
import type { IsoDate, RateCard } from "@mast/language";
import { addDays, type Claims } from "@mast/measurement";
import { stretchesOf } from "../course.ts";
import { evaluateExpression } from "../evaluate.ts";
import type { Scope } from "../scope.ts";

/** One claim that its line pays for; `amount` is what is left of the price under the limit per person. */
export interface PayableClaim {
  readonly person: number;
  readonly line: number;
  readonly date: IsoDate;
  readonly price: Rational;
  readonly amount: Rational;
}

/**
 * Payable claims made up to a day, in the order of the claims. Those of the days before the card's text was in force are as the card
 * of their own day made them: they count toward the limits, and are not cut again.
 */
export function payableClaims(scope: Scope, card: RateCard, claims: Claims, until: IsoDate): readonly PayableClaim[] {
  const { course, text, contract } = scope.inputs;
  const from = stretchesOf(course.texts, text, card.name, contract.from, until).at(-1)!.from;
  const before = earlierClaims(scope, card, from, until);
  const payable = withinHowOften(scope, card, claims, before, from, until);
  if (card.perPerson === undefined || payable.length === 0) return [...before, ...payable];
  const limit = evaluateExpression({ ...scope, date: until }, card.perPerson.amount).value;
  const ofPerson = new Map<number, PayableClaim[]>();
  for (const claim of payable) {
    const own = ofPerson.get(claim.person);
    if (own === undefined) ofPerson.set(claim.person, [claim]);
    else own.push(claim);
  }
  const gone = new Map<number, Rational>();
  for (const { person, amount } of before) gone.set(person, add(gone.get(person) ?? zero, amount));
  const cut = new Map<PayableClaim, Rational>();
  for (const [person, own] of ofPerson) {
    let excess = subtract(add(gone.get(person) ?? zero, sum(own.map((claim) => claim.price))), limit);
    for (const claim of inOrderOfCutting(own, card.perPerson.cutFirst)) {
      if (sign(excess) <= 0) break;
      const taken = minimum(excess, claim.price);
      cut.set(claim, subtract(claim.price, taken));
      excess = subtract(excess, taken);
    }
  }
  return [...before, ...payable.map((claim) => ({ ...claim, amount: cut.get(claim) ?? claim.amount }))];
}

/** The line that prices each outcome of the claims, or -1. */
export function lineOfOutcome(card: RateCard, claims: Claims): readonly number[] {
  return claims.outcomes.map((outcome) => lineOf(card, outcome));
}

function lineOf(card: RateCard, outcome: string | undefined): number {
  return card.lines.findIndex((line) => line.outcome === outcome);
}

/** What the card of earlier texts made of the claims before a day; nothing when the contract begins then, or the card counts afresh. */
function earlierClaims(scope: Scope, card: RateCard, from: IsoDate, until: IsoDate): readonly PayableClaim[] {
  const { course, others } = scope.inputs;
  const text = course.texts.findIndex((one) => one.from === from);
  if (text <= 0 || course.texts[text]!.amendment?.countsAfresh.includes(card.name)) return [];
  const inputs = others[text - 1]!;
  const earlier = inputs.contract.rateCards.find(({ name }) => name === card.name);
  const claims = inputs.measures.claims.find(({ rateCard }) => rateCard === card.name);
  if (earlier === undefined || claims === undefined) return [];
  const end = addDays(from, -1);
  const made = payableClaims({ ...scope, inputs }, earlier, claims, until < end ? until : end);
  return made.map((claim) => ({ ...claim, line: lineOf(card, earlier.lines[claim.line]?.outcome) }));
}

function withinHowOften(
  scope: Scope,
  card: RateCard,
  claims: Claims,
  before: readonly PayableClaim[],
  from: IsoDate,
  until: IsoDate,
): readonly PayableClaim[] {
  const lines = lineOfOutcome(card, claims);
  const taken = new Map<string, number>();
  for (const { line, person } of before) taken.set(`${line}:${person}`, (taken.get(`${line}:${person}`) ?? 0) + 1);
  const prices = new Map<string, Rational>();
  const payable: PayableClaim[] = [];
  claims.date.forEach((date, index) => {
    const person = claims.person[index]!;
    const line = lines[claims.outcome[index]!]!;
    const rate = card.lines[line];
    if (rate === undefined || date < from || date > until) return;
    if (rate.howOften.often === "per person") {
      const key = `${line}:${person}`;
      const times = taken.get(key) ?? 0;
      if (times >= rate.howOften.times) return;
      taken.set(key, times + 1);
    }
    const key = `${line}:${date}`;
    const price = prices.get(key) ?? evaluateExpression({ ...scope, date }, rate.pays).value;
    prices.set(key, price);
    payable.push({ person, line, date, price, amount: price });
  });
  return payable;
}

/** A person's claims in the order in which they are cut. Claims alike in price are cut latest first. */
function inOrderOfCutting(
  claims: readonly PayableClaim[],
  first: NonNullable<RateCard["perPerson"]>["cutFirst"],
): readonly PayableClaim[] {
  if (first === "earliest") return claims;
  const latestFirst = claims.toReversed();
  if (first === "latest") return latestFirst;
  const wanted = first === "smallest" ? 1 : -1;
  return latestFirst.sort((a, b) => wanted * compare(a.price, b.price));
}

/** The amounts of some claims together. */
export function amountOf(claims: readonly PayableClaim[]): Rational {
  return sum(claims.map((claim) => claim.amount));
}
