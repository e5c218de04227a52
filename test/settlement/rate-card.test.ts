// Rate cards: how often, the limit per person and which claims it cuts, periods that remember each other, and Project Apollo.

import { toText } from "@mast/exact";
import type { Contract, ContractTest, RateCard, RateLine } from "@mast/language";
import { settle, settleTest } from "@mast/settlement";
import { describe, expect, it } from "vitest";
import {
  at,
  claims,
  contract,
  expectations,
  limit,
  literal,
  money,
  named,
  payment,
  rateCard,
  value,
} from "./builders.ts";

const line = (outcome: string, price: number, times?: number): RateLine => ({
  at,
  outcome,
  pays: money(price),
  howOften: times === undefined ? { often: "per claim" } : { often: "per person", times },
});

type Cut = NonNullable<RateCard["perPerson"]>["cutFirst"];

function tariff(cutFirst?: Cut, more: Partial<Contract> = {}): Contract {
  const perPerson = cutFirst === undefined ? {} : { perPerson: { at, amount: money(1000), cutFirst } };
  return contract({
    rateCards: [rateCard("Tariff", [line("Enters", 300, 1), line("Stays", 500, 2), line("Meets", 100)], perPerson)],
    payments: [payment(["Tariff"], { every: "contract year", mode: "each period by itself" })],
    ...more,
  });
}

function settled(of: Contract, rows: Parameters<typeof claims>[1]) {
  return settle(of, claims("Tariff", rows), expectations(of, {}), { asOf: of.to });
}

const gross = (of: Contract, rows: Parameters<typeof claims>[1]) =>
  settled(of, rows).value.priced.map((priced) => toText(priced.gross));

describe("how often", () => {
  it("pays once per person, at most k times, or per claim, over the periods together", () => {
    const rows = [
      [1, "Enters", "2018-10-05"],
      [1, "Enters", "2018-11-05"],
      [2, "Enters", "2018-12-05"],
      [1, "Meets", "2019-01-05"],
      [1, "Meets", "2019-01-05"],
      [1, "Stays", "2019-02-05"],
      [1, "Stays", "2019-12-05"],
      [1, "Stays", "2020-01-05"],
      [1, "Enters", "2020-02-05"],
    ] as const;
    expect(gross(tariff(), rows)).toEqual(["1300", "500", "0"]);
    const [first] = settled(tariff(), rows).value.priced;
    const counted = first!.working.inputs.map((input) => [
      input.of,
      toText(input.value),
      ...input.inputs.map((count) => toText(count.value)),
    ]);
    expect(counted).toEqual([
      ["Enters", "600", "3", "2", "2"],
      ["Stays", "500", "1", "1", "1"],
      ["Meets", "200", "2", "1", "2"],
    ]);
  });

  it("prices a claim by the value in force on its date", () => {
    const dated = contract({
      values: [
        value("Price", [
          [undefined, money(100)],
          ["2019-06-01", money(120)],
        ]),
      ],
      rateCards: [rateCard("Tariff", [{ ...line("Meets", 0), pays: named("Price") }])],
      payments: [payment(["Tariff"], { every: "contract" })],
    });
    expect(
      gross(dated, [
        [1, "Meets", "2019-05-31"],
        [1, "Meets", "2019-06-01"],
      ]),
    ).toEqual(["220"]);
  });

  it("warns of claims that no line prices", () => {
    const { diagnostics } = settled(tariff(), [[1, "Dances", "2019-05-31"]]);
    expect(diagnostics.map((found) => [found.code, found.message.en])).toEqual([
      ["M6010", "Tariff has no price for “Dances”, which is claimed once."],
    ]);
  });
});

describe("the limit per person", () => {
  // 300 + 500 + 500 = 1,300 in the first year; 300 above the limit. Then 100, all of it above.
  const rows = [
    [1, "Enters", "2018-10-05"],
    [1, "Stays", "2018-11-05"],
    [1, "Stays", "2019-02-05"],
    [1, "Meets", "2019-12-05"],
  ] as const;
  const linesOf = (cutFirst: Cut) =>
    settled(tariff(cutFirst), rows).value.priced[0]!.working.inputs.map((input) => toText(input.value));

  it("cuts the claims that the contract says, the last of them in part", () => {
    expect(linesOf("latest")).toEqual(["300", "700", "0", "300"]);
    expect(linesOf("earliest")).toEqual(["0", "1000", "0", "300"]);
    expect(linesOf("smallest")).toEqual(["0", "1000", "0", "300"]);
    expect(linesOf("largest")).toEqual(["300", "700", "0", "300"]);
  });

  it("holds over the periods together, whichever claims are cut", () => {
    for (const first of ["latest", "earliest", "smallest", "largest"] as const) {
      expect(gross(tariff(first), rows)).toEqual(["1000", "0", "0"]);
    }
  });

  it("says how many people it cut, and how much", () => {
    const cut = settled(tariff("latest"), [
      ...rows,
      [2, "Meets", "2018-10-06"] as const,
    ]).value.priced[0]!.working.inputs.at(-1)!;
    expect([cut.rule, cut.params, toText(cut.value)]).toEqual([
      "per-person-cut",
      { first: "latest", people: "1" },
      "300",
    ]);
  });
});

describe("1 Care leavers, Project Apollo", () => {
  const lines = [
    [220, 103],
    [220, 0],
    [220, 91],
    [220, 87],
    [220, 99],
    [220, 53],
    [220, 45],
    [220, 32],
    [1760, 17],
    [4730, 19],
    [4730, 3],
    [660, 0],
    [2750, 0],
    [2750, 0],
    [4730, 0],
    [110, 22],
    [220, 21],
    [330, 17],
    [660, 73],
    [2750, 64],
    [2750, 54],
    [2750, 46],
    [2750, 33],
  ] as const;
  const pounds = (amount: number) => literal(amount, { GBP: 1 });
  const apollo = contract({
    currency: "GBP",
    rateCards: [
      rateCard(
        "Tariff",
        lines.map(([price], index) => ({ ...line(`${index + 1}`, 0, 1), pays: pounds(price) })),
      ),
    ],
    payments: [payment(["Tariff"], { every: "contract" })],
  });
  const given = lines.map(([, people], index) => ({
    kind: "claims" as const,
    at,
    rateCard: "Tariff",
    outcome: `${index + 1}`,
    claims: people,
    people,
  }));
  const test: ContractTest = {
    at,
    title: "Apollo",
    given,
    expect: [{ kind: "pricing", at, pricing: "Tariff", amount: pounds(848_760) }],
  };

  it("comes to 848,760 from the counts; 848,540 was paid, for 20 claims on line 17 instead of 21", () => {
    expect(settleTest(apollo, test).diagnostics).toEqual([]);
    const paid = given.map((one) => (one.outcome === "17" ? { ...one, claims: 20, people: 20 } : one));
    const asPaid = {
      ...test,
      given: paid,
      expect: [{ kind: "payment" as const, at, from: "Municipality", to: "Provider", amount: pounds(848_540) }],
    };
    expect(settleTest(apollo, asPaid).diagnostics).toEqual([]);
  });

  it("a cap on the contract cuts the payment, not the claims", () => {
    const capped = { ...apollo, limits: [limit("Cap", "cap", { on: "contract" }, "contract", pounds(800_000))] };
    const expected = {
      ...test,
      expect: [
        ...test.expect,
        { kind: "payment" as const, at, from: "Municipality", to: "Provider", amount: pounds(800_000) },
      ],
    };
    expect(settleTest(capped, expected).diagnostics).toEqual([]);
  });
});
