// Words that drafters use for a comparison and that leave open whether the edge itself is in, with the keyword that was most likely meant.

import type { Spelling } from "@mast/exact";

const comparisons: Readonly<Record<Spelling, Readonly<Record<string, string>>>> = {
  en: {
    above: "MoreThan",
    over: "MoreThan",
    exceeding: "MoreThan",
    "greater than": "MoreThan",
    "higher than": "MoreThan",
    "larger than": "MoreThan",
    below: "LessThan",
    under: "LessThan",
    "lower than": "LessThan",
    "smaller than": "LessThan",
    "fewer than": "LessThan",
  },
  sv: {
    över: "MoreThan",
    "större än": "MoreThan",
    "högre än": "MoreThan",
    "fler än": "MoreThan",
    under: "LessThan",
    "lägre än": "LessThan",
    "färre än": "LessThan",
  },
};

/** The keyword that a comparison in other words stands for, if these words are one. */
export function comparisonIn(words: string, spelling: Spelling): string | undefined {
  return Object.hasOwn(comparisons[spelling], words) ? comparisons[spelling][words] : undefined;
}
