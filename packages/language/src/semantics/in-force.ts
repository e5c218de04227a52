// Which of several baselines of a metric counts for a period.

import type { Baseline, Contract, IsoDate } from "./model/index.ts";

/** The baseline of a metric for a period that begins on a day: the last in force by then. Nothing when it has none. */
export function baselineInForce({ baselines }: Pick<Contract, "baselines">, metric: string, day: IsoDate) {
  const own = baselines.filter((baseline) => baseline.metric === metric);
  const isInForce = ({ inForceFrom }: Baseline, index: number) =>
    index === 0 || inForceFrom === undefined || inForceFrom <= day;
  return own.findLast(isInForce);
}
