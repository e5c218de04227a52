// Whatever bytes a file holds, it is either read exactly as the format's own rules say, or refused with its faults; reading never fails.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ingest } from "../../packages/duckdb/src/ingest.ts";
import { openSession } from "../../packages/duckdb/src/session.ts";
import { column, meansNone, source, types } from "./data-clause.ts";

const noise = fc.constantFrom("a", ",", "\n", "\r\n", '"', "\r", " ", "\n\n");
const cell = fc.constantFrom("a", "b", "", "å", "#", "\\N", '""', '"x,y"', '"p\nq"', '"p\r\nq"', '"say ""no"""', " c");
/** Lines of about the right number of cells, with a piece of noise here and there. */
const body = (width: number) => {
  const line = fc.tuple(fc.array(cell, { minLength: width, maxLength: width }), fc.constantFrom("\n", "\n", "\r\n"));
  const whole = line.map(([cells, end]) => cells.join(",") + end);
  const part = fc.oneof({ weight: 12, arbitrary: whole }, { weight: 1, arbitrary: noise });
  return fc
    .tuple(fc.array(part, { maxLength: 7 }), fc.boolean())
    .map(([parts, cut]) => (cut ? parts.join("").slice(0, -1) : parts.join("")));
};

interface Parsed {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records of a text by RFC 4180, or undefined where it has no reading. Written apart from the reader that is tested. */
function parsed(text: string, width: number): readonly Parsed[] | undefined {
  const records: Parsed[] = [];
  let line = 1;
  let rest = text;
  while (rest !== "") {
    const cells: string[] = [];
    const start = line;
    for (;;) {
      const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/.exec(rest);
      if (cell === null) return undefined;
      cells.push(cell[1] === undefined ? (cell[2] ?? "") : cell[1].replaceAll('""', '"'));
      line += cell[0].split("\n").length - 1;
      const blank = cells.length === 1 && (cell[0] === "\n" || cell[0] === "\r\n");
      rest = rest.slice(cell[0].length);
      if (cell[3] === ",") continue;
      if (!blank) records.push({ line: start, cells });
      else if (/[^\r\n]/.test(rest) || rest.includes("\r\r")) return undefined;
      break;
    }
  }
  return records.every(({ cells }) => cells.length === width) ? records : undefined;
}

test.each([2, 3])("files of %i columns", async (width) => {
  const folder = await mkdtemp(join(tmpdir(), "mast-structure-"));
  const session = await openSession({ threads: 2 });
  const names = ["one", "two", "three"].slice(0, width);
  const clause = source(names.map((name) => column(name, types.text, { whenMissing: meansNone })));
  const path = join(folder, "absence.csv");
  let sound = 0;
  await fc.assert(
    fc.asyncProperty(body(width), async (text) => {
      await writeFile(path, `${names.join(",")}\n${text}`);
      const { value, diagnostics } = await ingest(session, clause, path);
      const expected = parsed(text, width);
      const padded = expected?.some(({ cells }) => cells.some((cell) => /^\s|\s$/.test(cell)));
      if (expected === undefined || expected.length === 0 || padded) {
        expect(value).toBeNull();
        expect(diagnostics.length).toBeGreaterThan(0);
        return;
      }
      sound++;
      expect(diagnostics).toEqual([]);
      const rows = await session.rows(
        `SELECT "row", ${names.map((name) => `"${name}"`).join(", ")} FROM "Absence" ORDER BY "row"`,
      );
      const read = rows.map(([line, ...cells]) => ({
        line: Number(line) - 1,
        cells: cells.map((code, i) => (code === null ? "" : (value?.columns[i]?.dictionary?.[Number(code)] ?? "?"))),
      }));
      expect(read).toEqual(expected);
    }),
    { numRuns: 300, seed: 312 },
  );
  expect(sound).toBeGreaterThan(40);
  await session.close();
  await rm(folder, { recursive: true });
});
