// After the lock nothing outside is reached: one SELECT at a time runs, and it sees tables alone.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnection } from "@mast/duckdb";
import type { Connection } from "@mast/measurement";
import { afterAll, beforeAll, expect, test } from "vitest";
import { column, source, types } from "./data-clause.ts";

let folder: string;
let path: string;
let connection: Connection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mast-lock-"));
  path = join(folder, "absence.csv");
  await writeFile(path, "days\n1\n2\n");
  connection = await openConnection();
  const { value } = await connection.ingest(source([column("days", types.spells)]), path);
  expect(value).not.toBeNull();
  await expect(ask("SELECT 1::BIGINT AS one")).rejects.toThrow("locked");
  await connection.lock();
});

afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true });
});

async function ask(text: string, parameters: readonly bigint[] = []) {
  return await connection.run({ title: "a question", text, parameters, columns: [] });
}

test("a SELECT over a table is answered in whole numbers", async () => {
  expect(await ask('SELECT sum("days") AS days FROM "Absence" WHERE "days" >= ?', [2n])).toEqual([[2n]]);
  expect(
    await ask('WITH a AS (SELECT "days" FROM "Absence") SELECT count(*) AS n, CAST(NULL AS BIGINT) AS none FROM a'),
  ).toEqual([[2n, null]]);
});

test.each([
  ["a copy of a table into a file", () => `COPY "Absence" TO '${join(folder, "out.csv")}'`],
  ["a copy of a file into a table", () => `COPY "Absence" FROM '${path}'`],
  ["another database", () => `ATTACH '${join(folder, "other.db")}' AS other`],
  ["a setting", () => "SET threads = 1"],
  ["the access to files", () => "SET enable_external_access = true"],
  ["a pragma", () => "PRAGMA database_list"],
  ["an extension", () => "INSTALL httpfs"],
  ["a call", () => "CALL enable_logging()"],
  ["two statements", () => "SELECT 1::BIGINT AS a; SELECT 2::BIGINT AS b"],
  ["a SELECT and a COPY", () => `SELECT 1::BIGINT AS a; COPY "Absence" TO '${join(folder, "out.csv")}'`],
  ["no statement", () => "-- nothing"],
  ["a CSV file", () => `SELECT count(*) AS n FROM read_csv('${path}')`],
  ["a file by its name", () => `SELECT count(*) AS n FROM '${path}'`],
  ["a file in a WITH clause", () => `WITH a AS (SELECT * FROM read_text('${path}')) SELECT count(*) AS n FROM a`],
  ["the names of files", () => `SELECT count(*) AS n FROM glob('${folder}/*')`],
  ["a new table", () => "CREATE TABLE t AS SELECT 1 AS a"],
  ["a change of a table", () => 'DELETE FROM "Absence"'],
  ["a plan", () => 'EXPLAIN SELECT "days" FROM "Absence"'],
  ["a text", () => "SELECT 'a' AS a"],
  ["a floating-point number", () => 'SELECT avg("days") AS a FROM "Absence"'],
])("%s is refused", async (_, text) => {
  await expect(ask(text())).rejects.toThrow();
});

test("nothing is read after the lock", async () => {
  expect(() => connection.ingest(source([column("days", types.spells)]), path)).toThrow("locked");
});
