// The Theil–Sen robust trend: the median of the slopes of all pairs, plain or of pairs in the same calendar month.
// The intercept has two definitions with different answers, so both are given and the contract names one.
import { add, divide, multiply, type Rational, rational, subtract } from "@mast/exact";
import { median } from "./descriptive.ts";
import { byMonth, type Observed, type When } from "./observed.ts";

export interface TheilSen {
  readonly slope: Rational;
  /** median(y − b·t). */
  readonly interceptOfResiduals: Rational;
  /** median(y) − b·median(t). */
  readonly interceptOfMedians: Rational;
}

export interface SeasonalTheilSen {
  readonly slope: Rational;
  /** Per calendar month, median(y − b·t) of its periods. */
  readonly intercepts: ReadonlyMap<number, Rational>;
}

/** The trend over all pairs; undefined for fewer than two periods. */
export function theilSen(baseline: readonly Observed[]): TheilSen | undefined {
  const slope = median(pairSlopes(baseline));
  if (slope === undefined) return undefined;
  const times = baseline.map(({ time }) => rational(time));
  return {
    slope,
    interceptOfResiduals: median(detrended(baseline, slope))!,
    interceptOfMedians: subtract(median(baseline.map(({ value }) => value))!, multiply(slope, median(times)!)),
  };
}

/** The trend over pairs in the same calendar month; undefined when no month occurs twice. */
export function seasonalTheilSen(baseline: readonly Observed[]): SeasonalTheilSen | undefined {
  const months = byMonth(baseline);
  const slope = median([...months.values()].flatMap(pairSlopes));
  if (slope === undefined) return undefined;
  return { slope, intercepts: new Map([...months].map(([month, own]) => [month, median(detrended(own, slope))!])) };
}

/** The plain trend in the window, from the intercept of residuals or of medians. */
export function projectTheilSen(
  trend: TheilSen,
  intercept: "residuals" | "medians",
  window: readonly When[],
): Rational[] {
  const start = intercept === "residuals" ? trend.interceptOfResiduals : trend.interceptOfMedians;
  return window.map(({ time }) => add(start, multiply(trend.slope, rational(time))));
}

/** The seasonal trend in the window; undefined when the baseline lacks one of its calendar months. */
export function projectSeasonalTheilSen(trend: SeasonalTheilSen, window: readonly When[]): Rational[] | undefined {
  const expected = window.map(({ time, month }) => {
    const start = trend.intercepts.get(month);
    return start && add(start, multiply(trend.slope, rational(time)));
  });
  return expected.every((value) => value !== undefined) ? expected : undefined;
}

function pairSlopes(series: readonly Observed[]): Rational[] {
  return series.flatMap((from, index) =>
    series
      .slice(index + 1)
      .filter(({ time }) => time !== from.time)
      .map((to) => divide(subtract(to.value, from.value), rational(to.time - from.time))),
  );
}

function detrended(series: readonly Observed[], slope: Rational): Rational[] {
  return series.map(({ time, value }) => subtract(value, multiply(slope, rational(time))));
}
