// Writes every file that is made from another: npm run generate. With --check it writes nothing, and exits 1 when one is stale.
import { readFile, writeFile } from "node:fs/promises";
import { bundled } from "./generate/bundled.mjs";
import { ebnf } from "./generate/ebnf.mjs";
import { keywordTables } from "./generate/keyword-tables.mjs";
import { textmate } from "./generate/textmate.mjs";
import { statementSchema } from "./statement-schema.mjs";

const { grammarProductions, keywords, serializeGrammar } = await bundled(`
  export { serializeGrammar } from "chevrotain";
  export { keywords } from "./packages/language/src/keywords/table.ts";
  export { grammarProductions } from "./packages/language/src/syntax/grammar/contract.ts";
`);
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const generated = {
  "grammar/mast.ebnf": ebnf(serializeGrammar(Object.values(grammarProductions())), keywords),
  "grammar/mast.tmLanguage.json": json(textmate(keywords, "en")),
  "grammar/mast.sv.tmLanguage.json": json(textmate(keywords, "sv")),
  "grammar/keywords.md": keywordTables(keywords),
  "packages/statement/schema/statement-1.schema.json": await statementSchema(),
};

const check = process.argv.includes("--check");
for (const [path, text] of Object.entries(generated)) {
  const current = await readFile(path, "utf8").catch(() => undefined);
  if (current === text) continue;
  if (check) {
    process.stderr.write(`${path} is stale; run npm run generate\n`);
    process.exitCode = 1;
  } else await writeFile(path, text);
}
