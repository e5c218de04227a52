// Ctrl-C in the middle of a settlement: the command ends at once, and no copy of the data outlives it.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";

const mast = join(import.meta.dirname, "../../packages/cli/bin/mast.js");

const contract = `contract "Long"
  currency SEK
  runs from 2024-01-01 to 2024-12-31

party Payer is outcome payer
party Provider is service provider

data Visits
  from "visits.csv"
  one row per person and day
  | column | holds                 | when missing    |
  | person | person                | reject the file |
  | day    | date                  | reject the file |
  | hours  | whole number of hours | reject the file |

target group Clients
  people in Visits

outcome Hours
  in Clients, every month
  measures sum of hours
  higher is better

pricing Fee
  for Hours
  pays SEK 1 per hour

payment of Fee
  from Payer
  to Provider
  over the whole contract, 30 days after its end
  each period by itself
  round half up to SEK 1
`;

describe("an interrupted settlement", () => {
  it("ends with the code of the signal and leaves nothing in the temporary folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mast-interrupt-"));
    const temporary = join(folder, "temporary");
    mkdirSync(temporary);
    writeFileSync(join(folder, "long.mast"), contract);
    const rows = Array.from({ length: 400_000 }, (_, n) => `P${n},2024-${`${(n % 12) + 1}`.padStart(2, "0")}-01,1`);
    writeFileSync(join(folder, "visits.csv"), `person,day,hours\n${rows.join("\n")}\n`);
    try {
      const env = { ...process.env, TMPDIR: temporary };
      const running = spawn(process.execPath, [mast, "evaluate", join(folder, "long.mast")], { env, stdio: "ignore" });
      const ended = new Promise((done) => running.once("exit", (code) => done(code)));
      while (readdirSync(temporary).length === 0 && running.exitCode === null) await wait(5);
      running.kill("SIGINT");
      expect(await ended).toBe(130);
      expect(readdirSync(temporary)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
