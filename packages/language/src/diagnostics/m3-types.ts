// M3 — types, units, scales, shares, tables: one list of what its chapters hold. Codes are never reused.

import { m3Clauses } from "./m3-clauses.ts";

export const m3 = { ...m3Clauses } as const;
