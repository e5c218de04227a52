// Takes a condition on the rows of a source, gives it with every column resolved and every literal as a cell of its column;
// nothing when any part of it is wrong, which is reported where it stands.

import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Calculations } from "../../diagnostics/m3-calculations.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import { m3Conditions } from "../../diagnostics/m3-conditions.ts";
import { m3Data } from "../../diagnostics/m3-data.ts";
import { spell } from "../../keywords/table.ts";
import type { Span } from "../../source/span.ts";
import type { CellLiteral, ConditionOperand, Missing, Name, Condition as Written } from "../../syntax/ast/index.ts";
import { type CheckedColumn, type ColumnSymbol, type Context, isCalculated, isFact } from "../context.ts";
import type { Cell, Comparison, Condition, RowOperand } from "../model/index.ts";
import { resolveColumn } from "../resolve.ts";
import { plain } from "../units.ts";
import { cellOf } from "./cell.ts";
import { wholeNumberOf } from "./count.ts";
import { checkHistory } from "./history.ts";
import { wordsOfType } from "./holds-words.ts";
import { momentOf, windowOf } from "./moment.ts";
import { textAt } from "./operand.ts";

/** The rows that a condition is about. */
export interface RowsOf {
  readonly source: string;
  /** The condition belongs to a group that is fixed on a day. */
  readonly fixed: boolean;
  /** The rows are those that a history looks back on. */
  readonly lookedBackOn?: true;
}

export function checkCondition(context: Context, written: Written, rows: RowsOf): Condition | undefined {
  const { at } = written;
  switch (written.node) {
    case "missing":
      return undefined;
    case "joined": {
      const parts = all(written.parts.map((part) => checkCondition(context, part, rows)));
      if (written.by === "mixed") {
        context.report(diagnose(m3Conditions.mixedAndOr, at, {}, { fixes: parenthesesFixes(context, written) }));
        return undefined;
      }
      return parts && { at, condition: written.by === "and" ? "all" : "any", parts };
    }
    case "at least of": {
      const parts = all(written.parts.map((part) => checkCondition(context, part, rows)));
      if (written.count.node === "missing") return undefined;
      const count = wholeNumberOf(written.count.value);
      if (count === undefined || count < 1 || count > written.parts.length) {
        const params = { count: textAt(context, written.count.at), parts: written.parts.length };
        context.report(diagnose(m3Conditions.moreThanThereAre, written.count.at, params));
        return undefined;
      }
      return parts && { at, condition: "at least", count, parts };
    }
    case "not": {
      const part = checkCondition(context, written.part, rows);
      return part && { at, condition: "not", part };
    }
    case "presence":
      return presence(context, written, rows);
    case "compare": {
      const left = operandOf(context, written.left, rows);
      if (!left || written.comparison === "missing") return undefined;
      const ordered = written.comparison !== "is" && written.comparison !== "is not";
      if (ordered && !hasOrder(context, left, written.comparison, written.left)) return undefined;
      if (written.right.node === "moment") {
        const moment = momentOf(context, written.right, rows, left.as);
        return moment && { at, condition: "moment", left: left.operand, comparison: written.comparison, right: moment };
      }
      const right = cellOf(context, left.as, written.right);
      return right && { at, condition: "compare", left: left.operand, comparison: written.comparison, right };
    }
    case "one of": {
      const left = operandOf(context, written.left, rows);
      const values = left && all(written.values.map((value) => cellOf(context, left.as, value)));
      return left && values && { at, condition: "one of", left: left.operand, values, negated: written.negated };
    }
    case "between":
      return between(context, written, rows);
    case "within": {
      const left = operandOf(context, written.left, rows);
      const window = windowOf(context, written.window, rows, left?.as);
      if (!left || !window) return undefined;
      const inside: Condition = {
        at,
        condition: "all",
        parts: [
          { at, condition: "moment", left: left.operand, comparison: "is at least", right: window.from },
          { at, condition: "moment", left: left.operand, comparison: "is less than", right: window.until },
        ],
      };
      return written.negated ? { at, condition: "not", part: inside } : inside;
    }
  }
}

function between(
  context: Context,
  written: Extract<Written, { node: "between" }>,
  rows: RowsOf,
): Condition | undefined {
  const left = operandOf(context, written.left, rows);
  if (!left || !hasOrder(context, left, "between", written.left)) return undefined;
  if (written.from.node === "moment" || written.to.node === "moment") {
    const edge = (of: CellLiteral, comparison: Comparison) =>
      checkCondition(context, { node: "compare", at: written.at, left: written.left, comparison, right: of }, rows);
    const both = all([edge(written.from, "is at least"), edge(written.to, "is at most")]);
    return both && { at: written.at, condition: "all", parts: both };
  }
  const from = cellOf(context, left.as, written.from);
  const to = cellOf(context, left.as, written.to);
  if (!from || !to) return undefined;
  if (isAfter(from, to, left.as)) {
    const params = { from: textAt(context, written.from.at), to: textAt(context, written.to.at) };
    context.report(diagnose(m3Data.rangeReversed, { start: written.from.at.start, end: written.to.at.end }, params));
    return undefined;
  }
  return { at: written.at, condition: "between", left: left.operand, from, to };
}

/** Only literals of one kind are put in order here; a month and a year are left to the data. */
function isAfter(from: Cell, to: Cell, { column }: CheckedColumn): boolean {
  if (from.cell === "number" && to.cell === "number") {
    return from.number.numerator * to.number.denominator > to.number.numerator * from.number.denominator;
  }
  if (from.cell === "yes or no" || to.cell === "yes or no" || from.cell === "number" || to.cell === "number")
    return false;
  if (from.cell !== to.cell) return false;
  if (column.type.holds !== "ordinal") return from.text > to.text;
  return column.type.values.indexOf(from.text) > column.type.values.indexOf(to.text);
}

function presence(
  context: Context,
  written: Extract<Written, { node: "presence" }>,
  rows: RowsOf,
): Condition | undefined {
  const left = operandOf(context, written.left, rows);
  if (!left) return undefined;
  const { operand } = left;
  const mayBeEmpty =
    operand.operand === "column"
      ? left.as.column.whenMissing.rule === "none"
      : operand.of !== "rows" && operand.of !== "sum";
  if (!mayBeEmpty) {
    const name = operand.operand === "column" ? operand.column : textAt(context, written.left.at);
    context.report(diagnose(m3Conditions.neverEmpty, written.at, { column: name }));
    return undefined;
  }
  return { at: written.at, condition: "missing", of: operand, negated: written.known };
}

/** What is compared, and the column whose cells it is like. */
export interface Left {
  readonly operand: RowOperand;
  readonly as: CheckedColumn;
}

function operandOf(context: Context, written: ConditionOperand, rows: RowsOf): Left | undefined {
  if (written.node === "missing") return undefined;
  if (written.node === "column") return named(context, written.name, rows);
  const history = checkHistory(context, written, rows);
  if (!history) return undefined;
  return { operand: history.operand, as: history.as ?? countedRows(written.at, textAt(context, written.at)) };
}

/** A column of the rows, or what each person has, by its name; nothing when it is unknown, or wrong where it is declared. */
export function named(context: Context, name: Name | Missing, rows: RowsOf): Left | undefined {
  const symbol = resolveColumn(context, rows.source, name);
  if (!symbol || name.node === "missing") return undefined;
  if (isFact(symbol)) {
    const fact = context.checked.facts.get(rows.source)?.get(symbol.name);
    if (!fact && restsOnLater(context, symbol, name.at))
      context.report(diagnose(m3Clocks.declaredLater, name.at, { name: symbol.name }));
    return fact;
  }
  const as = columnOf(context, symbol, name.at, rows);
  return as && { operand: { operand: "column", column: as.column.name }, as };
}

/** Whether a use stands in the clause that declares the name, above the end of what it is. */
function restsOnLater(context: Context, { source, declared }: ColumnSymbol, at: Span): boolean {
  const clause = context.symbols.named.get(source)?.clause.at;
  return clause !== undefined && clause.start <= at.start && at.end <= clause.end && at.start < declared.at.end;
}

/** The checked column of a name; nothing when it is unknown, or wrong where it is declared. */
export function checkedColumn(context: Context, name: Name | Missing, rows: RowsOf): CheckedColumn | undefined {
  const symbol = resolveColumn(context, rows.source, name);
  if (symbol && isFact(symbol)) context.report(diagnose(m3Clocks.notAColumn, name.at, { name: symbol.name }));
  return symbol && columnOf(context, symbol, name.at, rows);
}

/** What is calculated from each row is known below where it is said, and is not looked back on. */
function columnOf(context: Context, symbol: ColumnSymbol, at: Span, rows: RowsOf): CheckedColumn | undefined {
  const found = context.checked.columns.get(rows.source)?.get(symbol.name);
  if (!isCalculated(symbol) || !(rows.lookedBackOn || (!found && restsOnLater(context, symbol, at)))) return found;
  context.report(diagnose(m3Calculations.calculatedHere, at, { name: symbol.name }));
  return undefined;
}

/** A count of rows is compared like a column of whole numbers. */
export function countedRows(at: Span, name: string): CheckedColumn {
  const type = { holds: "number", unit: plain, scale: "count", decimals: 0 } as const;
  return {
    column: { at, name, type, whenMissing: { rule: "reject the file" } },
    factor: { numerator: 1n, denominator: 1n },
  };
}

const idOfComparison: Readonly<Record<Exclude<Comparison, "is" | "is not"> | "between", string>> = {
  "is at least": "AtLeast",
  "is more than": "MoreThan",
  "is at most": "AtMost",
  "is less than": "LessThan",
  between: "Between",
};

function hasOrder(
  context: Context,
  { as: { column } }: Left,
  comparison: Comparison | "between",
  written: ConditionOperand,
): boolean {
  const { holds } = column.type;
  const unordered =
    holds === "person" || holds === "text" || holds === "outcome" || holds === "nominal" || holds === "yes or no";
  if (!unordered) return true;
  const id = idOfComparison[comparison as "between"];
  const words = { en: spell(id, "en"), sv: spell(id, "sv") };
  const params = { column: column.name, holds: wordsOfType(context, column.type), comparison: words };
  context.report(diagnose(m3Conditions.orderWithoutOrder, written.at, params));
  return false;
}

/** Parentheses around what `and` joins, or around what `or` joins. */
function parenthesesFixes(context: Context, written: Extract<Written, { node: "joined" }>): readonly Fix[] {
  return (["And", "Or"] as const).map((id) => {
    const groups = groupedBy(context, written.parts, spell(id, context.spelling));
    const edits = groups.flatMap(([first, last]) => [
      { span: { start: first.at.start, end: first.at.start }, text: "(" },
      { span: { start: last.at.end, end: last.at.end }, text: ")" },
    ]);
    const title = {
      en: `Put parentheses around what “${spell(id, "en")}” joins`,
      sv: `Sätt parenteser om det som ”${spell(id, "sv")}” förenar`,
    };
    return { title, edits };
  });
}

/** Runs of two or more neighbours that are joined by the word, as first and last part. */
function groupedBy(
  context: Context,
  parts: readonly Written[],
  word: string,
): readonly (readonly [Written, Written])[] {
  const groups: [Written, Written][] = [];
  let open = false;
  for (let i = 1; i < parts.length; i++) {
    const left = parts[i - 1] as Written;
    const right = parts[i] as Written;
    const between = context.words({ start: left.at.end, end: right.at.start }).replace(/\/\/[^\n]*/g, " ");
    const joined = between.split(/[\s()]+/).includes(word);
    if (joined && open) (groups.at(-1) as [Written, Written])[1] = right;
    else if (joined) groups.push([left, right]);
    open = joined;
  }
  return groups;
}

/** The whole list when every item is there. */
export function all<T>(list: readonly (T | undefined)[]): readonly T[] | undefined {
  const there = list.filter((item) => item !== undefined);
  return there.length === list.length ? there : undefined;
}
