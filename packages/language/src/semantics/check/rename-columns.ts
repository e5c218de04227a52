// Takes what a definition measures, gives the same in the columns of a metric's own data.

import type { Measure } from "../model/index.ts";

/** The same measure with every column under the name that stands for it: in the model a column is the text of a field `column`. */
export function inColumns(measure: Measure, columns: ReadonlyMap<string, string>): Measure {
  return renamed(measure, columns);
}

function renamed<T>(value: T, columns: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, columns)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, unknown]) => [
      key,
      key === "column" && typeof each === "string" ? (columns.get(each) ?? each) : renamed(each, columns),
    ]),
  ) as T;
}
