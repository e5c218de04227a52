// Contracts whose terms and results are public: the published figure comes out, or the difference is stated.

import { multiply, one, rational, roundTo, toText } from "@mast/exact";
import type { Contract, PriceRule } from "@mast/language";
import { alongALine, evaluate, inSteps, settle } from "@mast/settlement";
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
  repeat,
  riskShare,
  steps,
} from "./builders.ts";

const usd = { USD: 1 };
const dollars = (amount: number | string) => literal(amount, usd);
const once = { every: "contract" as const };
const payer = (party: string) => [{ at, party, share: one }];

function paid(of: Contract, cells: Parameters<typeof expectations>[1], without: readonly string[] = []) {
  const settled = settle(of, noMeasures, expectations(of, cells, without), { asOf: of.to });
  expect(settled.diagnostics).toEqual([]);
  return settled.value.lines.map((line) => toText(line.amount));
}

describe("4 Denver supportive housing", () => {
  const jail: PriceRule = {
    at,
    rule: "along a line",
    basis: "reduction",
    points: [
      { at, x: percent(20), pays: dollars(3_200_000) },
      { at, x: percent(30), pays: dollars(4_800_000) },
      { at, x: percent(65), pays: dollars(6_130_000) },
    ],
  };
  const housed = metric("Housed", { ...once, unit: { day: 1 }, countedIn: { day: 1 }, better: "higher" });
  const denver = contract({
    currency: "USD",
    metrics: [housed, metric("JailDays", once)],
    pricings: [pricing("Stability", "Housed", perUnit(dollars("15.12"), "count")), pricing("Jail", "JailDays", jail)],
    limits: [
      limit("StabilityCap", "cap", { on: "pricings", names: ["Stability"] }, "contract", dollars(5_290_000)),
      limit("JailCap", "cap", { on: "pricings", names: ["Jail"] }, "contract", dollars(6_130_000)),
    ],
    payments: [payment(["Stability", "Jail"], { ...once, rounding: { at, mode: "half up", to: rational(1n, 100n) } })],
  });
  const jailAt = (observed: string) => ({ Housed: [["0", 0, 1]], JailDays: [[100, observed, 1]] }) as const;

  it("pays 3,913,932.96 and 620,978.40 for 258,858 and 41,070 days, 9,638,911.36 in all", () => {
    expect(toText(multiply(q("15.12"), q(258_858)))).toBe(toText(q("3913932.96")));
    expect(toText(multiply(q("15.12"), q(41_070)))).toBe(toText(q("620978.40")));
    const total = paid(denver, { Housed: [[0, 258_858 + 41_070, 1]], JailDays: [[100, 62, 1]] }, ["Housed"]);
    expect(total).toEqual([toText(q("9638911.36"))]);
  });

  it("pays 5,104,000 at 38 %, 6,130,000 from 65 %, nothing below 20 %", () => {
    expect(paid(denver, jailAt("62"), ["Housed"])).toEqual(["5104000"]);
    expect(paid(denver, jailAt("35"), ["Housed"])).toEqual(["6130000"]);
    expect(paid(denver, jailAt("10"), ["Housed"])).toEqual(["6130000"]);
    expect(paid(denver, jailAt("80"), ["Housed"])).toEqual(["3200000"]);
    expect(paid(denver, jailAt("80.01"), ["Housed"])).toEqual(["0"]);
  });
});

describe("5 Peterborough", () => {
  const expectsLess = (edge: string, amount: number): PriceRule => ({
    at,
    rule: "when",
    amount: literal(amount, { GBP: 1 }),
    threshold: { at, metric: "Reconvictions", basis: "reduction", comparison: "is at least", edge: percent(edge) },
  });
  const peterborough = contract({
    currency: "GBP",
    metrics: [metric("Reconvictions", { every: "cohort", unit: {}, countedIn: {} })],
    pricings: [
      pricing("Early", "Reconvictions", expectsLess("10", 1_000_000), { each: "cohort" }),
      pricing("Pooled", "Reconvictions", expectsLess("7.5", 3_000_000), { withoutPaidBy: ["Early"] }),
    ],
    payments: [payment(["Early", "Pooled"], once)],
  });
  const grossOf = (rows: readonly (readonly [number | string, number | string, number])[]) =>
    settle(peterborough, noMeasures, expectations(peterborough, { Reconvictions: rows }), {
      asOf: peterborough.to,
    }).value.priced.map((priced) => toText(priced.gross));

  it("does not pay 8.387 % early, but pays the cohorts pooled at 9.0 %", () => {
    // 142 against 155 per 100: 13/155 = 8.387… %. Pooled with 141 against 156: 28/311 = 9.003… %.
    expect(grossOf([[155, 142, 10]])).toEqual(["0", "3000000"]);
    expect(
      grossOf([
        [155, 142, 10],
        [156, 141, 10],
      ]),
    ).toEqual(["0", "3000000"]);
    expect(grossOf([[155, 144, 10]])).toEqual(["0", "0"]);
  });

  it("pays no cohort twice: one that is paid early is left out of the pool", () => {
    // 20 % is paid early; what is left, 5 %, does not reach 7.5 %, though both together would.
    expect(
      grossOf([
        [155, 124, 10],
        [100, 95, 10],
      ]),
    ).toEqual(["1000000", "0"]);
    expect(
      grossOf([
        [155, 124, 10],
        [100, 92, 10],
      ]),
    ).toEqual(["1000000", "3000000"]);
    expect(
      grossOf([
        [155, 124, 10],
        [100, 80, 10],
      ]),
    ).toEqual(["2000000", "0"]);
  });
});

describe("6 Newpin, New South Wales", () => {
  const share = (value: string) => percent(value);
  const rule: PriceRule = {
    at,
    rule: "along a line",
    basis: "level",
    points: [
      { at, x: share("55"), pays: share("3") },
      { at, x: share("60"), pays: share("7.5") },
      { at, x: share("65"), pays: share("12") },
      { at, x: share("70"), pays: share("15") },
    ],
    of: literal(7_000_000, { AUD: 1 }),
  };
  const newpin = contract({
    currency: "AUD",
    metrics: [
      metric("RestorationRate", { ...once, unit: {}, countedIn: { person: 1 }, kind: "share", better: "higher" }),
    ],
    pricings: [pricing("Coupon", "RestorationRate", rule)],
    payments: [payment(["Coupon"], once)],
  });
  const couponAt = (rate: string) => paid(newpin, { RestorationRate: [[0, rate, 200]] }, ["RestorationRate"]);

  it("pays 525,000 at 60 % and 8.922 % at 61.58 %", () => {
    expect(couponAt("0.60")).toEqual(["525000"]);
    expect(couponAt("0.6158")).toEqual([toText(multiply(q("0.08922"), q(7_000_000)))]);
    expect(couponAt("0.80")).toEqual(["1050000"]);
    expect(couponAt("0.5499")).toEqual(["0"]);
  });

  it("would have paid 7.5 % in steps", () => {
    const bands = [
      { from: q("0.55"), below: q("0.60"), pays: q("0.03") },
      { from: q("0.60"), below: q("0.65"), pays: q("0.075") },
      { from: q("0.65"), below: q("0.70"), pays: q("0.12") },
      { from: q("0.70"), pays: q("0.15") },
    ];
    expect(toText(evaluate(inSteps(bands), q("0.6158")))).toBe("3/40");
    const line = alongALine(
      bands.map(({ from, pays }) => ({ x: from, pays })),
      "higher",
    );
    expect(toText(roundTo(evaluate(line, q("0.6158")), rational(1n, 100_000n), "half up"))).toBe(toText(q("0.08922")));
  });
});

describe("7 Norrköping", () => {
  // A loan of 7.5 million: 3 million is repaid on activity; of each krona saved 60 öre goes to the investor until the loan is
  // repaid. Beyond it, up to a return of 20 %, only if school results improve.
  const norrkoping = contract({
    metrics: [
      metric("Cost", { ...once, unit: { SEK: 1 }, countedIn: { SEK: 1 } }),
      metric("School", { ...once, unit: {}, countedIn: {}, better: "higher" }),
    ],
    pricings: [
      pricing("Activity", undefined, { at, rule: "amount", amount: money(3_000_000) }),
      pricing("Saving", "Cost", perUnit(literal(1), "avoided", { SEK: 1 }), {
        gates: [],
      }),
      pricing(
        "Return",
        undefined,
        {
          at,
          rule: "amount",
          amount: {
            node: "smaller",
            at,
            unit: { SEK: 1 },
            kind: "number",
            operands: [
              money(1_500_000),
              {
                node: "larger",
                at,
                unit: { SEK: 1 },
                kind: "number",
                operands: [
                  money(0),
                  {
                    node: "product",
                    at,
                    unit: { SEK: 1 },
                    kind: "number",
                    left: literal("0.6"),
                    right: {
                      node: "difference",
                      at,
                      unit: { SEK: 1 },
                      kind: "number",
                      left: { node: "pricing", at, unit: { SEK: 1 }, kind: "number", name: "Saving" },
                      right: money(7_500_000),
                    },
                  },
                ],
              },
            ],
          },
        },
        {
          gates: [
            {
              at,
              gate: "only when",
              test: { at, left: effect("School", "increase"), comparison: "is more than", right: percent(0) },
            },
          ],
        },
      ),
    ],
    riskShares: [
      riskShare(
        ["Saving"],
        ["Municipality", "Investor"],
        [
          [money(7_500_000), ["2/5", "3/5"]],
          [undefined, ["1", "0"]],
        ],
      ),
    ],
    payments: [payment(["Activity", "Saving", "Return"], { ...once, to: payer("Investor") })],
  });
  const investorGets = (saved: number, school: string) =>
    paid(norrkoping, { Cost: [[100_000_000, 100_000_000 - saved, 1]], School: [[1, school, 1]] });

  it("repays 3.0, 4.2 and 7.5 million at savings of 0, 2 and 7.5 million", () => {
    expect(investorGets(0, "1")).toEqual(["3000000"]);
    expect(investorGets(2_000_000, "1")).toEqual(["4200000"]);
    expect(investorGets(7_500_000, "1")).toEqual(["7500000"]);
  });

  it("gives a return beyond the loan only when school results improve, at most 20 %", () => {
    expect(investorGets(9_000_000, "1")).toEqual(["7500000"]);
    expect(investorGets(9_000_000, "1.1")).toEqual(["8400000"]);
    expect(investorGets(30_000_000, "1.1")).toEqual(["9000000"]);
  });
});

describe("9 Istanbul Kodluyor", () => {
  const rule: PriceRule = {
    at,
    rule: "in slices",
    basis: "count",
    steps: steps(
      [
        ["0", "370", dollars(1100)],
        ["370", "410", dollars(1000)],
        ["410", "", dollars(1350)],
      ],
      (text) => literal(text),
    ),
  };
  const istanbul = contract({
    currency: "USD",
    metrics: [metric("Graduates", { unit: { person: 1 }, countedIn: { person: 1 }, better: "higher" })],
    pricings: [pricing("Volume", "Graduates", rule)],
    payments: [payment(["Volume"], once)],
  });

  it("pays 407,000 for 370, 447,000 for 410 and 448,350 for 411 graduates, however they come", () => {
    const months = (first: number) => [[0, first, 1] as const, ...repeat(35, [0, 10, 1] as const)];
    expect(paid(istanbul, { Graduates: months(20) }, ["Graduates"])).toEqual(["407000"]);
    expect(paid(istanbul, { Graduates: months(60) }, ["Graduates"])).toEqual(["447000"]);
    expect(paid(istanbul, { Graduates: months(61) }, ["Graduates"])).toEqual(["448350"]);
  });
});

describe("10 Hepatitis C, Cameroon", () => {
  const euros = (amount: number) => literal(amount, { EUR: 1 });
  const cameroon = contract({
    currency: "EUR",
    metrics: [metric("Cured", { ...once, unit: { person: 1 }, countedIn: { person: 1 }, better: "higher" })],
    pricings: [pricing("Treatment", "Cured", perUnit(euros(1542), "count", { person: 1 }))],
    limits: [limit("Ceiling", "cap", { on: "contract" }, "contract", euros(397_800))],
    payments: [payment(["Treatment"], { ...once, limits: ["Ceiling"] })],
  });

  it("comes to 397,836 and pays 397,800", () => {
    const cells = expectations(cameroon, { Cured: [[0, 258, 1]] }, ["Cured"]);
    const { value } = settle(cameroon, noMeasures, cells, { asOf: cameroon.to });
    expect(value.priced.map((priced) => toText(priced.gross))).toEqual(["397836"]);
    expect(value.lines.map((line) => toText(line.amount))).toEqual(["397800"]);
  });
});

describe("11 Village Enterprise", () => {
  // Three payers, each with its own share and ceiling: 1,608,444; 1,004,454; 1,667,720.
  const total = 1_608_444 + 1_004_454 + 1_667_720;
  const ceilings = [
    ["A", 1_608_444],
    ["B", 1_004_454],
    ["C", 1_667_720],
  ] as const;
  const village = contract({
    currency: "USD",
    pricings: [pricing("Outcome", undefined, { at, rule: "amount", amount: dollars(5_000_000) })],
    limits: ceilings.map(([party, ceiling]) =>
      limit(`Ceiling${party}`, "cap", { on: "party", verb: "pays", party }, "contract", dollars(ceiling)),
    ),
    payments: [
      payment(["Outcome"], {
        ...once,
        from: ceilings.map(([party, ceiling]) => ({ at, party, share: rational(ceiling, total) })),
        remainderTo: "C",
      }),
    ],
  });

  it("pays 4,280,618 in all", () => {
    expect(total).toBe(4_280_618);
    expect(paid(village, {})).toEqual(ceilings.map(([, ceiling]) => `${ceiling}`));
  });
});
