// The contract of the language page, §4: dated prices, two conditions, layers, and the worked example.

import { toText } from "@mast/exact";
import type { Contract, ContractTest } from "@mast/language";
import { settle, settleTest, workingRules } from "@mast/settlement";
import { describe, expect, it } from "vitest";
import {
  at,
  contract,
  expectations,
  metric,
  money,
  named,
  noMeasures,
  payment,
  percent,
  perUnit,
  pricing,
  q,
  repeat,
  riskShare,
  value,
} from "./builders.ts";

const botkyrka: Contract = contract({
  metrics: [metric("ShortAbsence"), metric("LongAbsence", { clause: "guardrail" })],
  values: [
    value("DayPrice", [
      ["2018-10-01", money(2143)],
      ["2020-01-01", money(2190)],
    ]),
  ],
  pricings: [
    pricing("Saving", "ShortAbsence", perUnit(named("DayPrice")), {
      gates: [
        { at, gate: "nothing below", basis: "reduction", edge: percent(5) },
        {
          at,
          gate: "nothing when moves",
          metric: "LongAbsence",
          direction: "rises",
          comparison: "is more than",
          by: percent(5),
        },
      ],
    }),
  ],
  riskShares: [
    riskShare(
      ["Saving"],
      ["Municipality", "Provider"],
      [
        [money(20_000_000), ["1", "0"]],
        [money(10_000_000), ["3/5", "2/5"]],
        [undefined, ["1", "0"]],
      ],
    ),
  ],
  payments: [payment(["Saving"], { to: [] })],
});

const example: ContractTest = {
  at,
  title: "A tenth fewer days in the first year is kept by the municipality",
  given: [
    {
      kind: "metric",
      at,
      metric: "ShortAbsence",
      expected: q("1.25"),
      observed: q("1.125"),
      people: q(1000),
      periods: 12,
    },
  ],
  expect: [
    { kind: "pricing", at, pricing: "Saving", amount: money(3_214_500) },
    { kind: "payment", at, from: "Municipality", to: "Provider", amount: money(0) },
  ],
};

const lines = (of: ReturnType<typeof settle>) =>
  of.value.lines.map((line) => [line.period.key, line.what, line.from, line.to, toText(line.amount), line.due]);

describe("Botkyrka", () => {
  it("runs its worked example", () => {
    const { value: result, diagnostics } = settleTest(botkyrka, example);
    expect(diagnostics).toEqual([]);
    expect(result.passed).toBe(true);
    expect(result.checked.map(({ settled }) => toText(settled))).toEqual(["3214500", "0"]);
    expect(result.settlement.kept.map((kept) => [kept.party, toText(kept.amount)])).toEqual([
      ["Municipality", "3214500"],
    ]);
  });

  it("shows both amounts when an example is wrong", () => {
    const wrong = {
      ...example,
      expect: [{ kind: "pricing" as const, at, pricing: "Saving", amount: money(3_000_000) }],
    };
    const { value: result, diagnostics } = settleTest(botkyrka, wrong);
    expect(result.passed).toBe(false);
    expect(diagnostics.map((found) => [found.code, found.message.en])).toEqual([
      ["M6008", "The test expects Saving to be SEK 3,000,000, but the contract makes it SEK 3,214,500."],
    ]);
  });

  it("prices each month at the price in force, and shares out layer by layer", () => {
    // Year 1: 20,000 people, 0.04 days fewer of 0.4: 800 days a month at 2,143 = 20,572,800; 10 %.
    // Year 2: three months at 2,143 and nine at 2,190 = 20,911,200.
    const expected = expectations(botkyrka, {
      ShortAbsence: repeat(24, ["0.4", "0.36", 20_000]),
      LongAbsence: repeat(24, ["1", "1.05", 20_000]),
    });
    const settled = settle(botkyrka, noMeasures, expected, { asOf: "2020-12-31" });
    expect(settled.diagnostics).toEqual([]);
    expect(settled.value.priced.map((priced) => toText(priced.gross))).toEqual(["20572800", "41484000"]);
    expect(lines(settled)).toEqual([
      ["contract year 1", "payment", "Municipality", "Provider", "229120", "2019-11-29"],
      ["contract year 2", "payment", "Municipality", "Provider", "3770880", "2020-11-29"],
    ]);
    expect(settled.value.kept.map((kept) => toText(kept.amount))).toEqual(["20343680", "17140320"]);
    expect(settled.value.values.map(({ name, value: is, from, to }) => [name, toText(is), from, to])).toEqual([
      ["DayPrice", "2143", "2018-10-01", "2019-12-31"],
      ["DayPrice", "2190", "2020-01-01", undefined],
    ]);
  });

  it("pays nothing when long absence rises by more than 5 %", () => {
    const expected = expectations(botkyrka, {
      ShortAbsence: repeat(12, ["0.4", "0.36", 20_000]),
      LongAbsence: repeat(12, ["1", "1.0501", 20_000]),
    });
    const { value: settled } = settle(botkyrka, noMeasures, expected, { asOf: "2019-09-30" });
    expect(settled.priced.map((priced) => toText(priced.gross))).toEqual(["0"]);
  });

  it("does not settle a period with a month that is not measured, and says so", () => {
    const expected = expectations(botkyrka, {
      ShortAbsence: repeat(11, ["0.4", "0.36", 20_000]),
      LongAbsence: repeat(12, ["1", "1", 20_000]),
    });
    const { value: settled, diagnostics } = settle(botkyrka, noMeasures, expected, { asOf: "2019-09-30" });
    expect(settled.lines).toEqual([]);
    expect(diagnostics.map((found) => [found.code, found.severity, found.message.en])).toEqual([
      [
        "M6003",
        "information",
        "The payment of Saving for contract year 1 is not settled, because ShortAbsence is not measured for 2019-09.",
      ],
    ]);
  });

  it("leaves out months that an event leaves out, and says so in the working", () => {
    const withEvent = {
      ...botkyrka,
      events: [
        {
          at,
          nameAt: at,
          name: "Pandemic",
          from: "2019-03-01",
          to: "2019-04-30",
          leavesOut: ["ShortAbsence", "LongAbsence"],
        },
      ],
    };
    const cells = expectations(withEvent, {
      ShortAbsence: repeat(12, ["0.4", "0.36", 20_000]),
      LongAbsence: repeat(12, ["1", "1", 20_000]),
    });
    const { value: settled } = settle(withEvent, noMeasures, cells, { asOf: "2019-09-30" });
    expect(settled.priced.map((priced) => toText(priced.gross))).toEqual([toText(q(800 * 2143 * 10))]);
    const found = JSON.stringify(settled.priced[0]!.working, (_, of) => (typeof of === "bigint" ? `${of}` : of));
    expect(found).toContain('"event":"Pandemic","period":"2019-04"');
  });

  it("uses only rules that can be worded, with all their parameters", () => {
    const expected = expectations(botkyrka, {
      ShortAbsence: repeat(24, ["0.4", "0.36", 20_000]),
      LongAbsence: repeat(24, ["1", "1.05", 20_000]),
    });
    const { value: settled } = settle(botkyrka, noMeasures, expected, { asOf: "2020-12-31" });
    const look = (of: (typeof settled.lines)[number]["working"]): void => {
      const rule = workingRules[of.rule as keyof typeof workingRules];
      expect(Object.keys(of.params ?? {}).sort()).toEqual([...rule.params].sort());
      for (const input of of.inputs) look(input);
    };
    for (const line of settled.lines) look(line.working);
  });
});
