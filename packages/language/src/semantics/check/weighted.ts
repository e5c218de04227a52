// Takes a measured ratio, sees to it that scores which are multiplied by a weight are a mean: over the sum of the weights of the
// same rows. A sum of them alone would change with the zero that was chosen.

import { isZero } from "@mast/exact";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Metrics } from "../../diagnostics/m3-metrics.ts";
import type { Context } from "../context.ts";
import type { Aggregate, Condition } from "../model/index.ts";
import { meaningOf } from "../sense/aggregates.ts";
import type { RowsOf } from "./condition.ts";
import type { Ratio } from "./measure.ts";

type Sum = Extract<Aggregate, { aggregate: "sum" }>;

/** The columns that a sum multiplies, row by row. */
export function columnsOfSum({ column, times = [] }: Sum): readonly string[] {
  return [column, ...times.map((each) => each.column)];
}

/** The conditions on rows but for those that ask whether one of these columns has a value. */
export function besidesKnown(where: Condition | undefined, columns: readonly string[]): readonly Condition[] {
  const parts = where?.condition === "all" ? where.parts : where ? [where] : [];
  return parts.filter((part) => knownColumn(part) === undefined || !columns.includes(knownColumn(part)!));
}

/** The column that a condition requires to have a value. */
export function knownColumn(of: Condition): string | undefined {
  return of.condition === "missing" && of.negated && of.of.operand === "column" ? of.of.column : undefined;
}

/** Whether the scores of a ratio are weighted as they may be; if not, that is reported. */
export function isWeightedRight(context: Context, { numerator, denominator }: Ratio, { source }: RowsOf): boolean {
  const isScore = (name: string) => {
    const type = context.checked.columns.get(source)?.get(name)?.column.type;
    return type?.holds === "number" && type.scale === "interval";
  };
  const terms = [...numerator.of.terms, ...(denominator?.of.terms ?? [])].map(({ of }) => of);
  const wrong = terms.find((of): of is Sum => {
    if (of.aggregate !== "sum" || !of.times) return false;
    const columns = columnsOfSum(of);
    const weights = columns.filter((name) => !isScore(name));
    if (weights.length === columns.length) return false;
    const [only, ...others] = denominator?.of.terms ?? [];
    const by = only?.of;
    if (!by || others.length > 0 || by === of || by.aggregate !== "sum" || !isZero(denominator!.of.constant))
      return true;
    const same = (a: readonly unknown[], b: readonly unknown[]) =>
      meaningOf([...a].map(meaningOf).sort()) === meaningOf([...b].map(meaningOf).sort());
    return (
      weights.length !== columns.length - 1 ||
      !same(weights, columnsOfSum(by)) ||
      !same(besidesKnown(of.where, columns), besidesKnown(by.where, columns))
    );
  });
  if (!wrong) return true;
  const columns = columnsOfSum(wrong);
  const score = columns.find(isScore)!;
  const weights = columns.filter((name) => name !== score).join(" * ");
  context.report(diagnose(m3Metrics.weightedScores, wrong.at, { score, weights }));
  return false;
}
