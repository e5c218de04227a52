// What every method reads: periods with their number, calendar month, exact value and weight.
// The number counts from the first period of the baseline and keeps counting through gaps.
import { divide, isZero, multiply, one, type Rational, subtract, sum } from "@mast/exact";

/** A period by its number (1, 2, 3 …, gaps keep theirs) and its calendar month, 1 to 12. */
export interface When {
  readonly time: number;
  readonly month: number;
}

/** A period and its value. The weight is its exposure, so that a weighted mean is a ratio of sums; one when left out. */
export interface Observed extends When {
  readonly value: Rational;
  readonly weight?: Rational;
}

/** The weighted mean of the values; undefined for no values or no weight. */
export function meanOf(series: readonly Observed[]): Rational | undefined {
  const weights = sum(series.map(({ weight = one }) => weight));
  if (isZero(weights)) return undefined;
  return divide(sum(series.map(({ value, weight = one }) => multiply(value, weight))), weights);
}

/** The weighted mean of each calendar month that occurs. */
export function meansByMonth(series: readonly Observed[]): Map<number, Rational> {
  const means = new Map<number, Rational>();
  for (const [month, periods] of byMonth(series)) {
    const mean = meanOf(periods);
    if (mean !== undefined) means.set(month, mean);
  }
  return means;
}

/** The periods of each calendar month, months ascending. */
export function byMonth<P extends When>(series: readonly P[]): Map<number, P[]> {
  const months = [...new Set(series.map(({ month }) => month))].sort((a, b) => a - b);
  return new Map(months.map((month) => [month, series.filter((period) => period.month === month)]));
}

/** The series less a reference series of the same periods, in the same order; undefined when their periods differ. */
export function differenceFrom(series: readonly Observed[], reference: readonly Observed[]): Observed[] | undefined {
  if (!samePeriods(series, reference)) return undefined;
  return series.map((period, index) => ({ ...period, value: subtract(period.value, reference[index]!.value) }));
}

/** Whether two series have the same periods in the same order. */
export function samePeriods(a: readonly When[], b: readonly When[]): boolean {
  return a.length === b.length && a.every(({ time }, index) => b[index]!.time === time);
}
