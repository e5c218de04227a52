// Takes an exact fit, gives what its residuals say: spread, autocorrelation, covariance, variance of a prediction.
// All of it is rational; a standard error is the square root of a variance and is rounded by whoever takes it.
import { add, divide, multiply, one, power, type Rational, rational, sum } from "@mast/exact";
import { dot, type LeastSquares } from "./least-squares.ts";

export type Matrix = readonly (readonly Rational[])[];

/** Observed less fitted, in the order of the observations. */
export function residuals(fit: LeastSquares): Rational[] {
  return fit.integers.residuals.map((residual) => rational(residual, residualScale(fit)));
}

/** The sum of squared residuals. */
export function sumOfSquaredErrors(fit: LeastSquares): Rational {
  return rational(dot(fit.integers.residuals, fit.integers.residuals), residualScale(fit) ** 2n);
}

/** The residual variance s² = SSE / (n − p); undefined when no degree of freedom is left. */
export function residualVariance(fit: LeastSquares): Rational | undefined {
  return fit.degreesOfFreedom === 0 ? undefined : divide(sumOfSquaredErrors(fit), rational(fit.degreesOfFreedom));
}

/** The Durbin–Watson statistic; undefined when every residual is zero. */
export function durbinWatson(fit: LeastSquares): Rational | undefined {
  const { residuals: all } = fit.integers;
  const squares = dot(all, all);
  if (squares === 0n) return undefined;
  const steps = all.slice(1).map((residual, index) => residual - all[index]!);
  return rational(dot(steps, steps), squares);
}

/** The inverse of the normal matrix, (XᵀX)⁻¹. */
export function inverseNormal(fit: LeastSquares): Matrix {
  const { adjugate, determinant } = fit.integers;
  return unscaled(fit, adjugate, determinant);
}

/** The covariance of the coefficients, s²(XᵀX)⁻¹; undefined when no degree of freedom is left. */
export function covariance(fit: LeastSquares): Matrix | undefined {
  const variance = residualVariance(fit);
  return variance && inverseNormal(fit).map((row) => row.map((value) => multiply(variance, value)));
}

/**
 * The Newey–West covariance of the coefficients with Bartlett weights up to `lag`: without prewhitening and without a
 * small-sample factor. Observations count as neighbours in the order given.
 */
export function neweyWest(fit: LeastSquares, lag: number): Matrix {
  if (!Number.isSafeInteger(lag) || lag < 0) throw new RangeError("A lag is a whole number from zero");
  const { adjugate, design, determinant, residuals: errors } = fit.integers;
  const scores = design.map((row, index) => row.map((value) => value * errors[index]!));
  const columns = transposed(scores);
  // Bartlett weights times lag + 1 are whole numbers.
  const meat = columns.map((a) =>
    columns.map((b) => {
      let total = BigInt(lag + 1) * dot(a, b);
      for (let back = 1; back <= lag; back += 1) {
        total += BigInt(lag + 1 - back) * (dot(a.slice(back), b) + dot(b.slice(back), a));
      }
      return total;
    }),
  );
  const covariances = product(product(adjugate, meat), adjugate);
  return unscaled(fit, covariances, BigInt(lag + 1) * (determinant * residualScale(fit)) ** 2n);
}

/**
 * The variance of the observed-to-be sum over periods with these design rows: s²(gᵀ(XᵀX)⁻¹g + Σw²) with g = Σ w·row.
 * The errors of the coefficients are shared by the periods, so this is not the sum of the periods' variances.
 */
export function predictedSumVariance(
  fit: LeastSquares,
  rows: Matrix,
  weights: readonly Rational[] = rows.map(() => one),
): Rational | undefined {
  const variance = residualVariance(fit);
  if (variance === undefined) return undefined;
  const total = fit.coefficients.map((_, column) =>
    sum(rows.map((row, index) => multiply(weights[index]!, row[column]!))),
  );
  const own = sum(weights.map((weight) => power(weight, 2)));
  return multiply(variance, add(quadraticForm(inverseNormal(fit), total), own));
}

/** gᵀ M g. */
export function quadraticForm(matrix: Matrix, vector: readonly Rational[]): Rational {
  return sum(matrix.map((row, i) => multiply(vector[i]!, sum(row.map((value, j) => multiply(value, vector[j]!))))));
}

function residualScale({ integers }: LeastSquares): bigint {
  return integers.determinant * integers.responseScale;
}

// Taking column scales out of (SᵀXᵀXS)⁻¹ multiplies element (j, k) by both of its scales.
function unscaled({ integers }: LeastSquares, matrix: readonly (readonly bigint[])[], denominator: bigint): Matrix {
  const { columnScales } = integers;
  return matrix.map((row, j) =>
    row.map((value, k) => rational(value * columnScales[j]! * columnScales[k]!, denominator)),
  );
}

function transposed(rows: readonly (readonly bigint[])[]): bigint[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}

function product(a: readonly (readonly bigint[])[], b: readonly (readonly bigint[])[]): bigint[][] {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}
