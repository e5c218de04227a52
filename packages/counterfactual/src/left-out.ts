// Time that the contract takes out, by an event or by the baseline's own clause. Measurement leaves these days out already:
// a period that is partly covered was measured over the rest of its days, one that is wholly covered takes no part.

import type { Baseline, Contract, IsoDate } from "@mast/language";

/** A stretch of time, both ends in, with what the contract gives as its reason. */
export interface LeftOutRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly because: string;
}

/** All stretches that are left out of a metric: those of its events, then those of its baseline. */
export function rangesLeftOut(contract: Contract, metric: string, baseline: Baseline | undefined): LeftOutRange[] {
  const events = contract.events.flatMap(({ leavesOut, from, to, because, label, name }) =>
    from !== undefined && to !== undefined && leavesOut.includes(metric)
      ? [{ from, to, because: because ?? label?.text ?? name }]
      : [],
  );
  return [...events, ...(baseline?.leaveOut ?? []).map(({ from, to, because }) => ({ from, to, because }))];
}

/** Whether the stretches together cover every day of the period. */
export function wholly(ranges: readonly LeftOutRange[], { from, to }: { from: IsoDate; to: IsoDate }): boolean {
  let day = from;
  while (day <= to) {
    const range = ranges.find((candidate) => candidate.from <= day && day <= candidate.to);
    if (range === undefined) return false;
    day = dayAfter(range.to);
  }
  return true;
}

function dayAfter(date: IsoDate): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
