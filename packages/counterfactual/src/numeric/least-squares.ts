// Takes a design and a response in exact values, gives the least-squares fit without any rounding.
// Columns are scaled to whole numbers, the normal equations solved by fraction-free elimination, and scaled back.
import { greatestCommonDivisor, type Rational, rational } from "@mast/exact";
import { solveIntegers } from "./eliminate.ts";

/** An exact fit. `integers` is the same fit over common denominators, from which the residual statistics are made. */
export interface LeastSquares {
  readonly coefficients: readonly Rational[];
  readonly observations: number;
  /** Observations less coefficients. */
  readonly degreesOfFreedom: number;
  readonly integers: IntegerFit;
}

/** The fit in whole numbers: column j of the design is multiplied by columnScales[j], the response by responseScale. */
export interface IntegerFit {
  readonly design: readonly (readonly bigint[])[];
  readonly columnScales: readonly bigint[];
  readonly responseScale: bigint;
  /** The determinant of the scaled normal matrix, above zero. */
  readonly determinant: bigint;
  /** The determinant times the inverse of the scaled normal matrix. */
  readonly adjugate: readonly (readonly bigint[])[];
  /** The residuals times determinant times responseScale. */
  readonly residuals: readonly bigint[];
}

/** Fits response = design · coefficients; undefined when the data do not determine every coefficient. */
export function leastSquares(
  design: readonly (readonly Rational[])[],
  response: readonly Rational[],
): LeastSquares | undefined {
  const width = design[0]?.length ?? 0;
  if (design.length !== response.length) throw new RangeError("The design and the response differ in length");
  if (width === 0 || design.length < width) return undefined;
  const columns = Array.from({ length: width }, (_, column) => scaled(design.map((row) => row[column]!)));
  const { whole: wholeResponse, scale: responseScale } = scaled(response);
  const normal = columns.map((a) => columns.map((b) => dot(a.whole, b.whole)));
  const right = columns.map((a, row) => [dot(a.whole, wholeResponse), ...columns.map((_, c) => (c === row ? 1n : 0n))]);
  const solution = solveIntegers(normal, right);
  if (solution === undefined) return undefined;
  const { numerators, denominator: determinant } = solution;
  const top = numerators.map((row) => row[0]!);
  const whole = design.map((_, index) => columns.map((column) => column.whole[index]!));
  return {
    coefficients: top.map((n, column) => rational(n * columns[column]!.scale, determinant * responseScale)),
    observations: design.length,
    degreesOfFreedom: design.length - width,
    integers: {
      design: whole,
      columnScales: columns.map(({ scale }) => scale),
      responseScale,
      determinant,
      adjugate: numerators.map((row) => row.slice(1)),
      residuals: whole.map((row, index) => determinant * wholeResponse[index]! - dot(row, top)),
    },
  };
}

/** The product of a design row and the coefficients: what the fit expects there. */
export function fittedAt(fit: LeastSquares, row: readonly Rational[]): Rational {
  const { whole, scale } = scaled(row);
  const coefficients = scaled(fit.coefficients);
  return rational(dot(whole, coefficients.whole), scale * coefficients.scale);
}

/** Values times their least common denominator. */
export function scaled(values: readonly Rational[]): { readonly whole: bigint[]; readonly scale: bigint } {
  let scale = 1n;
  for (const { denominator } of values) scale *= denominator / greatestCommonDivisor(scale, denominator);
  return { whole: values.map(({ numerator, denominator }) => numerator * (scale / denominator)), scale };
}

/** The sum of products of two rows of whole numbers. */
export function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  let total = 0n;
  for (let index = 0; index < a.length; index += 1) total += a[index]! * b[index]!;
  return total;
}
