// CST to AST for contract, party, unit and data.

import type { CstNode } from "chevrotain";
import type {
  ColumnRow,
  ContractClause,
  DataClause,
  HoldsExpr,
  PartyClause,
  RoleKeyword,
  UnitClause,
  UseClause,
} from "../ast/index.ts";
import { anyToken, node, nodes, spanOf, spanOfToken, token, tokens } from "../cst.ts";
import { cell, expression, expressionIn, operand } from "./expression.ts";
import { clauseParts, type PartBuilders, type Shell } from "./parts.ts";
import {
  after,
  type Build,
  countIn,
  dateIn,
  label,
  missing,
  nameIn,
  nameOfToken,
  namesIn,
  text,
  textIn,
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

export function useClause(cst: CstNode, shell: Shell, build: Build): UseClause {
  const library = text(token(cst, "TextLiteral"), shell.keywordEnd);
  const version = token(cst, "Version") ? countIn(cst, build) : missing(after(cst));
  return { clause: "use", ...shell.base, parts: [], library, version };
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

export function holds(cst: CstNode | undefined, row: CstNode): HoldsExpr {
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
export const wordOf = (row: CstNode) => {
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
    holds: holds(node(type, "holdsKind"), row),
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
    eachPersonHas: (part) => {
      const title = label(node(part, "label"));
      return {
        part: "each person has",
        name: nameIn(part),
        ...(title ? { label: title } : {}),
        is: node(part, "history") ? operand(part, build) : missing(after(part)),
      };
    },
    eachRowHas: (part) => {
      const title = label(node(part, "label"));
      return {
        part: "each row has",
        name: nameIn(part),
        ...(title ? { label: title } : {}),
        is: expressionIn(part, build),
      };
    },
    columns: (part) => ({ part: "columns", rows: nodes(part, "columnRow").map((row) => columnRow(row, build)) }),
  };
  return {
    clause: "data",
    ...shell.base,
    ...shell.named(cst),
    parts: clauseParts<Part<DataClause>>(cst, parts, build),
  };
}
