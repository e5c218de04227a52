// What stands above a clause: what a pricing or payment comes to on the data last evaluated, and a worked example to run.

import { fromText, minorUnit, money, type Rational, roundTo, type Spelling, writeMoney } from "@mast/exact";
import { type MessageLanguage, type Span, textsOf } from "@mast/language";
import { addDays } from "@mast/measurement";
import { type Largest, largestOfPricing, largestPayment, paymentName } from "@mast/settlement";
import { periodText, type Statement } from "@mast/statement";
import type { Analysis } from "./analysis.ts";

/** What an evaluation left for the editor; amounts as exact texts, in the currency of the contract. */
export interface Evaluated {
  readonly asOf: string;
  readonly priced: readonly { readonly pricing: string; readonly period: string; readonly amount: string }[];
  readonly payments: readonly {
    readonly payment: string;
    readonly from: string;
    readonly to: string;
    readonly period: string;
    readonly amount: string;
  }[];
  /** The whole statement, for the payout curve and the tree of the working. */
  readonly statement?: Statement;
}

export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly command?: { readonly name: (typeof commands)[number] | "mast.curve"; readonly argument: string };
}

/** What a lens can be asked to do: run the worked example with this title. */
export const commands = ["mast.runTest"] as const;

/** Lenses in the order of the text; `panels`: the editor can draw the curve of a price. */
export function lenses(
  analysis: Analysis,
  language: MessageLanguage,
  evaluated?: Evaluated,
  { panels = false }: { readonly panels?: boolean } = {},
): readonly Lens[] {
  const { contract } = analysis.checked;
  if (!contract) return [];
  // Shown, not paid: what is paid is rounded as the contract says, and what is at most paid is never shown lower than it is.
  const shown = (amount: Rational, mode: "half up" | "up") =>
    writeMoney(
      money(contract.currency, roundTo(amount, minorUnit(contract.currency), mode)),
      contract.spelling as Spelling,
    );
  const written = (amount: string) => shown(fromText(amount), "half up");
  const found: Lens[] = [];
  // What is paid stands at the clause of the text that governs.
  const inForce = (evaluated && textsOf(contract).findLast(({ from }) => from <= evaluated.asOf)?.contract) ?? contract;
  const add = (span: Span, parts: readonly (string | undefined)[]) => {
    const title = parts.filter((part) => part !== undefined).join(" · ");
    if (title) found.push({ span, title });
  };
  // Money comes first: a narrow column cuts off the end.
  const pays = { en: "pays", sv: "betalar" }[language];
  const onData = { en: "on data of", sv: "på data till och med" }[language];
  for (const pricing of [...inForce.pricings, ...inForce.rateCards]) {
    const last = evaluated?.priced.findLast((each) => each.pricing === pricing.name);
    const most = neverMore(largestOfPricing(contract, pricing.name), (amount) => shown(amount, "up"), language);
    const paid = evaluated && last && `${pays} ${written(last.amount)} ${onData} ${lastOfData(evaluated.asOf)}`;
    add(pricing.nameAt, [paid, most, last && periodText(last.period, language)]);
  }
  for (const payment of inForce.payments) {
    const flows = (evaluated?.payments ?? []).filter((each) => each.payment === paymentName(payment));
    const period = flows.at(-1)?.period;
    const last = flows.filter((each) => each.period === period);
    const paid = last.map(({ from, to, amount }) => `${from} ${pays} ${to} ${written(amount)}`).join(", ");
    const most = neverMore(largestPayment(contract, payment), (amount) => shown(amount, "up"), language);
    add(payment.at, period === undefined ? [most] : [paid, most, periodText(period, language)]);
  }
  if (panels) {
    const titles = { en: ["payout curve", "price table"], sv: ["betalningskurva", "pristabell"] } as const;
    const [curve, table] = titles[language];
    const lens = (title: string) => (clause: { readonly name: string; readonly nameAt: Span }) =>
      found.push({ span: clause.nameAt, title, command: { name: "mast.curve", argument: clause.name } });
    contract.pricings.forEach(lens(curve));
    contract.rateCards.forEach(lens(table));
  }
  for (const { at, result } of analysis.tests) {
    const outcome = result.passed ? { en: "holds", sv: "stämmer" } : { en: "does not hold", sv: "stämmer inte" };
    const run = { en: "run test", sv: "kör prov" };
    found.push({
      span: { start: at.start, end: at.start + 1 },
      title: `${outcome[language]} · ${run[language]}`,
      command: { name: "mast.runTest", argument: result.title },
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The month that data reach to when it is whole, otherwise the day. */
const lastOfData = (asOf: string): string => (addDays(asOf, 1).endsWith("-01") ? asOf.slice(0, 7) : asOf);

/** The most that a clause comes to over the whole contract, in words; nothing where the text alone does not tell. */
function neverMore(
  largest: Largest,
  written: (amount: Rational) => string,
  language: MessageLanguage,
): string | undefined {
  if (!largest) return undefined;
  if (largest.most === "no limit") return { en: "no upper limit", sv: "ingen övre gräns" }[language];
  const most = written(largest.most);
  return { en: `never more than ${most} in all`, sv: `aldrig mer än ${most} sammanlagt` }[language];
}

/** How the worked example with a title ends, in a sentence; undefined when there is none or the contract is not sound. */
export function runTest(
  { tests }: Analysis,
  title: string,
  language: MessageLanguage,
): { readonly passed: boolean; readonly text: string } | undefined {
  const test = tests.find(({ result }) => result.title === title);
  if (!test) return undefined;
  const holds = { en: `“${title}” holds.`, sv: `”${title}” stämmer.` };
  const why = test.diagnostics.filter((each) => each.severity === "error").map((each) => each.message[language]);
  return { passed: test.result.passed, text: test.result.passed ? holds[language] : why.join(" ") };
}
