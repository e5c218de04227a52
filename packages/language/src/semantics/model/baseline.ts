// What would have happened anyway: one baseline per metric that is priced by effect.

import type { Span } from "../../source/span.ts";
import type { IsoDate } from "./contract.ts";
import type { Amount } from "./expression.ts";

export type ExpectedBy =
  /** Mean of the baseline: ratio of sums, or the mean of the periods' values when `unweighted`. */
  | { readonly method: "fixed mean" }
  | { readonly method: "same-month means" }
  | { readonly method: "linear trend"; readonly monthEffects: boolean }
  | { readonly method: "ratio" | "difference"; readonly group: string; readonly sameMonths: boolean }
  | { readonly method: "regression"; readonly group: string }
  | { readonly method: "difference and trend"; readonly group: string }
  | { readonly method: "difference in differences"; readonly group: string }
  /** No baseline period: the comparison group's own value in the same period. */
  | { readonly method: "contemporary group"; readonly group: string }
  /** The group's own rule, run with this earlier date instead of the one it is fixed on; its people followed equally long. */
  | { readonly method: "same rule"; readonly on: IsoDate }
  | { readonly method: "fixed number"; readonly amount: Amount; readonly because: string };

export interface Baseline {
  readonly at: Span;
  readonly metric: string;
  readonly metricAt: Span;
  /** Periods that begin on this day or later; absent: from the start, until a later baseline of the metric is in force. */
  readonly inForceFrom?: IsoDate;
  /** First and last day, both in; absent for `contemporary group`, `same rule` and `fixed number`. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly by: ExpectedBy;
  readonly byAt: Span;
  /** Each period weighs the same; otherwise means are ratios of sums. */
  readonly unweighted: boolean;
  readonly leaveOut: readonly {
    readonly at: Span;
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly because: string;
  }[];
  readonly vintage?: string;
  readonly uncertainty?: Uncertainty;
}

/**
 * `stated`: the standard uncertainty of what is expected; `sizes`: of the difference between what is observed and expected, from how many
 * were counted. The others are checked and not yet computed.
 */
export type Uncertainty = { readonly at: Span } & (
  | { readonly uncertainty: "resampling"; readonly column: string; readonly times: number; readonly seed: string }
  | { readonly uncertainty: "prediction" }
  | { readonly uncertainty: "stated"; readonly plusMinus: Amount }
  | { readonly uncertainty: "sizes" }
  | { readonly uncertainty: "not known" }
);
