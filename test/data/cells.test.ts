// The SQL that reads whole files and the rule that explains one cell agree on every text, and every refusal has its reason.

import { DuckDBInstance } from "@duckdb/node-api";
import { rational } from "@mast/exact";
import type { ColumnType, TextFormat } from "@mast/language";
import { cellFault, readCell } from "@mast/measurement";
import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedSql, cellSql } from "../../packages/duckdb/src/cell-sql.ts";
import { column, types } from "./data-clause.ts";

const all: readonly ColumnType[] = [
  ...Object.values(types),
  { holds: "quarter" },
  { holds: "week" },
  { holds: "year" },
  { holds: "outcome" },
  { holds: "nominal", values: ["a", "Home care", "it's"] },
  { holds: "ordinal", values: ["never", "sometimes"] },
  { holds: "share", decimals: 0 },
  { holds: "share", decimals: 1 },
  { holds: "money", currency: "JPY", decimals: 0 },
];

const formats: readonly TextFormat[] = [
  {},
  { decimal: "comma" },
  { thousands: "comma" },
  { decimal: "comma", thousands: "space" },
  { decimal: "comma", thousands: "point" },
];

const numberLike = fc
  .array(
    fc.constantFrom(
      ..."0123456789",
      "0",
      "00",
      "000",
      "123",
      "-",
      "+",
      ".",
      ",",
      " ",
      "\u00a0",
      "\u202f",
      "%",
      " %",
      "e",
      "'",
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const digits = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.constantFrom("", ".5", ",25", ".125", " %", "%", ",5 %"),
  )
  .map((parts) => parts.join(""));
const dateLike = fc
  .tuple(
    fc.integer({ min: 990, max: 2110 }),
    fc.constantFrom("-", "/", ""),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  )
  .map(([y, mark, m, d]) => [y, String(m).padStart(2, "0"), String(d).padStart(2, "0")].join(mark));
const periodLike = fc
  .tuple(
    fc.integer({ min: 990, max: 2110 }),
    fc.constantFrom("-", "-Q", "-W", "-w"),
    fc.integer({ min: 0, max: 54 }),
    fc.boolean(),
  )
  .map(([y, mark, n, padded]) => `${y}${mark}${padded ? String(n).padStart(2, "0") : n}`);
const words = fc.constantFrom(
  "yes",
  "YES",
  "no",
  "true",
  "False",
  "ja",
  "nej",
  "JA",
  "1",
  "0",
  "a",
  "Home care",
  "home care",
  "it's",
  "never",
  "NaN",
  "NULL",
  "x ",
  " x",
  "\u00a0x",
  "x\n",
  "å",
  "İ",
  "1999",
  "9223372036854775807",
  "92233720368547758.07",
  "92233720368547758.08",
);
const anything = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("\0"));
const cell = fc.oneof(numberLike, digits, dateLike, periodLike, words, anything);

test("SQL and rule agree", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("CREATE TABLE cells (t VARCHAR)");
  const texts = [...new Set(fc.sample(cell, { numRuns: 2500, seed: 2018 }))];
  const appender = await connection.createAppender("cells");
  for (const text of texts) {
    appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
  let accepted = 0;
  for (const format of formats) {
    for (const type of all) {
      for (const bounds of "decimals" in type ? [{}, { from: rational(0), to: rational(31, 2) }] : [{}]) {
        const of = column("cell", type, bounds);
        const sql = `SELECT ${boundedSql(of, "v")} FROM (SELECT ${cellSql(of, format, "t")} AS v FROM cells)`;
        const read = (await connection.runAndReadAll(sql)).getRows().map(([value]) => value ?? undefined);
        const expected = texts.map((text) => readCell(of, format, text));
        const differing = texts.flatMap((text, i) =>
          read[i] === expected[i] ? [] : [[type.holds, text, read[i], expected[i]]],
        );
        expect(differing).toEqual([]);
        accepted += expected.filter((value) => value !== undefined).length;
        for (const [i, text] of texts.entries()) {
          const fault = cellFault(of, format, { file: "f.csv", unit: "line", row: 2 }, text);
          expect(fault === undefined, `${type.holds} ${text}`).toBe(expected[i] !== undefined);
        }
      }
    }
  }
  expect(accepted).toBeGreaterThan(8_000);
  connection.closeSync();
  instance.closeSync();
});
