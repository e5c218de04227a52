// M2 — names: unknown, doubled, unused, reserved. Codes are never reused.

import { entry } from "./entry.ts";

export const m2 = {
} as const;
