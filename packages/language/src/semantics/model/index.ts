// The meaning of a contract, in one import.
export type * from "./baseline.ts";
export type * from "./contract.ts";
export type * from "./expression.ts";
export type * from "./measurement.ts";
export type * from "./money.ts";
export type * from "./unit.ts";
