// CST to AST for a whole clause, and for events, amendments, tests, ensures and accepts.

import type { CstNode } from "chevrotain";
import type { Span } from "../../source/span.ts";
import type {
  AcceptClause,
  AmendmentClause,
  Clause,
  EnsureClause,
  EventClause,
  Missing,
  TestClause,
  Text,
} from "../ast/index.ts";
import { anyToken, firstLeaf, node, nodes, spanOf, spanOfToken, token, tokens } from "../cst.ts";
import * as data from "./data.ts";
import { expressionIn } from "./expression.ts";
import * as measurement from "./measurement.ts";
import * as money from "./money.ts";
import { clauseParts, type PartBuilders, type Shell, shellOf } from "./parts.ts";
import * as payment from "./payment.ts";
import {
  after,
  type Build,
  because,
  count,
  countIn,
  dateIn,
  label,
  missing,
  name,
  nameIn,
  nameOfToken,
  namesIn,
  textOfToken,
} from "./terms.ts";

type Part<C extends { readonly parts: readonly unknown[] }> = C["parts"][number];
type Builder = (cst: CstNode, shell: Shell, build: Build) => Clause;

function eventClause(cst: CstNode, shell: Shell, build: Build): EventClause {
  const parts: PartBuilders<Part<EventClause>> = {
    baselineFrom: (part) => ({ part: "from", from: dateIn(part, 0), to: dateIn(part, 1) }),
    occursOn: (part) => ({ part: "occurs on", date: dateIn(part) }),
    hasNotOccurred: () => ({ part: "has not occurred" }),
    leavesOut: (part) => ({ part: "leaves out", names: namesIn(part) }),
    eventBecause: (part) => ({ part: "because", because: because(part) }),
  };
  return {
    clause: "event",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<EventClause>>(cst, parts, build),
  };
}

const unnamedClauses = { BaselineOf: "baseline", RiskShareOf: "risk share", PaymentOf: "payment" } as const;

function amendmentClause(cst: CstNode, shell: Shell, build: Build): AmendmentClause {
  const inner = (part: CstNode): Clause | Missing => {
    const found = node(part, "clause");
    return (found && clause(found, [], shell.base.broken, build)) ?? missing(after(part));
  };
  const parts: PartBuilders<Part<AmendmentClause>> = {
    inForceFrom: (part) => ({ part: "in force from", date: dateIn(part) }),
    replaces: (part) => ({ part: "replaces", clause: inner(part) }),
    adds: (part) => ({ part: "adds", clause: inner(part) }),
    removes: (part) => {
      const of = anyToken(part, ["BaselineOf", "RiskShareOf", "PaymentOf"])?.tokenType.name;
      const kind = of === undefined ? {} : { of: unnamedClauses[of as keyof typeof unnamedClauses] };
      return { part: "removes", ...kind, names: namesIn(part) };
    },
    countsAfresh: (part) => ({ part: "counts afresh", names: namesIn(part) }),
  };
  return {
    clause: "amendment",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<AmendmentClause>>(cst, parts, build),
  };
}

type Given = Extract<Part<TestClause>, { part: "given metric" | "given claims" }>;
type WithoutAt<P> = P extends unknown ? Omit<P, "at"> : never;
const periodGrains = { Month: "month", Quarter: "quarter", Year: "year" } as const;

function given(part: CstNode, build: Build): WithoutAt<Given> {
  const first = nameIn(part, 0);
  if (!token(part, "Observed") && !token(part, "Expected")) {
    const quoted = token(part, "TextLiteral");
    return {
      part: "given claims",
      rateCard: first,
      outcome: quoted ? textOfToken(quoted) : name(node(part, "name", 1), after(part)),
      times: countIn(part, build),
      ...(token(part, "By") ? { people: count(token(part, "Number", 1), after(part), build) } : {}),
    };
  }
  const expected = token(part, "Expected") ? { expected: expressionIn(part, build, 0) } : {};
  const numbers = tokens(part, "Number");
  const people = token(part, "For") ? { people: count(numbers[0], after(part), build) } : {};
  const grain = anyToken(part, ["Month", "Quarter", "Year"]);
  const periods = count(token(part, "For") ? numbers[1] : numbers[0], after(part), build);
  return {
    part: "given metric",
    metric: first,
    ...expected,
    observed: expressionIn(part, build, token(part, "Expected") ? 1 : 0),
    ...people,
    ...(grain && periods.node === "count"
      ? {
          periods: {
            at: { start: periods.at.start, end: spanOfToken(grain).end },
            count: periods,
            grain: periodGrains[grain.tokenType.name as keyof typeof periodGrains],
          },
        }
      : {}),
  };
}

function testClause(cst: CstNode, shell: Shell, build: Build): TestClause {
  const parts: PartBuilders<Part<TestClause>> = {
    given: (part) => given(part, build),
    expect: (part) =>
      token(part, "Pays")
        ? { part: "expect payment", from: nameIn(part, 0), to: nameIn(part, 1), amount: expressionIn(part, build) }
        : { part: "expect pricing", pricing: nameIn(part, 0), amount: expressionIn(part, build) },
  };
  const title = label(node(cst, "label")) ?? missing(shell.keywordEnd);
  return { clause: "test", ...shell.base, title, parts: clauseParts<Part<TestClause>>(cst, parts, build) };
}

function ensureClause(cst: CstNode, shell: Shell, build: Build): EnsureClause {
  return {
    clause: "ensure",
    ...shell.base,
    parts: [],
    subject: nameIn(cst),
    verb: token(cst, "NeverPays") ? "pays" : token(cst, "NeverReceives") ? "receives" : "missing",
    bound: token(cst, "MoreThan") ? "more than" : token(cst, "LessThan") ? "less than" : "missing",
    amount: expressionIn(cst, build),
  };
}

function acceptClause(cst: CstNode, shell: Shell): AcceptClause {
  const code = token(cst, "Identifier");
  return {
    clause: "accept",
    ...shell.base,
    parts: [],
    code: code ? nameOfToken(code) : missing(shell.keywordEnd),
    ...(token(cst, "In") ? { in: nameIn(cst) } : {}),
    because: because(cst),
  };
}

const builders: Readonly<Record<string, Builder>> = {
  contractClause: data.contractClause,
  partyClause: data.partyClause,
  unitClause: data.unitClause,
  dataClause: data.dataClause,
  groupClause: measurement.groupClause,
  metricClause: measurement.metricClause,
  instrumentClause: measurement.instrumentClause,
  baselineClause: measurement.baselineClause,
  valueClause: money.valueClause,
  pricingClause: money.pricingClause,
  rateCardClause: payment.rateCardClause,
  riskShareClause: payment.riskShareClause,
  limitClause: payment.limitClause,
  paymentClause: payment.paymentClause,
  eventClause,
  amendmentClause,
  testClause,
  ensureClause,
  acceptClause,
  useClause: data.useClause,
  definitionClause: measurement.definitionClause,
};

/** The clause that a CST of the rule `clause` holds, or `undefined` when not even its keyword could be read. */
export function clause(cst: CstNode, prose: readonly Text[], broken: boolean, build: Build): Clause | undefined {
  const [rule, builder] = Object.entries(builders).find(([each]) => nodes(cst, each).length > 0) ?? [];
  const own = rule === undefined ? undefined : node(cst, rule);
  const first = own && firstLeaf(own);
  if (!own || !builder || !first) return undefined;
  const at: Span = spanOf(own, spanOfToken(first));
  return builder(own, shellOf({ at, keywordAt: spanOfToken(first), prose, broken }), build);
}
