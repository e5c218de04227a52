// Takes a grain and a day of the running time, gives the period around it: what a day in the middle of a period cuts in two.

import { addDays, daysOf } from "../dates.ts";
import type { Contract, Grain, IsoDate } from "../model/index.ts";

/** First and last day of a period, both in. */
export interface Around {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The period of a grain that holds a day. Contract years are counted from the contract's first day; a cohort has the whole time. */
export function periodAround(contract: Pick<Contract, "from" | "to">, grain: Grain, day: IsoDate): Around {
  if (grain === "contract" || grain === "cohort") return { from: contract.from, to: contract.to };
  const found = grain === "contract year" ? contractYear(contract.from, day) : calendarPeriod(grain, day);
  return {
    from: found.from > contract.from ? found.from : contract.from,
    to: found.to < contract.to ? found.to : contract.to,
  };
}

/** Whether a day has days of its period before it. */
export function isInside(contract: Pick<Contract, "from" | "to">, grain: Grain, day: IsoDate): boolean {
  return periodAround(contract, grain, day).from < day;
}

function calendarPeriod(grain: "month" | "quarter" | "calendar year", day: IsoDate): Around {
  const [year = "", month = ""] = day.split("-");
  const quarter = ["01", "02", "03"].includes(month)
    ? 1
    : ["04", "05", "06"].includes(month)
      ? 2
      : month < "10"
        ? 3
        : 4;
  const written = {
    month: { grain: "month", text: `${year}-${month}` },
    quarter: { grain: "quarter", text: `${year}-Q${quarter}` },
    "calendar year": { grain: "year", text: year },
  } as const;
  const days = daysOf({ node: "date", at: { start: 0, end: 0 }, ...written[grain] });
  if (days === undefined) throw new Error(`Not a day: ${day}`);
  return days;
}

function contractYear(start: IsoDate, day: IsoDate): Around {
  const own = anniversary(start, day.slice(0, 4), 0);
  const from = own <= day ? own : anniversary(start, day.slice(0, 4), -1);
  return { from, to: addDays(anniversary(start, from.slice(0, 4), 1), -1) };
}

/** The contract's first day in another year; a day that the month lacks becomes its last. */
function anniversary(start: IsoDate, year: string, later: number): IsoDate {
  const written = `${BigInt(year) + BigInt(later)}`.padStart(4, "0");
  if (start.slice(5) !== "02-29") return `${written}${start.slice(4)}`;
  const month = daysOf({ node: "date", at: { start: 0, end: 0 }, grain: "month", text: `${written}-02` });
  return month?.to ?? `${written}-02-28`;
}
