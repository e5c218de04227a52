// A translation is the same contract: there and back gives the laid-out text byte for byte, and what cannot be translated is refused
// with its reason.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format, parse, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");

for (const page of pagesIn(import.meta.dirname)) {
  describe(page.title, () => {
    for (const heading of new Set(page.blocks.map((block) => block.heading))) {
      it(heading, () => {
        const [english, swedish] = page.blocks.filter((block) => block.heading === heading);
        expect(parse(english?.text ?? "").diagnostics).toEqual([]);
        expect(translate(english?.text ?? "", "sv")).toEqual({ value: swedish?.text, diagnostics: [] });
        expect(translate(swedish?.text ?? "", "en")).toEqual({ value: english?.text, diagnostics: [] });
      });
    }
  });
}

describe("translate", () => {
  it("gives the laid-out text back byte for byte", () => {
    const swedish = translate(base, "sv");
    expect(swedish.diagnostics).toEqual([]);
    expect(parse(swedish.value).spelling).toBe("sv");
    expect(translate(swedish.value, "en").value).toBe(format(base).value);
  });

  it("lays out a text that is in the spelling already", () => {
    expect(translate(base, "en").value).toBe(format(base).value);
  });

  it("refuses a text with errors", () => {
    const broken = `${base}\npayment of`;
    const refused = translate(broken, "sv");
    expect(refused.value).toBe(broken);
    expect(refused.diagnostics.map((each) => each.code)).toEqual(["M1011"]);
  });

  it("refuses a name that is a word of the other spelling", () => {
    const refused = translate(base.replaceAll("workplace", "från"), "sv");
    expect([...new Set(refused.diagnostics.map((each) => each.code))]).toEqual(["M2002"]);
  });

  it("refuses a text whose first clause is not the contract's", () => {
    expect(translate("party A is outcome payer\n", "sv").diagnostics.map((each) => each.code)).toEqual(["M1013"]);
  });
});
