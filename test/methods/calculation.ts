// What the calculations of reference values share: their form, and how far roots are taken.
import { type Rational, rational, squareRoot } from "@mast/exact";

/** Takes what the pattern of the identifier found, gives the value. */
export type Calculation = (...found: string[]) => Rational | undefined;

/** The calculations of a family of identifiers. */
export type Calculations = readonly (readonly [RegExp, Calculation])[];

/** Enough that the one rounding of a root lies far beyond the tolerance of any case. */
export const decimals = 30;

export const hundred = rational(100);

export function root(variance: Rational | undefined): Rational | undefined {
  return variance && squareRoot(variance, decimals);
}
