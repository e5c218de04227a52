// How the values behind a mean or a share lie around it: the standard deviation of what was measured, and how far chance may move
// the difference between two groups of their sizes. Sums are exact; only the square root is rounded, once.

import type { Sample } from "@mast/counterfactual";
import { add, compare, divide, multiply, one, type Rational, rational, squareRoot, subtract, sum } from "@mast/exact";
import { type Baseline, diagnose, type Expression, type Metric, m6, type Span, type Unit } from "@mast/language";
import { refuse } from "../refusal.ts";
import { named, type Scope } from "../scope.ts";
import type { Working } from "../settlement.ts";
import { working } from "../working.ts";
import { type Cell, cellsIn } from "./cells.ts";

/** The standard deviation of a metric's values in the scope's window, or of several around each one's own mean. */
export function standardDeviation(
  scope: Scope,
  expression: Extract<Expression, { node: "standard deviation" }>,
): Working {
  const { at, unit, kind, metrics, decimals } = expression;
  const parts = metrics.map((name) => {
    const metric = named(scope.inputs.contract.metrics, name);
    const sample = together(cellsIn(scope, metric, at).cells.map((cell) => sampleOf(scope, metric, cell, at)));
    if (compare(sample.count, rational(2)) < 0) refuse(diagnose(m6.tooFewToSpread, at, { metric: name }));
    const about = { at: metric.at, of: name, unit: squared(unit) };
    const count = String(sample.count.numerator);
    return { count: sample.count, working: working("squared-distances", about, distances(sample), [], { count }) };
  });
  const divisor = subtract(sum(parts.map(({ count }) => count)), rational(metrics.length));
  const inputs = parts.map((part) => part.working);
  const variance = divide(sum(inputs.map(({ value }) => value)), divisor);
  const about = { at, of: metrics.join(", "), unit, kind };
  const params = { divisor: String(divisor.numerator), decimals: String(decimals) };
  return working("standard-deviation", about, squareRoot(variance, decimals), inputs, params);
}

/**
 * The standard uncertainty of what is expected less what is observed, in what the metric counts: each group's variance is that of a sum
 * of so many values drawn by chance. Source: GUM (JCGM 100), independent inputs; of a share p of n, n p (1 − p).
 */
export function uncertaintyOfGroups(
  scope: Scope,
  metric: Metric,
  cells: readonly Cell[],
  baselineOf: (cell: Cell) => Baseline | undefined,
  { at, decimals }: { readonly at: Span; readonly decimals: number },
): Working {
  if (cells.length > 1 && metric.every !== "cohort")
    refuse(diagnose(m6.sizesOverPeriods, at, { metric: metric.name, periods: cells.length }));
  const about = { at, of: metric.name, unit: metric.countedIn };
  const inputs = cells.flatMap((cell) => {
    const own = sampleOf(scope, metric, cell, at);
    const baseline = baselineOf(cell);
    const other =
      baseline?.by.method === "fixed number" ? [] : [cell.spread?.other ?? refuse(withoutSpread(metric, at))];
    return [own, ...other].map((sample) => {
      // What so many of the metric's own group would be moved by.
      const size = divide(cell.exposure, sample.count);
      const value = multiply(multiply(size, size), variationOf(metric, sample, at));
      const count = String(sample.count.numerator);
      return working("variance-of-group", { ...about, unit: squared(metric.countedIn) }, value, [], { count });
    });
  });
  const root = squareRoot(sum(inputs.map(({ value }) => value)), decimals);
  return working("uncertainty-of-groups", about, root, inputs, { decimals: String(decimals) });
}

/** The variance of the sum of a sample: of a share n p (1 − p), of a mean n times the variance of one. */
function variationOf(metric: Metric, sample: Sample, at: Span): Rational {
  const { count } = sample;
  if (metric.kind === "share") return distances(sample);
  if (compare(count, rational(2)) < 0) refuse(diagnose(m6.tooFewToSpread, at, { metric: metric.name }));
  return divide(multiply(count, distances(sample)), subtract(count, one));
}

/** Squared distances from the mean, added up: of a share of n, n p (1 − p). */
function distances({ count, total, squares }: Sample): Rational {
  return subtract(squares, divide(multiply(total, total), count));
}

/** A share's values are 0 and 1, so that it tells its own spread. */
function sampleOf(scope: Scope, metric: Metric, cell: Cell, at: Span): Sample {
  if (scope.inputs.assumed.has(metric.name)) refuse(withoutSpread(metric, at));
  const total = multiply(cell.exposure, cell.observed);
  if (metric.kind === "share" && !cell.spread) return { count: cell.exposure, total, squares: total };
  return cell.spread?.own ?? refuse(withoutSpread(metric, at));
}

/** A worked example states a value and how many there are, and not how they lie. */
function withoutSpread(metric: Metric, at: Span) {
  return diagnose(m6.testGivesNothing, at, { metric: metric.name });
}

function together(samples: readonly Sample[]): Sample {
  const of = (part: keyof Sample) => samples.map((sample) => sample[part]).reduce(add, rational(0));
  return { count: of("count"), total: of("total"), squares: of("squares") };
}

function squared(unit: Unit): Unit {
  return Object.fromEntries(Object.entries(unit).map(([base, exponent]) => [base, 2 * exponent]));
}
