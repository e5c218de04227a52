// NIST's certified linear regressions, to every certified digit: coefficients, their standard deviations, residual
// standard deviation and R².
import {
  absolute,
  compare,
  divide,
  isZero,
  one,
  power,
  type Rational,
  rational,
  roundTo,
  squareRoot,
  subtract,
  sum,
} from "@mast/exact";
import { describe, expect, test } from "vitest";
import * as m from "../../packages/counterfactual/src/numeric/index.ts";
import { type NistSet, nist, number } from "./reference.ts";

const certifiedDigits = 15;

test("all eleven sets are here", () => {
  expect(Object.keys(nist).length).toBe(11);
});

describe.each(Object.entries(nist))("%s", (_, set) => {
  const response = set.y.map(number);
  const started = performance.now();
  const fit = m.leastSquares(
    set.x.map((cells) => designRow(set, cells.map(number))),
    response,
  )!;
  const covariance = m.covariance(fit)!;
  const seconds = (performance.now() - started) / 1000;

  test("is fitted within a second", () => {
    expect(seconds).toBeLessThan(1);
  });

  test("coefficients", () => {
    expect(fit.coefficients.length).toBe(set.beta.length);
    set.beta.forEach((certified, index) => {
      expectDigits(fit.coefficients[index]!, certified);
    });
  });

  test("standard deviations", () => {
    set.se.forEach((certified, index) => {
      expectDigits(squareRoot(covariance[index]![index]!, 45), certified);
    });
    expectDigits(squareRoot(m.residualVariance(fit)!, 45), set.residual_sd);
  });

  test("R²", () => {
    const centre = set.model === "through-origin" ? rational(0) : m.mean(response)!;
    const total = sum(response.map((value) => power(subtract(value, centre), 2)));
    expectDigits(subtract(one, divide(m.sumOfSquaredErrors(fit), total)), set.r_squared);
  });
});

function designRow({ model }: NistSet, cells: Rational[]): Rational[] {
  if (model === "through-origin") return cells;
  const degree = /^polynomial degree (\d+)$/.exec(model)?.[1];
  if (degree === undefined) return [one, ...cells];
  return Array.from({ length: Number(degree) + 1 }, (_, exponent) => power(cells[0]!, exponent));
}

/** The value rounded to the certified number of significant digits is the certified one. */
function expectDigits(actual: Rational, certified: string): void {
  expect(significant(actual)).toEqual(number(certified));
}

function significant(value: Rational): Rational {
  if (isZero(value)) return value;
  let exponent = 0;
  const size = absolute(value);
  while (compare(size, power(rational(10), exponent)) < 0) exponent -= 1;
  while (compare(size, power(rational(10), exponent + 1)) >= 0) exponent += 1;
  return roundTo(value, power(rational(10), exponent - certifiedDigits + 1), "half even");
}
