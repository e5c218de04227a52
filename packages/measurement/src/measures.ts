// What measurement gives: small exact tables, per metric, group and period, with what was used and what was left out.

import type { Rational } from "@mast/exact";
import type { Grain, IsoDate } from "@mast/language";

/** One step of the time (or one cohort) in which something is measured. Dates are both in. */
export interface Period {
  /** `2018-10`, `2018-Q4`, `2018`, `contract year 1`, `contract`, or the cohort's own name. Unique within its grain. */
  readonly key: string;
  /** Key of the whole period, where a change of the contract cut it: the keys of the parts say from or to when. */
  readonly partOf?: string | undefined;
  readonly grain: Grain;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface MeasuredPeriod {
  readonly period: Period;
  /** In an earlier run of a group's rule: the contract's period that this one is compared with. */
  readonly standsFor?: Period;
  /** Whole sums times exact coefficients, without the measure's `per`; a metric without a denominator has `null`. */
  readonly numerator: Rational;
  readonly denominator: Rational | null;
  /** Squares of the values that are added up in the numerator; only where the contract asks how they are spread. */
  readonly squares?: Rational;
  /** Different people of the group in the period. */
  readonly people: bigint;
  readonly rows: bigint;
  /** Ordinal metrics only: index of the median level; numerator and denominator are then not used. */
  readonly median?: number;
}

/** A metric measured over one group: its own, or one that a baseline compares with. */
export interface MeasuredSeries {
  readonly metric: string;
  /** Name of the group; the earlier run of a group's rule is `NAME on DATE`. */
  readonly group: string;
  readonly periods: readonly MeasuredPeriod[];
  /** Keys of the periods that the metric leaves out because there is nothing to divide by. */
  readonly empty?: readonly string[];
}

export interface LeftOut {
  /** Source or group that left rows out. */
  readonly of: string;
  readonly reason:
    | { readonly why: "missing value"; readonly column: string }
    | { readonly why: "exclusion"; readonly because: string };
  readonly rows: bigint;
  readonly people: bigint;
}

export interface SourceReport {
  readonly source: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Lines or records besides the header, and how many were read into the tables. */
  readonly rows: bigint;
  readonly rowsRead: bigint;
  /** First and last period (or date) that occurs in the data, if it has one. */
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  /** Sum per numeric column, in the column's own unit: control totals. */
  readonly totals: Readonly<Record<string, Rational>>;
}

/** Claims of a rate card's source, one entry per claim, in order of date, then person, then line in the file. */
export interface Claims {
  readonly rateCard: string;
  readonly outcomes: readonly string[];
  /** Code of the person; index in `outcomes`; date (day) of the claim. All of one length. */
  readonly person: readonly number[];
  readonly outcome: readonly number[];
  readonly date: readonly IsoDate[];
}

export interface Measures {
  readonly series: readonly MeasuredSeries[];
  readonly claims: readonly Claims[];
  readonly sources: readonly SourceReport[];
  readonly leftOut: readonly LeftOut[];
}
