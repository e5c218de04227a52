// One file gives one table: threads, the order of rows and the format of the file change neither codes nor totals.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { column, read, readable, source, types } from "./data-clause.ts";

let folder: string;
const columns = [
  column("employee", types.person),
  column("month", types.month),
  column("workplace", types.text),
  column("cost", types.money),
];
const clause = source(columns, { key: ["employee", "month"], withoutGaps: true });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mast-determinism-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE t AS SELECT 'p' || (i % 7919) AS employee, strftime(DATE '2010-01-01' + to_months(CAST(i // 7919 AS INTEGER)), '%Y-%m') AS month,
    ['Åre', 'Örebro', 'Älmhult', 'Zürich', 'zebra', 'Home "A", north'][1 + i % 6] AS workplace, CAST((i * 37 % 100003) / 100 AS DECIMAL(18, 2)) AS cost
    FROM range(100000) r(i)`);
  await connection.run(`COPY t TO '${folder}/ordered.csv' (HEADER)`);
  await connection.run(`COPY (FROM t ORDER BY hash(employee, month)) TO '${folder}/shuffled.csv' (HEADER)`);
  await connection.run(`COPY t TO '${folder}/stored.parquet' (FORMAT parquet)`);
  await connection.run(`COPY t TO '${folder}/lines.json' (FORMAT json)`);
  connection.closeSync();
  instance.closeSync();
});

afterAll(() => rm(folder, { recursive: true }));

const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.slice(0, -1).join(" ")).sort();

test("threads, order and format do not matter", async () => {
  const one = await read(clause, { path: `${folder}/ordered.csv` }, 1);
  expect(one.diagnostics).toEqual([]);
  expect(one.rows).toHaveLength(100_000);
  expect(one.rows.map((row) => row.at(-1))).toEqual(one.rows.map((_, i) => BigInt(i + 2)));
  expect(one.value?.columns[2]?.dictionary).toEqual(['Home "A", north', "Zürich", "zebra", "Älmhult", "Åre", "Örebro"]);
  const two = await read(clause, { path: `${folder}/ordered.csv` }, 2);
  expect(two).toEqual(one);
  const content = sorted(readable(one));
  for (const [file, more] of [
    ["shuffled.csv", {}],
    ["stored.parquet", { format: "parquet" }],
    ["lines.json", { format: "json" }],
  ] as const) {
    const other = await read({ ...clause, ...more }, { path: `${folder}/${file}` }, 2);
    expect(other.diagnostics).toEqual([]);
    expect(other.value?.report.totals).toEqual(one.value?.report.totals);
    expect(other.value?.columns).toEqual(one.value?.columns);
    expect(sorted(readable(other))).toEqual(content);
  }
});
