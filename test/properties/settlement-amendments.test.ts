// Amendments settle each day under its own text: one that repeats the text changes nothing, and two texts pay what each pays for its
// own time.

import { type Rational, subtract, zero } from "@mast/exact";
import type { Contract, Payment } from "@mast/language";
import { settle } from "@mast/settlement";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";
import {
  at,
  contract,
  expectations,
  metric,
  money,
  noMeasures,
  payment,
  perUnit,
  pricing,
} from "../settlement/builders.ts";

const cells = fc.array(fc.integer({ min: -300, max: 600 }), { minLength: 36, maxLength: 36 });
const quarterDays = ["2019-01-01", "2019-10-01", "2020-04-01", "2021-07-01"] as const;

function text(price: number, of: Partial<Payment>): Contract {
  return contract({
    metrics: [metric("Days")],
    pricings: [pricing("Saving", "Days", perUnit(money(price)), { worse: "is paid back" })],
    payments: [payment(["Saving"], { every: "quarter", overpaid: "paid back", ...of })],
  });
}

function amended(signed: Contract, from: string, later: Contract): Contract {
  const amendment = { at, nameAt: at, name: "First", from, changes: [], countsAfresh: [], contract: later };
  return { ...signed, amendments: [amendment] };
}

/** What is paid in each period, below zero when it is paid back. */
function paid(of: Contract, results: readonly number[]): readonly (readonly [string, Rational])[] {
  const rows = results.map((avoided) => [avoided > 0 ? avoided : 0, avoided > 0 ? 0 : -avoided, 1] as const);
  const known = expectations(of, { Days: rows });
  const under = of.amendments?.map(() => ({ measures: noMeasures, expectations: known })) ?? [];
  const { value, diagnostics } = settle(of, noMeasures, known, { asOf: of.to, amended: under });
  expect(diagnostics).toEqual([]);
  return value.lines.map(({ period, what, amount }) => [
    period.from,
    what === "repayment" ? subtract(zero, amount) : amount,
  ]);
}

describe("amendments", () => {
  for (const mode of ["cumulative", "each period by itself"] as const) {
    it(`that repeat the text change no payment, ${mode}`, () => {
      fc.assert(
        fc.property(cells, fc.constantFrom("2019-01-01", "2019-02-01", "2020-05-17"), (results, day) => {
          const signed = text(7, { mode });
          expect(paid(amended(signed, day, text(7, { mode })), results)).toEqual(paid(signed, results));
        }),
        { numRuns: 20 },
      );
    });

    it(`leave each text its own time, ${mode}`, () => {
      fc.assert(
        fc.property(cells, fc.constantFrom(...quarterDays), (results, day) => {
          const [signed, later] = [text(7, { mode }), text(11, { mode })];
          const [before, after] = [paid(signed, results), paid(later, results)];
          const apart = [...before.filter(([from]) => from < day), ...after.filter(([from]) => from >= day)];
          expect(paid(amended(signed, day, later), results)).toEqual(apart);
        }),
        { numRuns: 20 },
      );
    });
  }
});
