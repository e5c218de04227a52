// What must be known of each source before it is measured: how far its calendar has to reach, which rows lie nowhere in time,
// and whether an interval ends before it begins. One query per source that needs one.

import {
  type Aggregate,
  type Contract,
  columnsOfSum,
  type Diagnostic,
  diagnose,
  diagnoseAt,
  type Metric,
  type Moment,
  m5,
  m6,
  spreadMetrics,
  spreadOf,
  squaresOf,
} from "@mast/language";
import { columnsCalculatedFrom, divisionsByZero, sizesOfCalculated } from "./calculated-facts.ts";
import { firstDayOf, lastDayOf, smallWhole } from "./civil.ts";
import type { Connection } from "./connection.ts";
import type { Dataset } from "./ingest/dataset.ts";
import type { LeftOut } from "./measures.ts";
import type { Extents } from "./plan/from-contract.ts";
import { column, type Fold, type Plan, type Predicate } from "./plan/plan.ts";
import { type Table, tablesOf } from "./plan/table.ts";
import { queryOf } from "./query/from-plan.ts";

export interface SourceFacts {
  readonly extents: Extents;
  readonly leftOut: readonly LeftOut[];
  /** Metrics whose weighted sums may be larger than the database can hold; each has an error. */
  readonly tooLarge: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function sourceFacts(contract: Contract, dataset: Dataset, connection: Connection): Promise<SourceFacts> {
  const extents = new Map<string, { from: string; to: string }>();
  const leftOut: LeftOut[] = [];
  const diagnostics: Diagnostic[] = [];
  const tooLarge = new Set<string>();
  for (const [name, table] of tablesOf(contract, dataset)) {
    if (!dataset.sources.some(({ source }) => source === name)) continue;
    const intervals = intervalsOf(contract, name);
    const products = productsOf(contract, name);
    const plan = factsPlan(
      table,
      intervals,
      [...products.flatMap(({ columns }) => columns), ...columnsCalculatedFrom(table)].filter(
        (column) => !table.columns.some(({ name, worked }) => worked && name === column),
      ),
    );
    if (plan === undefined) continue;
    const [row = []] = await connection.run(queryOf(plan));
    const fact = (of: string) => row[plan.columns.indexOf(of)] ?? null;
    const { time, person, source } = table;
    const [first, last] = [fact("_first"), fact("_last")];
    if (time && first !== null && last !== null) {
      const { unit } = time;
      extents.set(name, { from: firstDayOf(unit, smallWhole(first)), to: lastDayOf(unit, smallWhole(last)) });
    }
    const nowhere = fact("_nowhere") ?? 0n;
    if (time && nowhere > 0n) {
      const people = person ? (fact("_people") ?? 0n) : 0n;
      leftOut.push({ of: name, reason: { why: "missing value", column: time.column.name }, rows: nowhere, people });
    }
    const inFile = (column: string) => largest(fact(`_lowest_${column}`) ?? 0n, fact(`_highest_${column}`) ?? 0n);
    const calculated = sizesOfCalculated(table, inFile, fact("_rows") ?? 0n);
    const size = (column: string) => calculated.get(column) ?? inFile(column);
    for (const { metric, columns, at } of products) {
      const most = columns.map(size).reduce((all, each) => all * each, fact("_rows") ?? 0n);
      if (most < largestSum) continue;
      tooLarge.add(metric.name);
      diagnostics.push(diagnose(m6.sumTooLarge, at, { metric: metric.name, columns }));
    }
    const large = [...calculated].filter(([, most]) => most >= largestCalculated).map(([column]) => column);
    if (large.length > 0) {
      const groups = groupsOf(contract, name);
      for (const { name: metric, group, nameAt } of contract.metrics) {
        if (!groups.has(group)) continue;
        tooLarge.add(metric);
        diagnostics.push(diagnose(m6.sumTooLarge, nameAt, { metric, columns: large }));
      }
    } else {
      const extent = extents.get(name) ?? { from: contract.from, to: contract.to };
      diagnostics.push(...(await divisionsByZero(table, extent, connection)));
    }
    for (const [index, { from, to }] of intervals.entries()) {
      const rows = fact(`_reversed_${index}`) ?? 0n;
      if (rows === 0n) continue;
      const place = {
        in: "data" as const,
        file: source.file,
        line: smallWhole(fact(`_line_${index}`) ?? 0n),
        column: to,
      };
      diagnostics.push(diagnoseAt(m5.endsBeforeItBegins, place, { source: name, from, to, rows: smallWhole(rows) }));
    }
  }
  return { extents, leftOut, tooLarge, diagnostics };
}

/** A sum of whole numbers below this is held whole. */
const largestSum = 2n ** 127n;
/** A calculated whole number below this may be added up over all rows, or compared with what the contract writes. */
const largestCalculated = 2n ** 90n;

interface Interval {
  readonly from: string;
  readonly to: string;
}

/** The larger of two distances from zero, at least 1. */
function largest(low: bigint, high: bigint): bigint {
  const [a, b] = [low < 0n ? -low : low, high < 0n ? -high : high];
  return a > b ? a : b > 1n ? b : 1n;
}

interface Product {
  readonly metric: Metric;
  readonly columns: readonly string[];
  readonly at: Aggregate["at"];
}

/** The columns that metrics of a source multiply before they are added. */
function productsOf(contract: Contract, source: string): readonly Product[] {
  const groups = groupsOf(contract, source);
  return contract.metrics.flatMap((metric) =>
    groups.has(metric.group)
      ? termsOf(contract, metric).flatMap((of) =>
          of.aggregate === "sum" && of.times ? [{ metric, columns: columnsOfSum(of), at: of.at }] : [],
        )
      : [],
  );
}

function groupsOf(contract: Contract, source: string): ReadonlySet<string> {
  return new Set(contract.groups.filter((group) => group.source === source).map(({ name }) => name));
}

function termsOf(contract: Contract, metric: Metric): readonly Aggregate[] {
  const { measures } = metric;
  if (measures.measure !== "ratio") return [];
  const terms = [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])].map(({ of }) => of);
  const spread = spreadMetrics(contract).has(metric.name) ? spreadOf(metric) : undefined;
  return spread?.of === "mean" ? [...terms, squaresOf(spread)] : terms;
}

/** The pairs of dates between which metrics of a source count days, each once. */
function intervalsOf(contract: Contract, source: string): readonly Interval[] {
  const groups = groupsOf(contract, source);
  const aggregates = contract.metrics
    .filter(({ group }) => groups.has(group))
    .flatMap((metric) => termsOf(contract, metric));
  const pairs = aggregates.flatMap((of): readonly Interval[] => {
    if (of.aggregate !== "days" && of.aggregate !== "whole periods") return [];
    const [from, to] = [cellOf(of.from), cellOf(of.to)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return [...new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair])).values()];
}

/** The column that a moment is, when it is nothing else: what is counted from it may well end before it begins. */
function cellOf({ of, shift }: Moment): string | undefined {
  return of.operand === "column" && shift === undefined ? of.column : undefined;
}

function factsPlan(
  { source, table, time, person, columns }: Table,
  intervals: readonly Interval[],
  multiplied: readonly string[],
): Plan | undefined {
  const folds: Fold[] = [];
  const read = new Set([...intervals.flatMap(({ from, to }) => [from, to]), ...multiplied]);
  for (const name of new Set(multiplied)) {
    folds.push({ name: `_lowest_${name}`, fold: "lowest", of: name });
    folds.push({ name: `_highest_${name}`, fold: "highest", of: name });
  }
  if (multiplied.length > 0 || columns.some(({ worked }) => worked)) folds.push({ name: "_rows", fold: "rows" });
  if (time?.unit === "date" || time?.unit === "week") {
    folds.push({ name: "_first", fold: "lowest", of: time.column.name });
    folds.push({ name: "_last", fold: "highest", of: time.column.name });
  }
  if (time?.column.nullable) {
    const where: Predicate = { holds: "missing", of: column(time.column.name) };
    folds.push({ name: "_nowhere", fold: "rows", where });
    if (person) folds.push({ name: "_people", fold: "different", of: person.name, where });
  }
  intervals.forEach(({ from, to }, index) => {
    const where: Predicate = { holds: "compare", left: column(from), is: ">", right: column(to) };
    folds.push({ name: `_reversed_${index}`, fold: "rows", where });
    folds.push({ name: `_line_${index}`, fold: "lowest", of: "row", where });
  });
  if (folds.length === 0) return undefined;
  if (time) read.add(time.column.name);
  if (person) read.add(person.name);
  return {
    title: `What ${source.name} holds`,
    steps: [
      { name: `rows of ${source.name}`, does: { relation: "scan", table, columns: [...read, "row"] } },
      { name: "facts", does: { relation: "aggregate", of: `rows of ${source.name}`, by: [], folds } },
    ],
    columns: folds.map(({ name }) => name),
  };
}
