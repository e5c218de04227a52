// The table of faults in the language reference is true to the program: 36 rows, each impossible, an error or a warning, held to codes that
// exist, are as severe as the row says and have a page with an example that runs; one that cannot be written has a page where a drafter tries.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "@mast/language";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";

const root = join(import.meta.dirname, "../..");
const reference = readFileSync(join(root, "grammar/README.md"), "utf8");
const pages = pagesIn(join(root, "test/errors"));
const entries = new Map(Object.values(registry).map((entry) => [entry.code, entry]));
const impossible = pagesIn(join(root, "test/pitfalls"));
const isRun = ({ language }: { readonly language: string }) => language === "says" || language === "payments";
const pageOf = (code: string) => pages.find(({ title }) => title.startsWith(code));
const isShown = (code: string) =>
  pageOf(code)?.blocks.some(({ language, heading }) => language === "mast" && /example/i.test(heading)) === true;
const rows = [...reference.matchAll(/^\| (\d+) \| ([^|]+) \| (.+) \|$/gm)].map(([, number, fault, here]) => ({
  number: `${number}`,
  fault: `${fault}`,
  here: `${here}`,
}));

describe("faults of published contracts", () => {
  it("are thirty-six", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 36 }, (_, index) => `${index + 1}`));
  });

  for (const { number, fault, here } of rows) {
    it(`${number} ${fault}`, () => {
      expect(here).not.toContain("not yet");
      const codes = here.match(/M\d{4}/g) ?? [];
      const shown = impossible.find(({ title }) => title.startsWith(`${number} `));
      if (here.startsWith("impossible")) expect(shown?.blocks.some(isRun), "a page in test/pitfalls").toBe(true);
      if (codes.length === 0) expect(here).toMatch(/^impossible[^:]*: .{15,}/);
      for (const code of codes) {
        expect(entries.has(code), code).toBe(true);
        expect(pageOf(code), `a page for ${code}`).toBeDefined();
      }
      if (codes.length > 0) expect(codes.some(isShown), `an example that runs among ${codes.join(", ")}`).toBe(true);
      let severity = "";
      for (const [word] of here.matchAll(/error|warning|information|M\d{4}/g)) {
        if (/^M/.test(word)) expect(`${word} ${entries.get(word)?.severity}`).toBe(`${word} ${severity}`);
        else severity = word;
      }
      expect(here, "more than information").toMatch(/^(impossible|error|warning)/);
    });
  }
});
