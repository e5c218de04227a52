// Takes the text of a module that exports from the TypeScript sources, gives what it exports; nothing is written.
import { build } from "esbuild";

export async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ".", loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
