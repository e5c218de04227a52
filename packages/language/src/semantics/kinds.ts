// The kinds of names that other clauses may speak of as a whole.

import type { SymbolKind } from "./context.ts";

/** What an amendment can replace or remove by its name. */
export const amendable: readonly SymbolKind[] = [
  "party",
  "data",
  "target group",
  "comparison group",
  "metric",
  "instrument",
  "value",
  "formula",
  "pricing",
  "rate card",
  "cap",
  "floor",
  "event",
];

/** What a warning can be accepted in. */
export const acceptable: readonly SymbolKind[] = [...amendable, "amendment"];
