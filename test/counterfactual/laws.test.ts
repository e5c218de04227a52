// Laws of comparison: a group that moves as its reference does shows no effect, whatever the weights and the scale.
import { add, equals, multiply, type Rational, rational } from "@mast/exact";
import fc from "fast-check";
import { expect as claim, describe, it } from "vitest";
import "../seed.ts";
import { expect } from "../../packages/counterfactual/src/index.ts";
import { type Asked, contractWith, measures, month } from "./data-set.ts";

const keys = Array.from({ length: 36 }, (_, index) => {
  const number = String((index % 12) + 1).padStart(2, "0");
  return `${2016 + (index - (index % 12)) / 12}-${number}`;
});
const asked = { from: "2016-01-01", to: "2017-12-31", running: ["2018-01-01", "2018-12-31"] } as const;
const others = { group: "Others" } as const;

const positive = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 97 }))
  .map(([n, d]) => rational(n, d));
const series = fc.array(positive, { minLength: 36, maxLength: 36 });

/** Values over exposures: the numerator is their product. */
function measured(group: string, values: readonly Rational[], exposures: readonly Rational[]) {
  const periods = keys.map((key, index) => month(key, multiply(values[index]!, exposures[index]!), exposures[index]!));
  return { metric: "Days", group, periods };
}

function showsNothing(
  by: Asked["by"],
  own: readonly Rational[],
  reference: readonly Rational[],
  exposures: readonly Rational[],
) {
  const data = measures([measured("Staff", own, exposures), measured("Others", reference, exposures)]);
  const { value, diagnostics } = expect(contractWith({ ...asked, by }), data);
  claim(diagnostics).toEqual([]);
  claim(value.metrics[0]!.periods).toHaveLength(12);
  return value.metrics[0]!.periods.every(({ expected, observed }) => equals(expected, observed));
}

const proportional: readonly Asked["by"][] = [
  { method: "ratio", sameMonths: false, ...others },
  { method: "ratio", sameMonths: true, ...others },
];
const shifted: readonly Asked["by"][] = [
  { method: "difference", sameMonths: false, ...others },
  { method: "difference", sameMonths: true, ...others },
  { method: "difference and trend", ...others },
  { method: "difference in differences", ...others },
];

describe("a group that follows its reference shows no effect", () => {
  it.each(proportional)("in proportion: $method, same months $sameMonths", (by) => {
    fc.assert(
      fc.property(series, series, positive, (reference, exposures, factor) =>
        showsNothing(
          by,
          reference.map((value) => multiply(value, factor)),
          reference,
          exposures,
        ),
      ),
      { numRuns: 40 },
    );
  });

  it.each(shifted)("at a distance: $method", (by) => {
    fc.assert(
      fc.property(series, series, positive, (reference, exposures, distance) =>
        showsNothing(
          by,
          reference.map((value) => add(value, distance)),
          reference,
          exposures,
        ),
      ),
      { numRuns: 40 },
    );
  });

  it("along a line of the reference: regression", () => {
    fc.assert(
      fc.property(series, series, positive, positive, (reference, exposures, slope, intercept) => {
        fc.pre(reference.some((value) => !equals(value, reference[0]!)));
        const own = reference.map((value) => add(intercept, multiply(slope, value)));
        return showsNothing({ method: "regression", ...others }, own, reference, exposures);
      }),
      { numRuns: 20 },
    );
  });
});
