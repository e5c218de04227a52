// Whether a written date is in the calendar: a day, a month, a quarter or a week in its one form.

/** `2018-10-01`, `2018-10`, `2018-Q4`, `2018-W40`; not `2018-02-30`, not `1/10/2018`. */
export function isRealDate(image: string): boolean {
  const found = /^(\d{4})-(?:Q(\d)|W(\d{2})|(\d{2})(?:-(\d{2}))?)$/.exec(image);
  if (!found) return false;
  const [, year, quarter, week, month, day] = found.map((part) => (part === undefined ? undefined : Number(part)));
  if (quarter !== undefined) return quarter >= 1 && quarter <= 4;
  if (week !== undefined) return week >= 1 && week <= 53;
  if (year === undefined || month === undefined || month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}
