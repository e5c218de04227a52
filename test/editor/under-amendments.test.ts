// Inside an amendment a name, a clause and who uses what are told as the amendment leaves them, in the plain sentences of the readable
// contract, in both spellings and languages.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import { callItem, hover, usedBy, uses } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const amended = `${base}
amendment First
  in force from 2020-01-01
  replaces value DayPrice
    is SEK 5 per day
  adds cap Budget
    on what Municipality pays
    is SEK 7 over the whole contract

amendment Second
  in force from 2020-06-01
  replaces pricing Saving
    for ShortAbsence
    pays DayPrice per avoided day
    a worse result pays nothing
  counts afresh Saving
  removes Budget
`;
const texts = { en: amended, sv: translate(amended, "sv").value };

/** The cursor after the first letters of a word that stands for the given time after the amendment's name. */
function within(spelling: "en" | "sv", amendment: string, word: string) {
  const text = texts[spelling];
  const at = text.indexOf(word, text.indexOf(amendment));
  return atCursor(`${text.slice(0, at + 2)}‸${text.slice(at + 2)}`);
}
const told = (spelling: "en" | "sv", amendment: string, word: string, language: "en" | "sv") => {
  const { analysis, offset } = within(spelling, amendment, word);
  return hover(analysis, offset, language)?.text ?? "";
};

describe.each(["en", "sv"] as const)("under an amendment in %s", (spelling) => {
  it("a replaced clause is told as it is put in, at its name and at its keyword", () => {
    const keyword = { en: "value", sv: "värde" }[spelling];
    for (const word of ["DayPrice", keyword]) {
      expect(told(spelling, "First", word, "en")).toContain("- **DayPrice** is SEK 5 per day.");
      expect(told(spelling, "First", word, "sv")).toContain("- **DayPrice** är 5 SEK per dag.");
    }
    expect(told(spelling, "First", "DayPrice", "en")).toContain("as replaced by **First**, in force from 2020-01-01");
    expect(told(spelling, "First", "DayPrice", "sv")).toContain(
      "som den lyder genom **First**, gäller från 2020-01-01",
    );
  });
  it("an added clause is told, with its words as they stand", () => {
    expect(told(spelling, "First", "Budget", "en")).toMatch(/added by \*\*First\*\*[\s\S]*at most SEK 7 for the whole/);
    expect(told(spelling, "First", "Budget", "sv")).toMatch(
      /tillkommer genom \*\*First\*\*[\s\S]*högst 7 SEK för hela/,
    );
    const body = { en: "cap Budget\n  on what", sv: "tak Budget\n  på vad" }[spelling];
    expect(told(spelling, "First", "Budget", "en")).toContain(body);
  });
  it("a name is what the amendments up to then made of it", () => {
    expect(told(spelling, "Second", "DayPrice", "en")).toContain("- **DayPrice** is SEK 5 per day.");
    expect(told(spelling, "Second", "ShortAbsence", "en")).toContain("lower is better");
    const signed = { en: "pricing Saving", sv: "prissättning Saving" }[spelling];
    expect(told(spelling, signed, "DayPrice", "en")).not.toContain("SEK 5 per day");
  });
  it("a use belongs to the clause that is put in, what the amendment names to the amendment", () => {
    const city = within(spelling, "Provider", "Municipality");
    expect(usedBy(city.analysis, city.offset).map(({ item }) => item.name)).toEqual(expect.arrayContaining(["Budget"]));
    const metric = within(spelling, "Second", "ShortAbsence");
    const signed = metric.text.indexOf("Saving");
    const by = usedBy(metric.analysis, metric.text.indexOf("ShortAbsence") + 2).filter(
      ({ item }) => item.name === "Saving",
    );
    expect(by.map(({ item }) => item.nameSpan.start > signed)).toEqual([false, true]);
    const saving = within(spelling, "Second", "Saving");
    expect(callItem(saving.analysis, saving.offset)?.nameSpan.start).toBe(saving.offset - 2);
    expect(uses(saving.analysis, saving.offset).map(({ item }) => item.name)).toEqual(["ShortAbsence", "DayPrice"]);
    const second = within(spelling, "Second", "Second");
    expect(uses(second.analysis, second.offset).map(({ item }) => item.name)).toEqual(["Saving", "Budget"]);
  });
});

it("half an amendment is told as far as it can be read", () => {
  const { analysis, offset } = atCursor(`${base}\namendment First\n  replaces value Day‸Price\n    is SEK 5 per day\n`);
  expect(hover(analysis, offset, "en")?.text).toContain("- **DayPrice** is SEK 5 per day.");
});
