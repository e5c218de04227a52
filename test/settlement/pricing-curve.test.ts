// The curve of a pricing in a window: the same object that settlement evaluates, with the conditions on its own metric in it.

import { multiply, rational, subtract, toText } from "@mast/exact";
import type { Gate, PriceRule } from "@mast/language";
import { breakpoints, evaluate, jumps, pricingCurve, settle } from "@mast/settlement";
import { describe, expect, it } from "vitest";
import {
  at,
  contract,
  expectations,
  literal,
  metric,
  money,
  noMeasures,
  payment,
  percent,
  perUnit,
  pricing,
  q,
  steps,
} from "./builders.ts";

const rows = [
  ["0", "100", money(10)],
  ["100", "", money(20)],
] as const;
const slices: PriceRule = { at, rule: "in slices", basis: "avoided", steps: steps(rows, (edge) => literal(edge)) };
const below: Gate = { at, gate: "nothing below", basis: "reduction", edge: percent(5) };
const of = (rule: PriceRule, observed: number | string) => {
  const made = contract({
    metrics: [metric("Days", { every: "contract" })],
    pricings: [pricing("Price", "Days", rule, { gates: [below], worse: "is paid back" })],
    payments: [payment(["Price"], { every: "contract" })],
  });
  return {
    made,
    cells: expectations(made, {
      Days: [[2, subtract(q(2), q(observed)), 1000] as const].map(([e, o, n]) => [e, toText(o), n]),
    }),
  };
};
const window = { from: "2018-10-01", to: "2021-09-30" };

describe("the curve of a pricing", () => {
  it("has its edges in the basis that it is priced by", () => {
    const { made, cells } = of(slices, "0.2");
    const { value: found } = pricingCurve(made, noMeasures, cells, "Price", window);
    expect([found?.basis, toText(found!.x!), found?.open]).toEqual(["avoided", "200", true]);
    // 5 % of 2,000 expected is 100 avoided days: below it nothing, and the mirror image for worse results.
    expect(breakpoints(found!.curve).map(toText)).toEqual(["-100", "100"]);
    expect(jumps(found!.curve).map(({ below: left, at: value, above }) => [left, value, above].map(toText))).toEqual([
      ["-1000", "-1000", "0"],
      ["0", "1000", "1000"],
    ]);
  });

  it("gives what the settlement pays, at every effect", () => {
    for (const rule of [slices, perUnit(money(7))]) {
      const { curve } = pricingCurve(of(rule, "0.2").made, noMeasures, of(rule, "0.2").cells, "Price", window).value!;
      for (let avoided = -300; avoided <= 300; avoided += 25) {
        const { made, cells } = of(rule, toText(multiply(rational(avoided), rational(1n, 1000n))));
        const { value } = settle(made, noMeasures, cells, { asOf: window.to });
        expect(evaluate(curve, rational(avoided))).toEqual(value.priced[0]?.gross);
      }
    }
  });

  it("is missing where nothing is measured", () => {
    const { made, cells } = of(slices, "0.2");
    expect(
      pricingCurve(made, noMeasures, cells, "Price", { from: "2018-10-01", to: "2019-09-30" }).value,
    ).toBeUndefined();
  });
});
