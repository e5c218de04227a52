// M5 — data: files, columns, cells, keys, periods. Codes are never reused.

import { entry } from "./entry.ts";

export const m5 = {} as const;
