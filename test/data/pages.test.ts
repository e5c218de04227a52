// Each code about reading data has its page; the example of the page gives the message of the page and nothing else wrong,
// and what the page says to write instead is read without a fault.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openConnection } from "@mast/duckdb";
import { type Diagnostic, m5 } from "@mast/language";
import { expect, test } from "vitest";
import { type Block, pagesIn } from "../pages/read-page.ts";
import { places, writeBlock } from "./page-files.ts";
import { readClause } from "./read-clause.ts";

const pages = pagesIn(join(import.meta.dirname, "../errors")).filter(({ file }) => /^M50[0-8]\d/.test(basename(file)));
const entries = Object.values(m5).filter(({ code }) => /^M50[0-8]/.test(code));

test("each code about reading data has one page, named after it", () => {
  expect(pages.map(({ file }) => basename(file))).toEqual(entries.map(({ code, slug }) => `${code}-${slug}.md`).sort());
});

test.each(pages.map((page) => [basename(page.file), page] as const))("%s", async (_, page) => {
  const code = page.title.slice(0, 5);
  const under = (heading: string, ...languages: string[]) =>
    page.blocks.find((block) => block.heading === heading && languages.includes(block.language));
  const clause = under("An example", "mast")!;
  const data = under("An example", "csv", "json", "sql");
  const faults = await diagnosticsOf(clause, data, code);
  const own = faults.filter((fault) => fault.code === code);
  expect(own.length, faults.map(({ message }) => message.en).join("\n")).toBeGreaterThan(0);
  expect(under("The message", "text")?.text).toBe(`${own[0]?.message.en}\n${own[0]?.help?.en}\n`);
  if (own[0]?.severity === "error") {
    expect(faults.filter((fault) => fault.code !== code && fault.severity === "error")).toEqual([]);
  }
  const newClause = under("What to write instead", "mast");
  const newData = under("What to write instead", "csv", "json", "sql");
  if (newClause === undefined && newData === undefined) return;
  expect((await diagnosticsOf(newClause ?? clause, newData ?? data, "")).map(({ message }) => message.en)).toEqual([]);
});

async function diagnosticsOf(clause: Block, data: Block | undefined, code: string): Promise<readonly Diagnostic[]> {
  const source = readClause(clause.text);
  const folder = await mkdtemp(join(tmpdir(), "mast-page-"));
  const path = join(folder, source.file);
  const connection = await openConnection();
  const place = data === undefined ? await places[code]?.(path) : undefined;
  try {
    if (data !== undefined) await writeBlock(data, path);
    return (await connection.ingest(source, path, place?.progress)).diagnostics;
  } finally {
    place?.undo?.();
    await connection.close();
    await rm(folder, { recursive: true });
  }
}
