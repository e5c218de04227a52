// Takes a design for the baseline and one for the window, gives the fit and what it expects of each period.
// Every regression method of a baseline is this one with its own columns.
import type { Rational } from "@mast/exact";
import { fittedAt, type LeastSquares, leastSquares } from "./least-squares.ts";

/** A fit in the baseline and its projection; `rows` are the window's design rows, for the variance of a prediction. */
export interface RegressionProjection {
  readonly fit: LeastSquares;
  readonly rows: readonly (readonly Rational[])[];
  readonly expected: readonly Rational[];
}

/** Fits in the baseline and projects to the window; undefined when the baseline does not determine the coefficients. */
export function projectRegression(
  design: readonly (readonly Rational[])[],
  response: readonly Rational[],
  rows: readonly (readonly Rational[])[],
): RegressionProjection | undefined {
  const fit = leastSquares(design, response);
  return fit && { fit, rows, expected: rows.map((row) => fittedAt(fit, row)) };
}
