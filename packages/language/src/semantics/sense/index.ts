// Everything a reader would object to before signing. One check a file; each reads what is checked and reports.

import type { Context } from "../context.ts";
import { belowWhatMatters } from "./below-what-matters.ts";
import { belowZero } from "./below-zero.ts";
import { capBelowTable } from "./cap-below-table.ts";
import { capNotWhole } from "./cap-not-whole.ts";
import { capsTogether } from "./caps-together.ts";
import { chosenUnlike } from "./chosen-unlike.ts";
import { claimedElsewhere } from "./claimed-elsewhere.ts";
import { claimedTwice } from "./claimed-twice.ts";
import { cliff } from "./cliff.ts";
import { completers } from "./completers.ts";
import { countedInBoth } from "./counted-in-both.ts";
import { dividedBySeen } from "./divided-by-seen.ts";
import { fewerContacts } from "./fewer-contacts.ts";
import { followedForLess } from "./followed-for-less.ts";
import { forIgnored } from "./for-ignored.ts";
import { groupOfCompleters } from "./group-of-completers.ts";
import { guardrailToothless } from "./guardrail-toothless.ts";
import { lateStart } from "./late-start.ts";
import { limitBetweenRoundings } from "./limit-between-roundings.ts";
import { malusEnds } from "./malus-ends.ts";
import { manyAmounts } from "./many-amounts.ts";
import { neverPays } from "./never-pays.ts";
import { neverReached } from "./never-reached.ts";
import { noCap } from "./no-cap.ts";
import { noOutsideEvent } from "./no-outside-event.ts";
import { nothingInstead } from "./nothing-instead.ts";
import { paidAgain } from "./paid-again.ts";
import { payeeCounts } from "./payee-counts.ts";
import { payeeVerifies } from "./payee-verifies.ts";
import { payerRole } from "./payer-role.ts";
import { priceUndated } from "./price-undated.ts";
import type { Signed } from "./signed.ts";
import { totalAsMean } from "./total-as-mean.ts";
import { twoPayers } from "./two-payers.ts";
import { weights } from "./weights.ts";

const checks: readonly ((context: Context, signed: Signed) => void)[] = [
  payeeCounts,
  payeeVerifies,
  cliff,
  noCap,
  guardrailToothless,
  priceUndated,
  belowWhatMatters,
  belowZero,
  capBelowTable,
  limitBetweenRoundings,
  neverReached,
  payerRole,
  paidAgain,
  capNotWhole,
  capsTogether,
  chosenUnlike,
  claimedElsewhere,
  claimedTwice,
  completers,
  countedInBoth,
  dividedBySeen,
  fewerContacts,
  followedForLess,
  forIgnored,
  groupOfCompleters,
  lateStart,
  malusEnds,
  manyAmounts,
  neverPays,
  noOutsideEvent,
  nothingInstead,
  totalAsMean,
  twoPayers,
  weights,
];

/** Runs every sense check over the pieces that are sound. */
export function checkSense(context: Context, signed: Signed): void {
  for (const check of checks) check(context, signed);
}
