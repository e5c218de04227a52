// The clause at the cursor in plain words: what the command line prints for its line, in both languages, also of half-written contracts.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, parse, translate } from "@mast/language";
import { analyse, explainClause } from "@mast/language-service";
import { printSections } from "@mast/statement";
import { explainedClauses, explainedSections } from "@mast/statement/document";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const english = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");

describe.each(["en", "sv"] as const)("the clause at the cursor in %s", (language) => {
  const text = language === "en" ? english : translate(english, "sv").value;

  it("is said as the command line says it", () => {
    const analysis = analyse(text);
    const all = explainedClauses(check(parse(text)), { language, outcomes: [] });
    for (const clause of all.filter(({ said }) => !said.key.startsWith("test"))) {
      const told = explainClause(analysis, clause.said.at.start, "base.mast", language);
      expect(told).toBe(printSections(explainedSections(clause, "base.mast", language), {}));
    }
    expect(all.length).toBeGreaterThan(10);
  });

  it("is what can be read of it while it is being written", () => {
    const marked = `${text}\n\n${{ en: "pricing More\n  for ‸", sv: "prissättning More\n  för ‸" }[language]}`;
    const { analysis, offset } = atCursor(marked);
    expect(explainClause(analysis, offset, "base.mast", language)).toContain("More");
  });

  it("is nothing between clauses", () => {
    const { analysis, offset } = atCursor(`${text}\n\n\n‸`);
    expect(explainClause(analysis, offset, "base.mast", language)).toBeUndefined();
  });
});
