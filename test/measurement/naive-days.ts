// Days as JavaScript's own dates know them, for the naive reading: it shares no calendar with the program.

export interface Days {
  readonly from: number;
  readonly to: number;
}

const dayLength = 86_400_000;
export const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayLength;
export const isoOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

export function monthsLater(day: number, months: number): number {
  const date = new Date(day * dayLength);
  const [year, month, wanted] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(wanted, last)) / dayLength;
}

/** The days of `2018`, `2018-Q4`, `2018-10`, `2018-W40` or `2018-10-01`. */
export function daysOf(text: string): Days {
  const [year = "", rest = "01-01"] = [text.slice(0, 4), text.slice(5) || undefined];
  if (text.length === 4) return { from: dayOf(`${year}-01-01`), to: dayOf(`${year}-12-31`) };
  if (rest.startsWith("Q")) {
    const from = monthsLater(dayOf(`${year}-01-01`), (Number(rest[1]) - 1) * 3);
    return { from, to: monthsLater(from, 3) - 1 };
  }
  if (rest.startsWith("W")) {
    const fourth = dayOf(`${year}-01-04`);
    const monday = fourth - ((new Date(fourth * dayLength).getUTCDay() + 6) % 7) + (Number(rest.slice(1)) - 1) * 7;
    return { from: monday, to: monday + 6 };
  }
  if (text.length === 7) return { from: dayOf(`${text}-01`), to: monthsLater(dayOf(`${text}-01`), 1) - 1 };
  return { from: dayOf(text), to: dayOf(text) };
}

/** The day by which a date, month, quarter, year or week belongs somewhere. */
export const anchorOf = (text: string): number => daysOf(text).from + (text.includes("W") ? 3 : 0);

/** All days from the first to the last. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

/** The day on which a month (counted from year 0) or a week (from 1970) is placed. */
export function placeOf(of: "month" | "week", n: number): number {
  return of === "week" ? n * 7 : Date.UTC(Math.floor(n / 12), n % 12, 1) / dayLength;
}

/** First and last day of the unit of time that holds a day. */
export function unitAround(holds: string, day: number): Days {
  const iso = isoOf(day);
  if (holds === "date") return { from: day, to: day };
  if (holds === "month") return daysOf(iso.slice(0, 7));
  if (holds === "year") return daysOf(iso.slice(0, 4));
  if (holds === "quarter") return daysOf(`${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`);
  const monday = day - ((new Date(day * dayLength).getUTCDay() + 6) % 7);
  return { from: monday, to: monday + 6 };
}
