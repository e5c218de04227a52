// An interrupted time series: level and slope before, and how both change after the start.
// Controlled, it is the same on the difference from a reference (see differenceFrom).
import { add, multiply, negate, one, type Rational, rational, zero } from "@mast/exact";
import { mean } from "./descriptive.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";
import { monthColumns } from "./linear-trend-with-month-effects.ts";
import { byMonth, type Observed, type When } from "./observed.ts";

/** Coefficients: intercept, slope, change of level, change of slope, then month effects if asked for. */
export interface InterruptedSeries {
  readonly fit: LeastSquares;
  readonly effectMonths: readonly number[];
  /** Per period after the start: −(β₂ + β₃(t − T₀)), above zero when values fell. */
  readonly effects: readonly Rational[];
  readonly averageEffect: Rational;
}

/** Fits the whole series; `lastBefore` is the number of the last period before the start, T₀. */
export function interruptedSeries(
  series: readonly Observed[],
  lastBefore: number,
  options: { readonly monthEffects?: boolean } = {},
): InterruptedSeries | undefined {
  const effectMonths = options.monthEffects === true ? [...byMonth(series).keys()].slice(1) : [];
  const fit = leastSquares(
    series.map((period) => [...interruptedRow(period, lastBefore), ...monthColumns(period, effectMonths)]),
    series.map(({ value }) => value),
  );
  if (fit === undefined) return undefined;
  const [level, slope] = [fit.coefficients[2]!, fit.coefficients[3]!];
  const effects = series
    .filter(({ time }) => time > lastBefore)
    .map(({ time }) => negate(add(level, multiply(slope, rational(time - lastBefore)))));
  const averageEffect = mean(effects);
  return averageEffect && { fit, effectMonths, effects, averageEffect };
}

function interruptedRow({ time }: When, lastBefore: number): Rational[] {
  const after = time > lastBefore;
  return [one, rational(time), after ? one : zero, rational(after ? time - lastBefore : 0)];
}
