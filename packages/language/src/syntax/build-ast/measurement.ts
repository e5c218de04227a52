// CST to AST for groups, metrics, baselines and instruments.

import type { CstNode } from "chevrotain";
import type {
  BaselineClause,
  DefinitionClause,
  DetrendMethod,
  GroupClause,
  InstrumentClause,
  MetricClause,
  MetricKeyword,
  NeedRow,
} from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, spanOfToken, token, tokens } from "../cst.ts";
import { holds, wordOf } from "./data.ts";
import { conditionIn, expression, expressionIn } from "./expression.ts";
import { measureIn, measures } from "./measure.ts";
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
  text,
  textIn,
  textOfToken,
} from "./terms.ts";

type Part<C extends { readonly parts: readonly unknown[] }> = C["parts"][number];

const range = (cst: CstNode) => ({ from: dateIn(cst, 0), to: dateIn(cst, 1) });

const cohortUnits = { Month: "month", Quarter: "quarter", CalendarYear: "calendar year" } as const;

export function groupClause(cst: CstNode, shell: Shell, build: Build): GroupClause {
  const parts: PartBuilders<Part<GroupClause>> = {
    peopleIn: (part) => ({ part: "people in", name: nameIn(part) }),
    where: (part) => ({ part: "where", condition: conditionIn(part, build) }),
    fixedOn: (part) => {
      const without = token(part, "AlsoThoseWithoutARowThen");
      return { part: "fixed on", date: dateIn(part), ...(without ? { withoutRow: spanOfToken(without) } : {}) };
    },
    leaveOutWhere: (part) => ({ part: "leave out", condition: conditionIn(part, build), because: because(part) }),
    inCohortsBy: (part) => {
      const unit = token(part, "Of") && anyToken(part, Object.keys(cohortUnits));
      return {
        part: "in cohorts by",
        name: nameIn(part),
        ...(unit ? { unit: cohortUnits[unit.tokenType.name as keyof typeof cohortUnits] } : {}),
      };
    },
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
    emptyPeriods: () => ({ part: "empty periods left out" }),
    verifiedBy: (part) => ({ part: "verified by", name: nameIn(part) }),
  };
  const keyword =
    anyToken(cst, ["Outcome", "Output", "Activity", "Guardrail", "Indicator"])?.tokenType.name ?? "Outcome";
  const clause = keyword.toLowerCase() as MetricKeyword;
  return { clause, ...shell.base, ...shell.named(cst), parts: clauseParts<Part<MetricClause>>(cst, parts, build) };
}

export function definitionClause(cst: CstNode, shell: Shell, build: Build): DefinitionClause {
  const parts: PartBuilders<Part<DefinitionClause>> = {
    needs: (part) => ({ part: "needs", rows: nodes(part, "needRow").map(needRow) }),
    defines: (part) => ({ part: "measures", measure: measureIn(part, build) }),
    lowerIsBetter: () => ({ part: "lower is better" }),
    higherIsBetter: () => ({ part: "higher is better" }),
  };
  return {
    clause: "definition",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<DefinitionClause>>(cst, parts, build),
  };
}

function needRow(row: CstNode): NeedRow {
  const title = label(node(row, "label"));
  return {
    at: spanOf(row, after(row)),
    name: wordOf(row) ?? missing(after(row)),
    ...(title ? { label: title } : {}),
    holds: holds(node(row, "holdsKind"), row),
  };
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
    inForceFrom: (part) => ({ part: "in force from", date: dateIn(part) }),
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
    fromSizes: () => ({ part: "uncertainty from the size of the groups" }),
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
      scored: token(part, "Scores") !== undefined,
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
    scoredFrom: (part) => {
      const [from, to] = nodes(part, "expression");
      return {
        part: "scored from",
        from: expression(from, after(part), build),
        to: expression(to, after(part), build),
      };
    },
    importantDifference: (part) => ({ part: "minimum important difference", amount: expressionIn(part, build) }),
    lowerIsBetter: () => ({ part: "lower is better" }),
    higherIsBetter: () => ({ part: "higher is better" }),
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
