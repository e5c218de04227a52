// What is proposed, outlined and said inside an amendment is that of the clause which the amendment brings, in both spellings, on
// half-typed text.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import { completions, links, signature } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const english = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const texts = { en: english, sv: translate(english, "sv").value };
const words = {
  en: {
    head: 'amendment First "New"\n  in force from 2020-01-01\n',
    replaces: "replaces",
    pricing: "pricing",
    pays: "pays",
    forMetric: "for",
    removes: "removes",
    payment: "payment of",
    baseline: "baseline of",
    afresh: "counts afresh",
    from: "from",
    group: "target group",
    where: "where",
    people: "people in",
  },
  sv: {
    head: 'ändring First "Ny"\n  gäller från 2020-01-01\n',
    replaces: "ersätter",
    pricing: "prissättning",
    pays: "betalar",
    forMetric: "för",
    removes: "tar bort",
    payment: "utbetalning av",
    baseline: "baslinje för",
    afresh: "räknar på nytt",
    from: "från",
    group: "målgrupp",
    where: "där",
    people: "personer i",
  },
} as const;

describe.each(["en", "sv"] as const)("inside an amendment in %s", (spelling) => {
  const w = words[spelling];
  const labels = (rest: string): string[] => {
    const { analysis, offset } = atCursor(`${texts[spelling]}\n\n${w.head}${rest}`);
    return completions(analysis, offset).map(({ label }) => label);
  };
  it("a clause stands after the word that replaces one", () => {
    const found = labels(`  ${w.replaces} ‸`);
    expect(found).toEqual(expect.arrayContaining([w.pricing, w.payment, w.group]));
  });
  it("then the names of that kind", () => {
    expect(labels(`  ${w.replaces} ${w.pricing} ‸`)).toEqual(["Saving"]);
    expect(labels(`  ${w.replaces} ${w.group} ‸`)).toEqual(["Staff"]);
    expect(labels(`  ${w.replaces} ${w.payment} ‸`)).toEqual(["Saving"]);
  });
  it("then its sub-clauses, and those of the amendment", () => {
    const found = labels(`  ${w.replaces} ${w.pricing} Saving\n    ‸`);
    expect(found).toEqual(expect.arrayContaining([w.forMetric, w.pays, w.afresh]));
  });
  it("in a sub-clause what fits there", () => {
    expect(labels(`  ${w.replaces} ${w.pricing} Saving\n    ${w.forMetric} ‸`)).toEqual([
      "ShortAbsence",
      "LongAbsence",
    ]);
    expect(labels(`  ${w.replaces} ${w.pricing} Saving\n    ${w.pays} ‸`)).toContain("DayPrice");
    expect(labels(`  ${w.replaces} ${w.payment} Saving\n    ${w.from} ‸`)).toContain("Municipality");
    expect(labels(`  ${w.replaces} ${w.group} Staff\n    ${w.people} Absence\n    ${w.where} ‸`)).toContain(
      "workplace",
    );
  });
  it("what can be removed", () => {
    expect(labels(`  ${w.removes} ‸`)).toEqual(expect.arrayContaining(["DayPrice", "Saving", "Provider"]));
    expect(labels(`  ${w.removes} ${w.payment} ‸`)).toEqual(["Saving"]);
    expect(labels(`  ${w.removes} ${w.baseline} ‸`)).toEqual(["ShortAbsence", "LongAbsence"]);
  });
  it("a line of the amendment's own after the clause that it brings", () => {
    expect(labels(`  ${w.replaces} ${w.pricing} Saving\n    ${w.forMetric} ShortAbsence\n  ${w.afresh} ‸`)).toEqual([
      "Saving",
    ]);
  });
  it("the pattern of the clause that is brought, and of its sub-clauses", () => {
    const told = (rest: string) => {
      const { analysis, offset } = atCursor(
        `${texts[spelling]}\n\n${w.head}  ${w.replaces} ${w.pricing} Saving${rest}‸`,
      );
      return signature(analysis, offset, spelling)?.label;
    };
    expect(told("\n    ")).toContain(`${w.pricing} · `);
    expect(told(`\n    ${w.pays} `)).toMatch(new RegExp(`^${w.pays} `));
  });
});

describe("links lead out of a contract", () => {
  it("to data files, those of amendments too, and to libraries as the contract is spelled", () => {
    const text = `${english}\n\nuse "mast:employment" version 1\n\namendment First\n  in force from 2020-01-01\n  adds data More\n    from "more.csv"\n    one row per person\n`;
    const { analysis } = atCursor(`${text}‸`);
    expect(links(analysis).map(({ file, library }) => file ?? library)).toEqual([
      "absence.csv",
      "/en/1/employment",
      "more.csv",
    ]);
    const swedish = atCursor(`${texts.sv}\n\nanvänd "mast:employment" version 1\n‸`).analysis;
    expect(links(swedish).map(({ library }) => library)).toContain("/sv/1/employment");
  });
});
