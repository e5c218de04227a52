// M4 — sense and incentives: what is well-formed and still wrong to sign. Codes are never reused.

import { m4Amendments } from "./m4-amendments.ts";
import { m4Applied } from "./m4-applied.ts";
import { m4Clocks } from "./m4-clocks.ts";
import { m4Drafting } from "./m4-drafting.ts";
import { m4Money } from "./m4-money.ts";
import { m4Objections } from "./m4-objections.ts";
import { m4Pitfalls } from "./m4-pitfalls.ts";
import { m4Rewards } from "./m4-rewards.ts";

export const m4 = {
  ...m4Amendments,
  ...m4Clocks,
  ...m4Drafting,
  ...m4Applied,
  ...m4Money,
  ...m4Objections,
  ...m4Pitfalls,
  ...m4Rewards,
} as const;
