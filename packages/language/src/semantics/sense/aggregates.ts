// What a metric counts, above and below the line.

import type { Aggregate, Metric } from "../model/index.ts";

/** Every aggregate of a metric. */
export function aggregatesOf(metric: Metric): readonly Aggregate[] {
  return [...numeratorOf(metric), ...denominatorOf(metric)];
}

export function numeratorOf({ measures }: Metric): readonly Aggregate[] {
  return measures.measure === "ratio" ? measures.numerator.terms.map(({ of }) => of) : [];
}

export function denominatorOf({ measures }: Metric): readonly Aggregate[] {
  return measures.measure === "ratio" ? (measures.denominator?.terms ?? []).map(({ of }) => of) : [];
}

/** A condition as a key: two that ask the same of a row are the same, wherever they stand. */
export function meaningOf(condition: unknown): string {
  return JSON.stringify(condition, (key, value: unknown) =>
    key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
}
