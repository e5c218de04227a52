// Days and months that mends offer: those written in a place, and those on which periods of the contract begin.

import type { Span } from "@mast/language";
import { addDays, addMonths, periodsOf } from "@mast/measurement";
import { endOf } from "../place.ts";
import { type Broken, running, tokensIn } from "./broken.ts";

const literals: ReadonlySet<string> = new Set([
  "DateLiteral",
  "MonthLiteral",
  "QuarterLiteral",
  "WeekLiteral",
  "Number",
]);

/** Places of the dates that are written within a span, years included. */
export function dateTokens({ analysis }: Broken, within: Span): readonly Span[] {
  return tokensIn(analysis, within)
    .filter(({ tokenType, image }) => literals.has(tokenType.name) && /^\d{4}(?:-|$)/.test(image))
    .map((token) => ({ start: token.startOffset, end: endOf(token) }));
}

/** First days of the contract's periods of a length, in order. */
export function startsOf({ analysis }: Broken, grain: Parameters<typeof periodsOf>[1]): readonly string[] {
  const runs = running(analysis);
  return runs ? periodsOf(runs, grain).map(({ from }) => from) : [];
}

/** A day or a month as written, and there is such a month. */
export const isInAMonth = (written: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?$/.test(written);
export const monthOf = (day: string): string => day.slice(0, 7);
/** The month so many months later, or earlier when negative. */
export const monthAfter = (month: string, count: number): string => monthOf(addMonths(`${month}-01`, count));
export const firstOfMonth = (day: string): string => `${monthOf(day)}-01`;
export const lastOfMonth = (day: string): string => addDays(addMonths(firstOfMonth(day), 1), -1);
export const firstOfNextMonth = (day: string): string => addMonths(firstOfMonth(day), 1);
export const lastOfMonthBefore = (day: string): string => addDays(firstOfMonth(day), -1);
