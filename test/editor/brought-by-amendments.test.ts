// What an amendment adds and brings is proposed, coloured, told of, run, folded and selected as what the contract has as signed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  completions,
  folds,
  hover,
  inlayHints,
  lenses,
  selections,
  semanticTokens,
  workedExamples,
} from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");

describe("what an amendment adds", () => {
  const head = `${base}
amendment First
  in force from 2019-10-01
  adds cap Budget
    on what Municipality pays
    is SEK 7,000,000 over the whole contract
  adds party Region is outcome payer

amendment Second
  in force from 2020-10-01
`;
  const labels = (rest: string) => {
    const { analysis, offset } = atCursor(`${head}${rest}`);
    return completions(analysis, offset).map(({ label }) => label);
  };
  it("is proposed from then on", () => {
    expect(labels("  replaces payment of Saving\n    from ‸")).toContain("Region");
    expect(labels("  replaces payment of Saving\n    limits in this order ‸")).toEqual(["Budget"]);
    expect(labels("  removes ‸")).toEqual(expect.arrayContaining(["Budget", "Region", "DayPrice"]));
    expect(labels("  replaces cap ‸")).toEqual(["Budget"]);
    const signed = atCursor(`${head.replace("  from Municipality\n", "  from ‸\n")}  removes Budget\n`);
    expect(completions(signed.analysis, signed.offset).map(({ label }) => label)).not.toContain("Region");
  });
  it("has the colour of what it is, also while the contract has mistakes", () => {
    const { analysis, text } = atCursor(`${head}  removes Region\n  removes Nobody‸\n`);
    const kinds = semanticTokens(analysis).filter(
      ({ start, length }) => text.slice(start, start + length) === "Region",
    );
    expect(kinds.map(({ kind, declaration }) => [kind, declaration])).toEqual([
      ["class", true],
      ["class", false],
    ]);
  });
  it("is told where a later amendment removes it", () => {
    const { analysis, offset } = atCursor(`${head}  removes Bud‸get\n`);
    expect(hover(analysis, offset, "en")?.text).toContain("at most SEK 7,000,000");
  });
});

describe("a name that an amendment adds", () => {
  const unused = (rest: string) => {
    const head = `${base}\namendment First\n  in force from 2019-10-01\n  adds value Extra\n    is SEK 5 per day\n`;
    const { analysis, text } = atCursor(`${head}${rest}‸`);
    return analysis.diagnostics.flatMap(({ code, place }) =>
      code === "M2009" && place.in === "contract" ? [text.slice(place.span.start, place.span.end)] : [],
    );
  };
  it("is told when no text uses it, and not when a later amendment does", () => {
    const second =
      "amendment Second\n  in force from 2020-10-01\n  replaces pricing Saving\n    for ShortAbsence\n    pays Extra per avoided day\n  counts afresh Saving\n";
    expect(unused("")).toEqual(["Extra"]);
    expect(unused(`\n${second}`)).toEqual([]);
  });
});

describe("what an amendment brings", () => {
  const text = `${base}
amendment First
  in force from 2020-10-01
  replaces payment of Saving
    from Municipality
    every contract year, 30 days after its end
    cumulative
    round half up to SEK 1
  replaces value DayPrice
    is SEK 1,000 per day
  adds test "A tenth fewer days is cheaper"
    given ShortAbsence expected 1.25, observed 1.125, for 1,000 people, 12 months
    expect Saving is SEK 1
  counts afresh Saving
`;
  const { analysis } = atCursor(`${text}‸`);
  const from = text.indexOf("amendment First");
  it("has hints of the text that the amendment leaves", () => {
    const hints = inlayHints(analysis, { start: from, end: text.length }, "en");
    expect(hints.map((hint) => hint.text)).toEqual([expect.stringMatching(/^first \d{4}-10-30, last 2021-10-30$/)]);
  });
  it("is run when it is a worked example, and told where it does not hold", () => {
    const [first, second] = workedExamples(analysis, "en");
    expect([first?.outcome, second?.outcome, second?.title]).toEqual([
      "holds",
      "does not hold",
      "A tenth fewer days is cheaper",
    ]);
    expect(second?.failures[0]?.actual).toBe("SEK 3,214,500");
    expect(analysis.diagnostics.some(({ code }) => code === "M6008")).toBe(true);
    expect(lenses(analysis, "en").map(({ title }) => title)).toContain("does not hold · run test");
  });
  it("folds, and a selection grows over it", () => {
    const line = (word: string) => text.slice(0, text.indexOf(word, from)).split("\n").length;
    expect(folds(analysis)).toContainEqual({ start: line("payment of"), end: line("round half up"), kind: "clause" });
    const spans = selections(analysis, text.indexOf("every contract", from) + 2);
    const words = spans.map(({ start, end }) => text.slice(start, end));
    expect(words).toContainEqual(expect.stringMatching(/^every contract year, 30 days after its end$/));
    expect(words).toContainEqual(expect.stringMatching(/^payment of Saving[\s\S]*SEK 1$/));
  });
});
