// Forms of several parts, as the editor explains them while they are written: every one in the table can be read by the language, and at
// each of its parts the part is told, in both spellings, with nothing written after the cursor.

import { parse } from "@mast/language";
import { signature } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { forms } from "../../packages/language-service/src/forms.ts";
import { inNumber, piecesOf } from "../../packages/language-service/src/pattern.ts";
import { atCursor } from "./cursor.ts";

const sample: Readonly<Record<string, string>> = {
  amount: "SEK 100",
  column: "Days",
  currency: "SEK",
  condition: "Here is 1",
  date: "2027-06-01",
  day: "Entered",
  event: "Ended",
  group: "Others",
  metric: "Absence",
  number: "5",
  rate: "3 %",
  test: "Price is 5",
  text: '"seed"',
  unit: "points",
  value: "5",
};
/** What a form stands in, up to the form and behind it. */
const around = {
  en: {
    expression: ["formula F\n  is ", ""],
    measure: ["outcome M\n  measures ", ""],
    history: ["target group G\n  people in D\n  where ", " is at least 1"],
    condition: ["target group G\n  people in D\n  where Score is ", ""],
    cell: ["data D\n  | column | holds | when missing |\n  | a | ", " | means none |"],
  },
  sv: {
    expression: ["formel F\n  är ", ""],
    measure: ["utfall M\n  mäter ", ""],
    history: ["målgrupp G\n  personer i D\n  där ", " är minst 1"],
    condition: ["målgrupp G\n  personer i D\n  där Score är ", ""],
    cell: ['avtal "Titel"\n\ndata D\n  | kolumn | innehåller | om värde saknas |\n  | a | ', " | betyder inget |"],
  },
} as const;
const is = { en: "is", sv: "är" } as const;

describe.each(["en", "sv"] as const)("forms of several parts in %s", (spelling) => {
  for (const form of forms) {
    const pieces = piecesOf(form);
    const inSpelling = (text: string) => text.replace(/ is /, ` ${is[spelling]} `);
    const written = pieces.map(({ text }) =>
      text.startsWith("<")
        ? inSpelling(sample[text.slice(1, -1)] ?? "")
        : /^\p{L}/u.test(text)
          ? inNumber(text.split("|")[0]?.replace("+", "") ?? "", spelling, text.split("|")[0]?.endsWith("+") ?? false)
          : text,
    );
    let [head, tail]: readonly [string, string] = around[spelling][form.place];
    if (/^AtLeast/.test(form.pattern)) head = around[spelling].history[0];
    describe(`${form.place}: ${form.pattern}`, () => {
      it("is read by the language", () => {
        const text = `${head}${written.join(" ")}${tail}\n`;
        expect(parse(text).diagnostics.map(({ message }) => `${text}: ${message.en}`)).toEqual([]);
      });
      const parts = pieces.flatMap(({ text }, index) => (text.startsWith("<") ? [index] : []));
      it.each(parts.map((index, part) => [part, index]))("part %i is told", (part, index) => {
        const { analysis, offset } = atCursor(`${head}${written.slice(0, index).join(" ")} ‸`);
        const told = signature(analysis, offset, spelling);
        expect(told?.documentation).toBe(form[spelling]);
        expect(told?.active).toBe(part);
        const at = told?.parts[part];
        expect(told?.label.slice(at?.start, at?.end)).toMatch(/^\p{L}+$/u);
      });
    });
  }
});

describe("while a form is being written", () => {
  const told = (marked: string) => {
    const { analysis, offset } = atCursor(marked);
    const found = signature(analysis, offset, "en");
    const at = found?.parts[found.active ?? -1];
    return found && [found.label, at && found.label.slice(at.start, at.end)];
  };
  const smaller = "the smaller of (value; value; …)";
  it.each([
    ["a third value is a value", "formula F\n  is the smaller of (1; 2; ‸", [smaller, "value"]],
    ["inside one another, the inner is told", "formula F\n  is if A is the smaller of (1; ‸", [smaller, "value"]],
    [
      "behind the inner, the outer",
      "formula F\n  is if A is the smaller of (1; 2) then ‸",
      ["if test then value otherwise value", "value"],
    ],
    ["in a parenthesis of its own", "formula F\n  is the smaller of (1; 2 * (3 + 4) - ‸", [smaller, "value"]],
    [
      "a condition goes on with and",
      "outcome M\n  measures share of rows where A is between 1 and 2 and ‸",
      ["share of rows where condition", "condition"],
    ],
    [
      "the other side of a division is another form",
      "outcome M\n  measures count of rows where A is 1 / mean of ‸",
      ["mean of column [where condition]", "column"],
    ],
    [
      "a value looked up has a `for` of its own",
      'formula F\n  is present value of Price for "a" ‸ for 5 years',
      [
        "present value of amount for number years | months discounted by rate a year at the start of each year | at the end of each year [, fading by rate a year]",
        "amount",
      ],
    ],
  ])("%s", (_, marked, expected) => expect(told(marked)).toEqual(expected));

  it.each([
    ["formula F\n  is the smaller of (1; 2) + ‸", "is amount [from date]"],
    ["formula F\n  is standard deviation of A * ‸", "is amount [from date]"],
    ["formula F\n  is simple interest of 3 % a year on SEK 5 for 2 years ‸", "is amount [from date]"],
    ["formula F\n  is if A is 1 then 2 otherwise 3\n  source ‸", "source text"],
    [
      "outcome M\n  measures mean of Days\n  in ‸",
      "in group, every month | quarter | calendar year | contract year | cohort",
    ],
    ["target group G\n  people in D\n  where A is at least ‸", "where condition"],
  ])("none is open in %j: the sub-clause is told", (marked, label) => expect(told(marked)?.[0]).toBe(label));
});
