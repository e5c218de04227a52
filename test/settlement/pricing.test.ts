// Rules and conditions of pricings, each against an amount worked out by hand.

import { one, toText } from "@mast/exact";
import type { Contract, Gate, PriceRule, Pricing } from "@mast/language";
import { settle } from "@mast/settlement";
import { describe, expect, it } from "vitest";
import {
  at,
  type CellRow,
  contract,
  effect,
  expectations,
  literal,
  metric,
  money,
  named,
  noMeasures,
  payment,
  percent,
  perUnit,
  points,
  pricing,
  steps,
  value,
} from "./builders.ts";

const once = { every: "contract" as const };

function priced(
  rule: PriceRule,
  cells: Readonly<Record<string, readonly CellRow[]>>,
  more: Partial<Pricing> = {},
  contractMore: Partial<Contract> = {},
) {
  const of = contract({
    metrics: [
      metric("Days", once),
      metric("Other", { ...once, unit: {}, countedIn: {}, kind: "share" }),
      metric("Monthly", {}),
    ],
    pricings: [pricing("Price", Object.keys(cells)[0], rule, more)],
    payments: [payment(["Price"], once)],
    ...contractMore,
  });
  const { value: settled, diagnostics } = settle(of, noMeasures, expectations(of, cells), { asOf: of.to });
  return settled.priced[0] ? toText(settled.priced[0].gross) : diagnostics.map(({ code }) => code).join(" ");
}

const at100 = (observed: number | string): Readonly<Record<string, readonly CellRow[]>> => ({
  Days: [[100, observed, 1]],
});
const gate = (of: Gate) => ({ gates: [of] });

describe("rules", () => {
  it("per unit: a worse result pays nothing, or is paid back", () => {
    const rule = perUnit(money(10));
    expect([priced(rule, at100(80)), priced(rule, at100(120))]).toEqual(["200", "0"]);
    expect(priced(rule, at100(120), { worse: "is paid back" })).toBe("-200");
  });

  it("in steps: the row that is reached; a lower end is in, an upper end is out", () => {
    const rows = [
      ["0", "10", money(0)],
      ["10", "20", money(500)],
      ["20", "", money(900)],
    ] as const;
    const rule: PriceRule = { at, rule: "in steps", basis: "reduction", steps: steps(rows, percent) };
    expect([95, "90.01", 90, "80.01", 80, 0].map((observed) => priced(rule, at100(observed)))).toEqual([
      "0",
      "0",
      "500",
      "500",
      "900",
      "900",
    ]);
    expect(priced(rule, at100(110), { worse: "is paid back" })).toBe("-500");
  });

  it("in steps: rows below zero are the contract's own word on worse results", () => {
    const rows = [
      ["", "0", money(-300)],
      ["0", "", money(500)],
    ] as const;
    const rule: PriceRule = { at, rule: "in steps", basis: "reduction", steps: steps(rows, percent) };
    expect([priced(rule, at100(101)), priced(rule, at100(100))]).toEqual(["-300", "500"]);
  });

  it("when: the whole amount or nothing", () => {
    const rule: PriceRule = {
      at,
      rule: "when",
      amount: money(700),
      threshold: { at, metric: "Days", basis: "reduction", comparison: "is more than", edge: percent(10) },
    };
    expect([priced(rule, at100(90)), priced(rule, at100("89.9"))]).toEqual(["0", "700"]);
  });

  it("amount: an expression over effects, never below zero unless it is paid back", () => {
    const rule: PriceRule = {
      at,
      rule: "amount",
      amount: { ...money(0), node: "product", left: money(10), right: effect("Days", "avoided") },
    };
    expect([priced(rule, at100(80)), priced(rule, at100(120))]).toEqual(["200", "0"]);
    expect(priced(rule, at100(120), { worse: "is paid back" })).toBe("-200");
  });
});

describe("conditions", () => {
  const rule = perUnit(money(10));

  it("nothing below: at the edge all of it is paid", () => {
    const nothing = gate({ at, gate: "nothing below", basis: "reduction", edge: percent(5) });
    expect([95, "95.01"].map((observed) => priced(rule, at100(observed), nothing))).toEqual(["50", "0"]);
    const back = { ...nothing, worse: "is paid back" as const };
    expect([104, 105].map((observed) => priced(rule, at100(observed), back))).toEqual(["0", "-50"]);
  });

  it("only the part above: the edge is deducted, in its own basis or another", () => {
    const above = gate({ at, gate: "only the part above", basis: "avoided", edge: literal(5, { day: 1 }) });
    expect([95, 90].map((observed) => priced(rule, at100(observed), above))).toEqual(["0", "50"]);
    const share = gate({ at, gate: "only the part above", basis: "reduction", edge: percent(5) });
    expect([95, 90].map((observed) => priced(rule, at100(observed), share))).toEqual(["0", "50"]);
    const level = gate({ at, gate: "only the part above", basis: "level", edge: literal(95) });
    expect(priced(rule, at100(90), level)).toBe("0");
  });

  it("only the part above, of slices: the slices above it at their own prices", () => {
    const rows = [
      ["0", "10", money(10)],
      ["10", "", money(20)],
    ] as const;
    const slices: PriceRule = { at, rule: "in slices", basis: "avoided", steps: steps(rows, (edge) => literal(edge)) };
    const above = gate({ at, gate: "only the part above", basis: "avoided", edge: literal(5, { day: 1 }) });
    expect([priced(slices, at100(85)), priced(slices, at100(85), above)]).toEqual(["200", "150"]);
  });

  it("in the order written: what is deducted first moves nothing that comes after", () => {
    const below: Gate = { at, gate: "nothing below", basis: "reduction", edge: percent(20) };
    const above: Gate = { at, gate: "only the part above", basis: "reduction", edge: percent(5) };
    expect(priced(rule, at100(80), { gates: [below, above] })).toBe("200");
    expect(priced(rule, at100(80), { gates: [above, below] })).toBe("150");
  });

  it("nothing when another metric moves: of the expected for per cent, of the level for percentage points", () => {
    const cells = (observed: string) => ({ ...at100(90), Other: [["0.40", observed, 200] as const] });
    const moves = (by: ReturnType<typeof percent>) =>
      gate({ at, gate: "nothing when moves", metric: "Other", direction: "rises", comparison: "is more than", by });
    expect(priced(rule, cells("0.42"), moves(percent(5)))).toBe("100");
    expect(priced(rule, cells("0.43"), moves(percent(5)))).toBe("0");
    expect(priced(rule, cells("0.43"), moves(points(5)))).toBe("100");
    expect(priced(rule, cells("0.451"), moves(points(5)))).toBe("0");
  });

  it("only when, nothing when: a comparison of any two amounts", () => {
    const test = {
      at,
      left: effect("Other", "level"),
      comparison: "is at least" as const,
      right: literal("0.4", {}, "share"),
    };
    const cells = (observed: string) => ({ ...at100(90), Other: [["0.40", observed, 200] as const] });
    const both = (observed: string) => [
      priced(rule, cells(observed), gate({ at, gate: "only when", test })),
      priced(rule, cells(observed), gate({ at, gate: "nothing when", test })),
    ];
    expect([both("0.4"), both("0.39")]).toEqual([
      ["100", "0"],
      ["0", "100"],
    ]);
  });

  it("nothing when another pricing pays", () => {
    const other = pricing("Other", "Days", perUnit(money(1)));
    const mine = pricing("Price", "Days", rule, gate({ at, gate: "nothing when pays", pricing: "Other" }));
    expect(priced(rule, at100(90), {}, { pricings: [mine, other] })).toBe("0");
    expect(priced(rule, at100(90), {}, { pricings: [mine, { ...other, rule: perUnit(money(-1)) }] })).toBe("100");
  });
});

describe("prices over time", () => {
  const dated = value("Price", [
    ["2018-10-01", money(10)],
    ["2019-01-01", money(20)],
  ]);
  const months = (times: number) => Array.from({ length: times }, () => [2, 1, 5] as const);

  it("are those in force in the period of the effect", () => {
    expect(priced(perUnit(named("Price")), { Monthly: months(36) }, {}, { values: [dated] })).toBe("3450");
  });

  it("may not change inside a period", () => {
    expect(priced(perUnit(named("Price")), at100(90), {}, { values: [dated] })).toBe("M6005");
  });

  it("must be in force", () => {
    const late = { ...dated, entries: dated.entries.slice(1) };
    expect(priced(perUnit(named("Price")), { Monthly: months(36) }, {}, { values: [late] })).toBe("M6001");
  });
});

describe("what is refused", () => {
  it("an effect in per cent of nothing, and a metric without a baseline", () => {
    const rule: PriceRule = { at, rule: "in steps", basis: "reduction", steps: steps([["0", "", money(1)]], percent) };
    expect(priced(rule, { Days: [[0, 1, 1]] })).toBe("M6004");
    const of = contract({
      metrics: [metric("Days", once)],
      pricings: [pricing("Price", "Days", rule)],
      payments: [payment(["Price"], once)],
    });
    const { diagnostics } = settle(of, noMeasures, expectations(of, { Days: [[1, 1, 1]] }, ["Days"]), { asOf: of.to });
    expect(diagnostics.map(({ code }) => code)).toEqual(["M6006"]);
  });

  it("assurance, which is not computed", () => {
    const threshold = {
      at,
      metric: "Days",
      basis: "reduction" as const,
      comparison: "is at least" as const,
      edge: percent(5),
    };
    const assurance = { at, threshold, share: { numerator: 95n, denominator: 100n }, undecided: "half" as const };
    expect(priced(perUnit(money(1)), at100(90), { assurance })).toBe("M6007");
  });

  it("a division by zero", () => {
    const rule: PriceRule = {
      at,
      rule: "amount",
      amount: { ...money(0), node: "quotient", left: money(10), right: literal(0) },
    };
    expect(priced(rule, at100(80))).toBe("M6002");
  });
});

describe("values and formulas", () => {
  it("3 an employer's hour of sickness: rounded once, at the end", () => {
    type Amount = ReturnType<typeof literal>;
    const product = (left: Amount, right: Amount): Amount => ({ ...money(0), node: "product", left, right });
    const sum = (left: Amount, right: Amount): Amount => ({ ...money(0), node: "sum", left, right });
    const hourly: Amount = { ...money(0), node: "quotient", left: named("Salary"), right: literal(1880) };
    const cost = (level: string) =>
      sum(
        product(product(named("Hourly"), sum(literal(level), literal("0.12"))), literal("1.314")),
        product(named("Hourly"), literal("0.2")),
      );
    const rounding = { at, mode: "half up", to: one } as const;
    const days = [
      ["Present", "1"],
      ["Day1", "0"],
      ["Days2To14", "0.8"],
      ["Days15To90", "0.1"],
      ["Days91To180", "0"],
    ] as const;
    const of = contract({
      values: [
        value("Salary", [[undefined, money(300_000)]]),
        value("Hourly", [[undefined, hourly]], { clause: "formula" }),
        ...days.map(([name, level]) => value(name, [[undefined, cost(level)]], { clause: "formula", rounding })),
      ],
    });
    const { value: settled } = settle(of, noMeasures, expectations(of, {}), { asOf: of.to });
    expect(settled.values.slice(2).map(({ value: is }) => toText(is))).toEqual(["267", "57", "225", "78", "57"]);
  });
});
