// Public face of measurement.
export type * from "./measures.ts";
