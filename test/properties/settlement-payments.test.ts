// Money is conserved and limits hold, whatever the results: over random effects, splits, layers and caps.

import {
  add,
  compare,
  equals,
  maximum,
  multiply,
  type Rational,
  rational,
  roundingModes,
  roundTo,
  subtract,
  sum,
  zero,
} from "@mast/exact";
import type { Contract, Payment } from "@mast/language";
import { settle } from "@mast/settlement";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";
import {
  at,
  contract,
  expectations,
  limit,
  metric,
  money,
  noMeasures,
  payment,
  perUnit,
  pricing,
  riskShare,
} from "../settlement/builders.ts";

const days = fc.array(fc.tuple(fc.integer({ min: -300, max: 600 }), fc.integer({ min: 1, max: 7 })), {
  minLength: 36,
  maxLength: 36,
});
const shares = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }).map((parts) => {
    const total = parts.reduce((a, b) => a + b, 0);
    return parts.map((part) => rational(part, total));
  });
const mode = fc.constantFrom(...roundingModes);

function monthly(of: Partial<Payment>, more: Partial<Contract> = {}): Contract {
  return contract({
    metrics: [metric("Days")],
    pricings: [pricing("Saving", "Days", perUnit(money(7)), { worse: "is paid back" })],
    payments: [payment(["Saving"], { every: "quarter", ...of })],
    ...more,
  });
}

function settled(of: Contract, cells: readonly (readonly [number, number])[]) {
  const rows = cells.map(
    ([avoided, part]) => [avoided > 0 ? `${avoided}/${part}` : 0, avoided > 0 ? 0 : `${-avoided}/${part}`, 1] as const,
  );
  const { value, diagnostics } = settle(of, noMeasures, expectations(of, { Days: rows }), { asOf: of.to });
  // M6025 tells what is overpaid when no later period is left to set it off against; nothing else may be said.
  expect(diagnostics.filter(({ code }) => code !== "M6025")).toEqual([]);
  return { ...value, tellsOverpaid: diagnostics.length > 0 };
}

const worth = (cells: readonly (readonly [number, number])[]) =>
  sum(cells.map(([avoided, part]) => multiply(rational(7), rational(avoided, part))));
const signed = (line: { readonly what: string; readonly amount: Rational }) =>
  line.what === "repayment" ? subtract(zero, line.amount) : line.amount;
const paidIn = (value: ReturnType<typeof settled>) => sum(value.lines.map(signed));

describe("payments", () => {
  it("cumulative settlement in many steps pays what one settlement pays", () => {
    fc.assert(
      fc.property(days, mode, (cells, rounding) => {
        const of = (every: Payment["every"]) =>
          monthly({ every, overpaid: "paid back", rounding: { at, mode: rounding, to: rational(1) } });
        const whole = roundTo(worth(cells), rational(1), rounding);
        for (const every of ["month", "quarter", "calendar year", "contract year", "contract"] as const) {
          expect(paidIn(settled(of(every), cells))).toEqual(whole);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("set off never pays back, and in the end pays at least the whole", () => {
    fc.assert(
      fc.property(days, (cells) => {
        const value = settled(monthly({}), cells);
        expect(value.lines.every((line) => line.what === "payment" && compare(line.amount, zero) >= 0)).toBe(true);
        const whole = roundTo(worth(cells), rational(1), "half up");
        expect(compare(paidIn(value), maximum(whole, zero))).toBeGreaterThanOrEqual(0);
        expect(value.tellsOverpaid).toBe(compare(paidIn(value), whole) > 0);
      }),
      { numRuns: 30 },
    );
  });

  it("parts add up to the rounded whole, however it is split and shared", () => {
    fc.assert(
      fc.property(days, shares(3), shares(2), mode, (cells, from, to, rounding) => {
        const split = (names: string, parts: readonly Rational[]) =>
          parts.map((share, index) => ({ at, party: `${names}${index}`, share }));
        const of = monthly({
          from: split("Payer", from),
          to: split("Payee", to),
          remainderTo: "Payee0",
          overpaid: "paid back",
          rounding: { at, mode: rounding, to: rational(1, 100) },
        });
        expect(paidIn(settled(of, cells))).toEqual(roundTo(worth(cells), rational(1, 100), rounding));
      }),
      { numRuns: 20 },
    );
  });

  it("layers and what is kept make the whole, over the contract or afresh each year", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 2000 }),
        shares(3),
        fc.boolean(),
        (cells, width, [a, b, c], afresh) => {
          const layers = [
            [money(width), ["1", "0", "0"]],
            [money(width * 2), ["1/4", "1/2", "1/4"]],
            [undefined, ["0", "1/3", "2/3"]],
          ] as const;
          const share = riskShare(["Saving"], ["Municipality", "Provider", "Investor"], layers, {
            fills: afresh ? "every contract year" : "over the contract",
          });
          expect(equals(add(a!, add(b!, c!)), rational(1))).toBe(true);
          const value = settled(monthly({ to: [], overpaid: "paid back" }, { riskShares: [share] }), cells);
          const kept = sum(value.kept.map((one) => one.amount));
          expect(add(paidIn(value), kept)).toEqual(roundTo(worth(cells), rational(1), "half up"));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("no cap is ever exceeded in the time it counts over", () => {
    const per = fc.constantFrom(
      "payment" as const,
      "contract year" as const,
      "calendar year" as const,
      "contract" as const,
    );
    const on = fc.constantFrom<Parameters<typeof limit>[2]>(
      { on: "contract" },
      { on: "party", verb: "pays", party: "Municipality" },
      { on: "party", verb: "receives", party: "Provider" },
      { on: "pricings", names: ["Saving"] },
    );
    const cumulative = fc.constantFrom("cumulative" as const, "each period by itself" as const);
    const better = days.map((cells) =>
      cells.map(([avoided, part]) => [avoided < 0 ? -avoided : avoided, part] as const),
    );
    fc.assert(
      fc.property(
        better,
        per,
        on,
        fc.integer({ min: 0, max: 6000 }),
        cumulative,
        (cells, span, subject, amount, mode) => {
          const of = monthly({ mode }, { limits: [limit("Cap", "cap", subject, span, money(amount))] });
          const spans = new Map<string, Rational>();
          for (const line of settled(of, cells).lines) {
            const { to } = line.period;
            const year = `${Number(to.slice(0, 4)) - (to.slice(5) < "10-01" ? 1 : 0)}`;
            const key = {
              payment: line.period.key,
              contract: "",
              "calendar year": to.slice(0, 4),
              "contract year": year,
            }[span];
            spans.set(key, add(spans.get(key) ?? zero, line.amount));
          }
          for (const paid of spans.values()) expect(compare(paid, rational(amount))).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("a floor adds what is missing and forgives nothing that is overpaid", () => {
    const per = fc.constantFrom("payment" as const, "contract year" as const, "contract" as const);
    fc.assert(
      fc.property(days, per, fc.integer({ min: 1, max: 6000 }), (cells, span, amount) => {
        const mode = "each period by itself" as const;
        const on = { on: "party", verb: "receives", party: "Provider" } as const;
        const without = settled(monthly({ mode }), cells);
        const floored = settled(
          monthly({ mode }, { limits: [limit("Floor", "floor", on, span, money(amount))] }),
          cells,
        );
        const bySpan = (value: typeof without) => {
          const spans = new Map<string, Rational>();
          for (const { period, amount } of value.lines) {
            const year = `${Number(period.to.slice(0, 4)) - (period.to.slice(5) < "10-01" ? 1 : 0)}`;
            const key = { payment: period.key, contract: "", "contract year": year }[span];
            spans.set(key, add(spans.get(key) ?? zero, amount));
          }
          return [...spans.values()];
        };
        expect(bySpan(floored)).toEqual(bySpan(without).map((paid) => maximum(paid, rational(amount))));
      }),
      { numRuns: 40 },
    );
  });

  it("what is held back and released makes the line", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20 }), (cells, twentieths) => {
        const holdBack = { at, share: rational(twentieths, 20), release: { at, on: "2021-09-30" } };
        const every = "month" as const;
        const plain = settled(monthly({ every, daysAfterEnd: 0 }), cells);
        const back = settled(monthly({ every, daysAfterEnd: 0, holdBack }), cells);
        expect(paidIn(back)).toEqual(paidIn(plain));
      }),
      { numRuns: 20 },
    );
  });
});
