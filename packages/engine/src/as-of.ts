// Takes the running time and what the data cover, gives the day up to which everything is settled, and why that day. Never the clock.

import { type Contract, type Diagnostic, diagnoseAt, type IsoDate, m6 } from "@mast/language";
import {
  type Dataset,
  daysOfPeriod,
  type PeriodKind,
  periodOfDay,
  readCalendar,
  timeColumnOf,
  writeCalendar,
} from "@mast/measurement";
import type { Statement } from "@mast/statement";

/**
 * The stated day, or the last day of the latest month that every source covers whole, at most the end of the running time.
 * Sources without a time column have no say, nor has one that the last text no longer reads.
 */
export function asOfOf(contract: Contract, dataset: Dataset, stated: IsoDate | undefined): Statement["asOf"] {
  if (stated !== undefined) return { date: stated, because: "stated" };
  const last = contract.amendments?.at(-1)?.contract ?? contract;
  const isRead = (source: string) => last === contract || last.sources.some(({ name }) => name === source);
  const ends = dataset.sources.flatMap(({ source, report }) =>
    report.last === undefined || !isRead(source) ? [] : [{ source, date: lastWholeMonth(report.last) }],
  );
  const first = ends.reduce<(typeof ends)[number] | undefined>((a, b) => (a && a.date <= b.date ? a : b), undefined);
  if (first === undefined || first.date >= last.to) return { date: last.to, because: "end of the running time" };
  return { date: first.date, because: "latest complete month in the data", source: first.source };
}

/** What a date that was chosen from the data may leave out: another column of dates in the same file that goes on later. */
export function laterDates(
  contract: Contract,
  dataset: Dataset,
  { date, because, source }: Statement["asOf"],
): readonly Diagnostic[] {
  if (because !== "latest complete month in the data") return [];
  const of = contract.sources.find(({ name }) => name === source);
  const read = dataset.sources.find((each) => each.source === source);
  const time = of && timeColumnOf(of.key, of.columns)?.column;
  if (!of || !read || !time) return [];
  const ends = read.reaches.filter(({ column, last }) => column !== time.name && lastWholeMonth(last) > date);
  const latest = ends.reduce<(typeof ends)[number] | undefined>((a, b) => (a && a.last >= b.last ? a : b), undefined);
  if (latest === undefined || date >= contract.to) return [];
  const { file } = of;
  const params = { asOf: date, column: time.name, other: latest.column, last: latest.last, file };
  return [diagnoseAt(m6.datesAfterAsOf, { in: "data", file }, params)];
}

/** Last day of the latest month that has ended when the period, or the day, has. */
function lastWholeMonth(last: string): IsoDate {
  const end = lastDay(last);
  const month = periodOfDay("month", end + 1n) - 1n;
  return writeCalendar("date", daysOfPeriod("month", month).to);
}

function lastDay(text: string): bigint {
  const kinds: readonly PeriodKind[] = ["month", "quarter", "week", "year"];
  for (const kind of kinds) {
    const period = readCalendar(kind, text);
    if (period !== undefined) return daysOfPeriod(kind, period).to;
  }
  const day = readCalendar("date", text);
  if (day === undefined) throw new Error(`Not a period: ${text}`);
  return day;
}
