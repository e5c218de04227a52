// What people write outside contracts is one mistake, whose help and fix say what a contract writes; the rest of the clause is read.

import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";

const heading = {
  en: 'contract "A"\n  currency SEK\n  runs from 2018-10-01 to 2021-09-30\n\n',
  sv: 'avtal "A"\n  valuta SEK\n  löper från 2018-10-01 till 2021-09-30\n\n',
};

const written: readonly (readonly ["en" | "sv", string, string, string])[] = [
  ["en", "value V is A$5,000", "A$5,000", "AUD 5,000"],
  ["en", "value V is US$ 5,000", "US$ 5,000", "USD 5,000"],
  ["en", "value V is SEK -15,000", "SEK -15,000", "-SEK 15,000"],
  ["en", "value V is SEK 15k", "SEK 15k", "SEK 15,000"],
  ["en", "value V is SEK 1.5 million", "SEK 1.5 million", "SEK 1,500,000"],
  ["en", "value V is 2 million", "2 million", "2,000,000"],
  ["en", "value V is 5 per cent", "5 per cent", "5 %"],
  ["en", "value V is 5 percent", "5 percent", "5 %"],
  ["en", "value V is 5 pp", "5 pp", "5 percentage points"],
  ["en", "value V is 5%-points", "5%-points", "5 percentage points"],
  ["en", "value V is 5 percent points", "5 percent points", "5 percentage points"],
  ["en", "value V is SEK 12.50/hour", "SEK 12.50/hour", "SEK 12.5 per hour"],
  ["en", "value V is SEK 5 from and including 2018-10-01", "from and including", "from"],
  ["en", "formula F is if 2 is no less than 1 then 1 otherwise 2", "is no less than", "is at least"],
  ["en", "formula F is if 2 is less than or equal to 1 then 1 otherwise 2", "is less than or equal to", "is at most"],
  ["en", "use mast:care version 1", "mast:care", '"mast:care"'],
  ["sv", "använd mast:sickness-absence version 1", "mast:sickness-absence", '"mast:sickness-absence"'],
  ["sv", "värde V är 5 procent", "5 procent", "5 %"],
  ["sv", "värde V är 5 %-enheter", "5 %-enheter", "5 procentenheter"],
  ["sv", "värde V är 5 tkr", "5 tkr", "5 000 kr"],
  ["sv", "värde V är 1,5 Mkr", "1,5 Mkr", "1 500 000 kr"],
  ["sv", "värde V är 3 MSEK", "3 MSEK", "3 000 000 kr"],
  ["sv", "värde V är 5 miljoner kr", "5 miljoner kr", "5 000 000 kr"],
  ["sv", "värde V är 5 miljoner kronor", "5 miljoner kronor", "5 000 000 kr"],
  ["sv", "värde V är 5 000:-", "5 000:-", "5 000 kr"],
  ["sv", "värde V är 5000 kronor", "5000 kronor", "5 000 kr"],
  ["sv", "värde V är 500 kr/dag", "500 kr/dag", "500 kr per dag"],
  ["sv", "värde V är minus 500 kr", "minus", "-"],
  ["sv", "värde V är 500 kr från och med 2018-10-01", "från och med", "från"],
  ["sv", "värde V är 500 kr fr.o.m. 2018-10-01", "fr.o.m.", "från"],
  ["sv", "formel F är om 2 är större än eller lika med 1 så 1 annars 2", "är större än eller lika med", "är minst"],
  ["sv", "formel F är om 2 är lika med 1 så 1 annars 2", "är lika med", "är"],
];

const errorsIn = (spelling: "en" | "sv", clause: string) =>
  check(parse(heading[spelling] + clause)).diagnostics.filter(({ severity }) => severity === "error");

describe("what people write outside contracts", () => {
  it.each(written)("%s: %s", (spelling, clause, found, right) => {
    const text = heading[spelling] + clause;
    const errors = errorsIn(spelling, clause);
    expect(
      errors.map(({ code, message, help }) => [code, message[spelling].includes(found), help?.[spelling]]),
    ).toEqual([["M3281", true, spelling === "en" ? `Write “${right}”.` : `Skriv ”${right}”.`]]);
    const [edit] = errors[0]?.fixes[0]?.edits ?? [];
    expect(edit && text.slice(edit.span.start, edit.span.end)).toBe(found);
    if (edit === undefined) return;
    const mended = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    expect(check(parse(mended)).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("interest of no kind has both kinds as fixes", () => {
    const [only, ...others] = errorsIn("sv", "formel F är ränta om 4 % om året på 100 kr för 2 år");
    expect([only?.code, others]).toEqual(["M3282", []]);
    expect(only?.fixes.map(({ edits }) => edits[0]?.text)).toEqual(["enkel ränta om", "ränta på ränta om"]);
  });

  it("what a contract writes is left alone", () => {
    for (const clause of [
      "value V is SEK 5,000 per day",
      "formula F is compound interest of 4 % a year on SEK 100 for 2 years",
      "value Tom is 5 percentage points from 2018-10-01",
      "formula M is SEK 11.50 / EUR 1",
      "formula D is (27 SEK - 5 SEK) * 2",
    ])
      expect(errorsIn("en", clause)).toEqual([]);
    for (const clause of [
      "värde V är 1 500 kr per timme",
      "formel F är ränta på ränta om 4 % om året på 100 kr för 2 år",
    ])
      expect(errorsIn("sv", clause)).toEqual([]);
  });
});
