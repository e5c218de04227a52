// Bundles the command line into packages/cli/dist: one small entry and one chunk per command, so that a command loads only what it
// uses, and the language server by itself; gathers the pages that `mast explain M3004` prints. DuckDB's native bindings stay outside the bundle.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { decided } from "./generate/decided.mjs";
import { lazyBuiltins } from "./generate/lazy-builtins.mjs";
import { serving } from "./generate/serving.mjs";

const out = "packages/cli/dist";
const plugins = [await decided(), lazyBuiltins];
await rm(out, { recursive: true, force: true });
await serving(out, plugins);
await build({
  entryPoints: { main: "packages/cli/src/main.ts" },
  outdir: out,
  bundle: true,
  splitting: true,
  minify: true,
  legalComments: "none",
  format: "esm",
  platform: "node",
  target: "node20",
  // commander is CommonJS and asks for node's own modules with require.
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
  external: ["@duckdb/node-api", "@duckdb/node-bindings"],
  logLevel: "warning",
  plugins,
});

await mkdir(out, { recursive: true });
await writeFile(`${out}/pages.json`, `${JSON.stringify(await pages("test/errors"))}\n`);
// An editor opens the page of a code as a file.
await cp("test/errors", `${out}/pages`, {
  recursive: true,
  filter: (path) => !path.includes(".") || path.endsWith(".md"),
});

/** Code to text of every page, in the order of their codes. */
async function pages(folder) {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => /^M\d{4}-.*\.md$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(found.map(async (name) => [name.slice(0, 5), await readFile(`${folder}/${name}`, "utf8")])),
  );
}
