// A rate card drawn: what each outcome pays and how often, with the claims and amounts of the data last evaluated.

import { fromText, type Rational } from "@mast/exact";
import type { Contract, MessageLanguage, RateCard, Unit } from "@mast/language";
import { amountWithoutData } from "@mast/settlement";
import { amountText, labelText, type Plurals, type Statement } from "@mast/statement";
import type { Analysis } from "../analysis.ts";
import type { PriceTable } from "./drawing.ts";
import { lastWorking } from "./evaluated.ts";
import { curveWords } from "./words.ts";

export function priceTable(
  analysis: Analysis,
  contract: Contract,
  card: RateCard,
  language: MessageLanguage,
  statement: Statement | undefined,
): PriceTable {
  const words = curveWords[language];
  const plurals = pluralsOf(analysis);
  const inMoney = (value: Rational) => amountText(value, { [contract.currency]: 1 }, "number", language, plurals);
  const date = statement?.asOf.date ?? contract.from;
  const price = (amount: RateCard["lines"][number]["pays"]) => {
    const value = amountWithoutData(contract, amount, date);
    return value ? inMoney(value) : words.dependsOnData;
  };
  const paid = statement && paidPerLine(statement, card.name);
  const limit = card.perPerson && amountWithoutData(contract, card.perPerson.amount, date);
  return {
    shows: "table",
    name: card.name,
    label: card.label ? labelText(card.label, language) : "",
    span: card.at,
    columns: [words.outcome, words.price, words.howOften, ...(paid ? [words.paidClaims, words.paysNow] : [])],
    rows: card.lines.map(({ outcome, pays, howOften, at }) => {
      const often = howOften.often === "per claim" ? words.everyClaim : words.perPerson(howOften.times);
      const line = paid?.get(outcome);
      const now = paid
        ? [line ? amountText(line.claims, claim, "number", language) : "–", line ? inMoney(line.amount) : "–"]
        : [];
      return { cells: [outcome, price(pays), often, ...now], span: at };
    }),
    notes: [
      ...(limit ? [words.atMostPerPerson(inMoney(limit))] : []),
      statement && paid ? words.onData(statement.asOf.date) : words.pricesOf(date),
    ],
  };
}

const claim: Unit = { claim: 1 };

/** Paid claims and amount per outcome in the period last settled. */
function paidPerLine(
  statement: Statement,
  card: string,
): ReadonlyMap<string, { readonly claims: Rational; readonly amount: Rational }> | undefined {
  const working = lastWorking(statement, card);
  if (!working) return undefined;
  const lines = working.inputs.flatMap((index) => statement.workings[index] ?? []);
  return new Map(
    lines.flatMap(({ rule, of, value, inputs }) => {
      if (rule !== "rate-line") return [];
      const payable = inputs
        .flatMap((index) => statement.workings[index] ?? [])
        .find((each) => each.rule === "payable-claims");
      return [[of, { claims: fromText(payable?.value ?? "0"), amount: fromText(value) }] as const];
    }),
  );
}

/** Plurals of the contract's own units. */
export function pluralsOf({ checked }: Analysis): Plurals {
  const own = [...new Set(checked.symbols.units.values())];
  return Object.fromEntries(own.flatMap(({ name, plural }) => (plural === undefined ? [] : [[name, plural]])));
}
