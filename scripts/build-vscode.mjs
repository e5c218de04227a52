// Makes packages/vscode/mast.vsix: the extension, the language server, the mast command and, for the kind of computer that this is run
// on, DuckDB's binding, which only evaluation loads. Run after the build of the command line.
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";
import { decided } from "./generate/decided.mjs";
import { lazyBuiltins } from "./generate/lazy-builtins.mjs";

const from = "packages/vscode";
const out = `${from}/dist`;
const plugins = [await decided(), lazyBuiltins];
await rm(out, { recursive: true, force: true });
await build({
  entryPoints: ["extension", "server"].map((name) => `${from}/src/${name}.ts`),
  outdir: out,
  bundle: true,
  minify: true,
  legalComments: "none",
  format: "cjs",
  platform: "node",
  target: "node20",
  external: ["vscode"],
  logLevel: "warning",
  plugins,
});
// In a browser: the extension and its server as a web worker, without evaluation and without Node.
for (const [name, format] of [
  ["browser", "cjs"],
  ["server-worker", "iife"],
])
  await build({
    entryPoints: [`${from}/src/${name}.ts`],
    outdir: out,
    bundle: true,
    minify: true,
    legalComments: "none",
    format,
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    logLevel: "warning",
    plugins,
  });
// Panels: NAME.ts and NAME.css in src/webview become webview/NAME.js and webview/NAME.css.
const panels = ["preview", "curve"];
await build({
  entryPoints: panels.flatMap((name) => [`${from}/src/webview/${name}.ts`, `${from}/src/webview/${name}.css`]),
  outdir: `${out}/webview`,
  bundle: true,
  minify: true,
  legalComments: "none",
  format: "iife",
  platform: "browser",
  target: "es2022",
  logLevel: "warning",
});

const manifest = JSON.parse(await readFile(`${from}/package.json`, "utf8"));
const { devDependencies: _, private: __, ...shipped } = manifest;
await writeFile(`${out}/package.json`, JSON.stringify(shipped, null, 2));
for (const file of ["package.nls.json", "package.nls.sv.json", "language-configuration.json", "l10n", "README.md"])
  await cp(`${from}/${file}`, `${out}/${file}`, { recursive: true });
await cp("LICENSE", `${out}/LICENSE`);

await mkdir(`${out}/syntaxes`);
for (const file of ["mast.tmLanguage.json", "mast.sv.tmLanguage.json"])
  await cp(`grammar/${file}`, `${out}/syntaxes/${file}`);
// A file ending in .mast may be in either spelling.
const either = {
  scopeName: "source.mast.either",
  patterns: [{ include: "source.mast" }, { include: "source.mast.sv" }],
};
await writeFile(`${out}/syntaxes/mast.either.tmLanguage.json`, JSON.stringify(either));

await cp("packages/cli/bin", `${out}/mast/bin`, { recursive: true });
await cp("packages/cli/dist", `${out}/mast/dist`, { recursive: true });
await writeFile(`${out}/mast/package.json`, '{ "type": "module" }\n');
for (const name of ["node-api", "node-bindings", `node-bindings-${process.platform}-${process.arch}`])
  await cp(`node_modules/@duckdb/${name}`, `${out}/mast/node_modules/@duckdb/${name}`, { recursive: true });

await createVSIX({
  cwd: out,
  packagePath: `${from}/mast.vsix`,
  dependencies: false,
  allowMissingRepository: true,
});
const { size } = await stat(`${from}/mast.vsix`);
process.stdout.write(`${from}/mast.vsix, ${Math.ceil(size / 1_000_000)} MB\n`);
