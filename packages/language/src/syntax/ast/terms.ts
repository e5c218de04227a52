// The small parts of every clause: names, texts, numbers, dates, expressions and conditions. A hole is a `Missing` node, never `undefined`
// by accident; optional things are `undefined` on purpose.

import type { Rational } from "@mast/exact";
import type { Span } from "../../source/span.ts";
import type { Moment, Stretch, Within } from "./moments.ts";
import type { SpreadExpr } from "./spread.ts";

/** Something the grammar requires and the text does not have. `at` is where it should stand. */
export interface Missing {
  readonly node: "missing";
  readonly at: Span;
}

export interface Name {
  readonly node: "name";
  readonly at: Span;
  readonly text: string;
}

/** A text in quotes, unescaped; `en` and `sv` when one per language is given. */
export interface Text {
  readonly node: "text";
  readonly at: Span;
  readonly text: string;
  readonly en?: string;
  readonly sv?: string;
}

/** `2018-10-01`, `2018-10`, `2018-Q4`, `2018-W40`, or a year such as `2018`. */
export interface DateLiteral {
  readonly node: "date";
  readonly at: Span;
  readonly grain: "day" | "month" | "quarter" | "week" | "year";
  readonly text: string;
}

/** A written whole number, as in `12 months`, `at least 5 of`, `at most 3 per person`. */
export interface Count {
  readonly node: "count";
  readonly at: Span;
  readonly value: Rational;
}

/** One factor of a unit: a standard unit by its keyword, a unit of the contract's own by name, or a currency. */
export type UnitName =
  | { readonly unit: "standard"; readonly at: Span; readonly keyword: StandardUnit }
  | { readonly unit: "own"; readonly at: Span; readonly name: string };

export type StandardUnit = "Person" | "Day" | "Week" | "Month" | "Quarter" | "Year" | "Hour" | "Claim";

export interface ToBeDecided {
  readonly node: "to be decided";
  readonly at: Span;
  readonly by: DateLiteral | Missing;
}

export type Basis = "avoided" | "gained" | "reduction" | "increase" | "level" | "count";

export type Expr =
  | Missing
  | ToBeDecided
  /** `12.5`, `12 %`, `5 percentage points`, `31 days`, `1,000 people`. `value` is the written number; a percent is not yet divided by 100. */
  | {
      readonly node: "number";
      readonly at: Span;
      readonly value: Rational;
      readonly decimals: number;
      readonly suffix?: "percent" | "percentage points";
      readonly unit?: UnitName;
      readonly per?: UnitName;
    }
  /** `SEK 2,143 per day`. `currency` is an ISO code; `symbol` is set when the text has £, € or $, whose code the contract decides. */
  | {
      readonly node: "money";
      readonly at: Span;
      readonly value: Rational;
      readonly decimals: number;
      readonly currency: string;
      readonly symbol?: "£" | "€" | "$" | "kr";
      readonly per?: UnitName;
    }
  /** A name; `key` is set in `Price for "day 1"`. */
  | {
      readonly node: "reference";
      readonly at: Span;
      readonly name: Name;
      readonly key?: Text | Missing;
      readonly dayOf?: Name | Missing;
    }
  | { readonly node: "effect"; readonly at: Span; readonly basis: Basis; readonly metric: Name | Missing }
  | SpreadExpr
  | {
      readonly node: "binary";
      readonly at: Span;
      readonly operator: "+" | "-" | "*" | "/" | "of";
      readonly left: Expr;
      readonly right: Expr;
    }
  | { readonly node: "negation"; readonly at: Span; readonly operand: Expr }
  | { readonly node: "group"; readonly at: Span; readonly inner: Expr }
  | {
      readonly node: "extreme";
      readonly at: Span;
      readonly which: "larger" | "smaller";
      readonly operands: readonly Expr[];
    }
  | { readonly node: "choice"; readonly at: Span; readonly when: Test; readonly yes: Expr; readonly no: Expr }
  | PresentValueExpr
  | InterestExpr
  /** The left side of `Termination has occurred`: 1 when it has, else 0; compared with 1. */
  | {
      readonly node: "event";
      readonly at: Span;
      readonly event: Name | Missing;
      readonly asked: "occurs" | "has occurred";
    };

/** `for 3 years`, `for 18 months`. */
export interface Term {
  readonly at: Span;
  readonly count: Count | Missing;
  readonly unit: "year" | "month" | "missing";
}

/** `present value of X for 3 years discounted by 10 % a year at the start of each year, fading by 12 % a year`. */
export interface PresentValueExpr {
  readonly node: "present value";
  readonly at: Span;
  readonly operand: Expr;
  readonly term: Term;
  readonly rate: Expr;
  readonly paid: "start" | "end" | "missing";
  readonly fading?: Expr;
}

/** `compound interest of 5 % a year on X for 3 years`. */
export interface InterestExpr {
  readonly node: "interest";
  readonly at: Span;
  readonly which: "simple" | "compound";
  readonly rate: Expr;
  readonly operand: Expr;
  readonly term: Term;
}

export type Comparison = "is" | "is not" | "is at least" | "is more than" | "is at most" | "is less than";

/** `level of Result is at least 3`. */
export interface Test {
  readonly node: "test";
  readonly at: Span;
  readonly left: Expr;
  readonly comparison: Comparison | "missing";
  readonly right: Expr;
}

/** What a cell is compared with. */
export type CellLiteral =
  | Missing
  | Text
  | DateLiteral
  | Expr
  | Moment
  | { readonly node: "yes or no"; readonly at: Span; readonly yes: boolean };

export type Window =
  | { readonly window: "missing"; readonly at: Span }
  /** `over the 12 months before 2018-10-01`; without `length` over all time. */
  | {
      readonly window: "before";
      readonly at: Span;
      readonly length?: Count | Missing;
      readonly unit?: "day" | "week" | "month" | "year";
      /** `ever`: with nothing after `over all time`. */
      readonly before:
        | DateLiteral
        | Missing
        | { readonly node: "each row" | "through each row" | "fixed" | "ever"; readonly at: Span };
    };

export type ConditionOperand =
  | Missing
  | { readonly node: "column"; readonly at: Span; readonly name: Name }
  | {
      readonly node: "history";
      readonly at: Span;
      readonly of: "sum" | "rows" | "first" | "last" | "highest" | "lowest";
      readonly column?: Name | Missing;
      readonly where?: Condition;
      readonly window: Window;
    };

export type Condition =
  | Missing
  /** Parts joined by `and` or by `or`; `mixed` when a text joins by both without parentheses. */
  | {
      readonly node: "joined";
      readonly at: Span;
      readonly by: "and" | "or" | "mixed";
      readonly parts: readonly Condition[];
    }
  | {
      readonly node: "at least of";
      readonly at: Span;
      readonly count: Count | Missing;
      readonly parts: readonly Condition[];
    }
  | { readonly node: "not"; readonly at: Span; readonly part: Condition }
  | {
      readonly node: "compare";
      readonly at: Span;
      readonly left: ConditionOperand;
      readonly comparison: Comparison | "missing";
      readonly right: CellLiteral;
    }
  | {
      readonly node: "one of";
      readonly at: Span;
      readonly left: ConditionOperand;
      readonly negated: boolean;
      readonly values: readonly CellLiteral[];
    }
  | {
      readonly node: "between";
      readonly at: Span;
      readonly left: ConditionOperand;
      readonly from: CellLiteral;
      readonly to: CellLiteral;
    }
  | {
      readonly node: "within";
      readonly at: Span;
      readonly left: ConditionOperand;
      readonly negated: boolean;
      readonly window: Within;
    }
  | { readonly node: "presence"; readonly at: Span; readonly left: ConditionOperand; readonly known: boolean };

/** A measured aggregate inside `measures`. */
export type MeasureExpr =
  | Missing
  | { readonly node: "measure number"; readonly at: Span; readonly value: Rational }
  | {
      readonly node: "sum" | "mean" | "median";
      readonly at: Span;
      readonly column: Name | Missing;
      /** Of a sum: the columns that it is multiplied by, row by row. */
      readonly times?: readonly (Name | Missing)[];
      readonly where?: Condition;
    }
  | { readonly node: "rows" | "people" | "first time" | "everyone"; readonly at: Span; readonly where?: Condition }
  | {
      readonly node: "share";
      readonly at: Span;
      readonly of: "rows" | "people" | "everyone";
      readonly where: Condition;
    }
  | ({ readonly node: "days"; readonly at: Span; readonly where?: Condition } & Stretch)
  | ({
      readonly node: "whole periods";
      readonly at: Span;
      readonly length: Count | Missing;
      readonly of: "day" | "week" | "month" | "quarter" | "year" | "missing";
      readonly atMost?: Count | Missing;
      readonly where?: Condition;
    } & Stretch)
  | {
      readonly node: "in a row";
      readonly at: Span;
      readonly length: Count | Missing;
      readonly of: "month" | "week" | "missing";
      readonly where: Condition;
      readonly gap?: Count | Missing;
    }
  | {
      readonly node: "measure binary";
      readonly at: Span;
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: MeasureExpr;
      readonly right: MeasureExpr;
    }
  | { readonly node: "measure group"; readonly at: Span; readonly inner: MeasureExpr }
  /** A definition, and which columns stand for what it needs, where they are called otherwise. */
  | {
      readonly node: "defined";
      readonly at: Span;
      readonly name: Name | Missing;
      readonly rows: readonly { readonly at: Span; readonly need: Name | Missing; readonly column: Name | Missing }[];
    }
  /** `… per 100 people`. */
  | { readonly node: "measure per"; readonly at: Span; readonly of: MeasureExpr; readonly per: Count | Missing };

export type Every =
  | {
      readonly node: "every";
      readonly at: Span;
      readonly grain: "month" | "quarter" | "calendar year" | "contract year" | "contract" | "cohort" | "payment";
    }
  | Missing;
