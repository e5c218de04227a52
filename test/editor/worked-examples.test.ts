// The `test` clauses as a test explorer lists them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, workedExamples } from "@mast/language-service";
import { describe, expect, it } from "vitest";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");

describe("worked examples", () => {
  it("are listed with their outcome and place", () => {
    const [example, ...more] = workedExamples(analyse(base), "en");
    expect(more).toEqual([]);
    expect(example).toMatchObject({ outcome: "holds", failures: [] });
    expect(base.slice(example?.span.start, example?.span.end)).toMatch(/^test "A tenth fewer/);
  });
  it("say what was expected and what the contract makes it, at the line", () => {
    const wrong = base.replace("expect Saving is SEK 3,214,500", "expect Saving is SEK 3,000,000");
    const [example] = workedExamples(analyse(wrong), "en");
    expect(example).toMatchObject({
      outcome: "does not hold",
      failures: [{ expected: "SEK 3,000,000", actual: "SEK 3,214,500" }],
    });
    const [failure] = example?.failures ?? [];
    expect(wrong.slice(failure?.span.start, failure?.span.end)).toContain("Saving is SEK 3,000,000");
    const [swedish] = workedExamples(analyse(wrong), "sv");
    expect(swedish?.failures[0]).toMatchObject({ expected: "3 000 000 SEK", actual: "3 214 500 SEK" });
  });
  it("are found while the contract has mistakes, and say that they cannot be run", () => {
    const [example] = workedExamples(analyse(base.replace("for ShortAbsence\n  pays", "for X\n  pays")), "sv");
    expect(example).toMatchObject({
      outcome: "cannot run",
      failures: [{ text: "Avtalet innehåller fel, så provet kan inte köras ännu." }],
    });
  });
});
