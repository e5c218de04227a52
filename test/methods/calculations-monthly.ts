// How the reference values of monthly series are computed: one entry per identifier or family of identifiers.
import { add, divide, multiply, type Rational, rational, subtract, sum } from "@mast/exact";
import * as m from "../../packages/counterfactual/src/numeric/index.ts";
import { type Calculations, decimals, hundred, root } from "./calculation.ts";
import { column, monthly, number, rows } from "./reference.ts";

// 97.5 % quantiles of Student's t by degrees of freedom.
const quantiles: Record<number, Rational> = { 23: number("2.0686576104190406"), 34: number("2.032244509317718") };

const dataA = rows("A_monthly.csv");
const own = monthly(dataA, "y");
const reference = monthly(dataA, "ref_y");
const own36 = own.slice(0, 36);
const reference36 = reference.slice(0, 36);
const windows = {
  y1: [36, 48],
  y2: [48, 60],
  year1: [36, 48],
  year2: [48, 60],
  placebo_months25_36: [24, 36],
} as const;
type Window = keyof typeof windows;

const valuesOf = (series: readonly m.Observed[]) => series.map(({ value }) => value);
const inWindow = (series: readonly m.Observed[], name: string) => series.slice(...windows[name as Window]);
const meanValue = (values: readonly Rational[] | undefined) => values && m.mean(values);

const regressions: Record<string, (window: string) => m.RegressionProjection> = {
  linear: (window) => m.linearTrend(own36, inWindow(own, window))!,
  seasonal_linear: (window) => m.linearTrendWithMonthEffects(own36, inWindow(own, window))!,
  regression_on_reference: (window) => m.regressionOnReference(own36, reference36, inWindow(reference, window))!,
};
const effectIn = (name: string, window: string) =>
  m.effectSum(regressions[name]!(window).expected, valuesOf(inWindow(own, window)));
const deviation = (name: string, window: string) => {
  const { fit, rows: design } = regressions[name]!(window);
  return root(m.predictedSumVariance(fit, design))!;
};
const bound = (estimate: Rational, error: Rational, freedom: number, upper: boolean) =>
  (upper ? add : subtract)(estimate, multiply(quantiles[freedom]!, error));

const series: Record<string, readonly m.Observed[]> = { its: own, its_controlled: m.differenceFrom(own, reference)! };
const interrupted = (name: string) => m.interruptedSeries(series[name]!, 36)!.fit;

const constant = (value: Rational | undefined, length: number) => value && Array.from({ length }, () => value);
const tableMethods: Record<
  string,
  (
    before: m.Observed[],
    reference: m.Observed[],
    now: m.Observed[],
    referenceNow: m.Observed[],
  ) => readonly Rational[] | undefined
> = {
  "fixed mean": (before, _, now) => constant(m.fixedMean(before), now.length),
  "last 12 months mean": (before, _, now) => constant(m.fixedMean(before.slice(-12)), now.length),
  "same month mean (seasonal only)": (before, _, now) => m.sameMonthMeans(before, now),
  "linear trend": (before, _, now) => m.linearTrend(before, now)?.expected,
  "seasonal + linear": (before, _, now) => m.linearTrendWithMonthEffects(before, now)?.expected,
  "Theil-Sen": (before, _, now) => m.projectTheilSen(m.theilSen(before)!, "residuals", now),
  "seasonal Theil-Sen": (before, _, now) => m.projectSeasonalTheilSen(m.seasonalTheilSen(before)!, now),
  "reference: ratio": (before, other, _, now) => m.referenceRatio(before, other, now),
  "reference: additive": (before, other, _, now) => m.referenceDifference(before, other, now),
  "reference: same-month ratio": (before, other, _, now) => m.sameMonthReferenceRatio(before, other, now),
  "regression on reference": (before, other, _, now) => m.regressionOnReference(before, other, now)?.expected,
  "difference from reference + trend": (before, other, _, now) =>
    m.differenceFromReferenceAndTrend(before, other, now)?.expected,
};

export const monthlyCalculations: Calculations = [
  [
    /^mean\.ratio_of_sums_x100$/,
    () => {
      const baseline = dataA.slice(0, 36);
      return multiply(hundred, m.ratioOfSums(column(baseline, "sickdays"), column(baseline, "employees"))!);
    },
  ],
  [/^mean\.effect_(y\d)$/, (window) => subtract(m.fixedMean(own36)!, m.fixedMean(inWindow(own, window!))!)],
  [
    /^(\w+linear|linear|regression_on_reference)\.beta(\d+)$/,
    (name, index) => regressions[name!]!("y1").fit.coefficients[Number(index)],
  ],
  [
    /^(\w+linear|linear|regression_on_reference)\.se(\d+)$/,
    (name, index) => root(m.covariance(regressions[name!]!("y1").fit)![Number(index)]![Number(index)]),
  ],
  [/^(\w+)\.(y\d)\.counterfactual_sum$/, (name, window) => sum(regressions[name!]!(window!).expected)],
  [/^(\w+)\.(y\d)\.effect_sum$/, (name, window) => effectIn(name!, window!)],
  [/^(\w+)\.(y\d)\.se_pred$/, (name, window) => deviation(name!, window!)],
  [
    /^(\w+)\.(y\d)\.pi([01])$/,
    (name, window, side) =>
      bound(
        effectIn(name!, window!),
        deviation(name!, window!),
        regressions[name!]!("y1").fit.degreesOfFreedom,
        side === "1",
      ),
  ],
  [
    /^linear\.pi_lo\.(\d+)$/,
    (index) => {
      const { fit, rows: design, expected } = m.linearTrend(own36, own.slice(36))!;
      const error = root(m.predictedSumVariance(fit, [design[Number(index)]!]))!;
      return bound(expected[Number(index)]!, error, 34, false);
    },
  ],
  [
    /^seasonal_linear\.fit\.(\d+)$/,
    (index) => m.linearTrendWithMonthEffects(own36, own.slice(36))!.expected[Number(index)],
  ],
  [/^linear\.dw$/, () => m.durbinWatson(regressions.linear!("y1").fit)],
  [/^seasonal\.dw$/, () => m.durbinWatson(regressions.seasonal_linear!("y1").fit)],
  [
    /^reference\.ratio\.(y\d)$/,
    (window) => meanValue(m.referenceRatio(own36, reference36, inWindow(reference, window!))),
  ],
  [
    /^reference\.additive\.(y\d)$/,
    (window) => meanValue(m.referenceDifference(own36, reference36, inWindow(reference, window!))),
  ],
  [
    /^reference\.(ratio|additive)_effect\.(y\d)$/,
    (kind, window) => {
      const method = kind === "ratio" ? m.referenceRatio : m.referenceDifference;
      const expected = method(own36, reference36, inWindow(reference, window!))!;
      return divide(m.effectSum(expected, valuesOf(inWindow(own, window!))), rational(12));
    },
  ],
  [
    /^reference\.same_month\.(\d+)$/,
    (index) => m.sameMonthReferenceRatio(own36, reference36, reference.slice(36))![Number(index)],
  ],
  [/^(its|its_controlled)\.beta(\d)$/, (name, index) => interrupted(name!).coefficients[Number(index)]],
  [
    /^(its|its_controlled)\.nw3_(\d)$/,
    (name, index) => root(m.neweyWest(interrupted(name!), 3)[Number(index)]![Number(index)]),
  ],
  [/^theilsen\.slope$/, () => m.theilSen(own36)!.slope],
  [/^theilsen\.intercept_median_residual$/, () => m.theilSen(own36)!.interceptOfResiduals],
  [/^theilsen\.intercept_of_medians$/, () => m.theilSen(own36)!.interceptOfMedians],
  [/^theilsen\.mk_S$/, () => rational(m.mannKendall(valuesOf(own36)).score)],
  [/^theilsen\.mk_varS$/, () => m.mannKendall(valuesOf(own36)).variance],
  [/^theilsen\.mk_z$/, () => m.mannKendallStatistic(m.mannKendall(valuesOf(own36)), decimals)],
  [/^ma\.centred\.(\d+)$/, (index) => m.centredAverage(valuesOf(own), 12)[Number(index)]],
  [/^ma\.trailing12\.(\d+)$/, (index) => m.trailingAverage(valuesOf(own), 12)[Number(index)]],
  [/^decompose\.add\.(\d+)$/, (index) => m.decompose(own36, "additive")!.figure.get(Number(index) + 1)],
  [
    /^threshold\.effect_pct$/,
    () => m.effectPerCent(regressions.seasonal_linear!("y1").expected, valuesOf(inWindow(own, "y1"))),
  ],
  [
    /^table\.(\w+)\.(.+)$/,
    (window, method) => {
      const [from, to] = windows[window as Window];
      const start = Math.min(from, 36);
      const [now, referenceNow] = [own.slice(from, to), reference.slice(from, to)];
      const expected = tableMethods[method!]!(own.slice(0, start), reference.slice(0, start), now, referenceNow);
      return expected && m.effectPerCent(expected, valuesOf(now));
    },
  ],
];
