// What changes by date is shown where it is written: how far layers reach when their amounts change, and how long a division of a
// payment holds, in both spellings.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import { analyse, inlayHints } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";

const dated = amendBase(`value Extent "How far the layers reach"
  is SEK 25,000 from 2018-10-01
  is SEK 50,000 from 2019-10-01

party Region is outcome payer

risk share of Saving
  | layer          | Municipality | Provider |
  | first SEK 10,000 | 100 % | 0 % |
  | next Extent - SEK 10,000 | 60 % | 40 % |
  | the rest | 100 % | 0 % |
  remainder to Municipality

payment of Saving
  from Municipality 70 %, Region 30 %
  from Municipality 20 %, Region 80 % from 2019-10-01
  every contract year, 60 days after its end
  cumulative
  remainder to Municipality
  round half up to SEK 1

test "The first year"
  given ShortAbsence expected 1, observed 1, for 1,000 people, 12 months
  expect Saving is SEK 0
`);

function hints(text: string, language: "en" | "sv"): readonly string[] {
  const analysis = analyse(text);
  expect(analysis.checked.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return inlayHints(analysis, { start: 0, end: text.length }, language).map(({ text: shown }) => shown);
}

describe("hints of what changes by date", () => {
  it("show how far a layer reaches from each day", () => {
    expect(hints(dated, "en")).toContain("up to SEK 25,000, SEK 50,000 from 2019-10-01");
    expect(hints(translate(dated, "sv").value, "sv").map((each) => each.replace(/\u00a0/g, " "))).toContain(
      "upp till 25 000 SEK, 50 000 SEK från 2019-10-01",
    );
  });
  it("show the last day of a division", () => {
    expect(hints(dated, "en")).toContain("until 2019-09-30");
    expect(hints(translate(dated, "sv").value, "sv")).toContain("till och med 2019-09-30");
  });
  it("show one reach where nothing changes", () => {
    const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
    expect(hints(base, "en")).toContain("up to SEK 30,000,000");
  });
});
