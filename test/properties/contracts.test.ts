// A thousand contracts made at random: each is read and checked, laid out, translated there and back, and settled, and money is
// conserved. MAST_RUNS and MAST_SEED ask for more of them, or others.

import type { Rational } from "@mast/exact";
import { compare, sum } from "@mast/exact";
import { type Contract, check, type Expression, format, keywords, parse, translate } from "@mast/language";
import { addDays, daysBetween, periodsOf } from "@mast/measurement";
import { type PaymentLine, paymentName, settle } from "@mast/settlement";
import { documentOf } from "@mast/statement/document";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unsaid } from "../statement/unsaid.ts";
import { contractFrom, contracts } from "./generator/contract.ts";
import { type Draw, numbers } from "./generator/draw.ts";
import { capsHold, conservesMoney, linesAreSound, signed } from "./generator/laws.ts";
import { type Results, resultsOf } from "./generator/results.ts";
import { meaning } from "./meaning.ts";

const asked = process.env.MAST_RUNS;
const runs = (share: number) => Math.ceil((asked === undefined ? 1000 : Number(asked)) * share);
/** The same contracts every time, unless others are asked for; fast-check names the seed of a contract that fails. */
const seedOf = (shift: number) => Number(process.env.MAST_SEED ?? 2_018_312) + shift;
const options = (share: number, shift: number) => ({
  numRuns: runs(share),
  seed: seedOf(shift),
  // A failing contract is shown as it is: making it smaller takes longer than the contracts themselves.
  endOnFailure: true,
});
const timeout = 600_000;

function checked(text: string): Contract {
  const parsed = parse(text);
  expect(parsed.diagnostics.map(({ message }) => message.en)).toEqual([]);
  const { contract, diagnostics } = check(parsed);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([]);
  return contract!;
}

const comments = (text: string) => text.match(/\/\/ note \d+: [^\r\n]*/g) ?? [];
const prose = (text: string) => (text.match(/^[ \t]*>.*$/gm) ?? []).map((line) => line.replace(/^\s*>\s*/, "").trim());

describe("a random contract", () => {
  it("is read and checked without an error, and laid out so that a second time changes nothing", { timeout }, () => {
    fc.assert(
      fc.property(contracts, ({ text }) => {
        const contract = checked(text);
        const laidOut = format(text);
        expect(laidOut.diagnostics).toEqual([]);
        expect(format(laidOut.value).value).toBe(laidOut.value);
        expect(comments(laidOut.value)).toEqual(comments(text));
        expect(prose(laidOut.value)).toEqual(prose(text));
        expect(meaning(checked(laidOut.value))).toEqual(meaning(contract));
      }),
      options(0.3, 0),
    );
  });

  it("means the same in Swedish, and comes back byte for byte", { timeout }, () => {
    fc.assert(
      fc.property(contracts, ({ text }) => {
        const swedish = translate(text, "sv");
        expect(swedish.diagnostics).toEqual([]);
        expect(meaning(checked(swedish.value))).toEqual(meaning(checked(text)));
        expect(translate(swedish.value, "en").value).toBe(format(text).value);
      }),
      options(0.3, 1),
    );
  });

  it("is said in both languages, every clause of it", { timeout }, () => {
    fc.assert(
      fc.property(contracts, ({ text }) => {
        const found = check(parse(text));
        for (const language of ["en", "sv"] as const) {
          const document = documentOf(found, { language, outcomes: [] });
          expect(unsaid(document, found.file).map(({ clause, part }) => `${clause}, ${part}`)).toEqual([]);
        }
      }),
      options(0.1, 5),
    );
  });

  it("never pays less in all when its only cap is larger", { timeout }, () => {
    fc.assert(
      fc.property(contracts, ({ text, draw }) => {
        const contract = checked(text);
        const [cap, ...others] = contract.limits;
        fc.pre(cap !== undefined && others.length === 0 && cap.limit === "cap" && cap.amount.node !== "return");
        const results = resultsOf(contract, draw);
        const end = addDays(contract.to, 800);
        const all = (of: Contract) => sum(settled(of, results, end).lines.map(signed));
        const larger = { ...contract, limits: [{ ...cap, amount: twice(cap.amount) }] };
        expect(compare(all(larger), all(contract))).toBeGreaterThanOrEqual(0);
      }),
      options(0.05, 6),
    );
  });

  it("settles on any day without losing or making money", { timeout }, () => {
    fc.assert(
      fc.property(contracts, ({ text, draw }) => {
        const contract = checked(text);
        const results = resultsOf(contract, draw);
        for (const asOf of [someDay(contract, draw), addDays(contract.to, 800)]) {
          const settlement = settled(contract, results, asOf);
          linesAreSound(contract, settlement);
          conservesMoney(contract, settlement);
        }
      }),
      options(0.2, 2),
    );
  });

  it("never pays more than a cap, in all, whatever is rounded, split, set off or raised", { timeout }, () => {
    let caps = 0;
    fc.assert(
      fc.property(contracts, ({ text, draw }) => {
        const contract = checked(text);
        if (contract.limits.every(({ limit }) => limit === "floor")) return;
        const results = resultsOf(contract, draw);
        caps += capsHold(contract, settled(contract, results, addDays(contract.to, 800)));
      }),
      options(0.3, 7),
    );
    expect(caps).toBeGreaterThan(runs(0.1));
  });

  it("never pays above the cap in force when an amendment raises or lowers it", { timeout }, () => {
    let caps = 0;
    fc.assert(
      fc.property(contracts, ({ text, draw }) => {
        const contract = checked(text);
        const { limits, amendments = [] } = contract;
        const isAmount = limits.some(({ limit, amount }) => limit === "cap" && amount.node !== "return");
        if (!isAmount || amendments.length > 0) return;
        const larger = limits.map((cap) =>
          cap.limit === "cap" && cap.amount.node !== "return" ? { ...cap, amount: twice(cap.amount) } : cap,
        );
        const [signed, later] = draw.chance(50) ? [limits, larger] : [larger, limits];
        const days = periodsOf(contract, draw.of(["quarter", "contract year", "month"])).map(({ from }) => from);
        const from = draw.of(
          days.length > 1
            ? days.slice(1)
            : periodsOf(contract, "month")
                .slice(1)
                .map((month) => month.from),
        );
        const { at } = contract;
        const amendment = { at, nameAt: at, name: "Budget", from, changes: [], countsAfresh: [] };
        const amended = {
          ...contract,
          limits: signed,
          amendments: [{ ...amendment, contract: { ...contract, limits: later } }],
        };
        caps += capsHold(amended, settled(amended, resultsOf(contract, draw), addDays(contract.to, 800)));
      }),
      options(0.2, 8),
    );
    expect(caps).toBeGreaterThan(runs(0.05));
  });

  it("pays in the end what one settlement pays, however many statements came before", { timeout }, () => {
    fc.assert(
      fc.property(contracts, ({ text, draw }) => {
        const contract = checked(text);
        const results = resultsOf(contract, draw);
        const end = addDays(contract.to, 800);
        const earlier: PaymentLine[] = [];
        for (const day of [someDay(contract, draw), someDay(contract, draw)].sort()) {
          earlier.push(...settled(contract, results, day, earlier).lines);
        }
        const lines = [...earlier, ...settled(contract, results, end, earlier).lines];
        const once = settled(contract, results, end).lines;
        for (const payment of contract.payments) {
          expect(paidBy(lines, paymentName(payment))).toEqual(paidBy(once, paymentName(payment)));
        }
      }),
      options(0.2, 3),
    );
  });
});

describe("a thousand random contracts", () => {
  it("have every clause and sub-clause of the language among them", { timeout }, () => {
    const written = new Set<string>();
    const wanted = keywords.filter(({ use }) => use === "clause" || use === "sub-clause").map(({ id }) => id);
    for (const choices of fc.sample(numbers, { numRuns: runs(1), seed: seedOf(4) })) {
      for (const { tokens } of parse(contractFrom(choices).text).pieces)
        for (const { tokenType } of tokens) written.add(tokenType.name);
    }
    expect(wanted.filter((id) => !written.has(id))).toEqual(Object.keys(notWritten));
  });
});

/** What no contract of these says, and why. */
const notWritten = {
  GivenByTheContract: "only a library says it; a contract gives the value",
};

const twice = (amount: Expression): Expression => ({ ...amount, node: "sum", left: amount, right: amount });

function someDay({ from, to }: Contract, draw: Draw): string {
  return addDays(from, draw.below(daysBetween(from, to) + 300));
}

function settled(
  contract: Contract,
  { measures, expectations }: Results,
  asOf: string,
  earlier: readonly PaymentLine[] = [],
) {
  const lines = earlier.map(({ period, ...line }) => ({ ...line, periodKey: period.key }));
  const amended = (contract.amendments ?? []).map(() => ({ measures, expectations }));
  return settle(contract, measures, expectations, { asOf, earlier: { lines }, amended }).value;
}

const paidBy = (lines: readonly PaymentLine[], payment: string): Rational =>
  sum(lines.filter((line) => line.payment === payment).map(signed));
