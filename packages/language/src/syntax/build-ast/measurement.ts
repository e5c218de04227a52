// CST to AST for contract, party, unit, data, groups, metrics, baselines and instruments.

import type { CstNode } from "chevrotain";
import type {
  BaselineClause,
  ColumnRow,
  ContractClause,
  DataClause,
  DetrendMethod,
  GroupClause,
  HoldsExpr,
  InstrumentClause,
  MetricClause,
  MetricKeyword,
  PartyClause,
  RoleKeyword,
  UnitClause,
} from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, spanOfToken, token, tokens } from "../cst.ts";
import { cell, conditionIn, expression, expressionIn } from "./expression.ts";
import { measures } from "./measure.ts";
import { clauseParts, type PartBuilders, type Shell } from "./parts.ts";
import {
  after,
  type Build,
  because,
  countIn,
  dateIn,
  every,
  label,
  missing,
  nameIn,
  nameOfToken,
  namesIn,
  text,
  textIn,
  textOfToken,
  textsIn,
  unitIn,
} from "./terms.ts";

type Part<C extends { readonly parts: readonly unknown[] }> = C["parts"][number];

const range = (cst: CstNode) => ({ from: dateIn(cst, 0), to: dateIn(cst, 1) });

export function contractClause(cst: CstNode, shell: Shell, build: Build): ContractClause {
  const parts: PartBuilders<Part<ContractClause>> = {
    reference: (part) => ({ part: "reference", text: textIn(part) }),
    version: (part) => ({ part: "version", text: textIn(part) }),
    currency: (part) => {
      const code = anyToken(part, ["Currency", "Identifier"]);
      return { part: "currency", code: code ? nameOfToken(code) : missing(after(part)) };
    },
    runs: (part) => ({ part: "runs", ...range(part) }),
  };
  const title = label(node(cst, "label")) ?? missing(shell.keywordEnd);
  return { clause: "contract", ...shell.base, title, parts: clauseParts<Part<ContractClause>>(cst, parts, build) };
}

const roles: readonly RoleKeyword[] = [
  "OutcomePayer",
  "ServiceProvider",
  "Investor",
  "Guarantor",
  "Intermediary",
  "Evaluator",
  "DataProvider",
];

export function partyClause(cst: CstNode, shell: Shell, build: Build): PartyClause {
  const parts: PartBuilders<Part<PartyClause>> = {
    roles: (part) => ({
      part: "is",
      roles: roles
        .flatMap((role) => tokens(part, role).map((each) => ({ at: spanOfToken(each), role })))
        .sort((a, b) => a.at.start - b.at.start),
    }),
  };
  return {
    clause: "party",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<PartyClause>>(cst, parts, build),
  };
}

export function unitClause(cst: CstNode, shell: Shell, build: Build): UnitClause {
  const parts: PartBuilders<Part<UnitClause>> = {
    unitIs: (part) => ({ part: "is", amount: expressionIn(part, build) }),
  };
  const plural = token(cst, "Comma") ? { plural: nameIn(cst, 1) } : {};
  return {
    clause: "unit",
    ...shell.base,
    ...shell.named(cst),
    ...plural,
    parts: clauseParts<Part<UnitClause>>(cst, parts, build),
  };
}

const plainTypes = {
  Person: "person",
  Text: "text",
  Outcome: "outcome",
  YesOrNo: "yes or no",
  Date: "date",
  Month: "month",
  Quarter: "quarter",
  Year: "year",
  Week: "week",
  Share: "share",
} as const;
const numberTypes = { WholeNumberOf: "whole number of", NumberOf: "number of", ScoreOf: "score of" } as const;

function holds(cst: CstNode | undefined, row: CstNode): HoldsExpr {
  if (!cst) return missing(after(row));
  const at = spanOf(cst, after(row));
  const plain = anyToken(cst, Object.keys(plainTypes));
  if (plain) return { holds: plainTypes[plain.tokenType.name as keyof typeof plainTypes], at };
  const listed = anyToken(cst, ["Nominal", "Ordinal"]);
  if (listed) return { holds: listed.tokenType.name === "Nominal" ? "nominal" : "ordinal", at, values: textsIn(cst) };
  if (token(cst, "MoneyIn")) {
    const code = token(cst, "Currency");
    return { holds: "money", at, currency: code ? nameOfToken(code) : missing(after(cst)) };
  }
  const number = anyToken(cst, Object.keys(numberTypes));
  return number
    ? { holds: numberTypes[number.tokenType.name as keyof typeof numberTypes], at, unit: unitIn(cst) }
    : missing(after(row));
}

const whenMissingWords = {
  RejectTheFile: "reject the file",
  LeaveOutTheRow: "leave out the row",
  MeansNone: "none",
} as const;

function whenMissing(cst: CstNode | undefined, row: CstNode, build: Build): ColumnRow["whenMissing"] {
  const hole = after(row);
  if (!cst) return missing({ start: Math.max(hole.start - 1, 0), end: hole.end });
  const at = spanOf(cst, hole);
  const word = anyToken(cst, Object.keys(whenMissingWords));
  if (word) return { rule: whenMissingWords[word.tokenType.name as keyof typeof whenMissingWords], at };
  return token(cst, "CountsAs")
    ? { rule: "counts as", at, value: cell(node(cst, "cell"), after(cst), build) }
    : missing(hole);
}

/** The one cell that may hold any word; a name is what is left of it. */
const wordOf = (row: CstNode) => {
  const found = Object.entries(row.children)
    .flatMap(([, list]) => list)
    .filter((each) => "image" in each && each.isInsertedInRecovery !== true && each.tokenType.name !== "RowStart")
    .filter(
      (each) => "image" in each && !["CellBar", "RowEnd", "Called", "TextLiteral"].includes(each.tokenType.name),
    )[0];
  return found && "image" in found ? nameOfToken(found) : undefined;
};

function columnRow(row: CstNode, build: Build): ColumnRow {
  const type = node(row, "holds");
  const title = label(node(row, "label"));
  return {
    at: spanOf(row, after(row)),
    name: wordOf(row) ?? missing(after(row)),
    ...(title ? { label: title } : {}),
    ...(token(row, "Called") ? { header: text(token(row, "TextLiteral"), after(row)) } : {}),
    holds: holds(type, row),
    ...(token(type, "With") ? { decimals: countIn(type, build) } : {}),
    ...(token(type, "From")
      ? {
          from: expression(node(type, "expression", 0), after(type), build),
          to: expression(node(type, "expression", 1), after(type), build),
        }
      : {}),
    whenMissing: whenMissing(node(row, "whenMissing"), row, build),
  };
}

const marks = {
  Semicolon: "semicolon",
  CommaWord: "comma",
  TabWord: "tab",
  PointWord: "point",
  Space: "space",
} as const;
const mark = (part: CstNode) => {
  const word = anyToken(part, Object.keys(marks));
  return word ? marks[word.tokenType.name as keyof typeof marks] : "missing";
};

export function dataClause(cst: CstNode, shell: Shell, build: Build): DataClause {
  const parts: PartBuilders<Part<DataClause>> = {
    dataFrom: (part) => ({ part: "from", text: textIn(part) }),
    oneRowPer: (part) => ({ part: "one row per", names: namesIn(part) }),
    rowsWithoutKey: () => ({ part: "rows without a key" }),
    monthsWithoutGaps: () => ({ part: "months without gaps" }),
    separator: (part) => ({ part: "separator", mark: mark(part) as "semicolon" }),
    decimal: (part) => ({ part: "decimal", mark: mark(part) as "comma" }),
    thousands: (part) => ({ part: "thousands", mark: mark(part) as "space" }),
    encoding: (part) => ({ part: "encoding", text: textIn(part) }),
    fileFormat: (part) => ({ part: "file format", text: textIn(part) }),
    ownedBy: (part) => ({ part: "owned by", name: nameIn(part) }),
    legalGround: (part) => ({ part: "legal ground", text: textIn(part) }),
    delivered: (part) => ({ part: "delivered", text: textIn(part) }),
    columns: (part) => ({ part: "columns", rows: nodes(part, "columnRow").map((row) => columnRow(row, build)) }),
  };
  return {
    clause: "data",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<DataClause>>(cst, parts, build),
  };
}

export function groupClause(cst: CstNode, shell: Shell, build: Build): GroupClause {
  const parts: PartBuilders<Part<GroupClause>> = {
    peopleIn: (part) => ({ part: "people in", name: nameIn(part) }),
    where: (part) => ({ part: "where", condition: conditionIn(part, build) }),
    fixedOn: (part) => ({ part: "fixed on", date: dateIn(part) }),
    leaveOutWhere: (part) => ({ part: "leave out", condition: conditionIn(part, build), because: because(part) }),
    inCohortsBy: (part) => ({ part: "in cohorts by", name: nameIn(part) }),
  };
  const clause = token(cst, "TargetGroup") ? "target group" : "comparison group";
  return { clause, ...shell.base, ...shell.named(cst), parts: clauseParts<Part<GroupClause>>(cst, parts, build) };
}

export function metricClause(cst: CstNode, shell: Shell, build: Build): MetricClause {
  const parts: PartBuilders<Part<MetricClause>> = {
    inGroup: (part) => ({ part: "in", group: nameIn(part), every: every(node(part, "grain"), after(part)) }),
    measures: (part) => ({ part: "measures", measure: measures(part, build) }),
    lowerIsBetter: () => ({ part: "lower is better" }),
    higherIsBetter: () => ({ part: "higher is better" }),
    verifiedBy: (part) => ({ part: "verified by", name: nameIn(part) }),
  };
  const keyword =
    anyToken(cst, ["Outcome", "Output", "Activity", "Guardrail", "Indicator"])?.tokenType.name ?? "Outcome";
  const clause = keyword.toLowerCase() as MetricKeyword;
  return { clause, ...shell.base, ...shell.named(cst), parts: clauseParts<Part<MetricClause>>(cst, parts, build) };
}

function detrendMethod(part: CstNode): DetrendMethod {
  const at = spanOf(part, after(part));
  if (token(part, "LinearTrend"))
    return { method: "linear trend", at, monthEffects: token(part, "MonthEffects") !== undefined };
  if (token(part, "MeansOfTheSameMonths")) return { method: "same-month means", at };
  const sameMonths = token(part, "SameMonths") !== undefined;
  const group = nameIn(part);
  if (token(part, "TheRatioTo")) return { method: "ratio", at, group, sameMonths };
  if (token(part, "TheDifferenceTo")) return { method: "difference", at, group, sameMonths };
  if (token(part, "RegressionOn")) return { method: "regression", at, group };
  if (token(part, "LinearTrendOfTheDifferenceTo")) return { method: "difference and trend", at, group };
  if (token(part, "DifferenceInDifferencesAgainst")) return { method: "difference in differences", at, group };
  return missing(after(part));
}

export function baselineClause(cst: CstNode, shell: Shell, build: Build): BaselineClause {
  const parts: PartBuilders<Part<BaselineClause>> = {
    baselineFrom: (part) => ({ part: "from", ...range(part) }),
    detrendBy: (part) => ({ part: "detrend by", method: detrendMethod(part) }),
    noDetrending: (part) => ({ part: "no detrending", because: because(part) }),
    expectedAsIn: (part) => ({ part: "expected as in", name: nameIn(part) }),
    expectedByTheSameRuleOn: (part) => ({ part: "expected by the same rule on", date: dateIn(part) }),
    expectedIs: (part) => ({ part: "expected is", amount: expressionIn(part, build), because: because(part) }),
    unweighted: () => ({ part: "unweighted" }),
    vintage: (part) => ({ part: "vintage", text: textIn(part) }),
    leaveOutPeriod: (part) => ({ part: "leave out", ...range(part), because: because(part) }),
    resampling: (part) => ({
      part: "uncertainty by resampling",
      column: nameIn(part),
      times: countIn(part, build),
      seed: textIn(part),
    }),
    fromPrediction: () => ({ part: "uncertainty from the prediction" }),
    plusOrMinus: (part) => ({ part: "uncertainty plus or minus", amount: expressionIn(part, build) }),
    uncertaintyNotKnown: () => ({ part: "uncertainty not known" }),
  };
  return {
    clause: "baseline",
    ...shell.base,
    metric: nameIn(cst),
    parts: clauseParts<Part<BaselineClause>>(cst, parts, build),
  };
}

export function instrumentClause(cst: CstNode, shell: Shell, build: Build): InstrumentClause {
  const parts: PartBuilders<Part<InstrumentClause>> = {
    version: (part) => ({ part: "version", text: textIn(part) }),
    calibrated: (part) => ({ part: "calibrated", text: textIn(part) }),
    items: (part) => ({
      part: "items",
      rows: nodes(part, "itemRow").map((row) => {
        const [question, ...answers] = tokens(row, "TextLiteral");
        return {
          at: spanOf(row, after(row)),
          item: wordOf(row) ?? missing(after(row)),
          question: text(question, after(row)),
          answers: answers.map(textOfToken),
          steps: nodes(row, "expression").map((each) => expression(each, after(row), build)),
        };
      }),
    }),
    weightedLikelihood: () => ({ part: "measured by weighted likelihood" }),
    atMostMissing: (part) => ({ part: "at most missing", count: countIn(part, build) }),
  };
  return {
    clause: "instrument",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<InstrumentClause>>(cst, parts, build),
  };
}
