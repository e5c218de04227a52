// Takes the whole numbers of one series' query, gives its measured periods as exact fractions in the metric's own units.
// A period without rows, without answers or with nothing to divide by is left out and has a diagnostic that names it.

import { add, isZero, multiply, one, type Rational, rational, sum, zero } from "@mast/exact";
import {
  columnsOfSum,
  type Diagnostic,
  diagnose,
  type LinearMeasure,
  type Measure,
  m5,
  type Outcome,
} from "@mast/language";
import { nameOfUnit, smallWhole } from "./civil.ts";
import { cohortDays } from "./cohort-period.ts";
import type { Rows } from "./measure.ts";
import type { MeasuredPeriod, MeasuredSeries } from "./measures.ts";
import { worthOf } from "./plan/calculated.ts";
import { type DividedTerm, type Planned, squares, termNames } from "./plan/from-contract.ts";
import type { PlannedPeriod } from "./plan/series.ts";
import { columnNamed, type Table, timeUnitOf } from "./plan/table.ts";

type PlannedSeries = Extract<Planned, { measures: "series" }>;

/** The numbers of one period by the name of their column; what the query does not give is 0. */
type Counted = (column: string) => bigint;

type Fault = "no rows" | "quiet" | "no denominator" | "empty" | "no answers";

/** What the parts of a term that are divided come to in a period (cohort), by its place or code; not yet in the column's own unit. */
export type Divided = (term: string, period: bigint) => Rational | undefined;

export type DividedRows = DividedTerm & { readonly rows: Rows };

/** From rows of a period, its divisors and what is added up above them. */
export function dividedSums(terms: readonly DividedRows[]): Divided {
  const sums = new Map<string, Rational>();
  for (const { name: term, rows, powers } of terms) {
    const parts = new Map<bigint, Rational[]>();
    for (const row of rows) {
      const [place = 0n, ...numbers] = row.map((cell) => cell ?? 0n);
      const above = numbers.pop() ?? 0n;
      const part = rational(
        above,
        numbers.reduce((all, each, index) => all * each ** BigInt(powers[index] ?? 1), 1n),
      );
      const list = parts.get(place);
      if (list) list.push(part);
      else parts.set(place, [part]);
    }
    for (const [place, list] of parts) sums.set(`${term} ${place}`, sum(list));
  }
  return (term, place) => sums.get(`${term} ${place}`);
}

export function measuredSeries(planned: PlannedSeries, rows: Rows, divided: Divided): Outcome<MeasuredSeries> {
  const { series, plan } = planned;
  const { metric, run } = series;
  const value = (periods: readonly MeasuredPeriod[]) => ({ metric: metric.name, group: run.name, periods });
  if (metric.every === "cohort") {
    const cohorts = cohortPeriods(planned, rows, divided);
    if (cohorts.length > 0) return followedCohorts(planned, cohorts, value);
    const column = run.group.cohort ?? "";
    return {
      value: value([]),
      diagnostics: [diagnose(m5.noCohort, series.at, { metric: metric.name, group: run.name, column })],
    };
  }
  const byPeriod = new Map(rows.map((row) => [smallWhole(row[0] ?? 0n), row]));
  const all = series.periods.flatMap((period, index) =>
    period.days.length === 0
      ? []
      : [{ period, counted: countedIn(plan.columns, byPeriod.get(index)), divided: ofPeriod(divided, BigInt(index)) }],
  );
  return withFaults(planned, all, value);
}

interface CountedPeriod {
  readonly period: PlannedPeriod;
  readonly counted: Counted;
  readonly divided: (term: string) => Rational | undefined;
}

function ofPeriod(divided: Divided, period: bigint): CountedPeriod["divided"] {
  return (term) => divided(term, period);
}

function withFaults(
  planned: PlannedSeries,
  all: readonly CountedPeriod[],
  value: (periods: readonly MeasuredPeriod[]) => MeasuredSeries,
): Outcome<MeasuredSeries> {
  const measured: MeasuredPeriod[] = [];
  const faults: { fault: Fault; keys: string[]; next: number }[] = [];
  all.forEach((each, index) => {
    const { period } = each;
    const { made, fault } = measuredPeriod(planned, each);
    if (made) measured.push(made);
    // Days that are left out may leave nothing to measure; that is what the contract says.
    if (fault === undefined || isCut(period)) return;
    const last = faults.at(-1);
    if (last?.fault === fault && last.next === index) {
      last.keys.push(period.period.key);
      last.next += 1;
    } else faults.push({ fault, keys: [period.period.key], next: index + 1 });
  });
  const empty = faults.filter(({ fault }) => fault === "empty").flatMap(({ keys }) => keys);
  const series = value(measured);
  return {
    value: empty.length === 0 ? series : { ...series, empty },
    diagnostics: faults.map(({ fault, keys }) => diagnosed(planned, fault, keys)),
  };
}

function measuredPeriod(
  planned: PlannedSeries,
  { period: { period, standsFor }, counted, divided }: CountedPeriod,
): { made?: MeasuredPeriod; fault?: Fault } {
  const { series, table } = planned;
  const { measures } = series.metric;
  const names = termNames(series, table);
  const terms = termsThatHappen(measures, [...names.numerator, ...names.denominator]);
  const nothing = counted("rows") === 0n && terms.every((name) => counted(name) === 0n);
  // A calendar has a row for every period; a list of events may be empty, and is then said to be.
  const events = table.time?.unit === "date";
  if (nothing && !events) return { fault: "no rows" };
  const base = { period, ...(standsFor ? { standsFor } : {}), people: counted("people"), rows: counted("rows") };
  if (measures.measure === "median") {
    const median = lowerMedian(names.numerator.map(counted));
    return median === undefined
      ? { fault: "no answers" }
      : { made: { ...base, numerator: zero, denominator: null, median } };
  }
  const value = (name: string) => divided(name) ?? rational(counted(name));
  const numerator = linear(measures.numerator, names.numerator, value, table);
  const denominator = measures.denominator ? linear(measures.denominator, names.denominator, value, table) : null;
  if (denominator && isZero(denominator)) return { fault: series.metric.withoutEmpty ? "empty" : "no denominator" };
  const squared = squaresIn(series, value, table);
  const spread = squared ? { squares: squared } : {};
  return { made: { ...base, numerator, denominator, ...spread }, ...(nothing ? { fault: "quiet" as const } : {}) };
}

/** The squares of the values of a mean, in the metric's own unit; the values of a share are 0 and 1. */
function squaresIn({ spread, metric }: PlannedSeries["series"], value: (name: string) => Rational, table: Table) {
  if (spread === undefined || metric.measures.measure !== "ratio") return undefined;
  if (spread.of === "share") return value(termNames({ metric }, table).numerator[0]!);
  const { coefficient, of } = spread.term;
  const each = multiply(coefficient, worthOf(columnNamed(table, of.column)));
  return multiply(value(squares), multiply(each, each));
}

/** Everyone in a group is there also when nothing has happened or no data came. */
function termsThatHappen(measures: Measure, names: readonly string[]): readonly string[] {
  if (measures.measure === "median") return names;
  const terms = [...measures.numerator.terms, ...(measures.denominator?.terms ?? [])];
  return names.filter((_, index) => terms[index]?.of.aggregate !== "everyone");
}

/** The sums with their coefficients, each times what one of its whole numbers is worth, and the constant. */
function linear(
  { terms, constant }: LinearMeasure,
  names: readonly string[],
  value: (name: string) => Rational,
  table: Table,
): Rational {
  const parts = terms.map(({ coefficient, of }, index) => {
    const columns = of.aggregate === "sum" ? columnsOfSum(of) : [];
    const worth = columns.map((name) => worthOf(columnNamed(table, name))).reduce(multiply, one);
    return multiply(coefficient, multiply(value(names[index]!), worth));
  });
  return add(sum(parts), constant);
}

/** The lowest level that at least half of the answers do not pass: of two in the middle, the lower. */
function lowerMedian(answers: readonly bigint[]): number | undefined {
  const all = answers.reduce((total, count) => total + count, 0n);
  if (all === 0n) return undefined;
  let below = 0n;
  return answers.findIndex((count) => {
    below += count;
    return 2n * below >= all;
  });
}

function cohortPeriods({ series, plan, table }: PlannedSeries, rows: Rows, divided: Divided): readonly CountedPeriod[] {
  const [whole] = series.periods;
  if (whole === undefined) return [];
  const { cohort = "", cohortBy } = series.run.group;
  const text = (code: bigint) =>
    cohortBy ? nameOfUnit(cohortBy.unit, smallWhole(code)) : cohortText(code, cohort, table);
  const cohorts = rows.map((row) => ({ key: text(row[0] ?? 0n), row }));
  // Codes follow the data; texts, and numbers of one length, do not.
  if (!cohortBy && columnNamed(table, cohort).dictionary)
    cohorts.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return cohorts.map(({ key, row }) => {
    const own = whole.standsFor ? undefined : cohortDays(series, smallWhole(row[0] ?? 0n), table);
    const from = own && own.from > whole.period.from ? own.from : whole.period.from;
    return {
      period: { ...whole, period: { ...whole.period, key, ...(own ? { from, to: own.to } : {}) } },
      counted: countedIn(plan.columns, row),
      divided: ofPeriod(divided, row[0] ?? 0n),
    };
  });
}

/** Cohorts of which everyone has been followed to the end; one that outlives the contract is told, the others are not over yet. */
function followedCohorts(
  planned: PlannedSeries,
  cohorts: readonly CountedPeriod[],
  value: (periods: readonly MeasuredPeriod[]) => MeasuredSeries,
): Outcome<MeasuredSeries> {
  const { metric, run, periods, at } = planned.series;
  const end = periods[0]?.period.to ?? "";
  const asLong = ({ period: { period } }: CountedPeriod) => period.to === end || period.to <= run.until;
  const read = withFaults(planned, cohorts.filter(asLong), value);
  const outlives = cohorts.filter(({ period: { period } }) => period.to > end);
  const told = outlives.map(({ period: { period } }) =>
    diagnose(m5.cohortOutlives, at, { metric: metric.name, cohort: period.key, last: period.to, end }),
  );
  return { value: read.value, diagnostics: [...read.diagnostics, ...told] };
}

function cohortText(code: bigint, name: string, table: Table): string {
  const { type, dictionary, scale } = columnNamed(table, name);
  if (dictionary) return dictionary[smallWhole(code)] ?? code.toString();
  if (type.holds === "nominal" || type.holds === "ordinal") return type.values[smallWhole(code)] ?? code.toString();
  if (type.holds === "yes or no") return code === 1n ? "yes" : "no";
  const unit = timeUnitOf(type);
  if (unit !== undefined) return nameOfUnit(unit, smallWhole(code));
  const { numerator, denominator } = rational(code, 10n ** BigInt(scale));
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}

function countedIn(columns: readonly string[], row: readonly (bigint | null)[] | undefined): Counted {
  return (column) => row?.[columns.indexOf(column)] ?? 0n;
}

function isCut({ period, days }: PlannedPeriod): boolean {
  return !(days.length === 1 && days[0]?.from === period.from && days[0].to === period.to);
}

function diagnosed({ series, table }: PlannedSeries, fault: Fault, keys: readonly string[]): Diagnostic {
  const { metric, run, at } = series;
  const periods = keys.length === 1 ? keys[0]! : `${keys[0]} to ${keys.at(-1)}`;
  const params = { metric: metric.name, group: run.name, periods, source: table.source.name };
  switch (fault) {
    case "no rows":
      return diagnose(m5.periodWithoutRows, at, params);
    case "quiet":
      return diagnose(m5.quietPeriod, at, params);
    case "no denominator":
      return diagnose(m5.nothingToDivideBy, at, params);
    case "empty":
      return diagnose(m5.emptyLeftOut, metric.withoutEmpty ?? at, params);
    case "no answers":
      return diagnose(m5.noAnswers, at, { ...params, column: answeredIn(metric.measures) });
  }
}

function answeredIn(measures: Measure): string {
  return measures.measure === "median" ? measures.column : "";
}
