// What is drawn of a price: straight pieces, points with their cliffs, limits as level lines and the value now. Exact numbers as texts for
// readers; the numbers beside them place ink and nothing else.

import type { Span } from "@mast/language";

/** A number for readers and where it is drawn. */
export interface Drawn {
  readonly text: string;
  readonly at: number;
}

export interface DrawnPoint {
  readonly x: Drawn;
  readonly pays: Drawn;
  /** What it pays just before and just after, when that is something else. */
  readonly jump?: { readonly before: Drawn; readonly after: Drawn; readonly height: string };
  /** How it goes on: `then SEK 2,143 per day`, `then level`. */
  readonly onward: string;
  /** The curve meets a limit here without a bend of its own. */
  readonly limit?: string;
}

export interface DrawnLimit {
  readonly name: string;
  readonly amount: Drawn;
  /** `cap of a payment, on Saving`. */
  readonly words: string;
  /** Far outside what the curve reaches: told, not drawn. */
  readonly outside: boolean;
  readonly span: Span;
}

export interface CurveDrawing {
  readonly shows: "curve";
  readonly name: string;
  readonly label: string;
  readonly span: Span;
  /** What the price is over: `reduction of ShortAbsence`. */
  readonly over: Axis;
  readonly pays: Axis;
  readonly pieces: readonly (readonly [readonly [number, number], readonly [number, number]])[];
  readonly points: readonly DrawnPoint[];
  readonly limits: readonly DrawnLimit[];
  readonly now?: { readonly x: Drawn; readonly pays: Drawn; readonly words: string };
  readonly notes: readonly string[];
}

export interface Axis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Numbers of the axis are shares of one: shown times a hundred. */
  readonly percent: boolean;
}

/** A rate card: what each outcome pays. The first column names it, the rest are numbers. */
export interface PriceTable {
  readonly shows: "table";
  readonly name: string;
  readonly label: string;
  readonly span: Span;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly span: Span }[];
  readonly notes: readonly string[];
}

/** There is nothing to draw, in a sentence. */
export interface NothingDrawn {
  readonly shows: "nothing";
  readonly name: string;
  readonly why: string;
}

export type PayoutCurve = CurveDrawing | PriceTable | NothingDrawn;
