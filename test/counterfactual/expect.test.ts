// The road from measures to expectations: reference cases through it, and what is left out, numbered on or refused.
import {
  absolute,
  compare,
  divide,
  fromText,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  toText,
} from "@mast/exact";
import { expect as claim, describe, it } from "vitest";
import { type Expectation, expect } from "../../packages/counterfactual/src/index.ts";
import { cases, number } from "../methods/reference.ts";
import { type Asked, contractWith, counted, measures, month, published, withoutBaseline } from "./data-set.ts";

const threeYears = { from: "2016-01-01", to: "2018-12-31" };
const toOthers = { group: "Others" } as const;

const methods: Record<string, Asked["by"]> = {
  "fixed mean": { method: "fixed mean" },
  "same month mean (seasonal only)": { method: "same-month means" },
  "linear trend": { method: "linear trend", monthEffects: false },
  "seasonal + linear": { method: "linear trend", monthEffects: true },
  "reference: ratio": { method: "ratio", sameMonths: false, ...toOthers },
  "reference: additive": { method: "difference", sameMonths: false, ...toOthers },
  "reference: same-month ratio": { method: "ratio", sameMonths: true, ...toOthers },
  "regression on reference": { method: "regression", ...toOthers },
  "difference from reference + trend": { method: "difference and trend", ...toOthers },
};

const windows: Record<string, Pick<Asked, "from" | "to" | "running">> = {
  year1: { ...threeYears, running: ["2019-01-01", "2019-12-31"] },
  year2: { ...threeYears, running: ["2020-01-01", "2020-12-31"] },
  placebo_months25_36: { from: "2016-01-01", to: "2017-12-31", running: ["2018-01-01", "2018-12-31"] },
};

function expectationOf(asked: Asked, data = published): Expectation {
  const { value, diagnostics } = expect(contractWith(asked), data);
  claim(diagnostics).toEqual([]);
  return value.metrics[0]!;
}

const codesOf = (asked: Asked, data = published) =>
  expect(contractWith(asked), data).diagnostics.map(({ code }) => code);

function totals({ periods }: Expectation): { expected: Rational; effect: Rational } {
  return {
    expected: sum(periods.map(({ expected, exposure }) => multiply(expected, exposure))),
    effect: sum(periods.map(({ expected, observed, exposure }) => multiply(exposure, subtract(expected, observed)))),
  };
}

const effectPerCent = (expectation: Expectation) => {
  const { expected, effect } = totals(expectation);
  return divide(multiply(rational(100), effect), expected);
};

const stepOf = ({ steps }: Expectation, name: string) => steps.find(({ step }) => step === name)?.value;

const named = (id: string) => cases.find((one) => one.id === id)!;

describe("every published window effect of data set A comes out through contracts and measures", () => {
  for (const { id, value, tolerance } of cases.filter((one) => one.id.startsWith("table."))) {
    const [, window, method] = /^table\.(\w+)\.(.+)$/.exec(id)!;
    const by = methods[method!];
    if (by === undefined) continue;
    it(id, () => {
      const off = absolute(subtract(effectPerCent(expectationOf({ by, ...windows[window!]! })), number(value)));
      claim(compare(off, number(tolerance)), toText(off)).toBeLessThanOrEqual(0);
    });
  }
});

describe("exact cases", () => {
  const year = (name: string, method: string) => expectationOf({ by: methods[method]!, ...windows[name]! });
  const exact: readonly [id: string, () => Rational | undefined][] = [
    ["mean.effect_y1", () => divide(totals(year("year1", "fixed mean")).effect, rational(12))],
    ["mean.effect_y2", () => divide(totals(year("year2", "fixed mean")).effect, rational(12))],
    ["linear.beta0", () => stepOf(year("year1", "linear trend"), "intercept")],
    ["linear.beta1", () => stepOf(year("year1", "linear trend"), "slope")],
    ["linear.y1.counterfactual_sum", () => totals(year("year1", "linear trend")).expected],
    ["linear.y2.counterfactual_sum", () => totals(year("year2", "linear trend")).expected],
    ["seasonal_linear.beta0", () => stepOf(year("year1", "seasonal + linear"), "intercept")],
    ["seasonal_linear.y1.effect_sum", () => totals(year("year1", "seasonal + linear")).effect],
    ["seasonal_linear.y2.effect_sum", () => totals(year("year2", "seasonal + linear")).effect],
    ["regression_on_reference.beta1", () => stepOf(year("year1", "regression on reference"), "slope on the reference")],
    ["regression_on_reference.y1.effect_sum", () => totals(year("year1", "regression on reference")).effect],
    ["reference.ratio.y1", () => divide(totals(year("year1", "reference: ratio")).expected, rational(12))],
    ["reference.additive.y2", () => divide(totals(year("year2", "reference: additive")).expected, rational(12))],
    [
      "mean.ratio_of_sums_x100",
      () =>
        multiply(
          rational(100),
          stepOf(expectationOf({ by: { method: "fixed mean" }, ...threeYears }, counted), "baseline mean")!,
        ),
    ],
  ];
  it.each(exact)("%s", (id, compute) => {
    claim(compute()).toEqual(fromText(named(id).exact!));
  });

  it("month effects are named by their month", () => {
    const { steps } = year("year1", "seasonal + linear");
    const july = steps.find(({ step, params }) => step === "effect of the month" && params?.month === "7");
    claim(july?.value).toEqual(fromText(named("seasonal_linear.beta7").exact!));
  });

  it("difference in differences expects the change of the comparison group, and says how far apart the slopes were", () => {
    const by = { method: "difference in differences", ...toOthers } as const;
    const expectation = expectationOf({ by, ...windows.year1! });
    claim(divide(totals(expectation).effect, rational(12))).toEqual(
      fromText(named("reference.additive_effect.y1").exact!),
    );
    claim(stepOf(expectation, "difference in slopes before")).toBeDefined();
  });
});

describe("weights", () => {
  it("means are ratios of sums unless the baseline is unweighted", () => {
    const asked = { by: { method: "fixed mean" }, ...threeYears } as const;
    const weighted = stepOf(expectationOf(asked, counted), "baseline mean");
    const unweighted = stepOf(expectationOf({ ...asked, unweighted: true }, counted), "baseline mean");
    claim(weighted).toEqual(fromText("37721/49809"));
    claim(unweighted).not.toEqual(weighted);
  });

  it("the exposure turns a difference in value back into what was counted, per hundred people too", () => {
    const per = rational(100);
    const metric = {
      measures: { ...contractWith({ by: { method: "fixed mean" } }).metrics[0]!.measures, per } as never,
    };
    const data = measures([
      { metric: "Days", group: "Staff", periods: [month("2019-01", rational(142), rational(1000))] },
    ]);
    const asked = { by: agreed(155, 10), running: ["2019-01-01", "2019-01-31"], metric } as const;
    const [period] = expectationOf(asked, data).periods;
    claim(period?.observed).toEqual(fromText("14.2"));
    claim(period?.exposure).toEqual(rational(10));
    claim(totals(expectationOf(asked, data)).effect).toEqual(rational(13));
  });
});

const agreed = (numerator: number, denominator: number) =>
  ({
    method: "fixed number",
    amount: { amount: rational(numerator, denominator), unit: {}, kind: "number" },
    because: "agreed in the steering group",
  }) as const;

describe("what is left out", () => {
  const line = [1, 2, 3, 4, 5, 6].map((value, index) => month(`2018-0${index + 1}`, rational(value)));
  const later = [month("2019-01", rational(10)), month("2019-02", rational(10))];
  const asked: Asked = {
    by: { method: "linear trend", monthEffects: false },
    from: "2018-01-01",
    to: "2018-06-30",
    running: ["2019-01-01", "2019-02-28"],
  };
  const data = (months: typeof line) => measures([{ metric: "Days", group: "Staff", periods: months }]);

  it("months keep their number over a gap in the baseline and up to the window", () => {
    const leaveOut = [{ from: "2018-03-01", to: "2018-04-30" }];
    const gapped = [...line.slice(0, 2), ...line.slice(4), ...later];
    for (const given of [gapped, [...line.slice(0, 2), month("2018-03", rational(99)), ...line.slice(4), ...later]]) {
      const expectation = expectationOf({ ...asked, leaveOut }, data(given));
      claim(expectation.periods.map(({ expected }) => toText(expected))).toEqual(["13", "14"]);
      claim(stepOf(expectation, "months left out")).toEqual(rational(2));
      claim(stepOf(expectation, "baseline periods")).toEqual(rational(4));
    }
  });

  it("an event takes months out of the window", () => {
    const events = [{ from: "2019-02-01", to: "2019-05-31" }];
    const { periods } = expectationOf({ ...asked, events }, data([...line, ...later]));
    claim(periods.map(({ period }) => period.key)).toEqual(["2019-01"]);
  });

  it("a missing month of the baseline is an error, not a shorter baseline", () => {
    claim(codesOf(asked, data([...line.slice(0, 2), ...line.slice(3), ...later]))).toEqual(["M6051"]);
  });

  it("quarters are counted and named as quarters", () => {
    const quarter = (key: string, from: string, to: string, value: number) => ({
      ...month(from.slice(0, 7), rational(value)),
      period: { key, grain: "quarter" as const, from, to },
    });
    const quarters = [
      quarter("2017-Q4", "2017-10-01", "2017-12-31", 1),
      quarter("2018-Q1", "2018-01-01", "2018-03-31", 2),
      quarter("2018-Q2", "2018-04-01", "2018-06-30", 3),
      quarter("2018-Q4", "2018-10-01", "2018-12-31", 9),
    ];
    const quarterly = {
      ...asked,
      from: "2017-10-01",
      running: ["2018-10-01", "2018-12-31"],
      metric: { every: "quarter" },
    } as const;
    const [period] = expectationOf(quarterly, data(quarters)).periods;
    claim(period?.expected).toEqual(rational(5));
    claim(codesOf({ ...quarterly, to: "2018-09-30" }, data(quarters))).toEqual(["M6051"]);
  });
});

describe("other methods", () => {
  it("a contemporary group is matched by the name of the cohort", () => {
    const cohort = (key: string, value: number) => ({
      ...month("2010-01", rational(value)),
      period: { key, grain: "cohort" as const, from: "2010-01-01", to: "2014-12-31" },
    });
    const data = measures([
      { metric: "Days", group: "Staff", periods: [cohort("one", 142), cohort("two", 140)] },
      { metric: "Days", group: "Others", periods: [cohort("two", 154), cohort("one", 155)] },
    ]);
    const asked = {
      by: { method: "contemporary group", ...toOthers },
      running: ["2010-01-01", "2014-12-31"],
      metric: { every: "cohort" },
    } as const;
    claim(expectationOf(asked, data).periods.map(({ expected }) => toText(expected))).toEqual(["155", "154"]);
  });

  it("the same rule at an earlier date is compared period by period with what it stands for", () => {
    const now = [month("2019-01", rational(7)), month("2019-02", rational(6))];
    const earlier = [month("2018-01", rational(9)), month("2018-02", rational(8))].map((measured, index) => ({
      ...measured,
      standsFor: now[index]!.period,
    }));
    const data = measures([
      { metric: "Days", group: "Staff", periods: now },
      { metric: "Days", group: "Staff on 2018-01-01", periods: earlier },
    ]);
    const asked: Asked = { by: { method: "same rule", on: "2018-01-01" }, group: { fixedOn: "2019-01-01" } };
    const expectation = expectationOf(asked, data);
    claim(expectation.periods.map(({ expected }) => toText(expected))).toEqual(["9", "8"]);
    claim(expectation.steps[0]?.params).toEqual({ period: "2019-01", earlier: "2018-01" });
  });

  it("an agreed number carries its reason", () => {
    const { steps } = expectationOf({ by: agreed(5, 4) });
    claim(steps).toEqual([
      { step: "agreed number", params: { because: "agreed in the steering group" }, value: rational(5, 4) },
    ]);
  });

  it("a metric without a baseline keeps what was observed, and says so", () => {
    const [expectation] = expect(withoutBaseline(), published).value.metrics;
    claim(expectation?.withoutBaseline).toBe(true);
    claim(expectation?.periods).toHaveLength(24);
    claim(expectation?.periods.every(({ expected, observed }) => expected === observed)).toBe(true);
  });
});

describe("what cannot be expected is refused", () => {
  const of = (by: Asked["by"], from: string, to: string) => ({ by, from, to });
  it.each<[string, Asked, string]>([
    ["no data in the baseline", of({ method: "fixed mean" }, "2010-01-01", "2010-12-31"), "M6050"],
    ["too few months for a line", of(methods["linear trend"]!, "2018-11-01", "2018-12-31"), "M6052"],
    ["too few months for month effects", of(methods["seasonal + linear"]!, "2017-06-01", "2018-12-31"), "M6052"],
    ["too few months for a regression", of(methods["regression on reference"]!, "2018-11-01", "2018-12-31"), "M6052"],
    ["a month that the baseline lacks", of({ method: "same-month means" }, "2018-01-01", "2018-11-30"), "M6053"],
    ["the same with a reference", of(methods["reference: same-month ratio"]!, "2018-01-01", "2018-11-30"), "M6053"],
    ["the same with a trend", of(methods["seasonal + linear"]!, "2018-01-01", "2018-11-30"), "M6053"],
  ])("%s", (_, asked, code) => {
    claim(codesOf(asked)).toEqual([code]);
  });

  const withOthers = (values: readonly Rational[]) =>
    measures([
      published.series[0]!,
      {
        ...published.series[1]!,
        periods: published.series[1]!.periods.slice(0, values.length).map((measured, index) => ({
          ...measured,
          numerator: values[index]!,
        })),
      },
    ]);
  const sixty = (value: Rational) => Array.from({ length: 60 }, () => value);

  it.each<[string, string, readonly Rational[], string]>([
    ["a reference at zero", "reference: ratio", sixty(rational(0)), "M6054"],
    ["a reference that never changes", "regression on reference", sixty(one), "M6056"],
    ["a reference that ends too early", "reference: additive", sixty(one).slice(0, 50), "M6055"],
  ])("%s", (_, method, values, code) => {
    claim(codesOf({ by: methods[method]!, ...threeYears }, withOthers(values))).toEqual([code]);
  });
});
