// Public face of measurement.
export type * from "./measures.ts";
export type * from "./connection.ts";
export type * from "./ingest/dataset.ts";
