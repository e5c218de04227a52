// The straight line through the baseline goes on, if the contract says so with an effect of each calendar month.

import { missingMonth, tooShort } from "../faults.ts";
import { type Comparison, type MethodOutcome, step } from "../method.ts";
import { linearTrend, linearTrendWithMonthEffects } from "../numeric/index.ts";

/** A line needs one observation more than its two coefficients, so that something is left to tell how well it fits. */
const leastForALine = 3;

export function expectLinearTrend(comparison: Comparison): MethodOutcome {
  const { before, now } = comparison;
  const projection = before.length < leastForALine ? undefined : linearTrend(before, now);
  if (projection === undefined) return { fault: tooShort(comparison, leastForALine) };
  const [intercept, slope] = projection.fit.coefficients;
  return { expected: projection.expected, steps: [step("intercept", intercept!), step("slope", slope!)] };
}

/** Residual degrees of freedom below which month effects are refused. */
const leastFreedom = 6;

export function expectLinearTrendWithMonthEffects(comparison: Comparison): MethodOutcome {
  const { before, now } = comparison;
  const months = new Set(before.map(({ month }) => month));
  if (!now.every(({ month }) => months.has(month))) return { fault: missingMonth(comparison) };
  const least = Math.max(2 * months.size, months.size + 1 + leastFreedom);
  const once = [...months].some((month) => before.filter((period) => period.month === month).length < 2);
  const projection = once || before.length < least ? undefined : linearTrendWithMonthEffects(before, now);
  if (projection === undefined) return { fault: tooShort(comparison, least) };
  const [intercept, slope, ...effects] = projection.fit.coefficients;
  return {
    expected: projection.expected,
    steps: [
      step("intercept", intercept!),
      step("slope", slope!),
      ...effects.map((effect, index) =>
        step("effect of the month", effect, { month: String(projection.effectMonths[index]!) }),
      ),
    ],
  };
}
