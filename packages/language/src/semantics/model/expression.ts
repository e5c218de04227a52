// Named numbers and calculations: literals, dated series, references and arithmetic, all typed and exact.

import type { Rational } from "@mast/exact";
import type { Span } from "../../source/span.ts";
import type { IsoDate, Named } from "./contract.ts";
import type { Kind, Unit } from "./unit.ts";

/** An exact number with its unit. Money is in major units (kronor), a share of 12 % is 12/100, 5 percentage points are 5/100. */
export interface Amount {
  readonly amount: Rational;
  readonly unit: Unit;
  readonly kind: Kind;
}

/** What an effect may be asked for. `avoided` and `gained` are quantities, `reduction` and `increase` relative, `level` the observed value. */
export type Basis = "avoided" | "gained" | "reduction" | "increase" | "level" | "count";

export type Expression = { readonly at: Span; readonly unit: Unit; readonly kind: Kind } & (
  | { readonly node: "literal"; readonly value: Rational }
  /** A `value` or `formula`, in force on the date that the use asks for, or on the first day of an event. */
  | { readonly node: "value"; readonly name: string; readonly onDayOf?: string }
  /**
   * Only as the amount of a limit on what a party receives: the most, or least, that it may have received for its yearly return on all that
   * it pays in, by this table and by payments of the contract, to be at the rate. A year is 365 days.
   */
  | {
      readonly node: "return";
      readonly party: string;
      readonly rate: Expression;
      readonly outlays: readonly { readonly at: Span; readonly day: IsoDate; readonly amount: Expression }[];
      readonly rounding: Rounding;
    }
  /** 1 when a day of the event lies in the window that is settled (`occurs`) or its first day not after it (`has occurred`), else 0. */
  | { readonly node: "event"; readonly event: string; readonly asked: "occurs" | "has occurred" }
  /** What a pricing or rate card pays before sharing, in the window that is settled. */
  | { readonly node: "pricing"; readonly name: string }
  /**
   * How the values that metrics are means (or shares) of lie around them, in the window that is settled, rounded once. Of several, the
   * squared distances from each one's own mean are added up.
   */
  | { readonly node: "standard deviation"; readonly metrics: readonly string[]; readonly decimals: number }
  /** `reduction of ShortAbsence`, in the window that is settled. */
  | { readonly node: "effect"; readonly metric: string; readonly basis: Basis }
  | {
      readonly node: "sum" | "difference" | "product" | "quotient";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly node: "negation"; readonly operand: Expression }
  | { readonly node: "larger" | "smaller"; readonly operands: readonly Expression[] }
  | { readonly node: "choice"; readonly when: Test; readonly yes: Expression; readonly no: Expression }
  /** What `years` equal yearly amounts are worth on the first day; from the second year on each is `fading` less than the one before. */
  | {
      readonly node: "present value";
      readonly operand: Expression;
      readonly years: number;
      readonly rate: Expression;
      readonly paid: "start" | "end";
      readonly fading?: Expression;
    }
  /** The interest alone, without the amount that it is on. Compound interest is for whole years. */
  | {
      readonly node: "interest";
      readonly which: "simple" | "compound";
      readonly rate: Expression;
      readonly operand: Expression;
      readonly months: number;
    }
);

/** A comparison between two amounts of the same unit. */
export interface Test {
  readonly at: Span;
  readonly left: Expression;
  readonly comparison: Comparison;
  readonly right: Expression;
}

export type Comparison = "is" | "is not" | "is at least" | "is more than" | "is at most" | "is less than";

/** `value` and `formula` alike: what holds from each date on, in order of date; the first entry may lack a date. */
export interface ValueSeries extends Named {
  readonly clause: "value" | "formula";
  readonly unit: Unit;
  readonly kind: Kind;
  readonly entries: readonly { readonly at: Span; readonly from?: IsoDate; readonly is: Expression }[];
  readonly source?: string;
  readonly rounding?: Rounding;
}

export interface Rounding {
  readonly at: Span;
  readonly mode: "half up" | "half even" | "up" | "down" | "toward zero" | "away from zero";
  /** The unit rounded to, in the amount's own unit: `SEK 1` is 1, `SEK 0.05` is 1/20. */
  readonly to: Rational;
}
