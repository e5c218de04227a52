// Public face of the language: text in, checked contract out.
export * from "./diagnostics/diagnostic.ts";
export { diagnose, diagnoseAt, type Entry, type Extras, entry } from "./diagnostics/entry.ts";
export * from "./diagnostics/registry.ts";
export { bind } from "./semantics/bind.ts";
export { type Checked, check, type Findings, type Readable, type Reference } from "./semantics/check/index.ts";
export type * from "./semantics/context.ts";
export type * from "./semantics/model/index.ts";
export { nearest } from "./semantics/nearest.ts";
export * from "./source/line-index.ts";
export * from "./source/span.ts";
export type * as Ast from "./syntax/ast/index.ts";
export { format, formatEdits, formatRange } from "./syntax/format.ts";
export type { TextEdit } from "./syntax/layout/edits.ts";
export { type Parsed, type ParsedClause, parse, tokenTitle } from "./syntax/parse.ts";
export { translate } from "./syntax/translate.ts";
