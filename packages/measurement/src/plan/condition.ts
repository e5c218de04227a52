// A condition of the contract as a predicate over integers. Literals become integers of the column they are compared with,
// histories become columns that the reading is asked to add. What is left needs nothing of the contract.

import type { Cell, Condition, IsoDate, Moment, RowOperand } from "@mast/language";
import { diagnose, m5 } from "@mast/language";
import { overOf, useCalculated } from "./calculated.ts";
import { type ComparedColumn, fractionOf, type LiteralRange, literalRange } from "./literal.ts";
import { allOf, always, type Comparator, column, integer, type Predicate, type Value } from "./plan.ts";
import type { History, HistoryOperand, Reading } from "./reading.ts";
import { columnNamed, type TableColumn } from "./table.ts";

/** Whose condition it is: a row's own, or that of the candidates of a group on the date that fixes it. */
export interface Asked {
  readonly of: "rows" | "candidates";
  /** The date on which the group is fixed, if it is. */
  readonly fixedOn?: IsoDate;
}

/** The predicate of a condition, or of none at all. */
export function predicateOf(condition: Condition | undefined, asked: Asked, reading: Reading): Predicate {
  if (condition === undefined) return always;
  const part = (of: Condition) => predicateOf(of, asked, reading);
  switch (condition.condition) {
    case "all":
      return allOf(condition.parts.map(part));
    case "any":
      return { holds: "any", parts: condition.parts.map(part) };
    case "at least":
      return { holds: "at least", count: condition.count, parts: condition.parts.map(part) };
    case "not":
      return { holds: "not", part: part(condition.part) };
    case "missing":
      return { holds: condition.negated ? "present" : "missing", of: operandOf(condition.of, asked, reading).value };
    case "moment": {
      const left = operandOf(condition.left, asked, reading).value;
      return {
        holds: "compare",
        left,
        is: signs[condition.comparison],
        right: momentOf(condition.right, asked, reading),
      };
    }
    default:
      return comparison(condition, asked, reading);
  }
}

const signs = {
  is: "=",
  "is not": "<>",
  "is at least": ">=",
  "is more than": ">",
  "is at most": "<=",
  "is less than": "<",
} as const;

/** The integer of a moment: days since 1970-01-01 for a date, otherwise units of the column's own. */
export function momentOf({ of, shift }: Moment, asked: Asked, reading: Reading): Value {
  const { value } = operandOf(of, asked, reading);
  if (shift === undefined) return value;
  if (shift.unit === "month") return { value: "months later", of: value, months: shift.count };
  return { value: "plus", left: value, right: integer(shift.count) };
}

type Comparing = Exclude<Extract<Condition, { left: RowOperand }>, { condition: "moment" }>;

function comparison(condition: Comparing, asked: Asked, reading: Reading): Predicate {
  const { value, like } = operandOf(condition.left, asked, reading);
  if (like.worked?.below) return dividedCompared(condition, like);
  const literal = (cell: Cell): LiteralRange => {
    const range = literalRange(cell, like);
    if (range.unknown) {
      const { source } = reading.table;
      const params = { text: range.means, column: like.name, source: source.name };
      reading.noticed.push(diagnose(m5.textNotInData, condition.at, params));
    }
    return range;
  };
  switch (condition.condition) {
    case "between":
      return allOf([atLeast(value, literal(condition.from)), atMost(value, literal(condition.to))]);
    case "one of":
      return oneOf(value, condition.values.map(literal), condition.negated);
    case "compare":
      return compared(value, condition.comparison, literal(condition.right));
  }
}

function compared(
  value: Value,
  comparison: Extract<Condition, { comparison: string }>["comparison"],
  to: LiteralRange,
): Predicate {
  switch (comparison) {
    case "is":
      return oneOf(value, [to], false);
    case "is not":
      return oneOf(value, [to], true);
    case "is at least":
      return atLeast(value, to);
    case "is at most":
      return atMost(value, to);
    case "is more than":
      return { holds: "compare", left: value, is: ">", right: parameter(to.last, to) };
    case "is less than":
      return { holds: "compare", left: value, is: "<", right: parameter(to.first, to) };
  }
}

/** What is divided is compared by multiplying both sides with what it is divided by, which is above zero. */
function dividedCompared(condition: Comparing, like: ComparedColumn): Predicate {
  const compare = (is: Comparator, cell: Cell): Predicate => {
    const { numerator, denominator, means } = fractionOf(cell, like);
    const by = (of: string, integer: bigint): Value => ({
      value: "times",
      left: column(of),
      right: parameter(integer, { means }),
    });
    return { holds: "compare", left: by(like.name, denominator), is, right: by(overOf(like.name), numerator) };
  };
  switch (condition.condition) {
    case "between":
      return allOf([compare(">=", condition.from), compare("<=", condition.to)]);
    case "one of": {
      const { values, negated } = condition;
      if (negated) return allOf(values.map((cell) => compare("<>", cell)));
      return { holds: "any", parts: values.map((cell) => compare("=", cell)) };
    }
    case "compare":
      return compare(signs[condition.comparison], condition.right);
  }
}

function oneOf(value: Value, literals: readonly LiteralRange[], negated: boolean): Predicate {
  const single = literals.filter(({ first, last }) => first === last);
  const ranges = literals.filter(({ first, last }) => first < last);
  const values = single.map((literal) => parameter(literal.first, literal));
  const parts: Predicate[] = values.length === 0 ? [] : [membership(value, values, negated)];
  for (const range of ranges) {
    const inside = allOf([atLeast(value, range), atMost(value, range)]);
    parts.push(negated ? { holds: "not", part: inside } : inside);
  }
  if (negated)
    return parts.length === 1 && values.length > 0 ? parts[0]! : allOf([{ holds: "present", of: value }, ...parts]);
  return parts.length === 0 ? { holds: "never" } : parts.length === 1 ? parts[0]! : { holds: "any", parts };
}

function membership(value: Value, values: readonly Value[], negated: boolean): Predicate {
  if (values.length > 1) return { holds: negated ? "none of" : "one of", left: value, values };
  return { holds: "compare", left: value, is: negated ? "<>" : "=", right: values[0]! };
}

function atLeast(value: Value, literal: LiteralRange): Predicate {
  return { holds: "compare", left: value, is: ">=", right: parameter(literal.first, literal) };
}

function atMost(value: Value, literal: LiteralRange): Predicate {
  return { holds: "compare", left: value, is: "<=", right: parameter(literal.last, literal) };
}

function parameter(integer: bigint, { means }: Pick<LiteralRange, "means">): Value {
  return { value: "parameter", integer: integer.toString(), means };
}

/** What an operand gives, and the column whose cells it is like. */
export function operandOf(of: RowOperand, asked: Asked, reading: Reading): { value: Value; like: ComparedColumn } {
  if (of.operand === "column") {
    return { value: column(of.column), like: usedColumn(of.column, reading) };
  }
  const value = column(historyColumn(of, asked, reading));
  const like = of.column === undefined ? undefined : columnNamed(reading.table, of.column);
  if (like === undefined || of.of === "rows") {
    return { value: { value: "or zero", of: value }, like: { name: "rows", type: counted, scale: 0 } };
  }
  return { value: of.of === "sum" ? { value: "or zero", of: value } : value, like };
}

/** The column of a name, with everything that it is made of noted as read. */
export function usedColumn(name: string, reading: Reading): TableColumn {
  const like = columnNamed(reading.table, name);
  if (like.worked) useCalculated(name, like.worked, reading);
  else reading.used.add(name);
  return like;
}

const counted = { holds: "number", unit: {}, scale: "count", decimals: 0 } as const;

/** Asks the reading for a history and gives the name of its column; the same history twice is one column. */
function historyColumn(of: HistoryOperand, asked: Asked, reading: Reading): string {
  // The rows of a history are rows: a condition on them speaks of themselves, not of the candidate.
  const where = predicateOf(of.where, { ...asked, of: "rows" }, reading);
  const before = beforeOf(of, asked);
  const { histories, prefix } =
    asked.of === "rows" || before.is !== "date"
      ? { histories: reading.ofRows, prefix: "_history" }
      : { histories: reading.ofCandidates, prefix: "_candidate" };
  const wanted: Omit<History, "name"> = {
    of: of.of,
    ...(of.column === undefined ? {} : { column: of.column }),
    where,
    ...(of.months === undefined ? {} : { months: of.months }),
    ...(of.days === undefined ? {} : { days: of.days }),
    before,
  };
  const key = JSON.stringify(wanted);
  const known = histories.get(key);
  if (known) return known.name;
  const name = `${prefix}_${histories.size + 1}`;
  histories.set(key, { name, ...wanted });
  if (of.column !== undefined) reading.used.add(of.column);
  return name;
}

function beforeOf({ before }: HistoryOperand, asked: Asked): History["before"] {
  if (before.is === "date" || before.is === "ever" || before.is === "through row") return before;
  if (before.is === "row" && asked.of === "rows") return { is: "row" };
  if (asked.fixedOn === undefined)
    throw new Error("A history before the date that fixes a group, in a group that is not fixed");
  return { is: "date", date: asked.fixedOn };
}
