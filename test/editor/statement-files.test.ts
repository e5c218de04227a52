// The files in which evaluations leave their statements: each contract's and each evaluation's own, and never read by half.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readStatement, statementFiles } from "../../packages/vscode/src/statement-files.ts";

const folder = mkdtempSync(join(tmpdir(), "mast-statements-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("statements of evaluations", () => {
  it("of contracts of one name in different folders, and of evaluations at once, are different files", () => {
    const files = statementFiles(join(folder, "names"));
    const begun = ["/a/contract.mast", "/b/contract.mast", "/a/contract.mast"].map(files.begin);
    expect(new Set(begun).size).toBe(3);
    expect(begun.every((file) => file.startsWith(join(folder, "names")))).toBe(true);
  });

  it("leave one file for each contract: that of the evaluation which began last", async () => {
    const own = join(folder, "latest");
    const files = statementFiles(own);
    const [first, second, other] = ["/a/c.mast", "/a/c.mast", "/b/c.mast"].map(files.begin);
    if (!first || !second || !other) throw new Error("three were begun");
    for (const file of [first, second, other]) writeFileSync(file, "{}");
    const latest = () => files.read("/a/c.mast", async (file) => file);
    expect(await latest()).toBeUndefined();
    expect(files.keep("/a/c.mast", second)).toBe(true);
    expect(files.keep("/b/c.mast", other)).toBe(true);
    expect(files.keep("/a/c.mast", first)).toBe(false);
    expect(await latest()).toBe(second);
    expect(existsSync(first)).toBe(false);
    const third = files.begin("/a/c.mast");
    writeFileSync(third, "{}");
    await files.read("/a/c.mast", async (file) => {
      expect(files.keep("/a/c.mast", third)).toBe(true);
      expect(file).toBe(second);
      expect(existsSync(second)).toBe(true);
    });
    expect(await latest()).toBe(third);
    expect(readdirSync(own)).toHaveLength(2);
    files.dispose();
    expect(readdirSync(own)).toEqual([]);
  });

  it("are not read when they are not there, not whole or not a statement", async () => {
    const whole = { asOf: { date: "2020-03-31" }, priced: [], payments: [] };
    const written = (text: string) => {
      const file = join(folder, "read.json");
      writeFileSync(file, text);
      return readStatement(file);
    };
    expect(await written(JSON.stringify(whole))).toEqual(whole);
    expect(await written(JSON.stringify(whole).slice(0, -5))).toBeUndefined();
    expect(await written("")).toBeUndefined();
    expect(await written("null")).toBeUndefined();
    expect(await written('{"asOf":{"date":"2020-03-31"}}')).toBeUndefined();
    expect(await readStatement(join(folder, "none.json"))).toBeUndefined();
  });
});
