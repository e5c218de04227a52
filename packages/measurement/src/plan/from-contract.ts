// From a contract's meaning to the plans that measure it: one per series, one per group that leaves someone out, one per rate
// card. Each plan comes with what is needed to read its result back.

import {
  type Aggregate,
  type Contract,
  type Diagnostic,
  type IsoDate,
  type Outcome,
  type RateCard,
  squaresOf,
} from "@mast/language";
import { unitsWithin } from "../civil.ts";
import type { Dataset } from "../ingest/dataset.ts";
import { aggregated, type CompiledAggregate, compiledAggregate, dividedSums } from "./aggregates.ts";
import { type Asked, operandOf, predicateOf } from "./condition.ts";
import { groupRows, leftOutByReason, membershipOf, sourceRows } from "./group.ts";
import { obstacleTo } from "./obstacle.ts";
import { newPlacing, period } from "./placing.ts";
import { allOf, column, integer, newSteps, type Plan, type Predicate, type Value } from "./plan.ts";
import { newReading, type Reading, timeOf } from "./reading.ts";
import { type GroupRun, type PlannedSeries, runningDays, seriesOf } from "./series.ts";
import { columnNamed, type Table, tablesOf } from "./table.ts";

/** First and last day that occur in the time column of each source, by its name. */
export type Extents = ReadonlyMap<string, Reading["extent"]>;

/** Adds up one term whose parts are divided, apart for each divisor. */
export interface DividedTerm {
  readonly name: string;
  readonly plan: Plan;
  /** How many times each divisor divides. */
  readonly powers: readonly number[];
}

export type Planned =
  | {
      readonly measures: "series";
      readonly plan: Plan;
      readonly divided: readonly DividedTerm[];
      readonly series: PlannedSeries;
      readonly table: Table;
    }
  | { readonly measures: "left out"; readonly plan: Plan; readonly run: GroupRun }
  | { readonly measures: "claims"; readonly plan: Plan; readonly rateCard: RateCard; readonly table: Table };

export interface PlanningInput {
  readonly contract: Contract;
  /** Absent when no data is read: texts have no codes yet. */
  readonly dataset: Dataset | null;
  readonly asOf: IsoDate;
  readonly since?: (metric: string) => IsoDate;
  readonly extents?: Extents;
  /** Metrics that the data is too large for; they are not measured. */
  readonly tooLarge?: ReadonlySet<string>;
}

/** Every plan of a contract, in the order of the contract; with what its conditions made noticeable. */
export function plansOf({
  contract,
  dataset,
  asOf,
  since,
  extents,
  tooLarge,
}: PlanningInput): Outcome<readonly Planned[]> {
  const tables = tablesOf(contract, dataset);
  const all = seriesOf(contract, asOf, since).filter(
    ({ metric, periods }) => !tooLarge?.has(metric.name) && periods.some(({ days }) => days.length > 0),
  );
  const found: Diagnostic[] = [];
  const reading = (source: string): Reading => {
    const table = tables.get(source);
    if (table === undefined) throw new Error(`No source ${source}`);
    return newReading(table, extents?.get(source) ?? extentOf(all, contract));
  };
  const planned: Planned[] = [];
  const add = (one: Planned, from: Reading) => {
    planned.push(one);
    found.push(...from.noticed);
  };
  for (const series of all) {
    const from = reading(series.run.group.source);
    const obstacle = obstacleTo(series, from.table);
    if (obstacle) {
      found.push(obstacle);
      continue;
    }
    add({ measures: "series", ...seriesPlans(series, from), series, table: from.table }, from);
  }
  for (const run of runsThatLeaveOut(all)) {
    const from = reading(run.group.source);
    add({ measures: "left out", plan: leftOutPlan(run, all, from), run }, from);
  }
  for (const rateCard of contract.rateCards) {
    const from = byDate(reading(rateCard.source));
    const days = runningDays(contract, asOf)[0];
    if (days) add({ measures: "claims", plan: claimsPlan(rateCard, days, from), rateCard, table: from.table }, from);
  }
  return { value: planned, diagnostics: distinct(found) };
}

/** The column of a series' result with the squares of what its mean adds up. */
export const squares = "squares";

/** Names of the columns of a series' result: one per term, or one per level of an ordinal column. */
export function termNames(
  series: Pick<PlannedSeries, "metric">,
  table: Table,
): { numerator: readonly string[]; denominator: readonly string[] } {
  const { measures } = series.metric;
  if (measures.measure === "median") {
    return { numerator: levelsOf(measures.column, table).map((_, level) => `level_${level}`), denominator: [] };
  }
  const names = (terms: readonly unknown[], part: string) => terms.map((_, index) => `${part}_${index + 1}`);
  return {
    numerator: names(measures.numerator.terms, "numerator"),
    denominator: names(measures.denominator?.terms ?? [], "denominator"),
  };
}

function seriesPlans(
  series: PlannedSeries,
  reading: Reading,
): { readonly plan: Plan; readonly divided: readonly DividedTerm[] } {
  const { metric, run, periods } = series;
  const membership = membershipOf(run, reading);
  const aggregates = aggregatesOf(series, reading);
  const cohort = metric.every === "cohort" ? cohortOf(run, reading) : undefined;
  const title = `${metric.name} in ${run.name}, ${everyText(metric.every)}`;
  const start = () => {
    const steps = newSteps();
    const members = groupRows(sourceRows(reading, steps), membership, reading, steps);
    const columns = cohort?.is ? [{ name: cohort.column, is: cohort.is }] : [];
    const rows =
      columns.length > 0 ? steps.add("rows with their cohort", { relation: "extend", of: members, columns }) : members;
    return { steps, rows, placing: newPlacing(periods, cohort?.column, steps) };
  };
  const { steps, rows, placing } = start();
  const whole = aggregates.filter(({ over }) => over === undefined);
  const table = aggregated(rows, aggregates, reading, placing);
  const columns = [period, "rows", ...(reading.table.person ? ["people"] : []), ...whole.map(({ name }) => name)];
  steps.add("result", { relation: "sorted", of: table, by: [period], columns });
  const divided = aggregates.flatMap(({ over, ...aggregate }) => {
    if (!over) return [];
    const apart = start();
    dividedSums(apart.rows, { ...aggregate, over }, reading, apart.placing);
    const divisors = [...new Set(over)];
    const powers = divisors.map((divisor) => over.filter((each) => each === divisor).length);
    const columns = [period, ...divisors, aggregate.name];
    return [
      { name: aggregate.name, powers, plan: { title: `${title}, by divisor`, steps: apart.steps.steps, columns } },
    ];
  });
  return { plan: { title, steps: steps.steps, columns }, divided };
}

/** The column that tells rows' cohorts apart, and what it is when the source does not have it. */
function cohortOf({ group }: GroupRun, reading: Reading): { readonly column: string; readonly is?: Value } | undefined {
  const { cohort, cohortBy, fixedOn } = group;
  if (cohort === undefined) return undefined;
  if (cohortBy === undefined) {
    reading.used.add(columnNamed(reading.table, cohort).name);
    return { column: cohort };
  }
  const asked: Asked = { of: "rows", ...(fixedOn === undefined ? {} : { fixedOn }) };
  const of = operandOf(cohortBy.day, asked, reading).value;
  return { column: "_cohort", is: { value: "calendar unit", of, unit: cohortBy.unit } };
}

function aggregatesOf(series: PlannedSeries, reading: Reading): readonly CompiledAggregate[] {
  const { measures } = series.metric;
  const { fixedOn } = series.run;
  const asked: Asked = { of: "rows", ...(fixedOn === undefined ? {} : { fixedOn }) };
  const names = termNames(series, reading.table);
  if (measures.measure === "ratio") {
    const compiled = (terms: readonly { of: Aggregate }[], as: readonly string[]) =>
      terms.map(({ of }, index) => compiledAggregate(as[index]!, of, asked, reading));
    return [
      ...compiled(measures.numerator.terms, names.numerator),
      ...compiled(measures.denominator?.terms ?? [], names.denominator),
      ...(series.spread?.of === "mean" ? [compiledAggregate(squares, squaresOf(series.spread), asked, reading)] : []),
    ];
  }
  const { at, column: answered } = measures;
  reading.used.add(answered);
  const where = predicateOf(measures.where, asked, reading);
  return levelsOf(answered, reading.table).map((text, level) => {
    const right = { value: "parameter", integer: String(level), means: JSON.stringify(text) } as const;
    const is: Predicate = { holds: "compare", left: column(answered), is: "=", right };
    return { name: names.numerator[level]!, of: { at, aggregate: "rows" }, where: allOf([where, is]) };
  });
}

function levelsOf(answered: string, table: Table): readonly string[] {
  const { type } = columnNamed(table, answered);
  if (type.holds !== "ordinal") throw new Error(`${answered} has no order of its answers`);
  return type.values;
}

function leftOutPlan(run: GroupRun, all: readonly PlannedSeries[], reading: Reading): Plan {
  const steps = newSteps();
  const membership = membershipOf(run, reading);
  const windows = all.filter((series) => series.run.name === run.name).flatMap(({ periods }) => periods);
  const [from = run.until] = windows.map(({ period }) => period.from).sort();
  const result = leftOutByReason(sourceRows(reading, steps), membership, reading, from, steps);
  const columns = ["_reason", "rows", ...(reading.table.person ? ["people"] : [])];
  if (steps.steps.at(-1)?.name !== result) throw new Error("The result is not the last step");
  return { title: `Left out of ${run.name}`, steps: steps.steps, columns };
}

function claimsPlan(rateCard: RateCard, days: { from: IsoDate; to: IsoDate }, reading: Reading): Plan {
  const steps = newSteps();
  const { person, columns: declared } = reading.table;
  const time = timeOf(reading);
  const outcome = declared.find(({ type }) => type.holds === "outcome")?.name;
  if (person === undefined || outcome === undefined) throw new Error(`${rateCard.source} has no people or no outcomes`);
  reading.used.add(outcome);
  const where = predicateOf(rateCard.where, { of: "rows" }, reading);
  const rows = sourceRows(reading, steps);
  const { first, last } = unitsWithin(time.unit, days.from, days.to);
  const inTime: readonly Predicate[] = [
    { holds: "compare", left: column(time.name), is: ">=", right: integer(first) },
    { holds: "compare", left: column(time.name), is: "<=", right: integer(last) },
  ];
  // A claim without a date is kept, so that it is told of instead of being dropped.
  const undated: Predicate = { holds: "missing", of: column(time.name) };
  const placed: Predicate = { holds: "any", parts: [allOf(inTime), undated] };
  const claims = steps.add("claims", {
    relation: "filter",
    of: rows,
    where: time.nullable ? allOf([where, placed]) : allOf([where, ...inTime]),
  });
  const columns = [person.name, outcome, time.name, "row"];
  steps.add("result", { relation: "sorted", of: claims, by: [time.name, person.name, "row"], columns });
  return { title: `Claims of ${rateCard.name}`, steps: steps.steps, columns };
}

/** Claims are dated by the one column that holds a date, where there is one, also when a month stands before it. */
function byDate(reading: Reading): Reading {
  const dated = reading.table.columns.find(({ type }) => type.holds === "date");
  return dated ? { ...reading, table: { ...reading.table, time: { column: dated, unit: "date" } } } : reading;
}

function runsThatLeaveOut(all: readonly PlannedSeries[]): readonly GroupRun[] {
  const runs = all.map(({ run }) => run).filter(({ group }) => group.leaveOut.length > 0);
  return [...new Map(runs.map((run) => [run.name, run])).values()];
}

function everyText(every: PlannedSeries["metric"]["every"]): string {
  return every === "contract" ? "over the contract" : every === "cohort" ? "each cohort" : `every ${every}`;
}

// Without data a calendar reaches over the days that are measured.
function extentOf(all: readonly PlannedSeries[], contract: Contract): Reading["extent"] {
  const dates = all.flatMap(({ periods }) => periods.flatMap(({ period }) => [period.from, period.to]));
  const [first = contract.from] = [...dates, contract.from].sort();
  return { from: first, to: [...dates, contract.to].sort().at(-1) ?? contract.to };
}

function distinct(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(found.map((one) => [`${one.code} ${JSON.stringify(one.place)} ${one.message.en}`, one])).values()];
}
