// The sub-clauses of a clause, by the words that open them.

import { changeAndProof } from "./change-and-proof.ts";
import { measurement } from "./measurement.ts";
import { payments } from "./payment.ts";
import type { SubClause } from "./sub-clause.ts";
import { termsAndData } from "./terms-and-data.ts";
import { worth } from "./worth.ts";

export const subClauses: readonly SubClause[] = [
  ...termsAndData,
  ...measurement,
  ...worth,
  ...payments,
  ...changeAndProof,
];

/** The ways to write the sub-clause of a clause that a word opens; none where the word opens none. */
export function waysToWrite(clause: string, opening: string): readonly SubClause[] {
  return subClauses.filter(({ clauses, pattern }) => clauses.includes(clause) && firstOf(pattern).includes(opening));
}

/** The keyword ids that a pattern begins with. */
export const firstOf = (pattern: string): readonly string[] => pattern.split(" ", 1)[0]?.split("|") ?? [];

/** The words that open a sub-clause of a clause; of a clause without sub-clauses, its own. */
export function openersOf(clause: string): ReadonlySet<string> {
  const known = openers.get(clause);
  if (known) return known;
  const own = subClauses.filter(({ clauses }) => clauses.includes(clause)).flatMap(({ pattern }) => firstOf(pattern));
  const found = new Set(own);
  openers.set(clause, found);
  return found;
}

const openers = new Map<string, ReadonlySet<string>>();
