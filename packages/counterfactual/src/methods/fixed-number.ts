// A number that the parties have agreed on, with their reason, is expected of every period.

import type { Amount } from "@mast/language";
import { type Comparison, type MethodOutcome, step } from "../method.ts";

export function expectFixedNumber(
  { now }: Comparison,
  { amount, because }: { readonly amount: Amount; readonly because: string },
): MethodOutcome {
  return { expected: now.map(() => amount.amount), steps: [step("agreed number", amount.amount, { because })] };
}
