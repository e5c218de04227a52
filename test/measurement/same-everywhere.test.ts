// The same rows give the same measures, however many threads count them and in whatever order they come.

import { type Measures, measure } from "@mast/measurement";
import { describe, expect, test } from "vitest";
import {
  at,
  baseline,
  contract,
  group,
  history,
  is,
  metric,
  number,
  ordinal,
  source,
  text,
  whole,
  withData,
} from "./fixture.ts";

const Absence = source(
  "Absence",
  {
    who: { holds: "person" },
    month: { holds: "month" },
    place: { holds: "text" },
    days: whole(2),
    answer: ordinal("bad", "fair", "good"),
  },
  ["who", "month"],
);
const Claimed = source("Claimed", { who: { holds: "person" }, outcome: { holds: "outcome" }, on: { holds: "date" } });
const sick = is("days", "is more than", number(0));
const groups = [
  group("Staff", "Absence", { where: is("place", "is not", text("Away")), cohort: "place" }),
  group("Often", "Absence", {
    where: is(history({ of: "rows", months: 6, where: sick, before: { is: "fixed" } }), "is at least", number(2)),
    fixedOn: "2018-10-01",
    leaveOut: [{ at, where: is("answer", "is", text("bad")), because: "did not want to" }],
  }),
  group("Lately", "Absence", {
    where: is(history({ of: "last", column: "answer", months: 4, before: { is: "row" } }), "is at least", text("fair")),
  }),
];
const metrics = groups.flatMap(({ name }) => [
  metric(`${name}Days`, name, "month", { aggregate: "sum", column: "days" }, { aggregate: "people" }),
  metric(`${name}First`, name, "contract year", { aggregate: "first time", where: sick }),
  metric(`${name}Runs`, name, "quarter", { aggregate: "in a row", length: 2, gap: 1, of: "month", where: sick }),
]);
const of = contract({
  to: "2019-09-30",
  sources: [Absence, Claimed],
  groups,
  metrics: [
    ...metrics,
    metric("Cohorts", "Staff", "cohort", { aggregate: "sum", column: "days" }, { aggregate: "people" }),
  ],
  baselines: [
    baseline("StaffDays", {
      from: "2018-04-01",
      to: "2018-09-30",
      by: { method: "ratio", group: "Lately", sameMonths: true },
    }),
  ],
  rateCards: [{ at, nameAt: at, name: "Tariff", source: "Claimed", lines: [] }],
});

/** Park and Miller's generator: the same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function tables(order: "as written" | "shuffled" | "backwards"): Record<string, string> {
  const next = numbers(7);
  const absence: string[] = [];
  const claims: string[] = [];
  for (let person = 0; person < 400; person += 1) {
    for (let month = 0; month < 18; month += 1) {
      if (next(9) === 0) continue;
      const key = `${2018 + Math.floor((month + 3) / 12)}-${String(((month + 3) % 12) + 1).padStart(2, "0")}`;
      const days = next(3) === 0 ? `${next(20)}.${next(4)}5` : "0";
      absence.push(
        `p${person},${key},${["Home", "Away", ""][next(3)]},${days},${["bad", "fair", "good", ""][next(4)]}`,
      );
    }
    claims.push(`p${person},${["Moved", "Kept"][next(2)]},2019-0${1 + next(9)}-1${next(9)}`);
  }
  const shuffled = (lines: string[]) => {
    const draw = numbers(11);
    return lines
      .map((line) => ({ line, at: draw(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ line }) => line);
  };
  const ordered = (lines: string[]) =>
    order === "as written" ? lines : order === "backwards" ? lines.toReversed() : shuffled(lines);
  const csv = (header: string, lines: string[]) => [header, ...ordered(lines), ""].join("\n");
  return { Absence: csv("who,month,place,days,answer", absence), Claimed: csv("who,outcome,on", claims) };
}

type Counted = Pick<Measures, "series" | "claims" | "leftOut">;

async function counted(order: Parameters<typeof tables>[0], threads: number): Promise<Counted> {
  return withData(
    of,
    tables(order),
    async (dataset, connection) => {
      const { value } = await measure(of, dataset, connection, { asOf: "2099-12-31" });
      return { series: value.series, claims: value.claims, leftOut: value.leftOut };
    },
    threads,
  );
}

describe("the same rows", () => {
  test("give the same measures by one thread and by two, in order, shuffled and backwards", async () => {
    const first = await counted("as written", 1);
    expect(first.series).toHaveLength(11);
    const counting = first.series.filter(({ periods }) => periods.some(({ numerator }) => numerator.numerator > 0n));
    expect(counting.length).toBeGreaterThan(7);
    expect(first.claims[0]?.person).toHaveLength(400);
    expect(await counted("as written", 2)).toEqual(first);
    expect(await counted("shuffled", 1)).toEqual(first);
    expect(await counted("backwards", 2)).toEqual(first);
  });

  test("in parts, one part of the people each, add up to the whole", async () => {
    const whole = await counted("as written", 1);
    const { Absence: all = "", Claimed: claims = "" } = tables("as written");
    const [header = "", ...lines] = all.trimEnd().split("\n");
    const parts = [0, 1, 2].map((part) =>
      lines.filter((line) => Number(line.slice(1, line.indexOf(","))) % 3 === part),
    );
    const sums = new Map<string, bigint>();
    for (const part of parts) {
      const of = { Absence: [header, ...part, ""].join("\n"), Claimed: claims };
      const { value } = await measuredTables(of);
      for (const { metric, group, periods } of value.series) {
        for (const { period, numerator, people } of periods) {
          for (const [what, amount] of [
            ["numerator", (numerator.numerator * 100n) / numerator.denominator],
            ["people", people],
          ] as const) {
            const key = [metric, group, period.key, what].join();
            sums.set(key, (sums.get(key) ?? 0n) + amount);
          }
        }
      }
    }
    for (const { metric, group, periods } of whole.series) {
      for (const { period, numerator, people } of periods) {
        const key = [metric, group, period.key].join();
        expect([key, sums.get(`${key},numerator`), sums.get(`${key},people`)]).toEqual([
          key,
          (numerator.numerator * 100n) / numerator.denominator,
          people,
        ]);
      }
    }
  });
});

function measuredTables(texts: Record<string, string>) {
  return withData(of, texts, (dataset, connection) => measure(of, dataset, connection, { asOf: "2099-12-31" }));
}
