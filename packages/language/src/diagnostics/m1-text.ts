// M1 — the text itself: characters, words, clauses that are cut short. Codes are never reused.

import { entry } from "./entry.ts";

export const m1 = {
} as const;
