// CST to AST for the small parts: one pure function per grammar rule, each total on half-typed text.

import { isCurrency, negate, type Rational, readNumber, type Spelling } from "@mast/exact";
import type { CstNode, IToken } from "chevrotain";
import type { Span } from "../../source/span.ts";
import type {
  Comparison,
  Count,
  DateLiteral,
  Every,
  Expr,
  Missing,
  Name,
  StandardUnit,
  Test,
  Text,
  UnitName,
} from "../ast/index.ts";
import { isRealDate } from "../calendar.ts";
import { anyToken, node, spanOf, spanOfToken, token, tokens } from "../cst.ts";

/** What a builder needs besides the node: the spelling, and where a hole of this clause is. */
export interface Build {
  readonly spelling: Spelling;
}

export function missing(at: Span): Missing {
  return { node: "missing", at };
}

/** The place just after what a node covers: where something missing from it should stand. */
export function after(cst: CstNode | undefined, otherwise: Span = { start: 0, end: 0 }): Span {
  const at = spanOf(cst, otherwise);
  return { start: at.end, end: at.end };
}

export function nameOfToken(of: IToken): Name {
  return { node: "name", at: spanOfToken(of), text: of.image };
}

export function name(cst: CstNode | undefined, hole: Span): Name | Missing {
  const found = cst && Object.values(cst.children).flat()[0];
  return found && "image" in found && found.isInsertedInRecovery !== true ? nameOfToken(found) : missing(hole);
}

/** The name under a `name` child. */
export function nameIn(cst: CstNode | undefined, index = 0): Name | Missing {
  return name(node(cst, "name", index), after(cst));
}

export function namesIn(cst: CstNode | undefined): (Name | Missing)[] {
  const list = (node(cst, "names") ?? cst)?.children.name ?? [];
  return list.map((element) => name(element as CstNode, after(cst)));
}

/** What stands between the quotation marks, however the text is opened and closed. */
export function unquoted(image: string): string {
  const closed = /^"((?:[^"\\]|\\["\\])*)"$/.exec(image)?.[1];
  return (closed ?? image.slice(1).replace(/["“”„«»‘’']$/, "")).replace(/\\(["\\])/g, "$1");
}

export function textOfToken(of: IToken): Text {
  return { node: "text", at: spanOfToken(of), text: unquoted(of.image) };
}

export function text(of: IToken | undefined, hole: Span): Text | Missing {
  return of ? textOfToken(of) : missing(hole);
}

export function textIn(cst: CstNode | undefined, index = 0): Text | Missing {
  return text(token(cst, "TextLiteral", index), after(cst));
}

/** `"…"`, `"…" sv "…"`. */
export function label(cst: CstNode | undefined): Text | undefined {
  const first = token(cst, "TextLiteral");
  if (!cst || !first) return undefined;
  const other = token(cst, "TextLiteral", 1);
  const base: Text = { ...textOfToken(first), at: spanOf(cst, spanOfToken(first)) };
  if (!other) return base;
  return token(cst, "SvLabel") ? { ...base, sv: unquoted(other.image) } : { ...base, en: unquoted(other.image) };
}

export function because(cst: CstNode | undefined): Text | Missing {
  return textIn(node(cst, "because") ?? cst);
}

const dateTokens = {
  DateLiteral: "day",
  MonthLiteral: "month",
  QuarterLiteral: "quarter",
  WeekLiteral: "week",
  Number: "year",
} as const;

export function date(cst: CstNode | undefined, hole: Span): DateLiteral | Missing {
  const found = anyToken(cst, Object.keys(dateTokens));
  return found ? dateOfToken(found) : missing(hole);
}

/** A date that is not in the calendar was reported by the lexer and is a hole. */
export function dateOfToken(of: IToken): DateLiteral | Missing {
  const grain = dateTokens[of.tokenType.name as keyof typeof dateTokens] ?? "day";
  if (grain !== "year" && !isRealDate(of.image)) return missing(spanOfToken(of));
  return { node: "date", at: spanOfToken(of), grain, text: of.image };
}

export function dateIn(cst: CstNode | undefined, index = 0): DateLiteral | Missing {
  return date(node(cst, "date", index), after(cst));
}

/** A written number; a malformed one was reported by the lexer and is a hole. */
export function numberOf(of: IToken, build: Build): { value: Rational; decimals: number } | undefined {
  const read = readNumber(of.image, build.spelling);
  return "fault" in read ? undefined : read;
}

export function count(of: IToken | undefined, hole: Span, build: Build): Count | Missing {
  const read = of && numberOf(of, build);
  return of && read ? { node: "count", at: spanOfToken(of), value: read.value } : missing(of ? spanOfToken(of) : hole);
}

export function countIn(cst: CstNode | undefined, build: Build, index = 0): Count | Missing {
  return count(token(cst, "Number", index), after(cst), build);
}

const standardUnits: readonly StandardUnit[] = ["Person", "Day", "Week", "Month", "Quarter", "Year", "Hour", "Claim"];

export function unitName(cst: CstNode | undefined): UnitName | undefined {
  const standard = anyToken(cst, standardUnits);
  if (standard)
    return { unit: "standard", at: spanOfToken(standard), keyword: standard.tokenType.name as StandardUnit };
  const own = token(cst, "Identifier");
  return own ? { unit: "own", at: spanOfToken(own), name: own.image } : undefined;
}

export function unitIn(cst: CstNode | undefined): UnitName | Missing {
  return unitName(node(cst, "unitName")) ?? missing(after(cst));
}

function perUnit(cst: CstNode | undefined): UnitName | undefined {
  const claim = token(cst, "PerClaim");
  if (claim) return { unit: "standard", at: spanOfToken(claim), keyword: "Claim" };
  return unitName(node(cst, "unitName"));
}

/** A number or an amount of money with what follows it. */
export function literal(cst: CstNode | undefined, build: Build, negative = false): Expr {
  const digits = token(cst, "Number");
  if (!cst || !digits) return missing(after(cst));
  const read = numberOf(digits, build);
  if (!read) return missing(spanOfToken(digits));
  const value = negative ? negate(read.value) : read.value;
  const at = spanOf(cst, spanOfToken(digits));
  const per = perUnit(node(cst, "perUnit"));
  const currency = token(cst, "Currency");
  if (currency) {
    const { image } = currency;
    const symbol = image === "£" || image === "€" || image === "$" || image === "kr" ? { symbol: image } : {};
    const code = image === "kr" ? "SEK" : image;
    return {
      node: "money",
      at,
      value,
      decimals: read.decimals,
      currency: isCurrency(code) ? code : image,
      ...symbol,
      ...(per ? { per } : {}),
    } as Expr;
  }
  const unit = unitName(node(cst, "unitName"));
  const suffix = token(cst, "Percent") ? "percent" : token(cst, "PercentagePoints") ? "percentage points" : undefined;
  return {
    node: "number",
    at,
    value,
    decimals: read.decimals,
    ...(suffix ? { suffix } : {}),
    ...(unit ? { unit } : {}),
    ...(per ? { per } : {}),
  };
}

const comparisons: Readonly<Record<string, Comparison>> = {
  Not: "is not",
  AtLeast: "is at least",
  MoreThan: "is more than",
  AtMost: "is at most",
  LessThan: "is less than",
};

/** The comparison that a node's words make; `missing` when it has no `is`. */
export function comparison(cst: CstNode | undefined): Comparison | "missing" {
  const word = anyToken(cst, Object.keys(comparisons));
  if (word) return comparisons[word.tokenType.name] as Comparison;
  return token(cst, "Is") ? "is" : "missing";
}

const grains: Readonly<
  Record<string, "month" | "quarter" | "calendar year" | "contract year" | "cohort" | "contract" | "payment">
> = {
  Month: "month",
  Quarter: "quarter",
  CalendarYear: "calendar year",
  ContractYear: "contract year",
  Cohort: "cohort",
  OverTheWholeContract: "contract",
  EveryPayment: "payment",
};

export function every(cst: CstNode | undefined, hole: Span): Every {
  const word = anyToken(cst, Object.keys(grains));
  const grain = word && grains[word.tokenType.name];
  return cst && grain ? { node: "every", at: spanOf(cst, hole), grain } : missing(hole);
}

export function textsIn(cst: CstNode | undefined): Text[] {
  return tokens(cst, "TextLiteral").map(textOfToken);
}

export type { Test };
