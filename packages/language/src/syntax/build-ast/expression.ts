// CST to AST for expressions, comparisons between them, cells and conditions.

import type { CstNode, IToken } from "chevrotain";
import { joinSpans, type Span } from "../../source/span.ts";
import type { Basis, CellLiteral, Condition, ConditionOperand, Expr, Missing, Test, Window } from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, spanOfToken, token, tokens } from "../cst.ts";
import { momentOfCell, withinIn } from "./moments.ts";
import { overTime } from "./over-time.ts";
import {
  after,
  type Build,
  comparison,
  countIn,
  date,
  dateIn,
  dateOfToken,
  literal,
  missing,
  name,
  nameIn,
  textIn,
  textOfToken,
} from "./terms.ts";

/** The expression under the nth `expression` child. */
export function expressionIn(cst: CstNode | undefined, build: Build, index = 0): Expr {
  return expression(node(cst, "expression", index), after(cst), build);
}

export function expression(cst: CstNode | undefined, hole: Span, build: Build): Expr {
  if (!cst) return missing(hole);
  return leftAssociative(
    nodes(cst, "product").map((part) => product(part, build)),
    operators(cst, ["Plus", "Minus"]),
    after(cst),
  );
}

function product(cst: CstNode, build: Build): Expr {
  return leftAssociative(
    nodes(cst, "factor").map((part) => factor(part, build)),
    operators(cst, ["Star", "Slash", "Of"]),
    after(cst),
  );
}

function operators(cst: CstNode, names: readonly string[]): IToken[] {
  return names.flatMap((each) => tokens(cst, each)).sort((a, b) => a.startOffset - b.startOffset);
}

const symbols: Readonly<Record<string, "+" | "-" | "*" | "/" | "of">> = {
  Plus: "+",
  Minus: "-",
  Star: "*",
  Slash: "/",
  Of: "of",
};

function leftAssociative(operands: readonly Expr[], between: readonly IToken[], hole: Span): Expr {
  let left = operands[0] ?? missing(hole);
  between.forEach((operator, index) => {
    const right = operands[index + 1] ?? missing(hole);
    left = {
      node: "binary",
      at: joinSpans(left.at, right.at),
      operator: symbols[operator.tokenType.name] ?? "+",
      left,
      right,
    };
  });
  return left;
}

const effects: Readonly<Record<string, Basis>> = {
  ReductionOf: "reduction",
  IncreaseOf: "increase",
  LevelOf: "level",
  AvoidedIn: "avoided",
  GainedIn: "gained",
  CountIn: "count",
};

function factor(cst: CstNode, build: Build): Expr {
  const at = spanOf(cst, after(cst));
  const inner = node(cst, "factor");
  if (inner || token(cst, "Minus"))
    return { node: "negation", at, operand: inner ? factor(inner, build) : missing(after(cst)) };
  if (token(cst, "LeftParen")) return { node: "group", at, inner: expressionIn(cst, build) };
  const number = node(cst, "literal");
  if (number) return literal(number, build);
  const effect = node(cst, "effect");
  if (effect) {
    const word = anyToken(effect, Object.keys(effects));
    return { node: "effect", at, basis: effects[word?.tokenType.name ?? ""] ?? "level", metric: nameIn(effect) };
  }
  const spread = node(cst, "spread");
  if (spread) {
    const pooled = token(spread, "PooledStandardDeviationOf") !== undefined;
    const metrics = pooled ? [nameIn(spread), nameIn(spread, 1)] : [nameIn(spread)];
    return { node: "standard deviation", at, metrics };
  }
  const extreme = node(cst, "extreme");
  if (extreme) {
    const operands = nodes(extreme, "expression").map((each) => expression(each, after(extreme), build));
    return { node: "extreme", at, which: token(extreme, "TheLargerOf") ? "larger" : "smaller", operands };
  }
  const choice = node(cst, "choice");
  if (choice) {
    const when = test(node(choice, "test"), after(choice), build);
    const whole = when.node === "missing" ? emptyTest(when) : when;
    return { node: "choice", at, when: whole, yes: expressionIn(choice, build, 0), no: expressionIn(choice, build, 1) };
  }
  const later = overTime(cst, at, build, (each, index) => expressionIn(each, build, index));
  if (later) return later;
  const undecided = node(cst, "toBeDecided");
  if (undecided) return { node: "to be decided", at, by: dateIn(undecided) };
  return lookup(node(cst, "lookup"), after(cst));
}

function emptyTest(hole: Missing): Test {
  return { node: "test", at: hole.at, left: hole, comparison: "missing", right: hole };
}

function lookup(cst: CstNode | undefined, hole: Span): Expr {
  const found = nameIn(cst);
  if (!cst || found.node === "missing") return missing(hole);
  return {
    node: "reference",
    at: spanOf(cst, found.at),
    name: found,
    ...(token(cst, "For") ? { key: textIn(cst) } : {}),
    ...(token(cst, "OnTheDayOf") ? { dayOf: nameIn(cst, 1) } : {}),
  };
}

/** `Termination has occurred`: 1 or 0, compared with 1. */
function eventTest(cst: CstNode, asked: "occurs" | "has occurred"): Test {
  const at = spanOf(cst, after(cst));
  const right: Expr = { node: "number", at: after(cst), value: { numerator: 1n, denominator: 1n }, decimals: 0 };
  return { node: "test", at, left: { node: "event", at, event: nameIn(cst), asked }, comparison: "is", right };
}

export function test(cst: CstNode | undefined, hole: Span, build: Build): Test | Missing {
  if (!cst) return missing(hole);
  const asked = anyToken(cst, ["Occurs", "HasOccurred"]);
  if (asked) return eventTest(cst, asked.tokenType.name === "Occurs" ? "occurs" : "has occurred");
  return {
    node: "test",
    at: spanOf(cst, hole),
    left: expressionIn(cst, build, 0),
    comparison: comparison(node(cst, "comparison")),
    right: expressionIn(cst, build, 1),
  };
}

export function cell(cst: CstNode | undefined, hole: Span, build: Build): CellLiteral {
  const found = anyToken(cst, [
    "TextLiteral",
    "DateLiteral",
    "MonthLiteral",
    "QuarterLiteral",
    "WeekLiteral",
    "Yes",
    "No",
  ]);
  if (!found) {
    if (node(cst, "fromName") || node(cst, "name")) return momentOfCell(cst as CstNode, build);
    return node(cst, "literal")
      ? literal(node(cst, "literal"), build, token(cst, "Minus") !== undefined)
      : missing(hole);
  }
  const kind = found.tokenType.name;
  if (kind === "TextLiteral") return textOfToken(found);
  if (kind === "Yes" || kind === "No") return { node: "yes or no", at: spanOfToken(found), yes: kind === "Yes" };
  return dateOfToken(found);
}

/** The condition under a `condition` child. */
export function conditionIn(cst: CstNode | undefined, build: Build, index = 0): Condition {
  return condition(node(cst, "condition", index), after(cst), build);
}

export function condition(cst: CstNode | undefined, hole: Span, build: Build): Condition {
  if (!cst) return missing(hole);
  const parts = nodes(cst, "conditionPart").map((part) => conditionPart(part, build));
  if (parts.length < 2) return parts[0] ?? missing(hole);
  const by = token(cst, "And") ? (token(cst, "Or") ? "mixed" : "and") : "or";
  return { node: "joined", at: spanOf(cst, hole), by, parts };
}

function conditionPart(cst: CstNode, build: Build): Condition {
  const at = spanOf(cst, after(cst));
  if (token(cst, "Not")) return { node: "not", at, part: conditionIn(cst, build) };
  if (node(cst, "condition")) return conditionIn(cst, build);
  const some = node(cst, "atLeastOf");
  if (some) {
    const parts = nodes(some, "condition").map((part) => condition(part, after(some), build));
    return { node: "at least of", at, count: countIn(some, build), parts };
  }
  return compare(node(cst, "compare"), after(cst), build);
}

function compare(cst: CstNode | undefined, hole: Span, build: Build): Condition {
  if (!cst) return missing(hole);
  const at = spanOf(cst, hole);
  const left = operand(cst, build);
  const values = nodes(cst, "cell").map((each) => cell(each, after(cst), build));
  if (token(cst, "IsMissing") || token(cst, "IsKnown"))
    return { node: "presence", at, left, known: token(cst, "IsKnown") !== undefined };
  const window = withinIn(cst, build);
  if (window) return { node: "within", at, left, negated: token(cst, "Not") !== undefined, window };
  if (token(cst, "OneOf")) return { node: "one of", at, left, negated: token(cst, "Not") !== undefined, values };
  if (token(cst, "Between")) {
    return { node: "between", at, left, from: values[0] ?? missing(after(cst)), to: values[1] ?? missing(after(cst)) };
  }
  return { node: "compare", at, left, comparison: comparison(cst), right: values[0] ?? missing(after(cst)) };
}

const histories = {
  SumOf: "sum",
  CountOfRows: "rows",
  FirstOf: "first",
  LastOf: "last",
  HighestOf: "highest",
  LowestOf: "lowest",
} as const;

export function operand(cst: CstNode, build: Build): ConditionOperand {
  const history = node(cst, "history");
  if (!history) {
    const column = name(node(cst, "name"), spanOf(cst, after(cst)));
    return column.node === "missing" ? column : { node: "column", at: column.at, name: column };
  }
  const word = anyToken(history, Object.keys(histories))?.tokenType.name as keyof typeof histories | undefined;
  return {
    node: "history",
    at: spanOf(history, after(cst)),
    of: word ? histories[word] : "rows",
    ...(word !== "CountOfRows" ? { column: nameIn(history) } : {}),
    ...(token(history, "Where") ? { where: conditionIn(history, build) } : {}),
    window: window(node(history, "window"), after(history), build),
  };
}

function window(cst: CstNode | undefined, hole: Span, build: Build): Window {
  if (!cst) return { window: "missing", at: hole };
  const before = windowEnd(node(cst, "windowEnd"), cst);
  return {
    window: "before",
    at: spanOf(cst, hole),
    ...(token(cst, "OverThe") ? { length: countIn(cst, build), unit: windowUnits[windowUnit(cst)] } : {}),
    before,
  };
}

const windowUnits = { Day: "day", Week: "week", Month: "month", Year: "year" } as const;

function windowUnit(cst: CstNode): keyof typeof windowUnits {
  return (anyToken(cst, Object.keys(windowUnits))?.tokenType.name as keyof typeof windowUnits | undefined) ?? "Month";
}

const ends = { BeforeEachRow: "each row", UpToEachRow: "through each row", BeforeTheGroupIsFixed: "fixed" } as const;

type WindowEnd = Extract<Window, { window: "before" }>["before"];

function windowEnd(cst: CstNode | undefined, window: CstNode): WindowEnd {
  const ever = token(window, "OverAllTime");
  if (!cst) return ever ? { node: "ever", at: spanOfToken(ever) } : missing(after(window));
  const word = anyToken(cst, Object.keys(ends));
  if (!word) return date(node(cst, "date"), after(cst));
  return { node: ends[word.tokenType.name as keyof typeof ends], at: spanOfToken(word) };
}
