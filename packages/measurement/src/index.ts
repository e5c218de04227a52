// Public face of measurement.

export type * from "./connection.ts";
export * from "./ingest/calendar.ts";
export { cellFault, faultAt, type RowPlace } from "./ingest/cell-fault.ts";
export * from "./ingest/cell-patterns.ts";
export type * from "./ingest/dataset.ts";
export { checkColumnNames, matchHeader, namesFurtherDown, otherSeparator } from "./ingest/header.ts";
export * from "./ingest/integer-of.ts";
export { type OtherMark, otherMark } from "./ingest/number-fault.ts";
export { readCell } from "./ingest/read-cell.ts";
export { type MeasureOptions, measure, planQueries } from "./measure.ts";
export type * from "./measures.ts";
export { objections } from "./objections.ts";
export * from "./periods.ts";
export { type Planned, type PlanningInput, plansOf } from "./plan/from-contract.ts";
export type * from "./plan/plan.ts";
export { timeColumnOf } from "./plan/table.ts";
export { type PlannedQuery, queryOf } from "./query/from-plan.ts";
