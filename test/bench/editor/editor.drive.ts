// Measures Mast's language server beside others on documents of the same length, in interleaved rounds, and prints what it came to as
// milliseconds, as ratios to Mast and on a scale on which starting Node itself takes 30.

import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { median, percentile, table } from "./percentiles.ts";
import { type Round, round } from "./round.ts";
import { installOthers, node, type Server, servers } from "./servers.ts";

const rounds = Number(process.env.MAST_BENCH_ROUNDS ?? 3);
const edits = Number(process.env.MAST_BENCH_EDITS ?? 100);
const only = process.env.MAST_BENCH_SERVERS?.split(",");
/** Node that starts and ends; says how many microseconds of the processor it had. */
const bareNode = "const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system))";
const say = (text: string) => process.stdout.write(`${text}\n`);

it("measures language servers beside each other", async () => {
  installOthers();
  const measured = servers().filter(({ name }) => !only || only.includes(name));
  const bare: number[] = [];
  const processor: number[] = [];
  const thousand = new Map<Server, Round[]>();
  const threeThousand = new Map<Server, Round[]>();
  for (let n = 0; n < rounds; n++) {
    for (const server of measured) {
      const began = performance.now();
      processor.push(Number(execFileSync(node(), ["-e", bareNode])) / 1000);
      bare.push(performance.now() - began);
      await into(thousand, server, 1000, edits);
    }
  }
  for (const server of measured) await into(threeThousand, server, 3000, edits / 2);
  say(`\n1,000 lines, ${rounds} rounds of ${edits} edits; bare Node ${median(bare).toFixed(0)} ms\n`);
  say(shown(thousand, bare, processor));
  say(`\n3,000 lines, one round of ${edits / 2} edits\n`);
  say(shown(threeThousand, bare, processor));
  say(
    "\nx: as many times as Mast takes. scaled: as if bare Node took 30 ms; cpu: what of the processor, as if bare Node took 30 ms of it. missed: answers that did not come or were wrong.",
  );
  expect([...thousand.values(), ...threeThousand.values()].flat().length).toBe((rounds + 1) * measured.length);
});

async function into(rows: Map<Server, Round[]>, server: Server, lines: number, count: number): Promise<void> {
  try {
    rows.set(server, [...(rows.get(server) ?? []), await round(server, lines, count)]);
  } catch (error) {
    say(`${server.name}, ${lines} lines: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function shown(
  rows: ReadonlyMap<Server, readonly Round[]>,
  bare: readonly number[],
  processor: readonly number[],
): string {
  const summed = [...rows].map(([server, all]) => ({
    name: server.name,
    cold: median(all.map(({ cold }) => cold)),
    processor: median(all.map(({ processor }) => processor)),
    p50: percentile(
      all.flatMap((each) => each.edits),
      0.5,
    ),
    p95: percentile(
      all.flatMap((each) => each.edits),
      0.95,
    ),
    completion: median(all.flatMap((each) => each.completions)),
    hover: median(all.flatMap((each) => each.hovers)),
    memory: median(all.map(({ memory }) => memory)),
    missed: all.reduce((sum, { missed }) => sum + missed, 0),
  }));
  const own = summed[0];
  const times = (value: number, of: number | undefined) => `${(value / (of ?? value)).toFixed(1)}x`;
  return table([
    ["server", "edit p50", "p95", "x", "completion", "x", "hover", "cold", "scaled", "cpu", "memory MB", "missed"],
    ...summed.map((row) => [
      row.name,
      row.p50.toFixed(1),
      row.p95.toFixed(1),
      times(row.p50, own?.p50),
      row.completion.toFixed(1),
      times(row.completion, own?.completion),
      row.hover.toFixed(1),
      row.cold.toFixed(0),
      ((row.cold / median(bare)) * 30).toFixed(0),
      ((row.processor / median(processor)) * 30).toFixed(0),
      row.memory.toFixed(0),
      String(row.missed),
    ]),
  ]);
}
