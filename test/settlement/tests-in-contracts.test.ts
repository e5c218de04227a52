// Worked examples inside contracts: what is not given, what is too long, cohorts, levels, and part of a payment period.

import { one, toText } from "@mast/exact";
import type { Contract, ContractTest, TestGiven } from "@mast/language";
import { settle, settleTest } from "@mast/settlement";
import { describe, expect, it } from "vitest";
import {
  at,
  contract,
  effect,
  expectations,
  limit,
  literal,
  metric,
  money,
  noMeasures,
  payment,
  percent,
  perUnit,
  pricing,
  q,
} from "./builders.ts";

const days = (more: Partial<Extract<TestGiven, { kind: "metric" }>> = {}): TestGiven => ({
  kind: "metric",
  at,
  metric: "Days",
  expected: q(2),
  observed: q(1),
  people: q(10),
  periods: 3,
  ...more,
});

const of = (more: Partial<Contract> = {}): Contract =>
  contract({
    metrics: [metric("Days"), metric("Other")],
    pricings: [pricing("Price", "Days", perUnit(money(10)))],
    payments: [payment(["Price"])],
    ...more,
  });

const expecting = (given: readonly TestGiven[], amount: number): ContractTest => ({
  at,
  title: "T",
  given,
  expect: [{ kind: "payment", at, from: "Municipality", to: "Provider", amount: money(amount) }],
});

const run = (contract: Contract, test: ContractTest) => {
  const { value, diagnostics } = settleTest(contract, test);
  return [value.checked.map(({ settled }) => toText(settled)), diagnostics.map(({ code }) => code)];
};

describe("worked examples", () => {
  it("settle part of a payment period up to the last day given", () => {
    expect(run(of(), expecting([days()], 300))).toEqual([["300"], []]);
  });

  it("follow each other when one metric is given twice", () => {
    expect(run(of(), expecting([days(), days({ observed: q(0) })], 900))).toEqual([["900"], []]);
  });

  it("may not be longer than the contract", () => {
    expect(run(of(), expecting([days({ periods: 37 })], 0))).toEqual([[], ["M6024"]]);
  });

  it("count people in the measure's own per", () => {
    const per = metric("Days", {
      measures: { at, measure: "ratio", numerator: { terms: [], constant: one }, per: q(100) },
    });
    expect(run(of({ metrics: [per] }), expecting([days({ people: q(1000) })], 300))).toEqual([["300"], []]);
  });

  it("take metrics that are not given as expected, but refuse to make up their level", () => {
    const gate = {
      at,
      gate: "nothing when moves",
      metric: "Other",
      direction: "rises",
      comparison: "is more than",
      by: percent(0),
    } as const;
    const moved = of({ pricings: [pricing("Price", "Days", perUnit(money(10)), { gates: [gate] })] });
    expect(run(moved, expecting([days()], 300))).toEqual([["300"], []]);
    const test = { at, left: effect("Other", "level"), comparison: "is more than", right: literal(0) } as const;
    const level = of({
      pricings: [pricing("Price", "Days", perUnit(money(10)), { gates: [{ at, gate: "only when", test }] })],
    });
    expect(run(level, expecting([days()], 0))[1]).toContain("M6012");
  });

  it("of a price need nothing that only another price depends on, nor does a payment unless a limit ties them together", () => {
    const at0 = { at, left: effect("Other", "level"), comparison: "is more than", right: literal(0) } as const;
    const two = (more: Partial<Contract> = {}) =>
      of({
        pricings: [
          pricing("Price", "Days", perUnit(money(10))),
          pricing("Second", "Days", perUnit(money(10)), { gates: [{ at, gate: "only when", test: at0 }] }),
        ],
        payments: [payment(["Price"]), payment(["Second"], { to: [{ at, party: "Investor", share: one }] })],
        ...more,
      });
    const price: ContractTest = {
      ...expecting([days()], 300),
      expect: [{ kind: "pricing", at, pricing: "Price", amount: money(300) }],
    };
    expect(run(two(), price)).toEqual([["300"], []]);
    expect(run(two({ payments: [payment(["Price", "Second"])] }), price)).toEqual([["300"], []]);
    expect(run(two(), expecting([days()], 300))).toEqual([["300"], []]);
    const most = limit("Most", "cap", { on: "contract" }, "contract", money(1000));
    expect(run(two({ limits: [most] }), expecting([days()], 300))[1]).toContain("M6012");
  });

  it("give cohorts one by one", () => {
    const cohorts = of({
      metrics: [metric("Days", { every: "cohort" })],
      pricings: [pricing("Price", "Days", perUnit(money(10)), { each: "cohort" })],
    });
    const worse = days({ observed: q(3), periods: 1 });
    expect(run(cohorts, expecting([days({ periods: 2 }), worse], 200))).toEqual([["200"], []]);
  });

  it("wait for what is to be decided, and a settlement says what it lacks", () => {
    const open = of({ pricings: [], payments: [], open: [{ at, clause: "pricing Price", by: "2018-06-01" }] });
    expect(run(open, expecting([days()], 300))).toEqual([[], ["M6021"]]);
    const { diagnostics } = settle(open, noMeasures, expectations(open, {}), { asOf: open.to });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["M6021", "warning"]]);
  });

  it("show both amounts of a payment that is wrong", () => {
    const { diagnostics } = settleTest(of(), expecting([days()], 299));
    expect(diagnostics.map(({ message }) => [message.en, message.sv])).toEqual([
      [
        "The test expects Municipality to pay Provider SEK 299, but under the contract it pays SEK 300.",
        "Provet väntar sig att Municipality betalar Provider 299 SEK, men enligt avtalet blir det 300 SEK.",
      ],
    ]);
  });
});
