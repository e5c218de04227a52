// M3 — types, units, scales, shares, tables. Codes are never reused.

import { entry } from "./entry.ts";

export const m3 = {} as const;
