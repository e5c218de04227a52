// Takes dates and periods as data files write them, gives whole numbers counted from 1970, and back. ISO 8601, proleptic Gregorian.
// Reading gives undefined for a text that is not a real date or period; years are 1000 to 9999.

export type PeriodKind = "year" | "quarter" | "month" | "week";
export type CalendarKind = PeriodKind | "date";

/** The number of a text: days, months or quarters since 1970, weeks since Monday 1969-12-29, or the year itself. */
export function readCalendar(kind: CalendarKind, text: string): bigint | undefined {
  switch (kind) {
    case "date":
      return dayOf(text);
    case "month":
      return monthOf(text);
    case "quarter":
      return quarterOf(text);
    case "week":
      return weekOf(text);
    case "year":
      return /^[1-9]\d{3}$/.test(text) ? BigInt(text) : undefined;
  }
}

/** The ISO text of a number that `readCalendar` gave. */
export function writeCalendar(kind: CalendarKind, value: bigint): string {
  switch (kind) {
    case "date":
      return dateText(value);
    case "month":
      return `${padded(floorDivide(value, 12n) + 1970n, 4)}-${padded(modulo(value, 12n) + 1n, 2)}`;
    case "quarter":
      return `${padded(floorDivide(value, 4n) + 1970n, 4)}-Q${modulo(value, 4n) + 1n}`;
    case "week":
      return weekText(value);
    case "year":
      return padded(value, 4);
  }
}

/** First and last day of a period, both in, as days since 1970-01-01. */
export function daysOfPeriod(kind: PeriodKind, value: bigint): { readonly from: bigint; readonly to: bigint } {
  const from = firstDay(kind, value);
  return { from, to: firstDay(kind, value + 1n) - 1n };
}

/** The period that a day lies in. */
export function periodOfDay(kind: PeriodKind, day: bigint): bigint {
  if (kind === "week") return floorDivide(day + 3n, 7n);
  const { year, month } = civil(day);
  if (kind === "year") return year;
  const months = (year - 1970n) * 12n + month - 1n;
  return kind === "month" ? months : floorDivide(months, 3n);
}

/** Days since 1970-01-01 of `2018-10-01`. */
export function dayOf(text: string): bigint | undefined {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [BigInt(match[1]!), BigInt(match[2]!), BigInt(match[3]!)];
  if (month < 1n || month > 12n || day < 1n) return undefined;
  const value = dayOfCivil(year, month, day);
  return civil(value).month === month && day <= 31n ? value : undefined;
}

/** Months since 1970-01 of `2018-10`. */
export function monthOf(text: string): bigint | undefined {
  const match = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/.exec(text);
  return match === null ? undefined : (BigInt(match[1]!) - 1970n) * 12n + BigInt(match[2]!) - 1n;
}

/** Quarters since 1970-Q1 of `2018-Q4`. */
export function quarterOf(text: string): bigint | undefined {
  const match = /^([1-9]\d{3})-Q([1-4])$/.exec(text);
  return match === null ? undefined : (BigInt(match[1]!) - 1970n) * 4n + BigInt(match[2]!) - 1n;
}

/** Weeks since 1970-W01 (Monday 1969-12-29) of `2018-W40`; week 53 only in the years that have one. */
export function weekOf(text: string): bigint | undefined {
  const match = /^([1-9]\d{3})-W(0[1-9]|[1-4]\d|5[0-3])$/.exec(text);
  if (match === null) return undefined;
  const year = BigInt(match[1]!);
  const value = firstWeek(year) + BigInt(match[2]!) - 1n;
  return value < firstWeek(year + 1n) ? value : undefined;
}

/** `2018-10-01` of days since 1970-01-01. */
export function dateText(day: bigint): string {
  const at = civil(day);
  return `${padded(at.year, 4)}-${padded(at.month, 2)}-${padded(at.day, 2)}`;
}

function weekText(week: bigint): string {
  // The Thursday of a week lies in the year that the week belongs to.
  const year = civil(week * 7n).year;
  return `${padded(year, 4)}-W${padded(week - firstWeek(year) + 1n, 2)}`;
}

/** The number of week 1 of a year: the week of 4 January. */
function firstWeek(year: bigint): bigint {
  return floorDivide(dayOfCivil(year, 1n, 4n) + 3n, 7n);
}

function firstDay(kind: PeriodKind, value: bigint): bigint {
  switch (kind) {
    case "week":
      return value * 7n - 3n;
    case "year":
      return dayOfCivil(value, 1n, 1n);
    default: {
      const months = kind === "month" ? value : value * 3n;
      return dayOfCivil(1970n + floorDivide(months, 12n), modulo(months, 12n) + 1n, 1n);
    }
  }
}

// Days from and to civil dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March.
function dayOfCivil(year: bigint, month: bigint, day: bigint): bigint {
  const y = month <= 2n ? year - 1n : year;
  const era = floorDivide(y, 400n);
  const yearOfEra = y - era * 400n;
  const dayOfYear = (153n * (month > 2n ? month - 3n : month + 9n) + 2n) / 5n + day - 1n;
  return era * 146_097n + yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear - 719_468n;
}

function civil(days: bigint): { readonly year: bigint; readonly month: bigint; readonly day: bigint } {
  const shifted = days + 719_468n;
  const era = floorDivide(shifted, 146_097n);
  const dayOfEra = shifted - era * 146_097n;
  const yearOfEra = (dayOfEra - dayOfEra / 1460n + dayOfEra / 36_524n - dayOfEra / 146_096n) / 365n;
  const dayOfYear = dayOfEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const marchMonth = (5n * dayOfYear + 2n) / 153n;
  const month = marchMonth < 10n ? marchMonth + 3n : marchMonth - 9n;
  return {
    year: yearOfEra + era * 400n + (month <= 2n ? 1n : 0n),
    month,
    day: dayOfYear - (153n * marchMonth + 2n) / 5n + 1n,
  };
}

function floorDivide(a: bigint, b: bigint): bigint {
  return (a - modulo(a, b)) / b;
}

function modulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}

function padded(value: bigint, digits: number): string {
  return String(value).padStart(digits, "0");
}
