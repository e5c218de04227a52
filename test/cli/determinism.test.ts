// Same contract, same data: same bytes in every time zone and locale, and from every folder.

import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const mast = join(import.meta.dirname, "../../packages/cli/bin/mast.js");
const contract = join(import.meta.dirname, "../engine/healthy-workplaces.mast");
const places = [
  { cwd: "/", env: { TZ: "Pacific/Auckland", LC_ALL: "sv_SE.UTF-8", LANG: "sv_SE.UTF-8" } },
  { cwd: import.meta.dirname, env: { TZ: "America/Los_Angeles", LC_ALL: "C", LANG: "en_US" } },
];

function run(args: readonly string[], { cwd, env }: (typeof places)[number]) {
  const all = { PATH: process.env.PATH, ...env };
  const { stdout, stderr, status } = spawnSync(process.execPath, [mast, ...args], {
    cwd,
    env: all,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return { stdout, stderr, status };
}

describe("determinism", () => {
  it.each([
    ["evaluate", "--format", "json"],
    ["evaluate", "--format", "markdown"],
    ["evaluate"],
    ["explain"],
    ["plan"],
  ])("%s %s %s", (...args) => {
    const [here, there] = places.map((place) => run([...args, relative(place.cwd, contract)], place));
    expect(here).toEqual(there);
    expect(here!.stderr).toBe("");
    expect(here!.status).toBe(0);
    expect(here!.stdout.length).toBeGreaterThan(500);
  });

  it("stops quietly when nobody reads on", () => {
    const line = `"${process.execPath}" "${mast}" explain "${contract}" | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", line], { encoding: "utf8" });
    expect(stdout).toMatch(/^SEK 21,146 {2}Municipality pays Provider[^\n]*\n$/);
    expect(stderr).toBe("");
  });
});
