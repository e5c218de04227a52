// Bundles the language server to one function in ASCII, which is read and compiled fastest, named by what is in it: see start.ts.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

/** Writes `serving-HASH.cjs` into a folder. */
export async function serving(folder, plugins) {
  const { outputFiles } = await build({
    entryPoints: ["packages/language-server/src/stdio.ts"],
    bundle: true,
    write: false,
    minify: true,
    legalComments: "none",
    format: "cjs",
    platform: "node",
    target: "node20",
    banner: { js: "(function(exports,require,module){" },
    footer: { js: "})" },
    logLevel: "warning",
    plugins,
  });
  // Left as they are by esbuild: those in patterns and in texts with a tag, which read the escape as the character.
  const text = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/serving-${hash}.cjs`, text);
}
