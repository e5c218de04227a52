// CST to AST for values, formulas and pricings.

import type { CstNode } from "chevrotain";
import type { Basis, Expr, PricingClause, RoundingMode, ValueClause } from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, spanOfToken, token, tokens } from "../cst.ts";
import { expression, expressionIn, test } from "./expression.ts";
import { clauseParts, type PartBuilders, type Shell } from "./parts.ts";
import {
  after,
  type Build,
  because,
  comparison,
  dateIn,
  missing,
  nameIn,
  namesIn,
  numberOf,
  textIn,
  unitIn,
  unitName,
} from "./terms.ts";

type Part<C extends { readonly parts: readonly unknown[] }> = C["parts"][number];

const modes: Readonly<Record<string, RoundingMode>> = {
  HalfUp: "half up",
  HalfEven: "half even",
  Up: "up",
  Down: "down",
  TowardZero: "toward zero",
  AwayFromZero: "away from zero",
};

export function round(part: CstNode, build: Build) {
  const word = anyToken(part, Object.keys(modes));
  return {
    part: "round" as const,
    mode: word ? (modes[word.tokenType.name] as RoundingMode) : ("missing" as const),
    to: expressionIn(part, build),
  };
}

export function valueClause(cst: CstNode, shell: Shell, build: Build): ValueClause {
  const parts: PartBuilders<Part<ValueClause>> = {
    isFrom: (part) => ({
      part: "is",
      amount: expressionIn(part, build),
      ...(token(part, "From") ? { from: dateIn(part) } : {}),
    }),
    keyTable: (part) => ({
      part: "table",
      rows: nodes(part, "keyRow").map((row) => ({
        at: spanOf(row, after(part)),
        key: textIn(row),
        is: expressionIn(row, build),
      })),
    }),
    givenByContract: (part) => ({ part: "given by the contract", example: expressionIn(part, build) }),
    source: (part) => ({ part: "source", text: textIn(part) }),
    round: (part) => round(part, build),
  };
  const clause = token(cst, "Formula") ? "formula" : "value";
  return { clause, ...shell.base, ...shell.named(cst), parts: clauseParts<Part<ValueClause>>(cst, parts, build) };
}

const bases: Readonly<Record<string, Basis>> = {
  ByReduction: "reduction",
  ByIncrease: "increase",
  ByLevel: "level",
  ByCount: "count",
  ByAvoided: "avoided",
  ByGained: "gained",
  AReductionOf: "reduction",
  AnIncreaseOf: "increase",
  ALevelOf: "level",
  ACountOf: "count",
  TheReduction: "reduction",
  TheIncrease: "increase",
  TheLevel: "level",
  TheCount: "count",
};

function basis(cst: CstNode | undefined): Basis | "missing" {
  const word = anyToken(cst, Object.keys(bases));
  return word ? (bases[word.tokenType.name] as Basis) : "missing";
}

function pays(part: CstNode, build: Build): Part<PricingClause>[] {
  const at = spanOf(part, after(part));
  const of = nodes(part, "ofAmount").map((each) => ({
    part: "of" as const,
    at: spanOf(each, after(part)),
    amount: expressionIn(each, build),
  }));
  if (token(part, "AlongALine")) {
    const rows = nodes(node(part, "pointTable"), "pointRow").map((row) => ({
      at: spanOf(row, after(part)),
      x: expressionIn(row, build, 0),
      pays: expressionIn(row, build, 1),
    }));
    return [{ part: "pays along a line", at, basis: basis(part), rows }, ...of];
  }
  if (token(part, "InSteps") || token(part, "InSlices")) {
    const table = node(part, "stepTable");
    const per = node(table, "perUnit");
    const rows = nodes(table, "stepRow").map((row) => stepRow(row, build));
    const unit = per && (unitName(node(per, "unitName")) ?? claimUnit(per));
    const kind = token(part, "InSteps") ? ("pays in steps" as const) : ("pays in slices" as const);
    return [{ part: kind, at, basis: basis(part), rows, ...(per ? { per: unit ?? missing(after(per)) } : {}) }, ...of];
  }
  const price = expressionIn(part, build);
  const edge = node(part, "edge");
  if (edge) {
    return [
      {
        part: "pays when",
        at,
        price,
        basis: basis(edge),
        comparison: comparison(node(edge, "comparison")),
        edge: expressionIn(edge, build),
      },
    ];
  }
  const per = node(part, "perQuantity");
  if (!per) return [{ part: "pays", at, price }];
  const direction = token(per, "Avoided")
    ? { direction: "avoided" as const }
    : token(per, "Gained")
      ? { direction: "gained" as const }
      : {};
  return [{ part: "pays", at, price, per: { at: spanOf(per, at), ...direction, unit: claimUnit(per) ?? unitIn(per) } }];
}

function claimUnit(per: CstNode) {
  const claim = token(per, "PerClaim");
  return claim ? ({ unit: "standard", at: spanOfToken(claim), keyword: "Claim" } as const) : undefined;
}

/** Empty cells are told apart by the bars around them. */
function stepRow(row: CstNode, build: Build) {
  const bars = tokens(row, "CellBar");
  const cells = nodes(row, "expression");
  const between = (from: number, to: number): Expr | undefined => {
    const found = cells.find((each) => {
      const at = spanOf(each, after(row));
      return at.start >= from && at.start < to;
    });
    return found && expression(found, after(row), build);
  };
  const first = bars[0]?.startOffset ?? Number.POSITIVE_INFINITY;
  const second = bars[1]?.startOffset ?? Number.POSITIVE_INFINITY;
  const from = between(0, first);
  const below = between(first, second);
  return {
    at: spanOf(row, after(row)),
    ...(from ? { from } : {}),
    ...(below ? { below } : {}),
    pays: between(second, Number.POSITIVE_INFINITY) ?? missing(after(row)),
  };
}

const undecided = { Half: "half", Nothing: "nothing", Everything: "all" } as const;

export function pricingClause(cst: CstNode, shell: Shell, build: Build): PricingClause {
  const threshold = (part: CstNode) => ({ basis: basis(part), edge: expressionIn(part, build) });
  const parts: PartBuilders<Part<PricingClause>> = {
    forMetric: (part) => ({ part: "for", name: nameIn(part) }),
    pays: (part) => pays(part, build),
    nothingBelow: (part) => ({ part: "nothing below", ...threshold(part) }),
    onlyThePartAbove: (part) => ({ part: "only the part above", ...threshold(part) }),
    nothingWhen: (part) => nothingWhen(part, build),
    onlyWhen: (part) => ({ part: "only when", test: test(node(part, "test"), after(part), build) }),
    aWorseResult: (part) => ({
      part: "a worse result",
      worse: token(part, "PaysNothing") ? "pays nothing" : token(part, "IsPaidBack") ? "is paid back" : "missing",
    }),
    metWhen: (part) => {
      const edge = node(part, "edge");
      const share = token(part, "Number");
      const read = share && numberOf(share, build);
      const word = anyToken(part, Object.keys(undecided));
      return {
        part: "met when",
        basis: basis(edge),
        comparison: comparison(node(edge, "comparison")),
        edge: expressionIn(edge, build),
        assurance:
          share && read ? { node: "number", at: spanOfToken(share), ...read, suffix: "percent" } : missing(after(part)),
        undecided: word ? undecided[word.tokenType.name as keyof typeof undecided] : "missing",
      };
    },
    payAnyway: (part) => ({ part: "pay anyway", because: because(part) }),
    eachCohort: () => ({ part: "each cohort by itself" }),
    allCohorts: () => ({ part: "all cohorts together" }),
    fromTheStart: () => ({ part: "counted from the start" }),
    withoutPaidBy: (part) => ({ part: "without cohorts paid by", names: namesIn(part) }),
  };
  return {
    clause: "pricing",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<PricingClause>>(cst, parts, build),
  };
}

function nothingWhen(part: CstNode, build: Build) {
  const moving = node(part, "moving");
  if (moving) {
    return {
      part: "nothing when moves" as const,
      metric: nameIn(moving),
      direction: token(moving, "FallsBy") ? ("falls" as const) : ("rises" as const),
      comparison: comparison(moving),
      by: expressionIn(moving, build),
    };
  }
  if (node(part, "name")) return { part: "nothing when pays" as const, pricing: nameIn(part) };
  return { part: "nothing when" as const, test: test(node(part, "test"), after(part), build) };
}
