// The AST, in one import.
export type * from "./clauses.ts";
export type * from "./terms.ts";
