// M3 — types, units, scales, shares, tables: one list of what its chapters hold. Codes are never reused.

import { m3Clauses } from "./m3-clauses.ts";
import { m3Expressions } from "./m3-expressions.ts";

export const m3 = { ...m3Clauses, ...m3Expressions } as const;
