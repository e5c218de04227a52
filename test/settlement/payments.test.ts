// Payments by hand: cumulative and period by period, set off and paid back, splits, hold-back, limits and earlier statements.

import { rational, toText } from "@mast/exact";
import type { Contract, Payment } from "@mast/language";
import { settle } from "@mast/settlement";
import { describe, expect, it } from "vitest";
import {
  at,
  type CellRow,
  contract,
  effect,
  expectations,
  limit,
  literal,
  metric,
  money,
  noMeasures,
  payment,
  perUnit,
  pricing,
  q,
} from "./builders.ts";

/** One metric per contract year, SEK 1 per avoided day, so that a cell's avoided days are the amount of its year. */
function yearly(of: Partial<Payment>, more: Partial<Contract> = {}): Contract {
  return contract({
    metrics: [metric("Days", { every: "contract year", unit: { day: 1 } })],
    pricings: [pricing("Saving", "Days", perUnit(money(1)), { worse: "is paid back" })],
    payments: [payment(["Saving"], of)],
    ...more,
  });
}

const avoided = (days: string | number): CellRow => [
  q(days).numerator < 0n ? 0 : toText(q(days)),
  q(days).numerator < 0n ? toText(q(-Number(days))) : 0,
  1,
];

function settled(
  of: Contract,
  days: readonly (string | number)[],
  earlier?: Parameters<typeof settle>[3]["earlier"],
  asOf = "2022-12-31",
) {
  const cells = expectations(of, { Days: days.map(avoided) });
  const { value, diagnostics } = settle(of, noMeasures, cells, { asOf, ...(earlier ? { earlier } : {}) });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value;
}

const linesOf = (value: ReturnType<typeof settled>) =>
  value.lines.map((line) => `${line.period.key.at(-1)} ${line.what} ${line.from}→${line.to} ${toText(line.amount)}`);

describe("cumulative", () => {
  it("pays what is entitled so far less what is paid, and sets off what is overpaid", () => {
    expect(linesOf(settled(yearly({}), [100, -40, 30]))).toEqual([
      "1 payment Municipality→Provider 100",
      "2 payment Municipality→Provider 0",
      "3 payment Municipality→Provider 0",
    ]);
    expect(linesOf(settled(yearly({}), [100, -40, 70]))[2]).toBe("3 payment Municipality→Provider 30");
  });

  it("tells what is overpaid in the end, when no later period can set it off", () => {
    const remains = (of: Contract, days: readonly number[], asOf?: string) => {
      const { diagnostics } = settle(of, noMeasures, expectations(of, { Days: days.map(avoided) }), {
        asOf: asOf ?? "2022-12-31",
      });
      return diagnostics.map(({ code, message }) => `${code} ${message.en}`);
    };
    const told = "In all Municipality pays Provider SEK 10 too much for Saving";
    expect(remains(yearly({}), [100, -40, 30])).toEqual([
      `M6025 ${told}, and no later period is left to set it off against.`,
    ]);
    expect(remains(yearly({}), [100, -40, 40])).toEqual([]);
    expect(remains(yearly({}), [100, -40], "2020-12-31")).toEqual([]);
    expect(remains(yearly({ overpaid: "paid back" }), [100, -40, 30])).toEqual([]);
  });

  it("or pays it back", () => {
    expect(linesOf(settled(yearly({ overpaid: "paid back" }), [100, -40, 30]))).toEqual([
      "1 payment Municipality→Provider 100",
      "2 repayment Provider→Municipality 40",
      "3 payment Municipality→Provider 30",
    ]);
  });

  it("rounds the whole so far, so that roundings do not add up", () => {
    expect(linesOf(settled(yearly({}), ["0.4", "0.4", "0.4"]))).toEqual([
      "1 payment Municipality→Provider 0",
      "2 payment Municipality→Provider 1",
      "3 payment Municipality→Provider 0",
    ]);
  });
});

describe("each period by itself", () => {
  const alone = (more: Partial<Payment> = {}) => yearly({ mode: "each period by itself", ...more });

  it("rounds and pays each period", () => {
    expect(linesOf(settled(alone(), ["0.6", "0.6", "0.4"])).map((line) => line.split(" ").at(-1))).toEqual([
      "1",
      "1",
      "0",
    ]);
  });

  it("carries a negative period forward, or pays it back", () => {
    const amounts = (of: Contract) => linesOf(settled(of, [100, -40, 70])).map((line) => line.slice(2));
    expect(amounts(alone())).toEqual([
      "payment Municipality→Provider 100",
      "payment Municipality→Provider 0",
      "payment Municipality→Provider 30",
    ]);
    expect(amounts(alone({ overpaid: "paid back" }))).toEqual([
      "payment Municipality→Provider 100",
      "repayment Provider→Municipality 40",
      "payment Municipality→Provider 70",
    ]);
  });
});

describe("splits", () => {
  const third = rational(1n, 3n);
  const thirds = ["A", "B", "C"].map((party) => ({ at, party, share: third }));

  it("add up to the rounded whole; the named party takes the remainder", () => {
    const of = yearly({ from: thirds, remainderTo: "C" });
    expect(linesOf(settled(of, [100]))).toEqual([
      "1 payment A→Provider 33",
      "1 payment B→Provider 33",
      "1 payment C→Provider 34",
    ]);
  });

  it("without anybody to take the remainder are not settled", () => {
    const cells = expectations(yearly({}), { Days: [avoided(100)] });
    const { value, diagnostics } = settle(yearly({ from: thirds }), noMeasures, cells, { asOf: "2019-09-30" });
    expect(value.lines).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["M6015"]);
  });
});

describe("hold-back", () => {
  const heldBack = (more: object = {}): Contract =>
    yearly({ holdBack: { at, share: rational(1n, 10n), release: { at, monthsAfterEnd: 12 }, ...more } });

  it("withholds a share of each line and releases it later", () => {
    const value = settled(heldBack(), [100, 200, 155], undefined, "2021-09-30");
    expect(linesOf(value)).toEqual([
      "1 payment Municipality→Provider 90",
      "2 payment Municipality→Provider 180",
      "3 payment Municipality→Provider 140",
      "1 release Municipality→Provider 10",
      "2 release Municipality→Provider 20",
    ]);
    expect(value.lines.filter((line) => line.what === "release").map((line) => line.due)).toEqual([
      "2020-09-30",
      "2021-09-30",
    ]);
  });

  it("releases nothing when its condition does not hold by what is measured up to its day, which counts as gone", () => {
    const when = {
      at,
      left: effect("Days", "avoided"),
      comparison: "is at least" as const,
      right: literal(250, { day: 1 }),
    };
    const lines = linesOf(settled(heldBack({ when }), [100, 100, 100], undefined, "2021-12-31"));
    expect(lines.slice(3)).toEqual(["1 release Municipality→Provider 0", "2 release Municipality→Provider 10"]);
  });
});

describe("limits", () => {
  const cap = (per: "payment" | "contract year" | "calendar year" | "contract", amount: number) =>
    limit("Cap", "cap", { on: "party", verb: "pays", party: "Municipality" }, per, money(amount));
  const amounts = (of: Contract, days: readonly number[]) => settled(of, days).lines.map((line) => toText(line.amount));

  it("a cap over the contract remembers earlier periods", () => {
    expect(
      amounts(yearly({ mode: "each period by itself" }, { limits: [cap("contract", 150)] }), [100, 100, 100]),
    ).toEqual(["100", "50", "0"]);
  });

  it("a cap per payment lets a cumulative payment catch up later", () => {
    expect(amounts(yearly({}, { limits: [cap("payment", 150)] }), [200, 80, 10])).toEqual(["150", "130", "10"]);
  });

  it("a cap per calendar year counts the payments of periods that end in it", () => {
    const of = contract({
      metrics: [metric("Days", { every: "quarter", unit: { day: 1 } })],
      pricings: [pricing("Saving", "Days", perUnit(money(1)))],
      payments: [payment(["Saving"], { every: "quarter", mode: "each period by itself" })],
      limits: [cap("calendar year", 120)],
    });
    expect(amounts(of, [100, 100, 100, 100, 100, 100]).slice(0, 6)).toEqual(["100", "100", "20", "0", "0", "100"]);
  });

  it("a cap on a pricing comes before sharing, in the order of the payment", () => {
    const onPricing = limit("First", "cap", { on: "pricings", names: ["Saving"] }, "contract", money(120));
    const of = yearly({ limits: ["First", "Cap"] }, { limits: [cap("contract", 110), onPricing] });
    expect(amounts(of, [100, 100, 100])).toEqual(["100", "10", "0"]);
    const wrong = { ...of, payments: [{ ...of.payments[0]!, limits: ["Cap", "First"] }] };
    const cells = expectations(wrong, { Days: [avoided(1)] });
    const { diagnostics } = settle(wrong, noMeasures, cells, { asOf: "2019-09-30" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["M6013"]);
  });

  it("a floor per contract year raises what the year's payments lack", () => {
    const floor = limit(
      "Floor",
      "floor",
      { on: "party", verb: "receives", party: "Provider" },
      "contract year",
      money(50),
    );
    expect(amounts(yearly({ mode: "each period by itself" }, { limits: [floor] }), [100, 20, 0])).toEqual([
      "100",
      "50",
      "50",
    ]);
  });

  it("says in the working which limit cut what", () => {
    const value = settled(yearly({}, { limits: [cap("contract", 60)] }), [100]);
    const rounded = value.lines[0]!.working.inputs[0]!;
    const cut = rounded.inputs[0]!;
    expect([cut.rule, cut.params, toText(cut.value), cut.inputs.map((input) => toText(input.value))]).toEqual([
      "cap",
      { limit: "Cap", per: "contract" },
      "60",
      ["100", "0", "60"],
    ]);
  });
});

describe("earlier statements", () => {
  const line = (periodKey: string, amount: number, what: "payment" | "repayment" | "release" = "payment") => ({
    payment: "Saving",
    periodKey,
    from: what === "repayment" ? "Provider" : "Municipality",
    to: what === "repayment" ? "Municipality" : "Provider",
    what,
    amount: q(amount),
  });

  it("are not paid again, and the next payment makes up for what they paid wrongly", () => {
    const value = settled(yearly({}), [100, 50], { lines: [line("contract year 1", 90)] });
    expect(linesOf(value)).toEqual(["2 payment Municipality→Provider 60"]);
    const owed = value.lines[0]!.working.inputs[0]!.inputs[0]!;
    const earlier = owed.inputs[1]!.inputs[0]!;
    expect([earlier.rule, toText(earlier.value), toText(earlier.inputs[0]!.value)]).toEqual([
      "paid-by-statement",
      "90",
      "100",
    ]);
  });

  it("leave a period that is settled by itself as it was paid", () => {
    const of = yearly({ mode: "each period by itself" });
    expect(linesOf(settled(of, [100, 50], { lines: [line("contract year 1", 90)] }))).toEqual([
      "2 payment Municipality→Provider 50",
    ]);
  });

  it("release what they held back, once", () => {
    const of = yearly({ holdBack: { at, share: rational(1n, 10n), release: { at, monthsAfterEnd: 12 } } });
    const paid = { lines: [line("contract year 1", 90), line("contract year 2", 180)] };
    expect(linesOf(settled(of, [100, 200], paid, "2020-10-01"))).toEqual(["1 release Municipality→Provider 10"]);
    const all = { lines: [...paid.lines, line("contract year 1", 10, "release")] };
    expect(linesOf(settled(of, [100, 200], all, "2020-10-01"))).toEqual([]);
  });

  it("of another contract are refused", () => {
    const cells = expectations(yearly({}), { Days: [avoided(1)] });
    const { diagnostics } = settle(yearly({}), noMeasures, cells, {
      asOf: "2019-09-30",
      earlier: { lines: [line("contract year 9", 1)] },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["M6020"]);
  });
});
