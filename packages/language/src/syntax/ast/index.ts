// The AST, in one import.
export type * from "./clauses.ts";
export type * from "./measurement-clauses.ts";
export type * from "./moments.ts";
export type * from "./money-clauses.ts";
export type * from "./spread.ts";
export type * from "./terms.ts";
