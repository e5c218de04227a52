// Takes a contract's meaning, its data and a connection; gives the exact measures of every metric, group and period.
// Queries run one at a time over locked tables of integers; fractions are made here, from whole sums, and nothing is rounded.

import type { Contract, Diagnostic, IsoDate, Outcome } from "@mast/language";
import { diagnoseAt, m5 } from "@mast/language";
import { firstDayOf, smallWhole } from "./civil.ts";
import type { Connection } from "./connection.ts";
import type { Dataset } from "./ingest/dataset.ts";
import type { Claims, LeftOut, MeasuredSeries, Measures } from "./measures.ts";
import { type DividedTerm, type Planned, plansOf } from "./plan/from-contract.ts";
import type { Table } from "./plan/table.ts";
import { type PlannedQuery, queryOf } from "./query/from-plan.ts";
import { type DividedRows, dividedSums, measuredSeries } from "./read-series.ts";
import { sourceFacts } from "./source-facts.ts";

export interface MeasureOptions {
  /** Periods that end after this day are not measured. */
  readonly asOf: IsoDate;
  /** From when a metric is measured in this text of the contract; absent: from the contract's first day. Baselines are always. */
  readonly since?: (metric: string) => IsoDate;
}

/** The rows of one result, as `Connection.run` gives them. */
export type Rows = readonly (readonly (bigint | null)[])[];

/**
 * The queries that `measure` runs, in its order. Without a data set the codes of texts are not known: such a parameter is -1 and
 * its meaning says what will stand there.
 */
export function planQueries(
  contract: Contract,
  dataset: Dataset | null,
  options: MeasureOptions,
): Outcome<readonly PlannedQuery[]> {
  const { value, diagnostics } = plansOf({ contract, dataset, ...options });
  const plans = value.flatMap((one) => [one.plan, ...(one.measures === "series" ? one.divided : []).map(planOf)]);
  return { value: plans.map(queryOf), diagnostics };
}

const planOf = ({ plan }: DividedTerm) => plan;

/**
 * Measures everything that the contract needs up to `asOf`. A period that cannot be measured is left out of its series and has
 * an error; the other periods are there all the same. Throws only when the connection fails.
 */
export async function measure(
  contract: Contract,
  dataset: Dataset,
  connection: Connection,
  options: MeasureOptions,
): Promise<Outcome<Measures>> {
  await connection.lock();
  const facts = await sourceFacts(contract, dataset, connection);
  const planned = plansOf({ contract, dataset, ...options, extents: facts.extents, tooLarge: facts.tooLarge });
  const found: Diagnostic[] = [...facts.diagnostics, ...planned.diagnostics];
  const series: MeasuredSeries[] = [];
  const claims: Claims[] = [];
  const leftOut: LeftOut[] = [...dataset.sources.flatMap((source) => source.leftOut), ...facts.leftOut];
  for (const one of planned.value) {
    const rows = await connection.run(queryOf(one.plan));
    if (one.measures === "series") {
      const divided: DividedRows[] = [];
      for (const term of one.divided) divided.push({ ...term, rows: await connection.run(queryOf(term.plan)) });
      const read = measuredSeries(one, rows, dividedSums(divided));
      series.push(read.value);
      found.push(...read.diagnostics);
    } else if (one.measures === "left out") {
      leftOut.push(...leftOutOf(one, rows));
    } else {
      const read = claimsOf(one, rows);
      claims.push(read.value);
      found.push(...read.diagnostics);
    }
  }
  const sources = dataset.sources.map(({ report }) => report);
  return { value: { series, claims, sources, leftOut }, diagnostics: found };
}

function leftOutOf({ run }: Extract<Planned, { measures: "left out" }>, rows: Rows): readonly LeftOut[] {
  const counted = new Map(rows.map(([reason, count, people]) => [smallWhole(reason ?? 0n), { count, people }]));
  return run.group.leaveOut.map(({ because }, index) => ({
    of: run.name,
    reason: { why: "exclusion", because },
    rows: counted.get(index)?.count ?? 0n,
    people: counted.get(index)?.people ?? 0n,
  }));
}

function claimsOf({ rateCard, table }: Extract<Planned, { measures: "claims" }>, rows: Rows): Outcome<Claims> {
  const unit = table.time?.unit ?? "date";
  const { outcomes, column } = outcomesOf(table);
  const person: number[] = [];
  const outcome: number[] = [];
  const date: IsoDate[] = [];
  const found: Diagnostic[] = [];
  for (const [who, what, when, line] of rows) {
    if (who == null || what == null || when == null) {
      const empty = who == null ? table.person?.name : what == null ? column : table.time?.column.name;
      const place = {
        in: "data" as const,
        file: table.source.file,
        line: smallWhole(line ?? 0n),
        ...(empty ? { column: empty } : {}),
      };
      found.push(diagnoseAt(m5.incompleteClaim, place, { rateCard: rateCard.name }));
      continue;
    }
    person.push(smallWhole(who));
    outcome.push(smallWhole(what));
    // A claim of a month is dated on its first day, which is also what places it in a period.
    date.push(firstDayOf(unit, smallWhole(when)));
  }
  return { value: { rateCard: rateCard.name, outcomes, person, outcome, date }, diagnostics: found };
}

function outcomesOf(table: Table): { outcomes: readonly string[]; column: string } {
  const column = table.columns.find(({ type }) => type.holds === "outcome");
  return { outcomes: column?.dictionary ?? [], column: column?.name ?? "" };
}
