// Writes the JSON Schema of a statement from its zod schema: node scripts/statement-schema.mjs
import { writeFile } from "node:fs/promises";
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: ["packages/statement/src/schema.ts"],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  logLevel: "warning",
});
const bundled = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
const { statementJsonSchema } = await import(bundled);
await writeFile(
  "packages/statement/schema/statement-1.schema.json",
  `${JSON.stringify(statementJsonSchema(), null, 2)}\n`,
);
