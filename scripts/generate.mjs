// Writes every file that is made from another: npm run generate. With --check it writes nothing, and exits 1 when one is stale.
import { readFile, writeFile } from "node:fs/promises";
import { bundled } from "./generate/bundled.mjs";
import { ebnf } from "./generate/ebnf.mjs";
import { keywordTables } from "./generate/keyword-tables.mjs";
import { libraryTexts } from "./generate/library-texts.mjs";
import { textmate } from "./generate/textmate.mjs";
import { statementSchema } from "./statement-schema.mjs";

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const check = process.argv.includes("--check");
const current = (path) => readFile(path, "utf8").catch(() => undefined);

// The grammar is read by a program that carries the libraries: they come first.
await write("packages/language/library/libraries.json", json(await libraryTexts("packages/language/library")));

const { grammarProductions, keywords, serializeGrammar } = await bundled(`
  export { serializeGrammar } from "chevrotain";
  export { keywords } from "./packages/language/src/keywords/table.ts";
  export { grammarProductions } from "./packages/language/src/syntax/grammar/read.ts";
`);
const generated = {
  "grammar/mast.ebnf": ebnf(serializeGrammar(Object.values(grammarProductions())), keywords),
  "grammar/mast.tmLanguage.json": json(textmate(keywords, "en")),
  "grammar/mast.sv.tmLanguage.json": json(textmate(keywords, "sv")),
  "grammar/keywords.md": keywordTables(keywords),
  "packages/statement/schema/statement-1.schema.json": await statementSchema(),
};

for (const [path, text] of Object.entries(generated)) await write(path, text);

async function write(path, text) {
  if ((await current(path)) === text) return;
  if (check) {
    process.stderr.write(`${path} is stale; run npm run generate\n`);
    process.exitCode = 1;
  } else await writeFile(path, text);
}
