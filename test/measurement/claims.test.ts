// Claims of a rate card, one entry per row, and the queries that `plan` shows before there is data.

import { measure, planQueries } from "@mast/measurement";
import { describe, expect, test } from "vitest";
import { at, contract, group, is, measured, metric, source, text, total, whole, withData } from "./fixture.ts";

const Claimed = source("Claimed", {
  who: { holds: "person" },
  outcome: { holds: "outcome" },
  on: { holds: "date" },
  verified: { holds: "yes or no" },
});
const of = contract({
  sources: [Claimed],
  rateCards: [
    {
      at,
      nameAt: at,
      name: "Tariff",
      source: "Claimed",
      lines: [],
      where: is("verified", "is", { cell: "yes or no", yes: true }),
    },
  ],
});

describe("claims", () => {
  const table = `
    who outcome on         verified
    b   Moved   2018-11-01 yes
    a   Moved   2018-11-01 yes
    a   Kept    2018-10-31 yes
    a   Kept    2018-09-30 yes
    a   Kept    2019-01-01 yes
    c   Kept    2018-11-02 no
    -   Kept    2018-12-24 yes
  `;
  test("in order of date and person, those of the running time; one without a person is an error", async () => {
    const { value, diagnostics } = await measured(of, { Claimed: table });
    expect(value.claims).toEqual([
      {
        rateCard: "Tariff",
        outcomes: ["Kept", "Moved"],
        person: [0, 0, 1],
        outcome: [0, 1, 1],
        date: ["2018-10-31", "2018-11-01", "2018-11-01"],
      },
    ]);
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([
      ["M5907", { in: "data", file: "Claimed.csv", line: 8, column: "who" }],
    ]);
  });
  test("those known by the day asked for", async () => {
    const { value } = await measured(of, { Claimed: table }, "2018-10-31");
    expect(value.claims[0]?.date).toEqual(["2018-10-31"]);
  });
});

describe("queries before there is data", () => {
  const Absence = source("Absence", {
    who: { holds: "person" },
    month: { holds: "month" },
    place: { holds: "text" },
    days: whole(1),
  });
  const planned = contract({
    to: "2018-11-30",
    sources: [Absence],
    groups: [group("Staff", "Absence", { where: is("place", "is", text('Home "sweet" home')) })],
    metrics: [metric("M", "Staff", "month", total({ aggregate: "sum", column: "days" }), { aggregate: "people" })],
  });
  test("the text is the same each time; what a parameter will be is said in words", () => {
    const { value } = planQueries(planned, null, { asOf: "2099-12-31" });
    expect(value).toEqual(planQueries(planned, null, { asOf: "2099-12-31" }).value);
    expect(value).toHaveLength(1);
    const [query] = value;
    expect(query?.title).toBe("M in Staff, every month");
    expect(query?.columns).toEqual(["_period", "rows", "people", "numerator_1", "denominator_1"]);
    expect(query?.parameters).toEqual([-1n]);
    expect(query?.meanings).toEqual(['the code of "Home \\"sweet\\" home" in place, known when the data is read']);
    expect(query?.text).toBe(`WITH "1 rows of Absence" AS (
  SELECT "who", "month", "place", "days", "row"
  FROM "Absence"
),
"2 rows placed in time" AS (
  SELECT *
  FROM "1 rows of Absence"
  WHERE "month" IS NOT NULL
),
"3 rows without a person apart" AS (
  SELECT *, CASE WHEN "who" IS NULL THEN "row" END AS "_alone"
  FROM "2 rows placed in time"
),
"4 rows of Staff" AS (
  SELECT *
  FROM "3 rows without a person apart"
  WHERE "place" = $1
),
"5 months of the periods" AS (
  SELECT *
  FROM (VALUES (0, 585, 585), (1, 586, 586)) AS v("_period", "_first", "_last")
),
"6 each month" AS (
  SELECT "_period", unnest(range("_first", "_last" + 1)) AS "_unit"
  FROM "5 months of the periods"
),
"7 rows by period" AS (
  SELECT l.*, r."_period"
  FROM "4 rows of Staff" AS l
  JOIN "6 each month" AS r ON l."month" = r."_unit"
),
"8 by period" AS (
  SELECT "_period", count(*) AS "rows", count(DISTINCT "who") AS "people", sum("days") AS "numerator_1", count(DISTINCT "who") AS "denominator_1"
  FROM "7 rows by period"
  GROUP BY "_period"
)
SELECT "_period", "rows", "people", "numerator_1", "denominator_1"
FROM "8 by period"
ORDER BY "_period"`);
  });
  test("it is the text that measures, with the codes in their places", async () => {
    const table = "who,month,place,days\na,2018-10,Home,1\n";
    await withData(planned, { Absence: table }, async (dataset, connection) => {
      const before = planQueries(planned, null, { asOf: "2099-12-31" }).value.map((query) => query.text);
      expect(planQueries(planned, dataset, { asOf: "2099-12-31" }).value.map((query) => query.text)).toEqual(before);
      await measure(planned, dataset, connection, { asOf: "2099-12-31" });
    });
  });
});
