// Every page of this folder runs as written, on the built command. UPDATE_TRANSCRIPTS=1 writes what was printed into the pages.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { corrected, fencesOf, inOwnFolder, matches, type Step, stepsOf, writeFiles } from "./transcript.ts";

const root = join(import.meta.dirname, "../..");
const pages = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".md"));

describe("transcripts", () => {
  beforeAll(() => {
    if (!existsSync(join(root, "packages/cli/dist/main.js")))
      execFileSync("node", ["scripts/build.mjs"], { cwd: root });
  });

  it.each(pages)("%s", (name) => {
    const file = join(import.meta.dirname, name);
    const results = inOwnFolder((run, folder) => {
      const fences = fencesOf(readFileSync(file, "utf8"));
      writeFiles(fences, folder);
      const steps = fences.filter(({ language }) => language === "console").flatMap(stepsOf);
      return steps.map((step: Step) => ({ step, printed: run(step.command) }));
    });
    if (process.env.UPDATE_TRANSCRIPTS) writeFileSync(file, corrected(file, results));
    for (const { step, printed } of results) {
      const said = matches(step.expected, printed) ? step.expected : printed;
      expect(said, `${name}:${step.line} $ ${step.command}`).toEqual(step.expected);
    }
    expect(results.length).toBeGreaterThan(0);
  });
});
