// One reading of a source under construction: which columns are used, which histories its conditions ask for, what was noticed.
// Conditions are compiled first and fill it; the steps that read the table and add the histories are then emitted from it.

import type { Diagnostic, IsoDate, RowOperand } from "@mast/language";
import { dayNumber, firstDayOf, quotient, type TimeUnit, unitOf } from "../civil.ts";
import { addMonths } from "../periods.ts";
import type { Predicate, Value } from "./plan.ts";
import type { Table, TableColumn } from "./table.ts";

export type HistoryOperand = Extract<RowOperand, { operand: "history" }>;

/** Before the period of the row itself, or through it; all rows of the person; or before the period that holds a date. */
export type HistoryEnd =
  | { readonly is: "row" | "through row" | "ever" }
  | { readonly is: "date"; readonly date: IsoDate };

/** A column about a person's history that a condition compares. */
export interface History {
  readonly name: string;
  readonly of: HistoryOperand["of"];
  readonly column?: string;
  readonly where: Predicate;
  readonly months?: number;
  readonly days?: number;
  readonly before: HistoryEnd;
}

export interface Reading {
  readonly table: Table;
  readonly used: Set<string>;
  /** Histories that are columns of every row; a history that another one's condition asks for comes before it. */
  readonly ofRows: Map<string, History>;
  /** Histories as of the date on which the group is fixed; joined to its candidates only. */
  readonly ofCandidates: Map<string, History>;
  /** What each row has that the file has not, above and below the line. */
  readonly calculated: Map<string, { readonly above: Value; readonly below?: Value }>;
  readonly noticed: Diagnostic[];
  /** First and last day that occur in the time column: how far a calendar has to reach. */
  readonly extent: { readonly from: IsoDate; readonly to: IsoDate };
}

export function newReading(table: Table, extent: Reading["extent"]): Reading {
  const [used, calculated] = [new Set<string>(), new Map()];
  return { table, used, ofRows: new Map(), ofCandidates: new Map(), calculated, noticed: [], extent };
}

/** The column that tells people apart; the checker has made sure that there is one. */
export function personOf({ table }: Reading): TableColumn {
  if (table.person === undefined) throw new Error(`${table.source.name} has no column that holds a person`);
  return table.person;
}

/** The column that places rows in time; the checker has made sure that there is one. */
export function timeOf({ table }: Reading): {
  readonly name: string;
  readonly unit: TimeUnit;
  readonly nullable: boolean;
} {
  if (table.time === undefined) throw new Error(`${table.source.name} has no column that holds time`);
  return { name: table.time.column.name, unit: table.time.unit, nullable: table.time.column.nullable };
}

/** Column that keeps rows without a person apart from each other; only where the contract lets a person be empty. */
export const alone = "_alone";

/** Columns that are equal for rows of the same person. */
export function withinPerson(reading: Reading): readonly string[] {
  const person = personOf(reading);
  return person.nullable ? [person.name, alone] : [person.name];
}

/** Units of time in the months before the period that holds a date: first and last, both in; without months from the beginning. */
export function unitsBefore(
  unit: TimeUnit,
  date: IsoDate,
  months: number | undefined,
): { first?: number; last: number } {
  const at = unitOf(unit, date);
  return months === undefined ? { last: at - 1 } : { first: at - unitsBack(unit, at, months), last: at - 1 };
}

/** How many units before unit `at` lie wholly in the months before it. */
export function unitsBack(unit: TimeUnit, at: number, months: number): number {
  switch (unit) {
    case "month":
      return months;
    case "quarter":
      return quotient(months, 3);
    case "year":
      return quotient(months, 12);
    case "date":
      return at - dayNumber(addMonths(firstDayOf("date", at), -months));
    case "week": {
      const opens = addMonths(firstDayOf("week", at), -months);
      const week = unitOf("week", opens);
      return at - (firstDayOf("week", week) === opens ? week : week + 1);
    }
  }
}
