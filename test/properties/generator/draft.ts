// What is known of a contract while it is drawn: its clauses so far, and what later clauses may name.

import type { Draw } from "./draw.ts";

export interface ColumnDraft {
  readonly name: string;
  readonly holds: string;
  readonly missing: string;
  /** Cells that a condition may compare with; in ascending order where there is an order. */
  readonly cells: readonly string[];
  readonly ordered: boolean;
  /** May be summed, or looked up as highest and lowest. */
  readonly number?: boolean;
}

export interface MetricDraft {
  readonly name: string;
  readonly group: string;
  readonly every: string;
  readonly better: "lower" | "higher";
  readonly clause: string;
  /** What a price may be per: `meeting`, `meetings`. */
  readonly unit?: string;
  readonly kind: "number" | "share" | "ordinal";
  readonly perPeople: boolean;
  readonly baseline: boolean;
}

export interface LimitDraft {
  readonly name: string;
  readonly on: readonly string[] | "contract" | { readonly verb: "pays" | "receives"; readonly party: string };
}

export interface Draft {
  readonly draw: Draw;
  readonly currency: string;
  /** First month of the running time, counted from year 0, and how many months it lasts. */
  readonly start: number;
  readonly months: number;
  /** Clauses as lines. */
  readonly clauses: string[][];
  readonly columns: ColumnDraft[];
  readonly payers: string[];
  readonly payees: string[];
  readonly evaluators: string[];
  readonly metrics: MetricDraft[];
  /** Named shares and amounts of money. */
  readonly shares: string[];
  readonly amounts: string[];
  readonly pricings: string[];
  readonly rateCards: string[];
  readonly limits: LimitDraft[];
}

const two = (number: number) => `${number}`.padStart(2, "0");

/** The month so many months after the contract's first. */
export function month({ start }: Pick<Draft, "start">, after: number): string {
  const all = start + after;
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}`;
}

export const firstDay = (draft: Draft, after: number): string => `${month(draft, after)}-01`;

export function lastDay(draft: Draft, after: number): string {
  const next = new Date(`${firstDay(draft, after + 1)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** A number as English writes it: thousands with commas. */
export function digits(number: number): string {
  return `${number}`.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** An amount of money, in one of the ways in which it may be written. */
export function money({ draw, currency }: Draft, major: number): string {
  const decimals = draw.chance(20) ? `.${two(draw.below(100))}` : "";
  const number = `${digits(major)}${decimals}`;
  const sign = { GBP: "£", EUR: "€", USD: "$", AUD: "$" }[currency];
  if (sign !== undefined && draw.chance(40)) return `${sign}${number}`;
  return draw.chance(15) ? `${number} ${currency}` : `${currency} ${number}`;
}

/** An amount of money at random, from so much to so much. */
export const between = (draft: Draft, low: number, high: number): string => money(draft, draft.draw.from(low, high));

/** Percentages that ascend, as numbers. */
export function ascending(draw: Draw, count: number, first: number, step: number): readonly number[] {
  let last = first;
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) last += draw.from(1, step);
    return last;
  });
}

/** Whole percentages that make a hundred. */
export function partition(draw: Draw, count: number): readonly number[] {
  const cuts = Array.from({ length: count - 1 }, () => draw.from(0, 100)).sort((a, b) => a - b);
  return [...cuts, 100].map((cut, index) => cut - (cuts[index - 1] ?? 0));
}

export function label({ draw }: Draft, text: string): string {
  if (draw.chance(50)) return "";
  return draw.chance(30) ? ` "${text}" sv "På svenska: ${text.toLowerCase()} å"` : ` "${text}"`;
}
