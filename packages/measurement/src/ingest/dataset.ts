// What ingest leaves: one table of integers per source, with what is needed to write literals as integers and read results back.

import type { ColumnType } from "@mast/language";
import type { LeftOut, SourceReport } from "../measures.ts";

/** One column of a table. Its integers mean what `type` says; an empty cell is NULL only when the contract lets it be `none`. */
export interface IngestedColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Decimals of money, number and share: the integer is the value times 10^scale. 0 for everything else. */
  readonly scale: number;
  readonly nullable: boolean;
  /** Text and outcome columns: the text of each code. Persons' codes have no dictionary here. */
  readonly dictionary?: readonly string[];
}

export interface IngestedSource {
  readonly source: string;
  /** Name of the table. It has the declared columns, each BIGINT and of the contract's name, and `row`, the record's line in the file. */
  readonly table: string;
  readonly columns: readonly IngestedColumn[];
  readonly report: SourceReport;
  /** The last day of each column of dates that has one, as ISO dates. */
  readonly reaches: readonly { readonly column: string; readonly last: string }[];
  readonly leftOut: readonly LeftOut[];
}

export interface Dataset {
  readonly sources: readonly IngestedSource[];
}
