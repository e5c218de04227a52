// Each aggregate and each grain over a table small enough to count by hand.

import { rational } from "@mast/exact";
import { describe, expect, test } from "vitest";
import {
  baseline,
  contract,
  group,
  is,
  measured,
  metric,
  number,
  ordinal,
  said,
  source,
  stay,
  text,
  total,
  values,
  whole,
} from "./fixture.ts";

const Absence = source(
  "Absence",
  { employee: { holds: "person" }, month: { holds: "month" }, place: { holds: "text" }, days: whole(1) },
  ["employee", "month"],
);
const Staff = group("Staff", "Absence");
const table = `
  employee month   place days
  a        2018-10 Home  3
  b        2018-10 Home  0.5
  c        2018-10 Away  2
  a        2018-11 Home  0
  b        2018-11 Home  -
  a        2018-12 Home  1
  a        2019-01 Home  9
`;

describe("over monthly rows", () => {
  const measuring = (...metrics: ReturnType<typeof metric>[]) =>
    measured(contract({ sources: [Absence], groups: [Staff], metrics }), { Absence: table });

  test("sum over people, every month; rows outside the running time do not count", async () => {
    const outcome = await measuring(
      metric("M", "Staff", "month", { aggregate: "sum", column: "days" }, { aggregate: "people" }),
    );
    expect(values(outcome, "M")).toEqual(["2018-10: 11/2 / 3", "2018-11: 0 / 2", "2018-12: 1 / 1"]);
    expect(outcome.value.series[0]?.periods.map(({ people, rows }) => [people, rows])).toEqual([
      [3n, 3n],
      [2n, 2n],
      [1n, 1n],
    ]);
    expect(outcome.diagnostics).toEqual([]);
  });
  test("a sum of products, exact in the decimals of both columns; a row that lacks one of them adds nothing", async () => {
    const weighted = source(
      "Weighted",
      { employee: { holds: "person" }, month: { holds: "month" }, weight: whole(2), days: whole(1) },
      ["employee", "month"],
    );
    const outcome = await measured(
      contract({
        sources: [weighted],
        groups: [group("Matched", "Weighted")],
        metrics: [
          metric(
            "M",
            "Matched",
            "month",
            { aggregate: "sum", column: "weight", times: [{ column: "days" }] },
            { aggregate: "sum", column: "weight" },
          ),
        ],
      }),
      {
        Weighted: `
          employee month   weight     days
          a        2018-10 0.25       40.5
          b        2018-10 0.33       -
          c        2018-10 1          -3
          a        2018-11 9999999.99 99999999999.9
          b        2018-11 9999999.99 99999999999.9
        `,
      },
    );
    // 0.25 × 40.5 − 3 = 7.125
    expect(values(outcome, "M")).toEqual([
      "2018-10: 57/8 / 79/50",
      "2018-11: 999999998999000000001/500 / 999999999/50",
    ]);
  });
  test("rows and people with a condition", async () => {
    const home = is("place", "is", text("Home"));
    const outcome = await measuring(
      metric("Rows", "Staff", "quarter", { aggregate: "rows", where: home }),
      metric("People", "Staff", "quarter", { aggregate: "people", where: home }, { aggregate: "people" }),
    );
    expect(values(outcome, "Rows")).toEqual(["2018-Q4: 5"]);
    expect(values(outcome, "People")).toEqual(["2018-Q4: 2 / 3"]);
  });
  test("terms with coefficients, a constant and `per`", async () => {
    const whole = metric("M", "Staff", "contract", { aggregate: "rows" });
    const measures = {
      ...whole.measures,
      per: rational(100),
      numerator: {
        terms: [
          { coefficient: rational(1, 2), of: { at: whole.at, aggregate: "sum", column: "days" } },
          { coefficient: rational(-2), of: { at: whole.at, aggregate: "people" } },
        ],
        constant: rational(1, 3),
      },
      denominator: total({ aggregate: "rows" }),
    } as typeof whole.measures;
    // 6.5 / 2 − 2 × 3 + 1/3: `per` scales the value, not what is counted.
    expect(values(await measuring({ ...whole, measures }), "M")).toEqual(["contract: -29/12 / 6"]);
  });
  test("people whose first row that fulfils a condition, ever, lies in the period", async () => {
    const first = metric("First", "Staff", "month", {
      aggregate: "first time",
      where: is("days", "is at least", number(1)),
    });
    expect(values(await measuring(first), "First")).toEqual(["2018-10: 2", "2018-11: 0", "2018-12: 0"]);
  });
  test("periods that have not ended are not measured", async () => {
    const M = metric("M", "Staff", "month", { aggregate: "rows" });
    const outcome = await measured(
      contract({ sources: [Absence], groups: [Staff], metrics: [M] }),
      { Absence: table },
      "2018-12-30",
    );
    expect(values(outcome, "M")).toEqual(["2018-10: 3", "2018-11: 2"]);
  });
  test("the baseline's periods come before those of the running time", async () => {
    const M = metric("M", "Staff", "month", { aggregate: "rows" });
    const of = contract({
      from: "2018-12-01",
      sources: [Absence],
      groups: [Staff],
      metrics: [M],
      baselines: [baseline("M", { from: "2018-10-01", to: "2018-11-30" })],
    });
    expect(values(await measured(of, { Absence: table }), "M")).toEqual(["2018-10: 3", "2018-11: 2", "2018-12: 1"]);
  });
});

describe("in a row", () => {
  const Work = source("Work", { who: { holds: "person" }, month: { holds: "month" }, works: { holds: "yes or no" } });
  const reaching = (length: number, gap: number) =>
    metric("M", "All", "month", {
      aggregate: "in a row",
      length,
      gap,
      of: "month",
      where: is("works", "is", { cell: "yes or no", yes: true }),
    });
  // a works in July, August, October, November, December; b in October and November, twice told, not in December.
  const table = `
    who month   works
    a   2018-07 yes
    a   2018-08 yes
    a   2018-10 yes
    a   2018-11 yes
    a   2018-12 yes
    b   2018-10 yes
    b   2018-10 yes
    b   2018-11 yes
    b   2018-12 no
  `;
  const reached = async (length: number, gap: number) => {
    const of = contract({ sources: [Work], groups: [group("All", "Work")], metrics: [reaching(length, gap)] });
    return values(await measured(of, { Work: table }), "M")
      .map((text) => text.slice(-1))
      .join(" ");
  };
  test("counts a person once, in the month that completes the run", async () => {
    expect(await reached(3, 0)).toBe("0 0 1");
    // a was there already in August, before the contract.
    expect(await reached(2, 0)).toBe("0 1 0");
  });
  test("a gap of one month may be missing between two, and does not count itself", async () => {
    expect(await reached(3, 1)).toBe("1 0 0");
    expect(await reached(5, 1)).toBe("0 0 1");
  });
});

describe("days", () => {
  const Stays = source("Stays", { child: { holds: "person" }, from: { holds: "date" }, to: { holds: "date" } });
  const of = (every: "month" | "contract") =>
    contract({
      sources: [Stays],
      groups: [group("All", "Stays")],
      metrics: [metric("M", "All", every, { aggregate: "days", ...stay("from", "to") })],
    });
  const table = `
    child from       to
    a     2018-09-20 2018-10-10
    a     2018-10-05 2018-10-20
    a     2018-10-21 2018-11-02
    b     2018-12-30 -
    c     2018-10-31 2018-10-31
  `;
  test("both ends are in, no day of a person counts twice, and a stay is cut at the end of the month", async () => {
    // a: 1–31 October and 1–2 November; b: 30 and 31 December, still open; c: one day in October.
    expect(values(await measured(of("month"), { Stays: table }), "M")).toEqual([
      "2018-10: 32",
      "2018-11: 2",
      "2018-12: 2",
    ]);
  });
  test("over the whole contract", async () => {
    expect(values(await measured(of("contract"), { Stays: table }), "M")).toEqual(["contract: 36"]);
  });
});

describe("median", () => {
  const Survey = source("Survey", {
    who: { holds: "person" },
    month: { holds: "month" },
    answer: ordinal("bad", "fair", "good"),
  });
  const M = metric("M", "All", "month", { aggregate: "rows" });
  const median = { ...M, measures: { at: M.at, measure: "median", column: "answer" } } as typeof M;
  test("of an even number the lower of the two in the middle; empty answers do not count", async () => {
    const of = contract({ sources: [Survey], groups: [group("All", "Survey")], metrics: [median] });
    const outcome = await measured(of, {
      Survey: `
        who month   answer
        a   2018-10 bad
        b   2018-10 good
        c   2018-10 -
        a   2018-11 bad
        b   2018-11 good
        c   2018-11 fair
        a   2018-12 -
      `,
    });
    expect(values(outcome, "M")).toEqual(["2018-10: level 0", "2018-11: level 1"]);
    expect(said(outcome.diagnostics)).toEqual([
      "M5904 M has no median for All in 2018-12: no row has an answer in answer.",
    ]);
  });
});

describe("other grains and kinds of time", () => {
  test("cohorts are periods of their own, by name", async () => {
    const People = source("People", {
      who: { holds: "person" },
      cohort: { holds: "text" },
      done: { holds: "yes or no" },
    });
    const done = is("done", "is", { cell: "yes or no", yes: true });
    const of = contract({
      sources: [People],
      groups: [group("All", "People", { cohort: "cohort" })],
      metrics: [metric("M", "All", "cohort", { aggregate: "people", where: done }, { aggregate: "people" })],
    });
    const outcome = await measured(of, {
      People: `
        who cohort done
        a   B      yes
        b   A      no
        c   B      no
        d   -      yes
      `,
    });
    expect(values(outcome, "M")).toEqual(["A: 0 / 1", "B: 1 / 2"]);
    expect(outcome.value.series[0]?.periods[0]?.period).toEqual({
      key: "A",
      grain: "cohort",
      from: "2018-10-01",
      to: "2018-12-31",
    });
  });
  test("a published table without time is measured over the contract", async () => {
    const Table = source("Table", { area: { holds: "text" }, share: { holds: "share", decimals: 3 } });
    const of = contract({
      sources: [Table],
      groups: [group("All", "Table", { where: is("area", "is", text("here")) })],
      metrics: [metric("M", "All", "contract", { aggregate: "sum", column: "share" })],
    });
    const outcome = await measured(of, { Table: "area share\n here 0.625\n there 0.5" });
    expect(values(outcome, "M")).toEqual(["contract: 5/8"]);
    expect(outcome.value.series[0]?.periods[0]?.people).toBe(0n);
  });
  test("a week belongs to the month of its Thursday", async () => {
    const Weeks = source("Weeks", { week: { holds: "week" }, hours: whole() });
    const of = contract({
      sources: [Weeks],
      groups: [group("All", "Weeks")],
      metrics: [metric("M", "All", "month", { aggregate: "sum", column: "hours" })],
    });
    // 2018-W40 begins on 1 October; the Thursday of W44 is 1 November, of 2019-W01 it is 3 January.
    const outcome = await measured(of, {
      Weeks: "week hours\n 2018-W40 1\n 2018-W43 10\n 2018-W44 100\n 2018-W49 1000\n 2019-W01 5",
    });
    expect(values(outcome, "M")).toEqual(["2018-10: 11", "2018-11: 100", "2018-12: 1000"]);
  });
});
