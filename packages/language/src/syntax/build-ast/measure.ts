// CST to AST for what a metric measures.

import type { CstNode, IToken } from "chevrotain";
import { joinSpans, type Span } from "../../source/span.ts";
import type { MeasureExpr } from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, token, tokens } from "../cst.ts";
import { wordOf } from "./data.ts";
import { conditionIn } from "./expression.ts";
import { stretchIn } from "./moments.ts";
import { after, type Build, count, countIn, missing, nameIn, nameOfToken, namesIn, numberOf } from "./terms.ts";

/** `measures …`: a definition with its columns, or a measure of the metric's own. */
export function measures(part: CstNode, build: Build): MeasureExpr {
  const named = node(part, "defined");
  return named ? defined(named, node(part, "standsFor")) : measureIn(part, build);
}

function defined(cst: CstNode, table: CstNode | undefined): MeasureExpr {
  const name = token(cst, "Identifier");
  const { start, end } = spanOf(cst, after(cst));
  return {
    node: "defined",
    at: { start, end: table ? spanOf(table, after(cst)).end : end },
    name: name ? nameOfToken(name) : missing(after(cst)),
    rows: (table ? nodes(table, "standsForRow") : []).map((row) => ({
      at: spanOf(row, after(row)),
      need: wordOf(row) ?? missing(after(row)),
      column: nameIn(row),
    })),
  };
}

/** The measure of a sub-clause, with its `per 100`. */
export function measureIn(part: CstNode, build: Build): MeasureExpr {
  const cst = node(part, "measure");
  if (!cst) return missing(after(part));
  const of = measureSum(node(cst, "measureSum"), after(cst), build);
  return token(cst, "Per") ? { node: "measure per", at: spanOf(cst, of.at), of, per: countIn(cst, build) } : of;
}

function measureSum(cst: CstNode | undefined, hole: Span, build: Build): MeasureExpr {
  if (!cst) return missing(hole);
  return leftAssociative(
    nodes(cst, "measureProduct").map((part) => measureProduct(part, build)),
    inText(cst, ["Plus", "Minus"]),
    after(cst),
  );
}

function measureProduct(cst: CstNode, build: Build): MeasureExpr {
  return leftAssociative(
    nodes(cst, "measureAtom").map((part) => measureAtom(part, build)),
    inText(cst, ["Star", "Slash"]),
    after(cst),
  );
}

function inText(cst: CstNode, names: readonly string[]): IToken[] {
  return names.flatMap((each) => tokens(cst, each)).sort((a, b) => a.startOffset - b.startOffset);
}

const operators: Readonly<Record<string, "+" | "-" | "*" | "/">> = { Plus: "+", Minus: "-", Star: "*", Slash: "/" };

function leftAssociative(operands: readonly MeasureExpr[], between: readonly IToken[], hole: Span): MeasureExpr {
  let left = operands[0] ?? missing(hole);
  between.forEach((operator, index) => {
    const right = operands[index + 1] ?? missing(hole);
    left = {
      node: "measure binary",
      at: joinSpans(left.at, right.at),
      operator: operators[operator.tokenType.name] ?? "+",
      left,
      right,
    };
  });
  return left;
}

const overColumns = { SumOf: "sum", MeanOf: "mean", MedianOf: "median" } as const;
const overRows = {
  CountOfRows: "rows",
  Person: "people",
  PeopleForTheFirstTime: "first time",
  EveryoneInTheGroup: "everyone",
} as const;
const shares = { ShareOfRows: "rows", ShareOfPeople: "people", ShareOfEveryoneInTheGroup: "everyone" } as const;

function measureAtom(cst: CstNode, build: Build): MeasureExpr {
  const at = spanOf(cst, after(cst));
  const where = token(cst, "Where") ? { where: conditionIn(cst, build) } : {};
  const column = anyToken(cst, Object.keys(overColumns));
  if (column) {
    const times = namesIn(cst).slice(1);
    return {
      node: overColumns[column.tokenType.name as keyof typeof overColumns],
      at,
      column: nameIn(cst),
      ...(times.length > 0 ? { times } : {}),
      ...where,
    };
  }
  if (token(cst, "WholePeriodsOf")) {
    const unit = anyToken(cst, Object.keys(periodUnits));
    return {
      node: "whole periods",
      at,
      length: countIn(cst, build),
      of: unit ? periodUnits[unit.tokenType.name as keyof typeof periodUnits] : "missing",
      ...stretchIn(cst, build),
      ...(token(cst, "AtMost") ? { atMost: count(token(cst, "Number", 1), after(cst), build) } : {}),
      ...where,
    };
  }
  const rows = anyToken(cst, Object.keys(overRows));
  if (rows) return { node: overRows[rows.tokenType.name as keyof typeof overRows], at, ...where };
  const share = anyToken(cst, Object.keys(shares));
  if (share) {
    return {
      node: "share",
      at,
      of: shares[share.tokenType.name as keyof typeof shares],
      where: where.where ?? missing(after(cst)),
    };
  }
  if (token(cst, "DaysFrom")) return { node: "days", at, ...stretchIn(cst, build), ...where };
  if (token(cst, "PeopleWith")) return inARow(cst, build);
  if (token(cst, "LeftParen"))
    return { node: "measure group", at, inner: measureSum(node(cst, "measureSum"), after(cst), build) };
  const digits = token(cst, "Number");
  const read = digits && numberOf(digits, build);
  return read ? { node: "measure number", at, value: read.value } : missing(at);
}

const periodUnits = { Day: "day", Week: "week", Month: "month", Quarter: "quarter", Year: "year" } as const;

function inARow(cst: CstNode, build: Build): MeasureExpr {
  const unit = [...tokens(cst, "Month"), ...tokens(cst, "Week")].sort((a, b) => a.startOffset - b.startOffset)[0];
  return {
    node: "in a row",
    at: spanOf(cst, after(cst)),
    length: countIn(cst, build),
    of: unit === undefined ? "missing" : unit.tokenType.name === "Week" ? "week" : "month",
    where: conditionIn(cst, build),
    ...(token(cst, "GapsOfAtMost") ? { gap: count(token(cst, "Number", 1), after(cst), build) } : {}),
  };
}
