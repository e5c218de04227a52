// What the database measures is what the naive reading counts, for random tables, groups, conditions, aggregates and grains.

import { measure } from "@mast/measurement";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "./arbitraries.ts";
import { withData } from "./fixture.ts";
import { naive, type Row } from "./naive-condition.ts";
import { leftOut } from "./naive-group.ts";
import { seriesOf } from "./naive-series.ts";

function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  return [columns.join(","), ...rows.map((row) => columns.map((name) => row[name] ?? "").join(","))]
    .map((line) => `${line}\n`)
    .join("");
}

test("every series and everything left out agrees with the naive reading", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ contract, source, rows, asOf }) => {
      const columns = source.columns.map(({ name }) => name);
      const { value } = await withData(contract, { Data: csvOf(columns, rows) }, (dataset, connection) =>
        measure(contract, dataset, connection, { asOf }),
      );
      const data = naive(contract, source, rows, asOf);
      for (const metric of contract.metrics) {
        const group = contract.groups.find(({ name }) => name === metric.group)!;
        const got = value.series.find((series) => series.metric === metric.name)?.periods ?? [];
        const shown = got.map(({ period, numerator, denominator, people, rows, median }) => ({
          key: period.key,
          rows: Number(rows),
          people: Number(people),
          numerator,
          denominator,
          ...(median === undefined ? {} : { median }),
        }));
        expect(shown, metric.name).toEqual(seriesOf(data, metric, group));
      }
      for (const group of contract.groups) {
        const left = value.leftOut.filter(({ of }) => of === group.name);
        const shown = left.map(({ rows, people }) => ({ rows: Number(rows), people: Number(people) }));
        expect(shown, group.name).toEqual(leftOut(data, group));
      }
    }),
    {
      numRuns: Number(process.env.MAST_RUNS ?? 60),
      ...(process.env.MAST_SEED ? { seed: Number(process.env.MAST_SEED) } : {}),
    },
  );
}, 600_000);
