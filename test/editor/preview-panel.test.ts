// The logic of the readable contract's panel: lines and places on the page, and what a half-written clause shows.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../seed.ts";
import { withLastGood } from "../../packages/vscode/src/webview/last-good.ts";
import { lineAtTop, ordered, topOfLine } from "../../packages/vscode/src/webview/line-map.ts";

describe("scrolling together", () => {
  const marks = ordered([
    { line: 1, top: 0 },
    { line: 11, top: 100 },
    { line: 5, top: 400 },
    { line: 21, top: 300 },
  ]);

  it("goes between marks in proportion", () => {
    expect(
      topOfLine(
        ordered([
          { line: 1, top: 0 },
          { line: 11, top: 100 },
        ]),
        6,
      ),
    ).toBe(50);
    expect(
      lineAtTop(
        ordered([
          { line: 1, top: 0 },
          { line: 11, top: 100 },
        ]),
        50,
      ),
    ).toBe(6);
  });

  it("lets blocks give way that stand out of order", () => {
    expect(marks).toEqual([
      { line: 1, top: 0 },
      { line: 5, top: 400 },
    ]);
  });

  it("leads to a line and back", () => {
    const mark = fc.record({ line: fc.integer({ min: 1, max: 500 }), top: fc.integer({ min: 0, max: 20_000 }) });
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1 }), fc.nat(500), (some, line) => {
        const known = ordered(some);
        const [first, last] = [known[0]!.line, known.at(-1)!.line];
        const within = Math.min(Math.max(line, first), last);
        expect(lineAtTop(known, topOfLine(known, within))).toBeCloseTo(within, 6);
      }),
    );
  });
});

describe("a half-written clause", () => {
  it("shows its last whole form until it can be read again", () => {
    const good = new Map<string, string>();
    const part = (broken: boolean, html: string) => ({ key: "pricing Saving", broken, html });
    expect(withLastGood([part(true, "half")], good)[0]).toMatchObject({ state: "broken", html: "half" });
    expect(withLastGood([part(false, "whole")], good)[0]).toMatchObject({ state: "whole", html: "whole" });
    expect(withLastGood([part(true, "half")], good)[0]).toMatchObject({ state: "kept", html: "whole" });
    expect(withLastGood([part(false, "new")], good)[0]).toMatchObject({ state: "whole", html: "new" });
  });
});

describe("words of the extension", () => {
  const folder = join(import.meta.dirname, "../../packages/vscode");
  const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(folder, file), "utf8"));

  it("are in both languages", () => {
    const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, "src", name), "utf8"));
    const said = sources.flatMap((text) =>
      [...text.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]),
    );
    const swedish = read("l10n/bundle.l10n.sv.json");
    expect(said.filter((text) => text !== undefined && !(text in swedish))).toEqual([]);
    expect(Object.keys(read("package.nls.sv.json")).sort()).toEqual(Object.keys(read("package.nls.json")).sort());
  });
});
