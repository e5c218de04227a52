// How what is measured lies spread around its mean.

import type { Span } from "../../source/span.ts";
import type { Missing, Name } from "./terms.ts";

/** `standard deviation of Marks`, `pooled standard deviation of Marks and OtherMarks`. */
export interface SpreadExpr {
  readonly node: "standard deviation";
  readonly at: Span;
  /** One, or two that are pooled. */
  readonly metrics: readonly (Name | Missing)[];
}
