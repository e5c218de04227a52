// M6 — settlement: what cannot be computed or paid. Codes are never reused.

import { entry } from "./entry.ts";

export const m6 = {} as const;
