// Who counts: rules row by row, groups fixed on a date, histories, exclusions, earlier runs of the same rule.

import type { Condition } from "@mast/language";
import { describe, expect, test } from "vitest";
import {
  at,
  baseline,
  contract,
  group,
  history,
  is,
  measured,
  metric,
  number,
  said,
  source,
  stay,
  text,
  values,
  whole,
} from "./fixture.ts";

const Absence = source(
  "Absence",
  { employee: { holds: "person" }, month: { holds: "month" }, place: { holds: "text" }, spells: whole() },
  ["employee", "month"],
);
const people = (of: string) => metric("People", of, "month", { aggregate: "people" });

describe("row by row", () => {
  const table = `
    employee month   place spells
    a        2018-08 Home  2
    a        2018-10 Home  0
    a        2018-11 Away  0
    a        2018-12 Home  0
    b        2018-10 Home  3
    b        2018-11 -     0
    b        2018-12 Home  0
  `;
  const counted = async (where: Condition) => {
    const of = contract({
      sources: [Absence],
      groups: [group("Staff", "Absence", { where })],
      metrics: [metric("Rows", "Staff", "month", { aggregate: "rows" }, { aggregate: "rows" })],
    });
    return values(await measured(of, { Absence: table }), "Rows").map((one) =>
      one.replace(/ .*/, one.slice(one.lastIndexOf(" "))),
    );
  };
  test("no comparison holds of an empty cell, and not of none holds", async () => {
    expect(await counted(is("place", "is", text("Home")))).toEqual(["2018-10: 2", "2018-12: 2"]);
    expect(await counted(is("place", "is not", text("Home")))).toEqual(["2018-11: 1"]);
    const notHome = { at, condition: "not", part: is("place", "is", text("Home")) } as const;
    expect(await counted(notHome)).toEqual(["2018-11: 2"]);
    expect(
      await counted({ at, condition: "missing", of: { operand: "column", column: "place" }, negated: false }),
    ).toEqual(["2018-11: 1"]);
  });
  test("the months before a row are counted by month, not by row", async () => {
    const spells = history({ of: "sum", column: "spells", months: 3, before: { is: "row" } });
    // a has 2 spells in August: within three months of October and November. b has 3 in October.
    expect(await counted(is(spells, "is at least", number(2)))).toEqual(["2018-10: 1", "2018-11: 2", "2018-12: 1"]);
  });
  test("a text that never occurs fits no row, and is said", async () => {
    const of = contract({
      sources: [Absence],
      groups: [group("Staff", "Absence", { where: is("place", "is not", text("Hone")) })],
      metrics: [people("Staff")],
    });
    const outcome = await measured(of, { Absence: table });
    expect(values(outcome, "People")).toEqual(["2018-10: 2", "2018-11: 1", "2018-12: 2"]);
    expect(said(outcome.diagnostics)).toEqual([
      'M5905 No row of Absence has "Hone" in place, so the comparison fits none.',
    ]);
  });
});

describe("fixed on a date", () => {
  const table = `
    employee month   place spells
    a        2018-09 Home  1
    a        2018-10 Home  0
    a        2018-11 Away  0
    b        2018-10 Away  0
    b        2018-11 Home  0
    c        2018-10 Home  0
    c        2018-11 Gone  0
    d        2018-11 Home  0
  `;
  const Home = group("AtHome", "Absence", { where: is("place", "is", text("Home")), fixedOn: "2018-10-01" });
  test("people who fulfil the rule in the month of the date stay in it with all their rows", async () => {
    const of = contract({ to: "2018-11-30", sources: [Absence], groups: [Home], metrics: [people("AtHome")] });
    expect(values(await measured(of, { Absence: table }), "People")).toEqual(["2018-10: 2", "2018-11: 2"]);
  });
  test("who leaves is left out with all rows, and counted by reason", async () => {
    const leaveOut = [{ at, where: is("place", "is", text("Gone")), because: "moved away" }];
    const of = contract({
      to: "2018-11-30",
      sources: [Absence],
      groups: [{ ...Home, leaveOut }],
      metrics: [people("AtHome")],
    });
    const outcome = await measured(of, { Absence: table });
    expect(values(outcome, "People")).toEqual(["2018-10: 1", "2018-11: 1"]);
    expect(outcome.value.leftOut).toEqual([
      { of: "AtHome", reason: { why: "exclusion", because: "moved away" }, rows: 2n, people: 1n },
    ]);
  });
  test("a history is as of the date", async () => {
    const spells = history({ of: "rows", months: 12, before: { is: "fixed" } });
    const Known = group("Known", "Absence", { where: is(spells, "is at least", number(1)), fixedOn: "2018-10-01" });
    const of = contract({ to: "2018-11-30", sources: [Absence], groups: [Known], metrics: [people("Known")] });
    expect(values(await measured(of, { Absence: table }), "People")).toEqual(["2018-10: 1", "2018-11: 1"]);
  });
});

describe("events and an earlier run of the same rule", () => {
  const Arrests = source("Arrests", { who: { holds: "person" }, date: { holds: "date" } });
  // Two arrests in the three years before the date.
  const often = is(history({ of: "rows", months: 36, before: { is: "fixed" } }), "is at least", number(2));
  const Often = group("Often", "Arrests", { where: often, fixedOn: "2018-10-01" });
  const of = contract({
    to: "2018-12-31",
    sources: [Arrests],
    groups: [Often],
    metrics: [metric("Again", "Often", "month", { aggregate: "rows" })],
    baselines: [baseline("Again", { by: { method: "same rule", on: "2015-10-01" } })],
  });
  test("people are found by events before the date and followed equally long", async () => {
    const outcome = await measured(of, {
      Arrests: `
        who date
        a   2012-09-30
        a   2012-10-01
        a   2015-09-30
        a   2015-10-02
        a   2015-12-31
        a   2016-01-01
        b   2015-09-30
        b   2015-10-01
        b   2018-10-01
        b   2018-11-15
        c   2018-09-01
        c   2018-09-02
        c   2018-12-31
      `,
    });
    // 2018: a has had two (or three) since October 2015, b one (30 September 2015 is too early), c two.
    expect(values(outcome, "Again", "Often")).toEqual(["2018-10: 0", "2018-11: 0", "2018-12: 1"]);
    // 2015: a had two since October 2012; 30 September 2012 is too early. b had one.
    expect(values(outcome, "Again", "Often on 2015-10-01")).toEqual(["2015-10: 1", "2015-11: 0", "2015-12: 1"]);
    expect(outcome.value.series[1]?.periods.map(({ standsFor }) => standsFor?.key)).toEqual([
      "2018-10",
      "2018-11",
      "2018-12",
    ]);
    expect(said(outcome.diagnostics)).toEqual([
      "M5902 Again counts nothing for Often in 2018-10 to 2018-11: no date in Arrests lies there.",
      "M5902 Again counts nothing for Often on 2015-10-01 in 2015-11: no date in Arrests lies there.",
    ]);
  });
});

describe("months before a row, where months are not units of the table", () => {
  const seen = async (unit: "date" | "week" | "quarter", months: number, lines: readonly string[]) => {
    const Visits = source("Visits", { who: { holds: "person" }, time: { holds: unit } });
    const before = history({ of: "rows", months, before: { is: "row" } });
    const of = contract({
      from: "2018-01-01",
      to: "2019-12-31",
      sources: [Visits],
      groups: [group("Again", "Visits", { where: is(before, "is at least", number(1)) })],
      metrics: [metric("M", "Again", "contract", { aggregate: "rows" })],
    });
    const outcome = await measured(of, { Visits: ["who time", ...lines.map((time) => `a ${time}`)].join("\n") });
    return values(outcome, "M")[0] === "contract: 1";
  };
  test("days: one month before 31 March is 28 February, and that day is in", async () => {
    expect(await seen("date", 1, ["2018-02-28", "2018-03-31"])).toBe(true);
    expect(await seen("date", 1, ["2018-02-27", "2018-03-31"])).toBe(false);
    expect(await seen("date", 1, ["2018-02-27", "2018-03-27"])).toBe(true);
  });
  test("weeks: those that begin within the months", async () => {
    // 2018-W40 begins on 1 October, W36 on 3 September, W35 on 27 August.
    expect(await seen("week", 1, ["2018-W36", "2018-W40"])).toBe(true);
    expect(await seen("week", 1, ["2018-W35", "2018-W40"])).toBe(false);
    // 2018-W14 begins on 2 April, W01 on 1 January: a day too early.
    expect(await seen("week", 3, ["2018-W01", "2018-W14"])).toBe(false);
    expect(await seen("week", 3, ["2018-W02", "2018-W14"])).toBe(true);
  });
  test("quarters: those that lie wholly within the months", async () => {
    expect(await seen("quarter", 5, ["2018-Q1", "2018-Q2"])).toBe(true);
    expect(await seen("quarter", 5, ["2018-Q1", "2018-Q3"])).toBe(false);
    expect(await seen("quarter", 6, ["2018-Q1", "2018-Q3"])).toBe(true);
  });
});

describe("periods that cannot be measured", () => {
  const table = `
    employee month   place spells
    a        2018-10 Home  1
    a        2019-02 Home  0
  `;
  const of = contract({
    to: "2019-02-28",
    sources: [Absence],
    groups: [group("Staff", "Absence")],
    metrics: [metric("M", "Staff", "month", { aggregate: "people" }, { aggregate: "sum", column: "spells" })],
  });
  test("are left out with an error that names them; zero is not put in their place", async () => {
    const outcome = await measured(of, { Absence: table });
    expect(values(outcome, "M")).toEqual(["2018-10: 1 / 1"]);
    expect(said(outcome.diagnostics)).toEqual([
      "M5901 M cannot be measured for Staff in 2018-11 to 2019-01: Absence has no rows of the group there.",
      "M5903 M cannot be measured for Staff in 2019-02: it would be divided by zero.",
    ]);
  });
  test("an event that leaves them out excuses them", async () => {
    const event = { at, nameAt: at, name: "Strike", from: "2018-11-01", to: "2019-02-28", leavesOut: ["M"] };
    const outcome = await measured({ ...of, events: [event] }, { Absence: table });
    expect(values(outcome, "M")).toEqual(["2018-10: 1 / 1"]);
    expect(outcome.diagnostics).toEqual([]);
  });
  test("an event takes its months out of a longer period", async () => {
    const event = { at, nameAt: at, name: "Strike", from: "2018-11-01", to: "2018-12-31", leavesOut: ["M"] };
    const M = metric("M", "Staff", "contract", { aggregate: "rows" });
    const rows = `${table}\n a 2018-12 Home 5`;
    expect(values(await measured({ ...of, metrics: [M], events: [event] }, { Absence: rows }), "M")).toEqual([
      "contract: 2",
    ]);
  });
});

describe("what data cannot answer is said, never guessed", () => {
  test("rows that lie nowhere in time are counted as left out", async () => {
    const Visits = source("Visits", { who: { holds: "person" }, on: { holds: "date" } });
    const of = contract({
      sources: [Visits],
      groups: [group("All", "Visits")],
      metrics: [metric("M", "All", "contract", { aggregate: "rows" })],
    });
    const outcome = await measured(of, { Visits: "who on\n a 2018-10-02\n a -\n b -\n b -" });
    expect(values(outcome, "M")).toEqual(["contract: 1"]);
    expect(outcome.value.leftOut).toEqual([
      { of: "Visits", reason: { why: "missing value", column: "on" }, rows: 3n, people: 2n },
    ]);
  });
  test("an interval that ends before it begins", async () => {
    const Stays = source("Stays", { who: { holds: "person" }, from: { holds: "date" }, to: { holds: "date" } });
    const of = contract({
      sources: [Stays],
      groups: [group("All", "Stays")],
      metrics: [metric("M", "All", "contract", { aggregate: "days", ...stay("from", "to") })],
    });
    const outcome = await measured(of, {
      Stays: "who from to\n a 2018-10-02 2018-10-03\n a 2018-11-02 2018-11-01\n b 2018-12-01 -",
    });
    expect(said(outcome.diagnostics)).toEqual([
      "M5911 A row of Stays has a to before its from, so its days cannot be counted.",
    ]);
    expect(outcome.diagnostics[0]?.place).toMatchObject({ file: "Stays.csv", line: 3, column: "to" });
  });
  test("months in a row of quarters", async () => {
    const Rows = source("Rows", { who: { holds: "person" }, when: { holds: "quarter" } });
    const of = contract({
      sources: [Rows],
      groups: [group("All", "Rows")],
      metrics: [metric("A", "All", "quarter", { aggregate: "in a row", length: 2, gap: 0, of: "month" })],
    });
    expect(said((await measured(of, { Rows: "who when\n a 2018-Q4" })).diagnostics)).toEqual([
      "M5908 A counts months in a row, but Rows does not tell in which month a row lies.",
    ]);
  });
});
