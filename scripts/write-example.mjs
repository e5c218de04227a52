// Writes a table of an example as CSV, and says how many rows it has.
import { mkdirSync, writeFileSync } from "node:fs";

const examples = new URL("../examples/", import.meta.url);

/** @param file path below examples/  @param columns names in their order  @param rows one object a row */
export function writeExample(file, columns, rows) {
  const target = new URL(file, examples);
  mkdirSync(new URL(".", target), { recursive: true });
  const lines = rows.map((row) => columns.map((column) => row[column]).join(","));
  writeFileSync(target, `${[columns.join(","), ...lines].join("\n")}\n`);
  console.log(`${file}: ${rows.length} rows`);
}
