// Values, predicates and folds of a plan as SQL. A predicate that SQL answers with NULL is not fulfilled; only under NOT, which
// would keep the NULL, is that said aloud.

import type { Fold, Predicate, Value } from "../plan/plan.ts";

/** Parameters in the order of their `$n`; the same literal of the same meaning is one of them. */
export interface Parameters {
  readonly values: bigint[];
  readonly meanings: string[];
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quotedList(names: readonly string[]): string {
  return names.map(quoted).join(", ");
}

export function valueText(value: Value, parameters: Parameters): string {
  const text = (of: Value) => valueText(of, parameters);
  switch (value.value) {
    case "column":
      return quoted(value.column);
    case "integer":
      return value.integer;
    case "parameter":
      return `$${parameterNumber(BigInt(value.integer), value.means, parameters)}`;
    case "plus":
      return `(${text(value.left)} + ${text(value.right)})`;
    case "minus":
      return `(${text(value.left)} - ${text(value.right)})`;
    case "times":
      // Wider than the cells, so that no product of two of them is too large.
      return `(CAST(${text(value.left)} AS HUGEINT) * CAST(${text(value.right)} AS HUGEINT))`;
    case "lesser":
      return `least(${text(value.left)}, ${text(value.right)})`;
    case "greater":
      return `greatest(${text(value.left)}, ${text(value.right)})`;
    case "months later":
      return `(CAST(${dayText(text(value.of))} + to_months(${value.months}) AS DATE) - ${epoch})`;
    case "calendar unit": {
      const since = `datediff('${value.unit}', ${epoch}, ${dayText(text(value.of))})`;
      return value.unit === "year" ? `(${since} + 1970)` : since;
    }
    case "or zero":
      return `coalesce(${text(value.of)}, 0)`;
    case "choice": {
      const cases = value.cases.map(({ when, gives }) => `WHEN ${predicateText(when, parameters)} THEN ${text(gives)}`);
      return `CASE ${cases.join(" ")} END`;
    }
  }
}

const epoch = "DATE '1970-01-01'";

/** The day that a whole number counts to; DuckDB's own addition of months ends at the last day of a shorter month. */
export function dayText(days: string): string {
  return `(${epoch} + CAST(${days} AS INTEGER))`;
}

export function predicateText(predicate: Predicate, parameters: Parameters): string {
  const text = (of: Predicate) => predicateText(of, parameters);
  const value = (of: Value) => valueText(of, parameters);
  switch (predicate.holds) {
    case "always":
      return "TRUE";
    case "never":
      return "FALSE";
    case "all":
      return predicate.parts.length === 0 ? "TRUE" : `(${predicate.parts.map(text).join(" AND ")})`;
    case "any":
      return predicate.parts.length === 0 ? "FALSE" : `(${predicate.parts.map(text).join(" OR ")})`;
    case "at least": {
      const ones = predicate.parts.map((part) => `CASE WHEN ${text(part)} THEN 1 ELSE 0 END`);
      return `(${["0", ...ones].join(" + ")} >= ${predicate.count})`;
    }
    case "not":
      return `NOT coalesce(${text(predicate.part)}, FALSE)`;
    case "compare":
      return `${value(predicate.left)} ${predicate.is} ${value(predicate.right)}`;
    case "one of":
      return `${value(predicate.left)} IN (${predicate.values.map(value).join(", ")})`;
    case "none of":
      return `${value(predicate.left)} NOT IN (${predicate.values.map(value).join(", ")})`;
    case "present":
      return `${value(predicate.of)} IS NOT NULL`;
    case "missing":
      return `${value(predicate.of)} IS NULL`;
  }
}

export function foldText(fold: Fold, parameters: Parameters): string {
  const where =
    fold.where === undefined || fold.where.holds === "always"
      ? ""
      : ` FILTER (WHERE ${predicateText(fold.where, parameters)})`;
  switch (fold.fold) {
    case "rows":
      return `count(*)${where}`;
    case "sum":
      return `sum(${quoted(fold.of)})${where}`;
    case "lowest":
      return `min(${quoted(fold.of)})${where}`;
    case "highest":
      return `max(${quoted(fold.of)})${where}`;
    case "different":
      return `count(DISTINCT ${quoted(fold.of)})${where}`;
  }
}

function parameterNumber(value: bigint, means: string, parameters: Parameters): number {
  const known = parameters.values.findIndex((one, index) => one === value && parameters.meanings[index] === means);
  if (known >= 0) return known + 1;
  parameters.values.push(value);
  parameters.meanings.push(means);
  return parameters.values.length;
}
