// Public face of measurement.
export type * from "./measures.ts";
export type * from "./connection.ts";
export type * from "./ingest/dataset.ts";
export * from "./ingest/calendar.ts";
export * from "./ingest/cell-patterns.ts";
export * from "./ingest/integer-of.ts";
