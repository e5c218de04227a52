// A worked example at the edge of a table, so that what the edge pays is agreed in words: what a fix of a gap or an overlap adds.

import { add, multiply, one, type Rational, rational, subtract, writeNumber } from "@mast/exact";
import { formsOf, keyword, spell } from "../../keywords/table.ts";
import type { PricingClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Basis, Metric } from "../model/index.ts";

/** Where a table stands: enough to write an example of it. */
export interface TableOf {
  readonly clause: PricingClause;
  readonly metric: Metric;
  readonly basis: Basis;
}

/**
 * The text of a `test` that begins at the relative effect `edge` and expects `pays`, the amount as written. Nothing when the example
 * would need more than expected and observed: other conditions, an amount to divide, or another basis.
 */
export function exampleAt(
  context: Context,
  of: TableOf,
  edge: Rational,
  edgeText: string,
  pays: string,
): string | undefined {
  const { clause, metric, basis } = of;
  const alone = clause.parts.every(
    ({ part }) => part === "for" || part === "pays in steps" || part === "a worse result",
  );
  if (!alone || clause.name.node === "missing" || (basis !== "reduction" && basis !== "increase")) return undefined;
  const { spelling } = context;
  const word = (id: string) => spell(id, spelling);
  const whole = rational(metric.kind === "share" ? 50 : 100);
  const rest = basis === "reduction" ? subtract(one, edge) : add(one, edge);
  const number = (value: Rational) => `${writeNumber(value, spelling)}${metric.kind === "share" ? " %" : ""}`;
  const { text: name } = clause.name;
  const isPerPerson = metric.measures.measure === "ratio" && metric.measures.denominator !== undefined;
  const people = `, ${word("For")} ${writeNumber(rational(1000), spelling)} ${formsOf(keyword("Person"), spelling)[1]}`;
  return [
    `\n\n${word("Test")} "${name}, ${edgeText}"`,
    `\n  ${word("Given")} ${metric.name} ${word("Expected")} ${number(whole)}, `,
    `${word("Observed")} ${number(multiply(whole, rest))}${isPerPerson ? people : ""}`,
    `\n  ${word("Expect")} ${name} ${word("Is")} ${pays}\n`,
  ].join("");
}
