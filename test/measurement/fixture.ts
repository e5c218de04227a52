// Small contracts and tables for the tests of measurement: what a clause means, without its text. Tables are written as columns
// of words, `-` is an empty cell; they are read by the real ingest and measured in the real database.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { one, type Rational, rational, toText, zero } from "@mast/exact";
import type {
  Aggregate,
  Baseline,
  Cell,
  Column,
  ColumnType,
  Comparison,
  Condition,
  Contract,
  Diagnostic,
  Group,
  LinearMeasure,
  Metric,
  Outcome,
  RowOperand,
  Source,
  Stretch,
} from "@mast/language";
import { type Connection, type Dataset, type IngestedSource, type Measures, measure } from "@mast/measurement";

export const at = { start: 0, end: 0 };
const named = { at, nameAt: at };

export const whole = (decimals = 0): ColumnType => ({ holds: "number", unit: {}, scale: "count", decimals });
export const ordinal = (...values: string[]): ColumnType => ({ holds: "ordinal", values });

/** A source whose empty cells stay empty. */
export function source(name: string, columns: Record<string, ColumnType>, key: readonly string[] = []): Source {
  return {
    ...named,
    name,
    file: `${name}.csv`,
    format: "csv",
    text: {},
    key,
    withoutGaps: false,
    columns: Object.entries(columns).map(
      ([name, type]): Column => ({
        at,
        name,
        type,
        whenMissing: key.includes(name) ? { rule: "reject the file" } : { rule: "none" },
      }),
    ),
  };
}

export function group(name: string, of: string, rest: Partial<Group> = {}): Group {
  return { ...named, name, clause: "target group", source: of, leaveOut: [], ...rest };
}

/** Aggregates without their place in the text. */
export type Part = Aggregate extends infer A ? (A extends { at: unknown } ? Omit<A, "at"> : never) : never;

export const total = (...parts: readonly Part[]): LinearMeasure => ({
  terms: parts.map((of) => ({ coefficient: one, of: { at, ...of } as Aggregate })),
  constant: zero,
});

/** Days from one column to another, both in. */
export function stay(from: string, to: string): Stretch {
  const of = (column: string) => ({ of: { operand: "column", column } }) as const;
  return { from: of(from), to: of(to), until: false };
}

export function metric(
  name: string,
  of: string,
  every: Metric["every"],
  numerator: Part | LinearMeasure,
  denominator?: Part | LinearMeasure,
): Metric {
  const linear = (part: Part | LinearMeasure) => ("terms" in part ? part : total(part));
  return {
    ...named,
    clause: "outcome",
    name,
    group: of,
    every,
    measures: {
      at,
      measure: "ratio",
      numerator: linear(numerator),
      ...(denominator ? { denominator: linear(denominator) } : {}),
      per: one,
    },
    unit: {},
    countedIn: {},
    kind: "number",
    scale: "ratio",
    better: "lower",
  };
}

export function contract(parts: Partial<Contract>): Contract {
  return {
    at,
    spelling: "en",
    title: { text: "A contract" },
    currency: "SEK",
    from: "2018-10-01",
    to: "2018-12-31",
    parties: [],
    sources: [],
    groups: [],
    metrics: [],
    baselines: [],
    values: [],
    pricings: [],
    rateCards: [],
    riskShares: [],
    limits: [],
    payments: [],
    events: [],
    tests: [],
    ensures: [],
    accepts: [],
    open: [],
    ...parts,
  };
}

export function baseline(of: string, rest: Partial<Baseline>): Baseline {
  return {
    at,
    metricAt: at,
    byAt: at,
    metric: of,
    by: { method: "fixed mean" },
    unweighted: false,
    leaveOut: [],
    ...rest,
  };
}

export const text = (text: string): Cell => ({ cell: "text", text });
export const number = (n: bigint | number | Rational): Cell => ({
  cell: "number",
  number: typeof n === "object" ? n : rational(n),
});
export const cell = (name: string): RowOperand => ({ operand: "column", column: name });
export const is = (left: string | RowOperand, comparison: Comparison, right: Cell): Condition => ({
  at,
  condition: "compare",
  left: typeof left === "string" ? cell(left) : left,
  comparison,
  right,
});

type HistoryParts = Omit<Extract<RowOperand, { operand: "history" }>, "operand" | "at">;
export const history = (parts: HistoryParts): RowOperand => ({ operand: "history", at, ...parts });

/** Words in columns as CSV. */
export function csv(table: string): string {
  const lines = table.split("\n").map((line) => line.trim().split(/\s+/).filter(Boolean));
  const rows = lines
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => (word === "-" ? "" : word)));
  return rows.map((words) => `${words.join(",")}\n`).join("");
}

/** Reads the tables, one CSV text per source, and leaves the work to `use`. */
export async function withData<T>(
  of: Contract,
  tables: Record<string, string>,
  use: (dataset: Dataset, connection: Connection) => Promise<T>,
  threads = 1,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "mast-test-"));
  const connection = await openConnection({ threads });
  try {
    const sources: IngestedSource[] = [];
    for (const source of of.sources) {
      const path = join(folder, source.file);
      await writeFile(path, tables[source.name] ?? "");
      const { value, diagnostics } = await connection.ingest(source, path);
      if (value === null) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
      sources.push(value);
    }
    return await use({ sources }, connection);
  } finally {
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures a contract over tables written in words. */
export function measured(
  of: Contract,
  tables: Record<string, string>,
  asOf = "2099-12-31",
): Promise<Outcome<Measures>> {
  const texts = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, csv(table)]));
  return withData(of, texts, (dataset, connection) => measure(of, dataset, connection, { asOf }));
}

/** `2018-10: 3/4` for each period of the series of a metric (over a group, when it has several). */
export function values({ value }: Outcome<Measures>, metric: string, group?: string): readonly string[] {
  const series = value.series.find((one) => one.metric === metric && (group === undefined || one.group === group));
  return (series?.periods ?? []).map(({ period, numerator, denominator, median }) => {
    if (median !== undefined) return `${period.key}: level ${median}`;
    return `${period.key}: ${toText(numerator)}${denominator ? ` / ${toText(denominator)}` : ""}`;
  });
}

export const said = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, message }) => `${code} ${message.en}`);
