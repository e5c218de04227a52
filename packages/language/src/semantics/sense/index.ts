// Everything a reader would object to before signing. One check a file; each reads what is checked and reports.

import type { Context } from "../context.ts";
import { capBelowTable } from "./cap-below-table.ts";
import { cliff } from "./cliff.ts";
import { guardrailToothless } from "./guardrail-toothless.ts";
import { limitBetweenRoundings } from "./limit-between-roundings.ts";
import { neverReached } from "./never-reached.ts";
import { noCap } from "./no-cap.ts";
import { paidAgain } from "./paid-again.ts";
import { payeeCounts } from "./payee-counts.ts";
import { payeeVerifies } from "./payee-verifies.ts";
import { payerRole } from "./payer-role.ts";
import { priceUndated } from "./price-undated.ts";
import type { Signed } from "./signed.ts";

const checks: readonly ((context: Context, signed: Signed) => void)[] = [
  payeeCounts,
  payeeVerifies,
  cliff,
  noCap,
  guardrailToothless,
  priceUndated,
  capBelowTable,
  limitBetweenRoundings,
  neverReached,
  payerRole,
  paidAgain,
];

/** Runs every sense check over the pieces that are sound. */
export function checkSense(context: Context, signed: Signed): void {
  for (const check of checks) check(context, signed);
}
