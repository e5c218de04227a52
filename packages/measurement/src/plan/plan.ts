// The relational plan: named steps over tables of integers, each one operator over earlier steps. Plain data that JSON can hold.
// There is no fraction, no division, no date, no average and no text in it, so every engine gives the same answer.

/** A whole number in decimal digits; JSON has no other exact way to write it. */
export type Whole = string;

/** What a row gives: an integer, or nothing where a cell is empty. */
export type Value =
  | { readonly value: "column"; readonly column: string }
  | { readonly value: "integer"; readonly integer: Whole }
  /** A literal of the contract, with what it stands for. */
  | { readonly value: "parameter"; readonly integer: Whole; readonly means: string }
  | { readonly value: "plus" | "minus" | "times" | "lesser" | "greater"; readonly left: Value; readonly right: Value }
  /**
   * Of days since 1970-01-01, the day so many months later (earlier below zero): the same number in its month, or the last day of
   * a month that lacks it.
   */
  | { readonly value: "months later"; readonly of: Value; readonly months: number }
  /** Of days since 1970-01-01, the month or quarter since 1970, or the year, that holds it. */
  | { readonly value: "calendar unit"; readonly of: Value; readonly unit: "month" | "quarter" | "year" }
  | { readonly value: "or zero"; readonly of: Value }
  /** The first case that holds; nothing when none does. */
  | { readonly value: "choice"; readonly cases: readonly { readonly when: Predicate; readonly gives: Value }[] };

export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What a row fulfils or not. A comparison with an empty cell is not fulfilled, whatever its sign, and `not` turns that into fulfilled. */
export type Predicate =
  | { readonly holds: "always" | "never" }
  | { readonly holds: "all" | "any"; readonly parts: readonly Predicate[] }
  | { readonly holds: "at least"; readonly count: number; readonly parts: readonly Predicate[] }
  | { readonly holds: "not"; readonly part: Predicate }
  | { readonly holds: "compare"; readonly left: Value; readonly is: Comparator; readonly right: Value }
  | { readonly holds: "one of" | "none of"; readonly left: Value; readonly values: readonly Value[] }
  | { readonly holds: "present" | "missing"; readonly of: Value };

/** One number made of many rows. `different` counts different values; `lowest` and `highest` of no rows are nothing, as is `sum`. */
export type Fold = { readonly name: string; readonly where?: Predicate } & (
  | { readonly fold: "rows" }
  | { readonly fold: "sum" | "lowest" | "highest" | "different"; readonly of: string }
);

export interface Pair {
  readonly left: string;
  readonly is: Comparator;
  readonly right: string;
}

/** One operator. `of`, `left` and `right` name earlier steps. */
export type Relation =
  | { readonly relation: "scan"; readonly table: string; readonly columns: readonly string[] }
  /** Rows written out: the calendar. */
  | { readonly relation: "list"; readonly columns: readonly string[]; readonly rows: readonly (readonly Whole[])[] }
  /** A row for each whole number from the one column to the other, both in. */
  | {
      readonly relation: "expand";
      readonly of: string;
      readonly from: string;
      readonly to: string;
      readonly as: string;
      readonly keep: readonly string[];
    }
  | { readonly relation: "filter"; readonly of: string; readonly where: Predicate }
  | {
      readonly relation: "extend";
      readonly of: string;
      readonly columns: readonly { readonly name: string; readonly is: Value }[];
    }
  | { readonly relation: "distinct"; readonly of: string; readonly columns: readonly string[] }
  | {
      readonly relation: "aggregate";
      readonly of: string;
      readonly by: readonly string[];
      readonly folds: readonly Fold[];
    }
  /** Keeps every column of `left` and takes some of `right`: `inner` all matches, `left` also rows without one. */
  | {
      readonly relation: "join";
      readonly left: string;
      readonly right: string;
      readonly how: "inner" | "left";
      readonly on: readonly Pair[];
      readonly take: readonly string[];
    }
  /** Rows of `left` that have, or have not, a match in `right`. */
  | {
      readonly relation: "with" | "without";
      readonly left: string;
      readonly right: string;
      readonly on: readonly Pair[];
    }
  /**
   * Adds folds over the rows of the same `within` whose `along` is below the row's own (`through`: or equal to it), and at most `back`
   * below it when given.
   * Distance is counted in `along`, never in rows, so that gaps are gaps.
   */
  | {
      readonly relation: "look back";
      readonly of: string;
      readonly within: readonly string[];
      readonly along: string;
      readonly back?: Value;
      readonly through?: true;
      readonly folds: readonly Fold[];
    }
  /** Per `within`, the union of the intervals as intervals that do not touch. */
  | {
      readonly relation: "merge intervals";
      readonly of: string;
      readonly within: readonly string[];
      readonly from: string;
      readonly to: string;
    }
  /**
   * The last day of each whole piece of so many days or months that an interval is cut into from its first day on; what is left at its
   * end is no piece. Month k ends on the day before the one k months later. At most so many of the same `per`, the earliest.
   */
  | {
      readonly relation: "whole pieces";
      readonly of: string;
      readonly from: string;
      readonly to: string;
      readonly length: number;
      readonly unit: "day" | "month";
      readonly keep: readonly string[];
      readonly as: string;
      readonly atMost?: { readonly pieces: number; readonly per: readonly string[] };
    }
  /** Per `within`, the first `along` at which `length` of them stand in a row, with at most `gap` missing between two. */
  | {
      readonly relation: "in a row";
      readonly of: string;
      readonly within: readonly string[];
      readonly along: string;
      readonly length: number;
      readonly gap: number;
      readonly as: string;
    }
  /** All rows of all; a column that one of them lacks is zero there. */
  | {
      readonly relation: "union";
      readonly of: readonly { readonly step: string; readonly columns: readonly string[] }[];
      readonly columns: readonly string[];
    }
  | {
      readonly relation: "sorted";
      readonly of: string;
      readonly by: readonly string[];
      readonly columns: readonly string[];
    };

export interface Step {
  readonly name: string;
  readonly does: Relation;
}

/** The last step is the result; `columns` are its columns in order. */
export interface Plan {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly columns: readonly string[];
}

/** Steps under construction: `add` numbers a step and gives its name back. */
export interface Steps {
  readonly steps: Step[];
  add(name: string, does: Relation): string;
}

export function newSteps(): Steps {
  const steps: Step[] = [];
  return {
    steps,
    add(name, does) {
      const numbered = `${steps.length + 1} ${name}`;
      steps.push({ name: numbered, does });
      return numbered;
    },
  };
}

export const column = (name: string): Value => ({ value: "column", column: name });
export const integer = (whole: number | bigint): Value => ({ value: "integer", integer: whole.toString() });
export const always: Predicate = { holds: "always" };

/** All of the conditions; those that always hold are left away. */
export function allOf(parts: readonly Predicate[]): Predicate {
  const kept = parts.filter((part) => part.holds !== "always");
  return kept.length === 0 ? always : kept.length === 1 ? kept[0]! : { holds: "all", parts: kept };
}
