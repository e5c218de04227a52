// Two million rows are measured in seconds, and exactly: the table is made by a formula that a plain loop counts again.

import { DuckDBInstance } from "@duckdb/node-api";
import { type Connection, type Dataset, measure } from "@mast/measurement";
import { expect, test } from "vitest";
import { contract, group, history, is, metric, number, source, values, whole } from "./fixture.ts";

const people = 40_000;
const months = 50;
/** January 2015 in months since 1970. */
const first = 540;
const daysOf = (person: number, month: number) => Math.max(0, ((person * 7 + month * 13 + person * month) % 17) - 12);

const Absence = source("Absence", { who: { holds: "person" }, month: { holds: "month" }, days: whole() }, [
  "who",
  "month",
]);
const sick = is("days", "is more than", number(0));
const Often = group("Often", "Absence", {
  where: is(history({ of: "rows", months: 12, where: sick, before: { is: "row" } }), "is at least", number(4)),
});
const of = contract({
  from: "2018-01-01",
  to: "2018-12-31",
  sources: [Absence],
  groups: [group("Staff", "Absence"), Often],
  metrics: [
    metric("Days", "Staff", "month", { aggregate: "sum", column: "days" }, { aggregate: "people" }),
    metric("OftenSick", "Often", "month", { aggregate: "people" }),
    metric("Runs", "Staff", "contract", { aggregate: "in a row", length: 3, gap: 0, of: "month", where: sick }),
  ],
});

/** A database with the table in it; nothing is read from a file. */
async function database(): Promise<{ connection: Connection; dataset: Dataset }> {
  const instance = await DuckDBInstance.create(":memory:");
  const opened = await instance.connect();
  await opened.run(`CREATE TABLE "Absence" AS SELECT p AS "who", ${first}::BIGINT + m AS "month",
    greatest(0, (p * 7 + m * 13 + p * m) % 17 - 12)::BIGINT AS "days", p * ${months} + m + 2 AS "row"
    FROM range(${people}) AS people(p), range(${months}) AS months(m)`);
  const connection: Connection = {
    ingest: () => Promise.reject(new Error("The table is there already")),
    lock: async () => {},
    run: async (query) => {
      const rows = (await opened.runAndReadAll(query.text, [...query.parameters])).getRows();
      return rows.map((row) => row.map((value) => (value === null ? null : BigInt(value as bigint | number))));
    },
    close: async () => opened.closeSync(),
  };
  const columns = Absence.columns.map(({ name, type }) => ({ name, type, scale: 0, nullable: false }));
  const report = { source: "Absence", file: "", sha256: "", bytes: 0, rows: 0n, rowsRead: 0n, totals: {} };
  return {
    connection,
    dataset: { sources: [{ source: "Absence", table: "Absence", columns, report, reaches: [], leftOut: [] }] },
  };
}

test("two million rows", async () => {
  const { connection, dataset } = await database();
  const outcome = await measure(of, dataset, connection, { asOf: "2018-12-31" });
  await connection.close();
  const running = Array.from({ length: 12 }, (_, step) => 36 + step);
  const days = running.map(() => 0);
  const often = running.map(() => 0);
  let runs = 0;
  for (let person = 0; person < people; person += 1) {
    const sickIn = (month: number) => month >= 0 && daysOf(person, month) > 0;
    running.forEach((month, index) => {
      days[index]! += daysOf(person, month);
      const before = Array.from({ length: 12 }, (_, back) => month - 1 - back).filter(sickIn).length;
      if (before >= 4) often[index]! += 1;
    });
    let reached = 2;
    while (reached < months && !(sickIn(reached) && sickIn(reached - 1) && sickIn(reached - 2))) reached += 1;
    if (reached >= 36 && reached < 48) runs += 1;
  }
  const key = (index: number) => `2018-${String(index + 1).padStart(2, "0")}`;
  expect(values(outcome, "Days")).toEqual(days.map((sum, index) => `${key(index)}: ${sum} / ${people}`));
  expect(values(outcome, "OftenSick")).toEqual(often.map((count, index) => `${key(index)}: ${count}`));
  expect(values(outcome, "Runs")).toEqual([`contract: ${runs}`]);
  expect(outcome.diagnostics).toEqual([]);
});
