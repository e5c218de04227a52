// Everything that is made from another file is as it would be made now: the grammar, its colours, the keywords, the schema.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("no generated file is stale", () => {
  const cwd = join(import.meta.dirname, "../..");
  const { status, stderr } = spawnSync(process.execPath, ["scripts/generate.mjs", "--check"], {
    cwd,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
