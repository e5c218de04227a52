// Public face of settlement.
export type * from "./settlement.ts";
