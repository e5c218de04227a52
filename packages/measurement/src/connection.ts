// The one door to a database. `duckdb` and others implement it; nothing in this package opens a file.

import type { Outcome, Source } from "@mast/language";
import type { IngestedSource } from "./ingest/dataset.ts";

/** A statement ready to run: one SELECT whose results are whole numbers. */
export interface Query {
  /** What it is for, as `plan` prints it: `ShortAbsence in Staff, every month`. */
  readonly title: string;
  readonly text: string;
  readonly parameters: readonly bigint[];
  /** Names of the result columns, in order; every value comes back as bigint or null. */
  readonly columns: readonly string[];
}

export type Progress = (done: { readonly what: string; readonly rows?: number; readonly of?: number }) => void;

export interface Connection {
  /** Reads one file strictly into a table of integers. All faults of the file at once; the value is null when there is any error. */
  ingest(source: Source, path: string, progress?: Progress): Promise<Outcome<IngestedSource | null>>;
  /** Closes external access and locks the configuration. Every `run` comes after it. */
  lock(): Promise<void>;
  /** Prepares the one SELECT and runs it; refuses anything else. */
  run(query: Query): Promise<readonly (readonly (bigint | null)[])[]>;
  close(): Promise<void>;
}
