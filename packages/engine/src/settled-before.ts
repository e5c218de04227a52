// Takes what cannot be measured or settled by a day, gives the last end of a month by which everything can be, if something is paid by then.

import { type Contract, type Diagnostic, diagnose, type IsoDate, m5 } from "@mast/language";
import {
  type Connection,
  type Dataset,
  daysOfPeriod,
  periodOfDay,
  readCalendar,
  writeCalendar,
} from "@mast/measurement";
import { settle } from "@mast/settlement";
import { measureTexts } from "./under-texts.ts";

/** What is at fault in a period is also at fault on every later day, so the last day before it is found by halving. */
export async function settledBefore(
  contract: Contract,
  dataset: Dataset,
  connection: Connection,
  asOf: IsoDate,
): Promise<readonly Diagnostic[]> {
  const ends = monthEnds(contract.from, asOf);
  let [known, next, settled] = [-1, ends.length, 0];
  while (next - known > 1) {
    const middle = known + ((next - known) >> 1);
    const payments = await paymentsBy(contract, dataset, connection, ends[middle]!);
    if (payments === undefined) next = middle;
    else [known, settled] = [middle, payments];
  }
  const day = ends[known];
  return day === undefined || settled === 0 ? [] : [diagnose(m5.settledBefore, contract.at, { day })];
}

/** How many payments are settled by a day; undefined where anything is at fault. */
async function paymentsBy(
  contract: Contract,
  dataset: Dataset,
  connection: Connection,
  asOf: IsoDate,
): Promise<number | undefined> {
  const { value, diagnostics } = await measureTexts(contract, dataset, connection, asOf);
  const [signed, ...amended] = value;
  if (signed === undefined || diagnostics.some(isError)) return undefined;
  const settled = settle(contract, signed.measures, signed.expectations, { asOf, amended });
  return settled.diagnostics.some(isError) ? undefined : settled.value.lines.length;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** The ends of the months that are over before a day, from a first day on. */
function monthEnds(from: IsoDate, before: IsoDate): readonly IsoDate[] {
  const start = readCalendar("date", from);
  const end = readCalendar("date", before);
  if (start === undefined || end === undefined) return [];
  const ends: IsoDate[] = [];
  for (let month = periodOfDay("month", start); daysOfPeriod("month", month).to < end; month += 1n)
    ends.push(writeCalendar("date", daysOfPeriod("month", month).to));
  return ends;
}
