// Contracts drafted by a new user from the reference alone: each page says what was wanted, and its payments were worked out by hand
// before the contract was settled. The other spelling settles to the same, and no warning goes unsaid.

import { basename } from "node:path";
import { check, format, parse, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { expectPage, type Run, settlePage, unsaid } from "../pages/run-page.ts";

describe("drafted contracts", () => {
  for (const page of pagesIn(import.meta.dirname)) {
    it(basename(page.file, ".md"), async () => {
      const [contract] = page.blocks.filter(({ language }) => language === "mast");
      if (!contract) throw new Error(`${page.file} has no contract`);
      expect(format(contract.text).value.trim()).toBe(contract.text.trim());
      const { spelling } = parse(contract.text);
      const turned = translate(contract.text, spelling === "en" ? "sv" : "en");
      expect(turned.diagnostics).toEqual([]);
      expect(translate(turned.value, spelling).value.trim()).toBe(contract.text.trim());
      const run = await settlePage(page);
      expectPage(page, run);
      expect(unsaid(page, run)).toEqual([]);
      const blocks = page.blocks.map((each) => (each === contract ? { ...each, text: turned.value } : each));
      expect(paidIn(await settlePage({ ...page, blocks }))).toEqual(paidIn(run));
    });
  }
});

describe("a column that is called as the language calls a clause", () => {
  const contract = (column: string) => `avtal "A"
  valuta SEK
  löper från 2020-01-01 till 2020-12-31

data H
  från "h.csv"
  rader utan nyckel
  | kolumn | innehåller | om värde saknas |
  | vem    | person     | avvisa filen    |
  | ${column} | text    | avvisa filen    |
`;
  const codes = (column: string) => check(parse(contract(column))).diagnostics.map(({ code }) => code);
  it("is told how to keep the file's heading", () => {
    const [wrong] = check(parse(contract("händelse"))).diagnostics.filter(({ code }) => code === "M2002");
    expect(wrong?.help?.sv).toContain('kallad "händelse"');
    expect(wrong?.help?.en).toContain('kallad "händelse"');
    expect(codes('slag kallad "händelse"')).not.toContain("M2002");
  });
});

function paidIn({ statement }: Run): readonly string[] {
  return (statement?.payments ?? []).map(
    ({ period, from, to, what, due, amount }) => `${period.key} ${from} ${to} ${what} ${due} ${amount}`,
  );
}
