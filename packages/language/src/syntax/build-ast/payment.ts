// CST to AST for rate cards, risk shares, limits and payments.

import type { CstNode } from "chevrotain";
import type { Expr, LimitClause, PaymentClause, RateCardClause, RateRow, RiskShareClause } from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, spanOfToken, token } from "../cst.ts";
import { conditionIn, expression, expressionIn, test } from "./expression.ts";
import { round } from "./money.ts";
import { clauseParts, type PartBuilders, type Shell } from "./parts.ts";
import { after, type Build, countIn, dateIn, every, missing, name, nameIn, namesIn, textOfToken } from "./terms.ts";

type Part<C extends { readonly parts: readonly unknown[] }> = C["parts"][number];

function rateRow(row: CstNode, build: Build): RateRow {
  const at = spanOf(row, after(row));
  const quoted = token(row, "TextLiteral");
  const often = anyToken(row, ["PerClaim", "OncePerPerson", "AtMost"]);
  const howOften = (): RateRow["howOften"] => {
    if (!often) return missing(after(row));
    const place = spanOfToken(often);
    if (often.tokenType.name === "PerClaim") return { often: "per claim", at: place };
    if (often.tokenType.name === "AtMost") return { often: "per person", at: place, times: countIn(row, build) };
    return {
      often: "per person",
      at: place,
      times: { node: "count", at: place, value: { numerator: 1n, denominator: 1n } },
    };
  };
  return {
    at,
    outcome: quoted ? textOfToken(quoted) : name(node(row, "name"), at),
    pays: expressionIn(row, build),
    howOften: howOften(),
  };
}

const cuts = {
  LatestClaimsCutFirst: "latest",
  EarliestClaimsCutFirst: "earliest",
  SmallestClaimsCutFirst: "smallest",
  LargestClaimsCutFirst: "largest",
} as const;

/** `£17,000 per person`: the cap says per person, so the amount itself is money. */
function withoutPerPerson(amount: Expr): Expr {
  if (amount.node !== "money" || amount.per?.unit !== "standard" || amount.per.keyword !== "Person") return amount;
  const { per: _, ...money } = amount;
  return money;
}

export function rateCardClause(cst: CstNode, shell: Shell, build: Build): RateCardClause {
  const parts: PartBuilders<Part<RateCardClause>> = {
    forMetric: (part) => ({ part: "for", name: nameIn(part) }),
    where: (part) => ({ part: "where", condition: conditionIn(part, build) }),
    rateTable: (part) => ({ part: "lines", rows: nodes(part, "rateRow").map((row) => rateRow(row, build)) }),
    atMostPerPerson: (part) => {
      const word = anyToken(part, Object.keys(cuts));
      return {
        part: "at most per person",
        amount: withoutPerPerson(expressionIn(part, build)),
        cutFirst: word ? cuts[word.tokenType.name as keyof typeof cuts] : "missing",
      };
    },
  };
  return {
    clause: "rate card",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<RateCardClause>>(cst, parts, build),
  };
}

export function riskShareClause(cst: CstNode, shell: Shell, build: Build): RiskShareClause {
  const parts: PartBuilders<Part<RiskShareClause>> = {
    layers: (part) => ({
      part: "layers",
      parties: namesIn(part),
      rows: nodes(part, "layerRow").map((row) => {
        const cells = nodes(row, "expression").map((each) => expression(each, after(row), build));
        const rest = token(row, "TheRest") !== undefined;
        const layer = token(row, "First") ? "first" : token(row, "Next") ? "next" : rest ? "rest" : "missing";
        return {
          at: spanOf(row, after(row)),
          layer,
          ...(rest ? {} : { amount: cells[0] ?? missing(after(row)) }),
          shares: rest ? cells : cells.slice(1),
        } as const;
      }),
    }),
    remainderTo: (part) => ({ part: "remainder to", name: nameIn(part) }),
    afresh: () => ({ part: "afresh every contract year" }),
  };
  return {
    clause: "risk share",
    ...shell.base,
    of: namesIn(cst),
    parts: clauseParts<Part<RiskShareClause>>(cst, parts, build),
  };
}

export function limitClause(cst: CstNode, shell: Shell, build: Build): LimitClause {
  const parts: PartBuilders<Part<LimitClause>> = {
    on: (part) => {
      if (token(part, "TheContract")) return { part: "on the contract" };
      if (!token(part, "What")) return { part: "on", names: namesIn(part) };
      return {
        part: "on what",
        party: nameIn(part),
        verb: token(part, "Pays") ? "pays" : token(part, "Receives") ? "receives" : "missing",
      };
    },
    limitIs: (part) => {
      const span = every(node(part, "grain"), after(part));
      return token(part, "AReturnOf")
        ? { part: "is a return", rate: expressionIn(node(part, "yearly"), build), every: span }
        : { part: "is", amount: expressionIn(part, build), every: span };
    },
    outlays: (part) => ({
      part: "outlays",
      rows: nodes(part, "outlayRow").map((row) => ({
        at: spanOf(row, after(part)),
        date: dateIn(row),
        amount: expressionIn(row, build),
      })),
    }),
    round: (part) => round(part, build),
  };
  const clause = token(cst, "FloorClause") ? "floor" : "cap";
  return { clause, ...shell.base, ...shell.named(cst), parts: clauseParts<Part<LimitClause>>(cst, parts, build) };
}

export function paymentClause(cst: CstNode, shell: Shell, build: Build): PaymentClause {
  const splits = (part: CstNode) =>
    nodes(node(part, "splits"), "split").map((each) => ({
      at: spanOf(each, after(part)),
      party: nameIn(each),
      ...(node(each, "expression") ? { share: expressionIn(each, build) } : {}),
    }));
  const since = (part: CstNode) => {
    const list = node(part, "splits");
    return token(list, "From") ? { since: dateIn(list) } : {};
  };
  const parts: PartBuilders<Part<PaymentClause>> = {
    payFrom: (part) => ({ part: "from", splits: splits(part), ...since(part) }),
    payTo: (part) => ({ part: "to", splits: splits(part), ...since(part) }),
    remainderTo: (part) => ({ part: "remainder to", name: nameIn(part) }),
    payEvery: (part) => ({ part: "every", every: every(node(part, "grain"), after(part)), days: countIn(part, build) }),
    cumulative: () => ({ part: "cumulative" }),
    eachPeriod: () => ({ part: "each period by itself" }),
    setOff: () => ({ part: "overpaid is set off" }),
    paidBack: () => ({ part: "overpaid is paid back" }),
    holdBack: (part) => ({
      part: "hold back",
      share: expressionIn(part, build),
      release: token(part, "On")
        ? { release: "on", at: spanOf(part, after(part)), date: dateIn(part) }
        : token(part, "Number") || token(part, "Month")
          ? { release: "months after", at: spanOf(part, after(part)), months: countIn(part, build) }
          : missing(after(part)),
      ...(token(part, "When") ? { when: test(node(part, "test"), after(part), build) } : {}),
    }),
    limitsInOrder: (part) => ({ part: "limits in this order", names: namesIn(part) }),
    round: (part) => round(part, build),
  };
  return {
    clause: "payment",
    ...shell.base,
    of: namesIn(cst),
    parts: clauseParts<Part<PaymentClause>>(cst, parts, build),
  };
}
