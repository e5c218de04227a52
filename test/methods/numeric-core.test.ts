// What holds for the exact methods on any data, and what they say when the data do not determine an answer.
import { createHash } from "node:crypto";
import {
  add,
  compare,
  divide,
  fromText,
  isZero,
  multiply,
  power,
  type Rational,
  rational,
  sum,
  toText,
  zero,
} from "@mast/exact";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as m from "../../packages/counterfactual/src/numeric/index.ts";

const cells = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom(1, 3, 10, 100))
  .map(([n, d]) => rational(n, d));
const months = (values: readonly Rational[], first = 1): m.Observed[] =>
  values.map((value, index) => ({ time: first + index, month: ((first + index - 1) % 12) + 1, value }));
const whole = (...values: number[]) => values.map((value) => rational(value));
const texts = (values: readonly (Rational | undefined)[] | undefined) => values?.map((value) => value && toText(value));

describe("least squares", () => {
  const designs = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.tuple(fc.array(cells, { minLength: width, maxLength: width }), cells), {
      minLength: width,
      maxLength: 9,
    }),
  );

  test("residuals are at right angles to every column, and the statistics agree with their definitions", () => {
    fc.assert(
      fc.property(designs, (data) => {
        const [design, response] = [data.map(([row]) => row), data.map(([, value]) => value)];
        const fit = m.leastSquares(design, response);
        fc.pre(fit !== undefined);
        const residuals = m.residuals(fit);
        fit.coefficients.forEach((_, column) => {
          expect(isZero(sum(design.map((row, index) => multiply(row[column]!, residuals[index]!))))).toBe(true);
        });
        expect(response).toEqual(design.map((row, index) => add(m.fittedAt(fit, row), residuals[index]!)));
        expect(m.sumOfSquaredErrors(fit)).toEqual(sum(residuals.map((residual) => power(residual, 2))));
        const inverse = m.inverseNormal(fit);
        const normal = inverse.map((_, j) =>
          inverse.map((_, k) => sum(design.map((row) => multiply(row[j]!, row[k]!)))),
        );
        expect(
          normal.map((row) =>
            inverse.map((_, k) => toText(sum(row.map((value, j) => multiply(value, inverse[j]![k]!))))),
          ),
        ).toEqual(inverse.map((_, j) => inverse.map((_, k) => (j === k ? "1" : "0"))));
      }),
    );
  });

  test("a covariance without autocorrelation is the sandwich of squared residuals", () => {
    const series = months(whole(3, 7, 1, 12, 6, 9));
    const { fit } = m.linearTrend(series, [])!;
    const inverse = m.inverseNormal(fit);
    const residuals = m.residuals(fit);
    const meat = [0, 1].map((j) =>
      [0, 1].map((k) =>
        sum(
          series.map((period, t) =>
            multiply(power(residuals[t]!, 2), multiply(m.trendRow(period)[j]!, m.trendRow(period)[k]!)),
          ),
        ),
      ),
    );
    const times = (a: m.Matrix, b: m.Matrix) =>
      a.map((row) => b[0]!.map((_, k) => sum(row.map((value, j) => multiply(value, b[j]![k]!)))));
    expect(m.neweyWest(fit, 0)).toEqual(times(times(inverse, meat), inverse));
    expect(() => m.neweyWest(fit, -1)).toThrow(RangeError);
  });

  test("says nothing when columns depend on each other or observations are too few", () => {
    expect(m.leastSquares([whole(1, 2), whole(2, 4), whole(3, 6)], whole(1, 2, 3))).toBeUndefined();
    expect(m.leastSquares([whole(1, 2)], whole(1))).toBeUndefined();
    expect(m.leastSquares([], [])).toBeUndefined();
    const line = m.linearTrend(months(whole(1, 3)), months(whole(0), 3))!;
    expect(texts(line.expected)).toEqual(["5"]);
    expect(m.residualVariance(line.fit)).toBeUndefined();
    expect(m.covariance(line.fit)).toBeUndefined();
    expect(m.predictedSumVariance(line.fit, line.rows)).toBeUndefined();
    expect(m.durbinWatson(line.fit)).toBeUndefined();
  });

  test("a weight of two in a predicted sum counts as the period twice in the mean and four times in its own variance", () => {
    const { fit, rows } = m.linearTrend(months(whole(1, 4, 2, 5)), months(whole(0), 5))!;
    const single = m.predictedSumVariance(fit, rows)!;
    expect(m.predictedSumVariance(fit, rows, whole(2))).toEqual(multiply(single, rational(4)));
  });
});

describe("projections", () => {
  test("every method continues what it assumes, exactly", () => {
    fc.assert(
      fc.property(cells, cells, fc.array(cells, { minLength: 12, maxLength: 12 }), (start, slope, season) => {
        const line = (time: number) => add(start, multiply(slope, rational(time)));
        const seasonal = Array.from({ length: 36 }, (_, index) => add(line(index + 1), season[index % 12]!));
        const straight = Array.from({ length: 36 }, (_, index) => line(index + 1));
        const [plain, wavy] = [months(straight), months(seasonal)];
        const [before, after] = [wavy.slice(0, 24), wavy.slice(24)];
        expect(m.linearTrend(plain.slice(0, 24), plain.slice(24))!.expected).toEqual(straight.slice(24));
        expect(m.linearTrendWithMonthEffects(before, after)!.expected).toEqual(seasonal.slice(24));
        expect(m.projectTheilSen(m.theilSen(plain.slice(0, 24))!, "residuals", after)).toEqual(straight.slice(24));
        expect(m.projectTheilSen(m.theilSen(plain.slice(0, 24))!, "medians", after)).toEqual(straight.slice(24));
        expect(m.projectSeasonalTheilSen(m.seasonalTheilSen(before)!, after)).toEqual(seasonal.slice(24));
        const own = wavy.map((period, index) => ({ ...period, value: add(period.value, straight[index]!) }));
        expect(m.differenceFromReferenceAndTrend(own.slice(0, 24), before, after)!.expected).toEqual(
          own.slice(24).map(({ value }) => value),
        );
        const figure = m.decompose(wavy, "additive")!.figure;
        expect(isZero(sum(figure.values()))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("a reference that we follow exactly explains everything", () => {
    const reference = months(whole(10, 12, 9, 14, 11, 15));
    const own = reference.map((period) => ({
      ...period,
      value: add(multiply(period.value, rational(3)), rational(-2)),
    }));
    const [before, now] = [reference.slice(0, 4), reference.slice(4)];
    expect(m.regressionOnReference(own.slice(0, 4), before, now)!.expected).toEqual(
      own.slice(4).map(({ value }) => value),
    );
    expect(texts(m.referenceRatio(before, before, now))).toEqual(["11", "15"]);
    expect(texts(m.referenceDifference(own.slice(0, 4), before, now))).toEqual(["63/2", "71/2"]);
    expect(texts(m.sameMonthReferenceRatio(own, reference, months(whole(20), 13)))).toEqual(["56"]);
    expect(texts(m.sameMonthReferenceDifference(own, reference, months(whole(20), 13)))).toEqual(["38"]);
  });

  test("weights make a mean a ratio of sums", () => {
    const series = [
      { time: 1, month: 1, value: rational(1, 2), weight: rational(10) },
      { time: 2, month: 2, value: rational(1, 4), weight: rational(30) },
    ];
    expect(toText(m.fixedMean(series)!)).toBe("5/16");
    expect(m.ratioOfSums(whole(5, 15), whole(20, 44))).toEqual(fromText("5/16"));
    expect(texts(m.sameMonthMeans(series, months(whole(0), 14)))).toEqual(["1/4"]);
  });

  test("nothing is expected where the baseline says nothing", () => {
    const short = months(whole(1, 2, 3));
    const later = months(whole(1), 7);
    expect(m.fixedMean([])).toBeUndefined();
    expect(m.fixedMeanVariance(short.slice(0, 1), 12)).toBeUndefined();
    expect(m.sameMonthMeans(short, later)).toBeUndefined();
    expect(m.linearTrendWithMonthEffects(short, later)).toBeUndefined();
    expect(m.seasonalTheilSen(short)).toBeUndefined();
    expect(m.theilSen(short.slice(0, 1))).toBeUndefined();
    expect(m.referenceRatio(short, months(whole(1, -1)), later)).toBeUndefined();
    expect(m.sameMonthReferenceRatio(short, short, later)).toBeUndefined();
    expect(m.sameMonthReferenceDifference(short, short, later)).toBeUndefined();
    expect(m.regressionOnReference(short, short.slice(1), later)).toBeUndefined();
    expect(m.regressionOnReference(short, months(whole(4, 4, 4)), later)).toBeUndefined();
    expect(m.differenceFromReferenceAndTrend(short, short.slice(1), later)).toBeUndefined();
    expect(m.interruptedSeries(short, 3)).toBeUndefined();
    expect(m.decompose(short, "additive")).toBeUndefined();
    expect(m.effectPerCent([zero], whole(1))).toBeUndefined();
    expect(m.sameRuleRatio({ base: rational(5), earlierBase: zero, earlierNext: rational(1) })).toBeUndefined();
  });
});

test("the variance of a fixed mean", () => {
  expect(toText(m.fixedMeanVariance(months(whole(1, 2, 3, 4)), 2)!)).toBe("5/4");
});

test("an interrupted series with month effects finds level, slope and season", () => {
  const series = months(
    Array.from({ length: 48 }, (_, index) => {
      const time = index + 1;
      return rational(100 + time + (index % 12) ** 2 - (time > 24 ? 7 + 2 * (time - 24) : 0));
    }),
  );
  const { fit, effects, averageEffect } = m.interruptedSeries(series, 24, { monthEffects: true })!;
  expect(texts(fit.coefficients.slice(0, 5))).toEqual(["100", "1", "-7", "-2", "1"]);
  expect([toText(effects[0]!), effects.length, toText(averageEffect)]).toEqual(["9", 24, "32"]);
});

test("a multiplicative season comes out of a multiplicative series", () => {
  const season = whole(2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
  const series = months(Array.from({ length: 48 }, (_, index) => multiply(season[index % 12]!, rational(5))));
  expect([...m.decompose(series, "multiplicative")!.figure.values()]).toEqual(season);
});

test("moving averages of both kinds", () => {
  const values = whole(1, 2, 3, 4, 5, 9);
  expect(texts(m.trailingAverage(values, 3))).toEqual([undefined, undefined, "2", "3", "4", "6"]);
  expect(texts(m.centredAverage(values, 3))).toEqual([undefined, "2", "3", "4", "6", undefined]);
  expect(texts(m.centredAverage(values, 4))).toEqual([undefined, undefined, "3", "35/8", undefined, undefined]);
});

test("the permutation test counts what trying every assignment counts", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cells, fc.boolean()), { minLength: 2, maxLength: 8 }), (units) => {
      const changes = units.map(([change]) => change);
      const treated = units.map(([, is]) => is);
      const result = m.permutationTest(changes, treated);
      const size = treated.filter(Boolean).length;
      if (size === 0 || size === units.length) {
        expect(result).toBeUndefined();
        return;
      }
      const distance = (inside: (index: number) => boolean) => {
        const [a, b] = [changes.filter((_, index) => inside(index)), changes.filter((_, index) => !inside(index))];
        return power(add(m.mean(a)!, multiply(rational(-1), m.mean(b)!)), 2);
      };
      const observed = distance((index) => treated[index]!);
      let [all, extreme] = [0, 0];
      for (let mask = 0; mask < 2 ** units.length; mask += 1) {
        const inside = (index: number) => ((mask >> index) & 1) === 1;
        if (units.filter((_, index) => inside(index)).length !== size) continue;
        all += 1;
        if (compare(distance(inside), observed) >= 0) extreme += 1;
      }
      expect(result).toEqual({ assignments: BigInt(all), asExtreme: BigInt(extreme), p: rational(extreme, all) });
    }),
  );
  expect(m.permutationTest(whole(1, 2, 4, 8), [true, true, false, false], 3)).toBeUndefined();
});

test("what those chosen earlier did is what those chosen now are expected to do", () => {
  const means = { base: rational(16), earlierBase: rational(15), earlierNext: rational(12) };
  expect([m.sameRuleDifference(means), m.sameRuleRatio(means)!].map(toText)).toEqual(["13", "64/5"]);
  expect(toText(m.regressionTowardMean(rational(10), whole(1, 2, 3), whole(3, 2, 1), 6)!)).toBe("-6");
});

test("a trial without variation has no degrees of freedom, one person no variance", () => {
  expect(m.meanDifference(whole(1, 1), whole(2, 2))!.degreesOfFreedom).toBeUndefined();
  expect(m.meanDifference(whole(1), whole(2, 3))).toBeUndefined();
  expect(
    m.rateRatio({ events: whole(1), exposure: whole(1) }, { events: whole(0), exposure: whole(1) }),
  ).toBeUndefined();
});

describe("agreed randomness", () => {
  test("digests are SHA-256, whatever the length", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const digest = m.sha256(bytes).map((word) => word.toString(16).padStart(8, "0"));
        expect(digest.join("")).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
  });

  test("the stream of a seed is the published one", () => {
    const words = m.seededWords("refdata-1");
    expect([1, 2, 3, 4].map(() => words.next().value)).toEqual([1446386510, 2481302, 102733339, 4016802015]);
  });

  test("an index passes over the words that would favour the low ones", () => {
    function* given(...words: number[]): Generator<number, never> {
      yield* words;
      throw new Error("no more words");
    }
    expect(m.nextBelow(given(2 ** 32 - 1, 5), 3)).toBe(2);
    expect(m.nextBelow(given(2 ** 32 - 1), 2)).toBe(1);
    expect(() => m.nextBelow(given(), 0)).toThrow(RangeError);
  });
});

test("order statistics", () => {
  expect(texts([m.median(whole(3, 1, 2)), m.median(whole(4, 1, 2, 3)), m.median([])])).toEqual(["2", "5/2", undefined]);
  const quantile = (share: string) => m.nearestRank(whole(10, 20, 30, 40), fromText(share));
  expect(texts(["0", "1/4", "0.26", "1"].map(quantile))).toEqual(["10", "10", "20", "40"]);
  expect(m.nearestRank([], rational(1, 2))).toBeUndefined();
  expect(toText(divide(m.mannKendall(whole(1, 1, 2)).variance, rational(1)))).toBe("8/3");
});
