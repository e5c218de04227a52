// The data blocks of a page as files: how their text becomes bytes, and the few faults that no block can hold.

import { appendFileSync, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Progress } from "@mast/measurement";
import type { Block } from "../pages/read-page.ts";

/** Writes a block to a path: `csv` and `json` as the words after them say (`cut` is without the last line end), `sql` as the Parquet file of its rows. */
export async function writeBlock({ language, info, text }: Block, path: string): Promise<void> {
  if (language === "sql") {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`COPY (${text}) TO '${path}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    return;
  }
  const words = info.split(/[ ,]+/);
  const whole = words.includes("cut") ? text.slice(0, -1) : text;
  const content = words.includes("escapes") ? unescaped(whole) : whole;
  const encoding = words.includes("utf-16") ? "utf16le" : words.includes("windows-1252") ? "latin1" : "utf8";
  await writeFile(path, content, encoding);
}

/** `\r`, `\0` and `\u00a0` written out; the block's own line ends stay. */
function unescaped(text: string): string {
  return text.replace(/\\(r|0|u([0-9a-f]{4}))/g, (_, code: string, hex: string) =>
    code === "r" ? "\r" : code === "0" ? "\0" : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What stands at the path of a page whose fault no content of a file can show; each returns what is to be undone. */
export const places: Readonly<
  Record<string, (path: string) => Promise<{ readonly progress?: Progress; readonly undo?: () => void }>>
> = {
  M5001: async () => ({}),
  M5002: (path) =>
    new Promise((done) => {
      const server = createServer();
      server.listen(path, () => done({ undo: () => server.close() }));
    }),
  M5003: async (path) => {
    mkdirSync(path);
    return {};
  },
  M5007: async (path) => {
    await writeFile(path, "employee,month,days\na,2018-10,1\n");
    return { progress: () => appendFileSync(path, "b,2018-10,1\n") };
  },
};
