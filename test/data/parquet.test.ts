// Parquet columns are read where their type is exact for what they hold, and refused where it is not.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { ColumnType } from "@mast/language";
import { afterAll, beforeAll, expect, test } from "vitest";
import { column, read, readable, source, types } from "./data-clause.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mast-parquet-"));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;
/** Writes one column of SQL values and reads it as a type, with 1 and 2 beside it as `id`. */
async function stored(values: string, type: ColumnType) {
  const path = join(folder, `${made++}.parquet`);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT row_number() OVER () AS id, cell FROM (VALUES ${values}) v(cell)) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  const clause = source([column("id", types.spells), column("cell", type, { whenMissing: { rule: "none" } })], {
    format: "parquet",
  });
  return await read(clause, { path });
}

test.each<[string, string, ColumnType, (bigint | string | null)[]]>([
  ["texts", "('a'), (''), (NULL)", types.text, ["a", null, null]],
  ["whole numbers as persons", "(7), (11)", types.person, [1n, 0n]],
  ["decimals of the contract's scale", "(1.50::DECIMAL(18,2)), (-0.05)", types.money, [150n, -5n]],
  ["decimals of a longer scale with noughts", "(1.5000::DECIMAL(18,4)), (-0.05)", types.money, [150n, -5n]],
  ["decimals as whole numbers", "(3.00::DECIMAL(18,2)), (-4)", types.spells, [3n, -4n]],
  ["floating-point money", "(0.1::DOUBLE + 0.2), (1234567.89)", types.money, [30n, 123_456_789n]],
  ["floating-point whole numbers", "(3.0::DOUBLE), (-4)", types.spells, [3n, -4n]],
  ["small floating-point numbers", "(1.5::FLOAT), (0.25)", types.days, [150n, 25n]],
  ["whole numbers as money", "(3::INTEGER), (4)", types.money, [300n, 400n]],
  ["numbers in texts", "('3.5'), ('-4')", types.days, [350n, -400n]],
  ["shares", "(0.125::DECIMAL(5,3)), (1)", types.share, [1250n, 10_000n]],
  ["dates", "(DATE '2019-03-01'), (NULL)", types.date, [17_956n, null]],
  ["midnights", "(TIMESTAMP '2019-03-01 00:00:00'), (TIMESTAMP '1970-01-01 00:00:00')", types.date, [17_956n, 0n]],
  ["dates in texts", "('2019-03-01'), ('1969-12-31')", types.date, [17_956n, -1n]],
  ["months in texts", "('2019-03'), ('1970-01')", types.month, [590n, 0n]],
  ["truths", "(true), (false)", types.yesNo, [1n, 0n]],
])("%s", async (_, values, type, expected) => {
  const reading = await stored(values, type);
  expect(reading.diagnostics).toEqual([]);
  expect(readable(reading).map((row) => row[1])).toEqual(expected);
  expect(reading.rows.map((row) => row.at(-1))).toEqual(expected.map((_, i) => BigInt(i + 1)));
});

test.each<[string, string, ColumnType, string]>([
  ["dates as months", "(DATE '2019-03-01'), (NULL)", types.month, "M5071"],
  ["floating-point persons", "(1.0::DOUBLE), (2)", types.person, "M5071"],
  ["lists", "([1]), ([2])", types.text, "M5071"],
  ["truths as numbers", "(true), (false)", types.spells, "M5071"],
  ["bytes", "('a'::BLOB), ('b')", types.text, "M5071"],
  ["a float with more decimals than the contract", "(1.0::DOUBLE), (0.125)", types.money, "M5046"],
  ["a float that is nearly a decimal", "(1.0::DOUBLE), (0.1 + 0.0000001)", types.money, "M5046"],
  ["a float too large to be exact", "(1.0::DOUBLE), (123456789012345678)", types.money, "M5047"],
  ["a float with digits but not exact", "(1.0::DOUBLE), (99999999999999.99)", types.money, "M5072"],
  ["a fraction as a whole number", "(1.0::DOUBLE), (1.5)", types.spells, "M5051"],
  ["not a number", "(1.0::DOUBLE), ('nan')", types.days, "M5064"],
  ["decimals beyond the contract", "(1.5::DECIMAL(18,3)), (1.005)", types.money, "M5046"],
  [
    "a time of day as a date",
    "(TIMESTAMP '2019-03-01 00:00:00'), (TIMESTAMP '2019-03-01 12:00:00')",
    types.date,
    "M5055",
  ],
  ["a padded text", "('a'), (' b')", types.text, "M5041"],
])("%s are refused", async (_, values, type, code) => {
  const { value, diagnostics } = await stored(values, type);
  expect(value).toBeNull();
  expect(diagnostics.map((d) => d.code)).toEqual([code]);
  const place = diagnostics[0]?.place;
  expect(place?.in === "data" ? place.line : -1).toBe(code === "M5071" ? undefined : 2);
});

test("a Parquet file that has lost or changed bytes in the middle is damaged", async () => {
  await stored("('a'), ('b')", types.text);
  const whole = await readFile(join(folder, `${made - 1}.parquet`));
  const clause = source([column("id", types.spells), column("cell", types.text)], { format: "parquet" });
  for (const bytes of [
    Buffer.concat([whole.subarray(0, 40), whole.subarray(60)]),
    Buffer.concat([whole.subarray(0, whole.length - 30), Buffer.from("PAR1")]),
  ]) {
    const path = join(folder, "damaged.parquet");
    await writeFile(path, bytes);
    const { value, diagnostics } = await read(clause, { path });
    expect(value).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["M5070"]);
  }
});
