// Classical decomposition: a centred moving average as trend, and one seasonal figure per calendar month.
// Describes a season and takes it out; it does not project.
import { divide, isZero, type Rational, subtract } from "@mast/exact";
import { mean } from "./descriptive.ts";
import { centredAverage } from "./moving-average.ts";
import { byMonth, type Observed } from "./observed.ts";

export interface Decomposition {
  readonly trend: readonly (Rational | undefined)[];
  /** Per calendar month: to add (additive, sums to zero) or to multiply by (multiplicative, mean one). */
  readonly figure: ReadonlyMap<number, Rational>;
}

/** Decomposes consecutive months; undefined when a month has no trend value, or a multiplicative trend is zero. */
export function decompose(series: readonly Observed[], kind: "additive" | "multiplicative"): Decomposition | undefined {
  const trend = centredAverage(
    series.map(({ value }) => value),
    12,
  );
  const apart = kind === "additive" ? subtract : divide;
  const figures: [number, Rational][] = [];
  for (const [month, periods] of byMonth(series.map((period, index) => ({ ...period, level: trend[index] })))) {
    const known = periods.filter(({ level }) => level !== undefined);
    if (kind === "multiplicative" && known.some(({ level }) => isZero(level!))) return undefined;
    const figure = mean(known.map(({ value, level }) => apart(value, level!)));
    if (figure === undefined) return undefined;
    figures.push([month, figure]);
  }
  const middle = mean(figures.map(([, figure]) => figure));
  if (middle === undefined || (kind === "multiplicative" && isZero(middle))) return undefined;
  return { trend, figure: new Map(figures.map(([month, figure]) => [month, apart(figure, middle)])) };
}
