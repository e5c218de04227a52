// Takes the first columns of a table of prices, gives edges that meet exactly: no gap, no overlap, no end unsaid; and holds that no
// better result pays less.

import { compare, equals, type Rational, sign } from "@mast/exact";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/entry.ts";
import { m3Pricing as m3 } from "../../diagnostics/m3-pricing.ts";
import { m4Money as m4 } from "../../diagnostics/m4-money.ts";
import type { Span } from "../../source/span.ts";
import type { Expr, PointRow, StepRow } from "../../syntax/ast/index.ts";
import type { Context } from "../context.ts";
import type { Basis, Expression, Metric, Point, Step } from "../model/index.ts";
import { replaceBy } from "../resolve.ts";
import { typeOfBasis } from "./basis.ts";
import { constantOf } from "./constant.ts";
import { exampleAt, type TableOf } from "./edge-test.ts";
import { checkAmount } from "./expression.ts";
import { textAt } from "./operand.ts";
import { endOf } from "./parts.ts";

/** Checks one cell of the column that pays. */
export type PaysCell = (expr: Expr) => Expression | undefined;

interface Edge {
  readonly expression: Expression;
  readonly value: Rational;
  readonly text: string;
}

/** Rows from the lowest on. Nothing when a row is wrong or undecided. */
export function checkSteps(
  context: Context,
  rows: readonly StepRow[],
  of: TableOf,
  pays: PaysCell,
): readonly Step[] | undefined {
  const edge = (expr: Expr | undefined) => expr && checkEdge(context, expr, of.metric, of.basis);
  const read = rows.map((row) => ({ row, from: edge(row.from), below: edge(row.below), pays: pays(row.pays) }));
  let sound = true;
  read.forEach(({ row, from, below, pays: amount }, index) => {
    const sure = amount && (!row.from || from) && (!row.below || below);
    if (!sure) sound = false;
    if (from && below && compare(from.value, below.value) >= 0) {
      context.report(diagnose(m3.rowNotAscending, row.at, { from: from.text, below: below.text }));
      sound = false;
    } else if (index > 0 && !meets(context, of, read[index - 1], { row, from })) sound = false;
  });
  const [first, last] = [read[0], read.at(-1)];
  if (first?.from && sign(first.from.value) > 0) {
    context.report(diagnose(m3.tableNotOpen, first.from.expression.at, { text: first.from.text, end: "low" }));
    sound = false;
  }
  if (last?.below && rows.at(-1)?.below) {
    const title = { en: "Leave the cell empty", sv: "Lämna cellen tom" };
    const fixes = [{ title, edits: [{ span: last.below.expression.at, text: "" }] }];
    const params = { text: last.below.text, end: "high" } as const;
    context.report(diagnose(m3.tableNotOpen, last.below.expression.at, params, { fixes }));
    sound = false;
  }
  if (!sound) return undefined;
  return read.flatMap(({ row, from, below, pays: amount }) =>
    amount
      ? [
          {
            at: row.at,
            ...(from ? { from: from.expression } : {}),
            ...(below ? { below: below.expression } : {}),
            pays: amount,
          },
        ]
      : [],
  );
}

/** Whether a row begins where the row before it ends. */
function meets(
  context: Context,
  of: TableOf,
  before: { readonly row: StepRow; readonly below: Edge | undefined } | undefined,
  { row, from }: { readonly row: StepRow; readonly from: Edge | undefined },
): boolean {
  if (!before || (before.row.below && !before.below) || (row.from && !from)) return false;
  if (before.below && from && equals(before.below.value, from.value)) return true;
  const below = before.below?.text ?? "…";
  const start = from?.text ?? "…";
  const gap = before.below && from && compare(before.below.value, from.value) < 0;
  const place = row.from?.at ?? { start: row.at.start, end: row.at.end };
  const fixes: Fix[] = [];
  if (before.below && from) {
    fixes.push(moveEdge(context, of, from.expression.at, before.below, row));
    fixes.push(moveEdge(context, of, before.below.expression.at, from, row));
  }
  const other = { en: "the row before", sv: "raden före" };
  const related = [{ span: before.row.at, message: other }];
  context.report(diagnose(gap ? m3.tableGap : m3.tableOverlap, place, { below, from: start }, { fixes, related }));
  return false;
}

/** A fix that writes an edge in a cell, with an example that says what the row pays at the edge itself. */
function moveEdge(context: Context, of: TableOf, cell: Span, edge: Edge, row: StepRow): Fix {
  const fix = replaceBy(cell, edge.text);
  const example = exampleAt(context, of, edge.value, edge.text, textAt(context, row.pays.at));
  return example === undefined ? fix : { ...fix, edits: [...fix.edits, { span: endOf(of.clause.at), text: example }] };
}

/** Points from the lowest on; two at one place are a jump. */
export function checkPoints(
  context: Context,
  rows: readonly PointRow[],
  metric: Metric,
  basis: Basis,
  pays: PaysCell,
): readonly Point[] | undefined {
  const read = rows.map((row) => ({ row, x: checkEdge(context, row.x, metric, basis), pays: pays(row.pays) }));
  let sound = true;
  read.forEach(({ x }, index) => {
    const before = read[index - 1]?.x;
    const second = read[index - 2]?.x;
    if (!x || !before) return;
    const order = compare(before.value, x.value);
    if (order < 0 || (order === 0 && !(second && equals(second.value, x.value)))) return;
    context.report(diagnose(m3.pointsOutOfOrder, x.expression.at, { text: x.text, before: before.text }));
    sound = false;
  });
  const points = read.flatMap(({ row, x, pays: amount }) =>
    x && amount ? [{ at: row.at, x: x.expression, pays: amount }] : [],
  );
  return sound && points.length === rows.length ? points : undefined;
}

function checkEdge(context: Context, expr: Expr, metric: Metric, basis: Basis): Edge | undefined {
  const expression = checkAmount(context, expr, typeOfBasis(metric, basis), { plainIsEnough: true });
  if (!expression) return undefined;
  const value = constantOf(context, expression);
  const text = textAt(context, expression.at);
  if (value) return { expression, value, text };
  context.report(diagnose(m3.edgeNotFixed, expression.at, { text }));
  return undefined;
}

/** Reports the first amount that a better result makes smaller. Amounts that are not fixed are taken as they come. */
export function requireRising(context: Context, amounts: readonly Expression[], metric: Metric, basis: Basis): boolean {
  const upward = (basis !== "level" && basis !== "count") || metric.better === "higher";
  const values = amounts.map((amount) => constantOf(context, amount));
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (!value || !before || compare(before, value) * (upward ? 1 : -1) <= 0) continue;
    const [better, worse] = upward ? [amounts[index], amounts[index - 1]] : [amounts[index - 1], amounts[index]];
    if (!better || !worse) continue;
    const params = {
      metric: metric.name,
      better: metric.better,
      text: textAt(context, better.at),
      before: textAt(context, worse.at),
    };
    context.report(diagnose(m4.betterPaysLess, better.at, params));
    return false;
  }
  return true;
}
