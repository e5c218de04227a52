// Small files, no floating point near money, no escapes from the type checker, no unfinished work.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesUnder } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");
const sources = readdirSync(join(root, "packages")).flatMap((name) => filesUnder(join(root, "packages", name, "src")));
const short = (file: string) => file.slice(root.length + 1);
const linesOf = (file: string) => readFileSync(file, "utf8").split("\n");

function matching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    linesOf(file).flatMap((line, index) =>
      pattern.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line) ? [`${short(file)}:${index + 1}: ${line.trim()}`] : [],
    ),
  );
}

describe("sizes and habits", () => {
  it("no source file is longer than 300 lines", () => {
    const long = sources
      .filter((file) => !file.includes("/diagnostics/m"))
      .filter((file) => linesOf(file).length > 301);
    expect(long.map((file) => `${short(file)}: ${linesOf(file).length}`)).toEqual([]);
  });

  it("every source file opens with what it is", () => {
    const silent = sources.filter((file) => !/^(?:#!.*\n)?(?:\/\/|\/\*\*)/.test(readFileSync(file, "utf8")));
    expect(silent.map(short)).toEqual([]);
  });

  it("no floating point stands near money", () => {
    const exact = ["exact", "settlement", "counterfactual", "measurement"].map((name) => join(root, "packages", name));
    const files = sources.filter(
      (file) => exact.some((folder) => file.startsWith(folder)) && !file.endsWith("to-number.ts"),
    );
    expect(matching(files, /parseFloat|Math\.(round|floor|ceil|sqrt|exp|log|pow)|toFixed|\*\*\s*-/)).toEqual([]);
  });

  it("nothing escapes the type checker or the linter", () => {
    expect(matching(sources, /\bas any\b|: any\b|@ts-ignore|@ts-expect-error|biome-ignore/)).toEqual([]);
  });

  it("nothing is left to do", () => {
    expect(matching(sources, /\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it("no folder is a drawer for everything", () => {
    const drawers = sources.filter((file) => /\/(?:utils|common|helpers|core|types)\//.test(short(file)));
    expect(drawers.map(short)).toEqual([]);
  });
});
