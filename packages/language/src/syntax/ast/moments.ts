// Moments that a name fixes, and the windows and stretches of time made of them.

import type { Span } from "../../source/span.ts";
import type { Count, Missing, Name, UnitName } from "./terms.ts";

/** How long after (or before) what is named. */
export interface Shift {
  readonly count: Count | Missing;
  readonly unit: UnitName | Missing;
  readonly direction: "after" | "before";
}

/** `12 months after Entered`, or a name alone: a column, or what each person has. */
export interface Moment {
  readonly node: "moment";
  readonly at: Span;
  readonly name: Name | Missing;
  readonly shift?: Shift;
}

/** `within 12 months after Entered`. */
export interface Within {
  readonly node: "within window";
  readonly at: Span;
  readonly of: Moment;
}

/** `a to b`, `a until b`, `within` a window. */
export interface Stretch {
  readonly from: Moment | Missing;
  readonly to: Moment | Missing;
  /** The day of `to` is out. */
  readonly until: boolean;
  readonly within?: Within;
}
