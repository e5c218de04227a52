// Gives the JSON Schema of a statement, made from its zod schema, as text. `npm run generate` writes it.
import { bundled } from "./generate/bundled.mjs";

export async function statementSchema() {
  const { statementJsonSchema } = await bundled('export * from "./packages/statement/src/schema.ts";');
  return `${JSON.stringify(statementJsonSchema(), null, 2)}\n`;
}
