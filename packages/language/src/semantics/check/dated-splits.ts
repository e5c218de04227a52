// Takes the lines of a payment that say who pays or receives, gives the division from the start and the later ones by date.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clauses } from "../../diagnostics/m3-clauses.ts";
import { m3OverTime as m3 } from "../../diagnostics/m3-over-time.ts";
import type { PaymentClause } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import { daysOf } from "../dates.ts";
import type { DatedSplits, IsoDate, Split } from "../model/index.ts";
import { keywordOf, partsNamed } from "./parts.ts";
import { checkSplits } from "./splits.ts";

export interface SplitsOverTime {
  readonly first: readonly Split[];
  readonly later: readonly DatedSplits[];
}

/** The division of each line from its date on; the first holds from the start of the contract, with or without a date. */
export function checkDatedSplits(
  context: Context,
  clause: PaymentClause,
  side: "from" | "to",
): SplitsOverTime | undefined {
  const parts = partsNamed(clause, side);
  const divisions = parts.map((part) => checkSplits(context, part));
  const dates = parts.map(({ since }) => since && daysOf(since)?.from);
  let sound = true;
  parts.forEach((part, index) => {
    const date = dates[index];
    const before: IsoDate | undefined = index === 0 ? undefined : (dates[index - 1] ?? context.running?.from);
    if (index > 0 && !part.since) {
      const related = [{ span: parts[0]?.at ?? part.at, message: { en: "said here first", sv: "anges först här" } }];
      context.report(
        diagnose(
          m3Clauses.partDoubled,
          part.at,
          { clause, spelling: context.spelling, part: keywordOf(side) },
          { related },
        ),
      );
      sound = false;
    } else if (date !== undefined && isOutOfOrder(date, before, index === 0 ? context.running?.from : undefined)) {
      context.report(diagnose(m3.divisionOutOfOrder, part.since?.at ?? part.at, { date }));
      sound = false;
    }
  });
  const [first, ...others] = divisions;
  if (!first || !sound) return undefined;
  const later = others.map((splits, index): DatedSplits | undefined => {
    const from = dates[index + 1];
    const at = parts[index + 1]?.at;
    return splits && at && from !== undefined ? { at, from, splits } : undefined;
  });
  const known = later.filter((each) => each !== undefined);
  return known.length === later.length ? { first, later: known } : undefined;
}

/** A later division begins after the one before it; the first one not after the contract does. */
function isOutOfOrder(date: IsoDate, before: IsoDate | undefined, start: IsoDate | undefined): boolean {
  return (before !== undefined && date <= before) || (start !== undefined && date > start);
}
