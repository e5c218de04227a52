// Public face of the language: text in, checked contract out.
export * from "./diagnostics/diagnostic.ts";
export { diagnose, diagnoseAt, entry, type Entry, type Extras } from "./diagnostics/entry.ts";
export * from "./diagnostics/registry.ts";
export type * from "./semantics/model/index.ts";
export * from "./source/line-index.ts";
export * from "./source/span.ts";
