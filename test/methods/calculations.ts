// Finds the calculation of a reference value by its identifier.
import { absolute, divide, type Rational, subtract } from "@mast/exact";
import { monthlyCalculations } from "./calculations-monthly.ts";
import { peopleCalculations } from "./calculations-people.ts";

/** The value that the methods give for a case; undefined when no calculation is written for it. */
export function calculate(id: string): Rational | undefined {
  for (const [pattern, calculation] of [...monthlyCalculations, ...peopleCalculations]) {
    const match = pattern.exec(id);
    if (match !== null) return calculation(...match.slice(1));
  }
  return undefined;
}

/** |actual − expected| / |expected|. */
export function relativeError(actual: Rational, expected: Rational): Rational {
  return divide(absolute(subtract(actual, expected)), absolute(expected));
}
