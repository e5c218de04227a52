// Public face of measurement.

export type * from "./connection.ts";
export * from "./ingest/calendar.ts";
export * from "./ingest/cell-patterns.ts";
export type * from "./ingest/dataset.ts";
export * from "./ingest/integer-of.ts";
export { type MeasureOptions, measure, planQueries } from "./measure.ts";
export type * from "./measures.ts";
export * from "./periods.ts";
export { type Planned, type PlanningInput, plansOf } from "./plan/from-contract.ts";
export type * from "./plan/plan.ts";
export { timeColumnOf } from "./plan/table.ts";
export { type PlannedQuery, queryOf } from "./query/from-plan.ts";
