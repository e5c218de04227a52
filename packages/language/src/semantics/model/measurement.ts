// Sources, groups and metrics: what is read, who counts and what is measured. Names of columns are those of the contract.

import type { Rational } from "@mast/exact";
import type { Span } from "../../source/span.ts";
import type { IsoDate, Label, Named } from "./contract.ts";
import type { Comparison } from "./expression.ts";
import type { Kind, Unit } from "./unit.ts";

export type FileFormat = "csv" | "parquet" | "json";

/** How a text file is written. Absent properties have the value of the comment; the program never guesses another. */
export interface TextFormat {
  readonly separator?: "comma" | "semicolon" | "tab"; // comma
  readonly decimal?: "point" | "comma"; // point
  readonly thousands?: "none" | "space" | "point" | "comma"; // none
  readonly encoding?: "utf-8" | "windows-1252"; // utf-8
}

export type Scale = "nominal" | "ordinal" | "interval" | "ratio" | "count" | "share";

/** What a column holds, and so what one integer of it means after ingest. */
export type ColumnType =
  | { readonly holds: "person" } // dictionary code
  | { readonly holds: "text" } // dictionary code
  | { readonly holds: "outcome" } // dictionary code; the achieved outcome of a claim
  | { readonly holds: "nominal"; readonly values: readonly string[] } // index in values
  | { readonly holds: "ordinal"; readonly values: readonly string[] } // index in values, lowest first
  | { readonly holds: "yes or no" } // 0 or 1: yes/no, true/false, 1/0, ja/nej
  | { readonly holds: "date" } // days since 1970-01-01
  | { readonly holds: "month" | "quarter" | "year" } // months, quarters since 1970; the year
  | { readonly holds: "week" } // ISO week 2018-W40: weeks since 1970-W01 (Monday 1969-12-29)
  | { readonly holds: "money"; readonly currency: string; readonly decimals: number } // amount times 10^decimals
  /** `whole` is `whole number of`; scale `interval` is `score of`; decimals is the declared or the default scale. */
  | {
      readonly holds: "number";
      readonly unit: Unit;
      readonly scale: "count" | "ratio" | "interval";
      readonly decimals: number;
    }
  | { readonly holds: "share"; readonly decimals: number }; // the share itself (0.12 or 12 %) times 10^decimals

/** What an empty cell means. `none` leaves the cell empty: comparisons with it never hold, `is missing` does. */
export type WhenMissing =
  | { readonly rule: "reject the file" }
  | { readonly rule: "leave out the row" }
  | { readonly rule: "counts as"; readonly value: Cell }
  | { readonly rule: "none" };

export interface Column {
  readonly at: Span;
  readonly name: string;
  /** The header in the file when it differs from the name. */
  readonly header?: string;
  readonly type: ColumnType;
  readonly whenMissing: WhenMissing;
  /** Both ends in; of the column's own unit. */
  readonly from?: Rational;
  readonly to?: Rational;
  /** The file has no such column: it is worked out from each row. A row that lacks anything of it has none. */
  readonly calculated?: Calculation;
}

/** Sums of products, the one divided by the other where there are two; in the column's own unit. */
export interface Calculation {
  readonly numerator: RowSum;
  readonly denominator?: RowSum;
}

/** Each term is its coefficient times what the row has of these; of none, the coefficient alone. */
export type RowSum = readonly { readonly coefficient: Rational; readonly of: readonly RowOperand[] }[];

export interface Source extends Named {
  /** Path as written, relative to the contract file or the data folder. */
  readonly file: string;
  readonly format: FileFormat;
  readonly text: TextFormat;
  readonly columns: readonly Column[];
  /** What is calculated from each row, in the order of the contract. */
  readonly calculated?: readonly Column[];
  /** Columns whose values together are unique; empty when the contract says `rows without a key`. */
  readonly key: readonly string[];
  /** The months (quarters, weeks) of every key must be without gaps. */
  readonly withoutGaps: boolean;
  readonly owner?: string;
  readonly legalGround?: string;
  readonly delivery?: string;
}

/** One typed literal as it compares with a cell. Numbers are in the column's own unit, dates ISO, yes/no boolean. */
export type Cell =
  | { readonly cell: "text"; readonly text: string }
  | { readonly cell: "number"; readonly number: Rational }
  | { readonly cell: "date" | "month" | "quarter" | "year" | "week"; readonly text: string }
  | { readonly cell: "yes or no"; readonly yes: boolean };

export type Condition = { readonly at: Span } & (
  | { readonly condition: "all" | "any"; readonly parts: readonly Condition[] }
  | { readonly condition: "at least"; readonly count: number; readonly parts: readonly Condition[] }
  | { readonly condition: "not"; readonly part: Condition }
  | { readonly condition: "compare"; readonly left: RowOperand; readonly comparison: Comparison; readonly right: Cell }
  | {
      readonly condition: "one of";
      readonly left: RowOperand;
      readonly values: readonly Cell[];
      readonly negated: boolean;
    }
  | { readonly condition: "between"; readonly left: RowOperand; readonly from: Cell; readonly to: Cell }
  /** A moment of the row's own clock: `moved_in is at least 12 months after Entered`. */
  | { readonly condition: "moment"; readonly left: RowOperand; readonly comparison: Comparison; readonly right: Moment }
  | { readonly condition: "missing"; readonly of: RowOperand; readonly negated: boolean }
);

/**
 * A day (or month, quarter, year, week) that a column or a person's history gives, moved so many units later or, below zero, earlier.
 * A day so many months later is the day of that number, or the last of the month when the month lacks it.
 */
export interface Moment {
  readonly of: RowOperand;
  readonly shift?: { readonly count: number; readonly unit: "day" | "month" | "own" };
}

/** The days from one moment, which is in, until another, which is out. */
export interface Window {
  readonly from: Moment;
  readonly until: Moment;
}

/** Days from one moment to another, both in; `until`: the last is out. Without an end a stretch goes on. */
export interface Stretch {
  readonly from: Moment;
  readonly to: Moment;
  readonly until: boolean;
  /** Only what lies in it; nothing where it is not known. */
  readonly within?: Window;
}

/** What a condition compares: a cell of the row, or something about the person's history before a date. */
export type RowOperand =
  | { readonly operand: "column"; readonly column: string }
  | {
      readonly operand: "history";
      readonly at: Span;
      readonly of: "sum" | "rows" | "first" | "last" | "highest" | "lowest";
      /** Absent only for `rows`. */
      readonly column?: string;
      readonly where?: Condition;
      /** Whole months before; without these and days: all of history before the date. */
      readonly months?: number;
      /** In place of months, where rows have dates. */
      readonly days?: number;
      /** Before this date, exclusive; `row` is before the period of the row itself, `fixed` the date on which the group is fixed. */
      readonly before:
        | { readonly is: "date"; readonly date: IsoDate }
        | { readonly is: "row" }
        /** The row's own period is in. */
        | { readonly is: "through row" }
        /** All rows of the person, earlier and later. */
        | { readonly is: "ever" }
        | { readonly is: "fixed" };
    };

/** Who counts. Without `fixedOn` membership is decided row by row; with it, for people, once, on that date. */
export interface Group extends Named {
  readonly clause: "target group" | "comparison group";
  readonly source: string;
  readonly where?: Condition;
  readonly fixedOn?: IsoDate;
  /** The rule is asked of every row up to that day, not of the row of the month (quarter, week, year) with it. */
  readonly byEarlierRows?: true;
  readonly leaveOut: readonly { readonly at: Span; readonly where: Condition; readonly because: string }[];
  /** What tells which cohort a row belongs to: a column's name, or what `cohortBy` is called. */
  readonly cohort?: string;
  /** The cohort is the calendar month, quarter or year that holds this day. */
  readonly cohortBy?: { readonly day: RowOperand; readonly unit: "month" | "quarter" | "year" };
}

/** The steps in which a metric is measured. `contract` is the whole running time as one; `cohort` one per cohort of the group. */
export type Grain = "month" | "quarter" | "calendar year" | "contract year" | "contract" | "cohort";

export type Aggregate = {
  readonly at: Span;
  readonly where?: Condition;
} /** `times`: each row's product with these columns is added; a row that lacks one of them adds nothing. */ & (
  | { readonly aggregate: "sum"; readonly column: string; readonly times?: readonly { readonly column: string }[] }
  | { readonly aggregate: "rows" }
  /** Different people with at least one row in the period. */
  | { readonly aggregate: "people" }
  /** Everyone in a group that is fixed (in a cohort of it), also those without a row in the period; it has no `where`. */
  | { readonly aggregate: "everyone" }
  /** Days from one date column to another, both ends in, clipped to the period, no day of a person counted twice. An empty end is still open. */
  | ({ readonly aggregate: "days" } & Stretch)
  /**
   * Whole periods of `length` days (months), one after the other from the first day of each unbroken stretch of a person's days;
   * each counts where its last day lies. At most so many of a person, the earliest.
   */
  | ({
      readonly aggregate: "whole periods";
      readonly length: number;
      readonly of: "day" | "month";
      readonly atMost?: number;
    } & Stretch)
  /** People whose first row that satisfies `where`, ever, lies in the period. */
  | { readonly aggregate: "first time" }
  /** People who in this period for the first time reach `length` months (weeks) in a row that satisfy `where`; `gap` is how many may be missing between two. */
  | { readonly aggregate: "in a row"; readonly length: number; readonly of: "month" | "week"; readonly gap: number }
);

/** A sum of aggregates, each with its exact coefficient, plus a constant. */
export interface LinearMeasure {
  readonly terms: readonly { readonly coefficient: Rational; readonly of: Aggregate }[];
  readonly constant: Rational;
}

export type Measure = { readonly at: Span } & (
  | {
      readonly measure: "ratio";
      readonly numerator: LinearMeasure;
      readonly denominator?: LinearMeasure;
      readonly per: Rational;
    }
  | { readonly measure: "median"; readonly column: string; readonly where?: Condition }
);

export type MetricKind = "outcome" | "output" | "activity" | "guardrail" | "indicator";

/** A definition as its readers see it: what it measures in its own words, and the library that it comes from. */
export interface DefinedBy {
  readonly name: string;
  readonly label?: Label;
  /** `people with 3 months in a row where works is yes`, as the contract is spelled. */
  readonly words: string;
  readonly library?: string;
}

export interface Metric extends Named {
  readonly clause: MetricKind;
  readonly group: string;
  readonly every: Grain;
  readonly measures: Measure;
  /** Unit of the measured value: for `sum of short_days / people` it is { day: 1, person: -1 }. */
  readonly unit: Unit;
  /** Unit of the numerator alone: what `avoided` counts. */
  readonly countedIn: Unit;
  readonly kind: Kind;
  readonly scale: Scale;
  readonly better: "lower" | "higher";
  readonly verifiedBy?: string;
  /** A period whose denominator is zero is left out of it, as if an event did. */
  readonly withoutEmpty?: Span;
  /** Answer labels when the scale is ordinal. */
  readonly levels?: readonly string[];
  /** Of the score of an instrument: the smallest difference that matters, where the instrument states one. */
  readonly instrument?: { readonly matters?: Rational } | undefined;
  /** The definition that says what it measures; `measures` says it already in the columns of the metric's own data. */
  readonly definition?: DefinedBy;
  readonly labelForReaders?: Label;
}
