// M3 — types, units, scales, shares, tables: one list of what its chapters hold. Codes are never reused.

import { m3Amendments } from "./m3-amendments.ts";
import { m3Baselines } from "./m3-baselines.ts";
import { m3Calculations } from "./m3-calculations.ts";
import { m3Clauses } from "./m3-clauses.ts";
import { m3Clocks } from "./m3-clocks.ts";
import { m3Conditions } from "./m3-conditions.ts";
import { m3Data } from "./m3-data.ts";
import { m3Declared } from "./m3-declared.ts";
import { m3Definitions } from "./m3-definitions.ts";
import { m3Expressions } from "./m3-expressions.ts";
import { m3Instruments } from "./m3-instruments.ts";
import { m3Metrics } from "./m3-metrics.ts";
import { m3Notations } from "./m3-notations.ts";
import { m3OverTime } from "./m3-over-time.ts";
import { m3Payment } from "./m3-payment.ts";
import { m3Pricing } from "./m3-pricing.ts";
import { m3Sharing } from "./m3-sharing.ts";
import { m3Values } from "./m3-values.ts";

export const m3 = {
  ...m3Clauses,
  ...m3Data,
  ...m3Conditions,
  ...m3Clocks,
  ...m3Calculations,
  ...m3Metrics,
  ...m3Baselines,
  ...m3Declared,
  ...m3Amendments,
  ...m3Definitions,
  ...m3Instruments,
  ...m3Expressions,
  ...m3Notations,
  ...m3OverTime,
  ...m3Values,
  ...m3Pricing,
  ...m3Sharing,
  ...m3Payment,
} as const;
