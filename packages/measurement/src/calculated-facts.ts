// What must be known of what each row has before it is measured: that nothing is divided by zero, and that no whole number of it is
// larger than the database can hold.

import { type Diagnostic, diagnoseAt, m5, type RowOperand } from "@mast/language";
import { smallWhole } from "./civil.ts";
import type { Connection } from "./connection.ts";
import { dividesByZero, useCalculated, type WholeTerm } from "./plan/calculated.ts";
import { sourceRows } from "./plan/group.ts";
import { type Fold, newSteps } from "./plan/plan.ts";
import { newReading, type Reading } from "./plan/reading.ts";
import type { Table } from "./plan/table.ts";
import { queryOf } from "./query/from-plan.ts";

/** The columns of the file that calculated ones are made of. */
export function columnsCalculatedFrom({ columns }: Table): readonly string[] {
  const operands = columns.flatMap(({ worked }) =>
    worked ? [...worked.above, ...(worked.below ?? [])].flatMap(({ of }) => of) : [],
  );
  return operands.flatMap(({ column }) => (column === undefined ? [] : [column]));
}

/** The largest whole number of each calculated column; `sizeOf` and `rows` are those of the file's columns. */
export function sizesOfCalculated(
  { columns }: Table,
  sizeOf: (column: string) => bigint,
  rows: bigint,
): ReadonlyMap<string, bigint> {
  const size = (of: RowOperand): bigint => {
    const one = of.column === undefined ? 1n : sizeOf(of.column);
    return of.operand === "history" && (of.of === "sum" || of.of === "rows") ? one * rows : one;
  };
  const most = (terms: readonly WholeTerm[] = []) =>
    terms
      .map(({ times, of }) => of.map(size).reduce((all, each) => all * each, times < 0n ? -times : times))
      .reduce((all, each) => all + each, 0n);
  return new Map(
    columns.flatMap(({ name, worked }) => {
      if (!worked) return [];
      const [above, below] = [most(worked.above), most(worked.below)];
      return [[name, above > below ? above : below]];
    }),
  );
}

/** An error for each calculated column that some row divides by zero, at the first such row. */
export async function divisionsByZero(
  table: Table,
  extent: Reading["extent"],
  connection: Connection,
): Promise<readonly Diagnostic[]> {
  const divided = table.columns.filter(({ worked }) => worked?.below);
  if (divided.length === 0) return [];
  const reading = newReading(table, extent);
  for (const { name, worked } of divided) if (worked) useCalculated(name, worked, reading);
  const steps = newSteps();
  const rows = sourceRows(reading, steps);
  const folds = divided.flatMap(({ name }, index): readonly Fold[] => {
    const where = dividesByZero(name);
    return [
      { name: `_zero_${index}`, fold: "rows", where },
      { name: `_line_${index}`, fold: "lowest", of: "row", where },
    ];
  });
  steps.add("divisions by zero", { relation: "aggregate", of: rows, by: [], folds });
  const columns = folds.map(({ name }) => name);
  const plan = { title: `What ${table.source.name} divides by`, steps: steps.steps, columns };
  const [row = []] = await connection.run(queryOf(plan));
  return divided.flatMap(({ name }, index) => {
    const [count, line] = [row[2 * index] ?? 0n, row[2 * index + 1] ?? 0n];
    if (count === 0n) return [];
    const place = { in: "data" as const, file: table.source.file, line: smallWhole(line) };
    return [diagnoseAt(m5.rowDividesByZero, place, { name, source: table.source.name, rows: smallWhole(count) })];
  });
}
