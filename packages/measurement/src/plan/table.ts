// The tables a plan reads: from a data set that is read, or from the declared columns alone when there is no data yet.

import type { Column, ColumnType, Contract, RowOperand, Source } from "@mast/language";
import type { TimeUnit } from "../civil.ts";
import type { Dataset } from "../ingest/dataset.ts";
import { type Worked, worked } from "./calculated.ts";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** The integer is the value times 10^scale. */
  readonly scale: number;
  readonly nullable: boolean;
  /** Texts by code; absent when no data is read, and for people. */
  readonly dictionary?: readonly string[];
  /** No column of the file: it is worked out from each row. */
  readonly worked?: Worked;
}

export interface Table {
  readonly source: Source;
  readonly table: string;
  readonly columns: readonly TableColumn[];
  /** The column whose integers tell people apart, if the source is about people. */
  readonly person?: TableColumn;
  readonly time?: TimeColumn;
}

/** The column that places a row in time. */
export interface TimeColumn {
  readonly column: TableColumn;
  readonly unit: TimeUnit;
}

/** Every source of the contract as a table; those of the data set with its dictionaries. */
export function tablesOf(contract: Contract, dataset: Dataset | null): ReadonlyMap<string, Table> {
  return new Map(contract.sources.map((source) => [source.name, tableOf(source, dataset)]));
}

/**
 * The one column that says when a row happened: it holds date, month, quarter, year or week. With several, the first of
 * them in the key counts, else the first that is declared.
 */
export function timeColumnOf<C extends { readonly name: string; readonly type: ColumnType }>(
  key: readonly string[],
  columns: readonly C[],
): { readonly column: C; readonly unit: TimeUnit } | undefined {
  const timed = columns.flatMap((column) => {
    const unit = timeUnitOf(column.type);
    return unit === undefined ? [] : [{ column, unit }];
  });
  const inKey = key.flatMap((name) => timed.filter(({ column }) => column.name === name));
  return inKey[0] ?? timed[0];
}

/** The unit of a column that holds time; undefined for every other. */
export function timeUnitOf(type: ColumnType): TimeUnit | undefined {
  switch (type.holds) {
    case "date":
    case "month":
    case "quarter":
    case "year":
    case "week":
      return type.holds;
    default:
      return undefined;
  }
}

/** The column of a name; the checker has made sure that it is there. */
export function columnNamed(table: Table, name: string): TableColumn {
  const found = table.columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`${table.source.name} has no column ${name}`);
  return found;
}

function tableOf(source: Source, dataset: Dataset | null): Table {
  const read = dataset?.sources.find((ingested) => ingested.source === source.name);
  const inFile: readonly TableColumn[] = read?.columns ?? source.columns.map(declared);
  const columns = [...inFile, ...(source.calculated ?? []).map((column) => calculatedOf(column, inFile))];
  const person = columns.find((column) => column.type.holds === "person");
  const time = timeColumnOf(source.key, columns);
  return {
    source,
    table: read?.table ?? source.name,
    columns,
    ...(person ? { person } : {}),
    ...(time ? { time } : {}),
  };
}

function declared({ name, type, whenMissing }: Source["columns"][number]): TableColumn {
  const scale = "decimals" in type ? type.decimals : 0;
  return { name, type, scale, nullable: whenMissing.rule === "none" };
}

function calculatedOf({ name, type, whenMissing, calculated }: Column, inFile: readonly TableColumn[]): TableColumn {
  const scaleOf = (of: RowOperand) => {
    const made = of.operand === "history" && of.of === "rows" ? undefined : of.column;
    return inFile.find((column) => column.name === made)?.scale ?? 0;
  };
  const nullable = whenMissing.rule === "none";
  return { name, type, scale: 0, nullable, ...(calculated ? { worked: worked(calculated, scaleOf) } : {}) };
}
