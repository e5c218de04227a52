// What each row has, as whole numbers: a sum of products of its cells with whole coefficients, above and below the line. What one of
// the whole numbers is worth is kept beside the column, so that nothing is divided before the numbers are read back.

import { divide, multiply, power, type Rational, rational } from "@mast/exact";
import type { Calculation, RowOperand, RowSum } from "@mast/language";
import { operandOf } from "./condition.ts";
import { column, integer, type Predicate, type Steps, type Value } from "./plan.ts";
import type { Reading } from "./reading.ts";
import type { TableColumn } from "./table.ts";

/** A calculation with whole coefficients; its value is `worth` times above, divided by below where there is one. */
export interface Worked {
  readonly above: readonly WholeTerm[];
  readonly below?: readonly WholeTerm[];
  readonly worth: Rational;
}

export interface WholeTerm {
  readonly times: bigint;
  readonly of: readonly RowOperand[];
}

/** `scaleOf`: the integers of an operand are its value times ten to this. */
export function worked({ numerator, denominator }: Calculation, scaleOf: (of: RowOperand) => number): Worked {
  const above = whole(numerator, scaleOf);
  if (!denominator) return { above: above.terms, worth: rational(1n, above.by) };
  const below = whole(denominator, scaleOf);
  return { above: above.terms, below: below.terms, worth: rational(below.by, above.by) };
}

/** The sum times the least number that makes every coefficient whole. */
function whole(sum: RowSum, scaleOf: (of: RowOperand) => number): { terms: readonly WholeTerm[]; by: bigint } {
  const scaled = sum.map(({ coefficient, of }) => {
    const scale = of.map(scaleOf).reduce((total, each) => total + each, 0);
    return { of, coefficient: multiply(coefficient, power(rational(10), -scale)) };
  });
  const by = scaled.reduce((all, { coefficient }) => leastCommon(all, coefficient.denominator), 1n);
  const terms = scaled.map(({ coefficient, of }) => ({ of, times: multiply(coefficient, rational(by)).numerator }));
  return { terms, by };
}

function leastCommon(a: bigint, b: bigint): bigint {
  return rational(a, b).numerator * b;
}

/** Notes that a plan needs a calculated column, and every column and history that it is made of. */
export function useCalculated(name: string, { above, below }: Worked, reading: Reading): void {
  if (reading.calculated.has(name)) return;
  const value = (terms: readonly WholeTerm[]) => sumOf(terms, reading);
  reading.calculated.set(name, { above: value(above), ...(below ? { below: value(below) } : {}) });
}

function sumOf(terms: readonly WholeTerm[], reading: Reading): Value {
  const values = terms.map(({ times, of }): Value => {
    const factors = of.map((each) => operandOf(each, { of: "rows" }, reading).value);
    const all = times === 1n && factors.length > 0 ? factors : [integer(times), ...factors];
    return all.reduce((left, right) => ({ value: "times", left, right }));
  });
  return values.reduce((left, right) => ({ value: "plus", left, right }));
}

const aboveOf = (name: string) => `_above_${name}`;
const belowOf = (name: string) => `_below_${name}`;
/** The column with what a calculated one is divided by, which is above zero. */
export const overOf = (name: string) => `_over_${name}`;

/** The rows with every calculated column that was asked for; what is divided by zero is empty. */
export function withCalculated(rows: string, { calculated }: Reading, steps: Steps): string {
  const columns = [...calculated].flatMap(([name, { above, below }]) =>
    below
      ? [
          { name: aboveOf(name), is: above },
          { name: belowOf(name), is: below },
        ]
      : [{ name, is: above }],
  );
  if (columns.length === 0) return rows;
  const put = steps.add("what each row has", { relation: "extend", of: rows, columns });
  const divided = [...calculated].filter(([, { below }]) => below).map(([name]) => name);
  if (divided.length === 0) return put;
  return steps.add("what is divided", {
    relation: "extend",
    of: put,
    columns: divided.flatMap((name) => {
      const [above, below] = [column(aboveOf(name)), column(belowOf(name))];
      const turned = (of: Value): Value => ({ value: "minus", left: integer(0), right: of });
      const bySign = (forward: Value, back: Value): Value => ({
        value: "choice",
        cases: [
          { when: { holds: "compare", left: below, is: ">", right: integer(0) }, gives: forward },
          { when: { holds: "compare", left: below, is: "<", right: integer(0) }, gives: back },
        ],
      });
      return [
        { name, is: bySign(above, turned(above)) },
        { name: overOf(name), is: bySign(below, turned(below)) },
      ];
    }),
  });
}

/** A row whose calculation divides by zero. */
export function dividesByZero(name: string): Predicate {
  return { holds: "compare", left: column(belowOf(name)), is: "=", right: integer(0) };
}

/** What one of a column's whole numbers is in the column's own unit, before what it may be divided by. */
export function worthOf({ scale, worked: of }: Pick<TableColumn, "scale" | "worked">): Rational {
  return of ? of.worth : divide(rational(1), power(rational(10), scale));
}
