// Takes a moment that a name fixes, gives it resolved with its length in days or months; nothing when the name holds no time, or of
// another kind than what it is compared with, which is reported.

import { diagnose } from "../../diagnostics/entry.ts";
import { m3Clocks } from "../../diagnostics/m3-clocks.ts";
import type { Missing, Shift, UnitName, Within, Moment as Written } from "../../syntax/ast/index.ts";
import type { CheckedColumn, Context } from "../context.ts";
import type { ColumnType, Moment, Window } from "../model/index.ts";
import { named, type RowsOf } from "./condition.ts";
import { checkCount } from "./count.ts";
import { wordsOfType } from "./holds-words.ts";
import { textAt } from "./operand.ts";

/** A moment, compared with cells like those of a column when one is given. */
export function momentOf(
  context: Context,
  written: Written | Missing,
  rows: RowsOf,
  like?: CheckedColumn,
): Moment | undefined {
  if (written.node === "missing") return undefined;
  const { name, shift } = written;
  const found = named(context, name, rows);
  if (!found || name.node === "missing") return undefined;
  const { type } = found.as.column;
  const holds = wordsOfType(context, type);
  if (!(type.holds in steps)) {
    context.report(diagnose(m3Clocks.noTime, name.at, { name: name.text, holds }));
    return undefined;
  }
  if (like && like.column.type.holds !== type.holds) {
    const params = { name: name.text, holds, column: like.column.name, other: wordsOfType(context, like.column.type) };
    context.report(diagnose(m3Clocks.otherTime, written.at, params));
    return undefined;
  }
  if (!shift) return { of: found.operand };
  const moved = shiftOf(context, shift, type, written);
  return moved && { of: found.operand, shift: moved };
}

/** From a moment until another: `within 12 months after` begins with the day itself, `within … before` ends on the day before. */
export function windowOf(context: Context, { of }: Within, rows: RowsOf, like?: CheckedColumn): Window | undefined {
  const far = momentOf(context, of, rows, like);
  if (!far) return undefined;
  const near: Moment = { of: far.of };
  return of.shift?.direction === "before" ? { from: far, until: near } : { from: near, until: far };
}

type Holds = ColumnType["holds"];
type Unit = "Day" | "Week" | "Month" | "Quarter" | "Year";
type Step = { readonly unit: "day" | "month" | "own"; readonly each: number };

/** By which units a day, a month and so on may be moved. */
const steps: Readonly<Partial<Record<Holds, Readonly<Partial<Record<Unit, Step>>>>>> = {
  date: {
    Day: { unit: "day", each: 1 },
    Week: { unit: "day", each: 7 },
    Month: { unit: "month", each: 1 },
    Quarter: { unit: "month", each: 3 },
    Year: { unit: "month", each: 12 },
  },
  month: {
    Month: { unit: "own", each: 1 },
    Quarter: { unit: "own", each: 3 },
    Year: { unit: "own", each: 12 },
  },
  quarter: { Quarter: { unit: "own", each: 1 }, Year: { unit: "own", each: 4 } },
  week: { Week: { unit: "own", each: 1 } },
  year: { Year: { unit: "own", each: 1 } },
};

function shiftOf(context: Context, shift: Shift, type: ColumnType, written: Written): Moment["shift"] {
  const count = checkCount(context, shift.count, 1);
  if (count === undefined) return undefined;
  const step = stepOf(shift.unit, type);
  if (!step) {
    const params = { written: textAt(context, written.at), holds: wordsOfType(context, type) };
    context.report(diagnose(m3Clocks.lengthDoesNotFit, written.at, params));
    return undefined;
  }
  const moved = count * step.each;
  return { count: shift.direction === "before" ? -moved : moved, unit: step.unit };
}

function stepOf(unit: UnitName | Missing, type: ColumnType): Step | undefined {
  if ("node" in unit || unit.unit !== "standard") return undefined;
  const of: Readonly<Partial<Record<string, Step>>> = steps[type.holds] ?? {};
  return of[unit.keyword];
}
