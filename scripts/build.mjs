// Bundles the command line into packages/cli/dist: one small entry and one chunk per command, so that a command
// loads only what it uses. DuckDB's native bindings stay outside the bundle.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

await rm("packages/cli/dist", { recursive: true, force: true });
await build({
  entryPoints: { main: "packages/cli/src/main.ts" },
  outdir: "packages/cli/dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["@duckdb/node-api", "@duckdb/node-bindings"],
  logLevel: "warning",
});
