// A sound file becomes one table of integers with its dictionaries, totals and counts of what was left out.

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { rational } from "@mast/exact";
import type { Source } from "@mast/language";
import { expect, test } from "vitest";

const at = { start: 0, end: 0 };

test("reads a small file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mast-test-"));
  const path = join(folder, "absence.csv");
  await writeFile(path, "month,employee,days,workplace\n2018-10,b,1.5,Home care\n2018-11,a,,Preschool\n2018-12,a,3,\n");
  const source: Source = {
    at,
    nameAt: at,
    name: "Absence",
    file: "absence.csv",
    format: "csv",
    text: {},
    key: ["employee", "month"],
    withoutGaps: false,
    columns: [
      { at, name: "employee", type: { holds: "person" }, whenMissing: { rule: "reject the file" } },
      { at, name: "month", type: { holds: "month" }, whenMissing: { rule: "reject the file" } },
      {
        at,
        name: "days",
        type: { holds: "number", unit: { day: 1 }, scale: "ratio", decimals: 2 },
        whenMissing: { rule: "counts as", value: { cell: "number", number: rational(0) } },
      },
      { at, name: "workplace", type: { holds: "text" }, whenMissing: { rule: "leave out the row" } },
    ],
  };
  const connection = await openConnection({ threads: 2 });
  const { value, diagnostics } = await connection.ingest(source, path);
  expect(diagnostics).toEqual([]);
  expect(value?.report).toMatchObject({
    rows: 3n,
    rowsRead: 2n,
    first: "2018-10",
    last: "2018-11",
    totals: { days: rational(3, 2) },
  });
  await connection.lock();
  const rows = await connection.run({
    title: "all",
    text: 'SELECT employee, month, days, workplace, "row" FROM "Absence" ORDER BY "row"',
    parameters: [],
    columns: [],
  });
  expect(rows).toEqual([
    [1n, 585n, 150n, 0n, 2n],
    [0n, 586n, 0n, 1n, 3n],
  ]);
  expect(value?.columns[3]?.dictionary).toEqual(["Home care", "Preschool"]);
  expect(value?.leftOut).toEqual([
    { of: "Absence", reason: { why: "missing value", column: "workplace" }, rows: 1n, people: 1n },
  ]);
  await connection.close();
});
