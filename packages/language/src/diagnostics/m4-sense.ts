// M4 — sense and incentives: what is well-formed and still wrong to sign. Codes are never reused.

import { entry } from "./entry.ts";

export const m4 = {} as const;
