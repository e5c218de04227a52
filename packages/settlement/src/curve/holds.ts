// Takes two exact values and a comparison in the contract's words, gives whether it holds.

import { compare, type Rational } from "@mast/exact";
import type { Comparison } from "@mast/language";

export function holds(left: Rational, comparison: Comparison, right: Rational): boolean {
  const order = compare(left, right);
  switch (comparison) {
    case "is":
      return order === 0;
    case "is not":
      return order !== 0;
    case "is at least":
      return order >= 0;
    case "is more than":
      return order > 0;
    case "is at most":
      return order <= 0;
    case "is less than":
      return order < 0;
  }
}
