// Every command that the extension offers is there on a computer and in a browser, where nothing of Node can be bundled.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../packages/vscode");
const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
};

async function bundled(entry: string, platform: "browser" | "node"): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, "src", entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform,
    external: ["vscode"],
    logLevel: "silent",
  });
  const outside = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  if (platform === "browser") expect([...new Set(outside)]).toEqual(["vscode"]);
  return outputFiles[0]?.text ?? "";
}

describe("the commands of the extension", () => {
  for (const [entry, platform] of [
    ["extension.ts", "node"],
    ["browser.ts", "browser"],
  ] as const)
    it(`are all there in ${entry}`, async () => {
      const text = await bundled(entry, platform);
      const missing = contributes.commands.filter(({ command }) => !text.includes(`"${command}"`));
      expect(missing).toEqual([]);
    });
});
