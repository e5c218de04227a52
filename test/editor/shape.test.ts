// Outline, folding, selections, colours, hints, lenses, links and actions.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import {
  analyse,
  everyItem,
  findsName,
  fixes,
  folds,
  inlayHints,
  lenses,
  links,
  outline,
  selections,
  semanticTokens,
  wholeTextActions,
} from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const { analysis, text } = atCursor(`${base}‸`);
const whole = { start: 0, end: text.length };

describe("the shape of a contract", () => {
  it("lists its clauses", () => {
    const items = outline(analysis);
    expect(items.map((each) => each.clause)).toContain("risk share");
    expect(items.find((each) => each.clause === "payment")?.name).toBe("Saving");
  });
  it("lists what an amendment brings inside it, in either spelling and while its last line is typed", () => {
    const english = `${base}\namendment First\n  in force from 2020-01-01\n  replaces value DayPrice\n    is SEK 5 per day\n  adds cap Most on Saving\n    is SEK 9,000,000 every contract year\n`;
    for (const amended of [
      english,
      translate(english, "sv").value,
      english.replace(/000 every contract year\n$/, ""),
    ]) {
      const items = outline(analyse(amended));
      const last = items.at(-1);
      expect([last?.clause, last?.name]).toEqual(["amendment", "First"]);
      expect(last?.inside.map(({ clause, name }) => [clause, name])).toEqual([
        ["value", "DayPrice"],
        ["cap", "Most"],
      ]);
      for (const { span, nameSpan } of last?.inside ?? []) {
        expect([span.start >= (last?.span.start ?? 0), span.end <= (last?.span.end ?? 0)]).toEqual([true, true]);
        expect([span.start <= nameSpan.start, nameSpan.end <= span.end]).toEqual([true, true]);
      }
      expect(everyItem(items).length).toBe(items.length + 2);
    }
  });
  it("folds clauses of more than a line", () => {
    expect(folds(analysis).length).toBeGreaterThan(10);
  });
  it("folds the rows of a table by themselves, also while one is typed; two rows stay", () => {
    const tables = (contract: string) => {
      const rows = contract.split("\n");
      return folds(analyse(contract)).flatMap(({ start, end, kind }) =>
        kind === "table" ? [[rows[start - 1]?.trim().slice(0, 9), end - start + 1]] : [],
      );
    };
    const data =
      "data More\n  one row per a\n  // first\n  | column | holds |\n  // second\n  | a | text |\n  | b | text |";
    expect(tables(data)).toEqual([["| column ", 4]]);
    expect(tables(data.replaceAll("\n", "\r\n"))).toEqual([["| column ", 4]]);
    expect(tables(data.replace("| a | text |", "| a | te"))).toEqual([["| column ", 4]]);
    expect(tables(data.replace("  | b | text |", ""))).toEqual([]);
    expect(tables(`${data}\n\n${data.replace("More", "Others")}`)).toHaveLength(2);
    expect(tables(`${base}\namendment First\n  adds ${data.replaceAll("\n", "\n  ")}`)).toContainEqual([
      "| column ",
      4,
    ]);
  });
  it("ends the fold of a clause above the line that the next begins on, so that folds never cross", () => {
    const broken = analyse("ame\n  in force from 2020-01-01\n  replaces value DayPrice\n    is SEK 5 per day\n");
    const all = folds(broken);
    const crossing = all.filter((one) =>
      all.some(({ start, end }) => one.start < start && start <= one.end && end > one.end),
    );
    expect(crossing).toEqual([]);
  });
  it("grows a selection from the word to the text", () => {
    const { analysis: at, offset } = atCursor(base.replace("per avoided day", "per avo‸ided day"));
    const spans = selections(at, offset);
    expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe("avoided");
    expect(spans.at(-1)).toEqual(whole);
  });
  it("colours names by what they are", () => {
    const kinds = new Set(semanticTokens(analysis).map((each) => each.kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(["keyword", "variable", "property", "function", "string", "number"]),
    );
  });
  it("shows how far each layer reaches", () => {
    expect(inlayHints(analysis, whole, "en").map((each) => each.text)).toContain("up to SEK 30,000,000");
  });
  it("shows on which days a payment falls due, and what is held back is released", () => {
    const dated = (line: string) => {
      const held = analyse(base.replace("every contract year, 60 days after its end", line));
      return inlayHints(held, { start: 0, end: held.text.length }, "en").map((each) => each.text);
    };
    expect(dated("every contract year, 60 days after its end")).toContain("first 2019-11-29, last 2021-11-29");
    expect(dated("over the whole contract, 60 days after its end")).toContain("2021-11-29");
    expect(
      dated("every contract year, 60 days after its end\n  hold back 10 %, released 12 months after its end"),
    ).toContain("first 2020-09-30, last 2022-09-30");
    expect(inlayHints(analysis, whole, "sv").map((each) => each.text)).toContain("första 2019-11-29, sista 2021-11-29");
  });
  it("shows that a worked example holds, and money when data has been evaluated", () => {
    expect(lenses(analysis, "en").map((each) => each.title)).toContain("holds · run test");
    const evaluated = {
      asOf: "2020-03-31",
      priced: [{ pricing: "Saving", period: "contract year 1", amount: "2595173" }],
      payments: [
        { payment: "Saving", from: "Municipality", to: "Provider", period: "contract year 1", amount: "7785519/3" },
      ],
    };
    expect(
      lenses(analysis, "en", evaluated)
        .slice(0, 2)
        .map((each) => each.title),
    ).toEqual([
      "pays SEK 2,595,173 on data of 2020-03 · no upper limit · contract year 1",
      "Municipality pays Provider SEK 2,595,173 · never more than SEK 4,000,000 in all · contract year 1",
    ]);
    expect(lenses(analysis, "sv", evaluated)[1]?.title).toMatch(/ · avtalsår 1$/);
  });
  it.each([
    ["a cap on the pricing", "cap Most on Saving\n  is SEK 9,000,000 every contract year", "27,000,000"],
    [
      "a cap on the payer",
      "cap Most on what Municipality pays\n  is SEK 3,000,000 over the whole contract",
      "3,000,000",
    ],
  ])("shows the most that is ever paid: %s", (_, cap, most) => {
    const capped = analyse(`${base}\n${cap}\n`);
    expect(capped.checked.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const titles = (language: "en" | "sv") => lenses(capped, language).map((each) => each.title);
    expect(titles("en")).toContain(`never more than SEK ${most} in all`);
    expect(titles("sv")).toContain(`aldrig mer än SEK ${most} sammanlagt`);
  });
  it("finds names by letters in order, case ignored, accents kept, and by what is said about them", () => {
    const found = (typed: string) => {
      const isFound = findsName(typed);
      return ["DayPrice", "Åtgärd", "A\u030Atgang"].filter((name) => isFound(name, "value What a sick day costs"));
    };
    expect(found("")).toHaveLength(3);
    expect(found("dp")).toEqual(["DayPrice"]);
    expect(found("PRICE day")).toEqual(["DayPrice"]);
    expect(found("åg")).toEqual(["Åtgärd", "A\u030Atgang"]);
    expect(found("ATG")).toEqual([]);
    expect(found("pd")).toEqual([]);
    expect(found("sick")).toHaveLength(3);
    expect(found("value dprc")).toEqual(["DayPrice"]);
  });
  it("leads to the data file", () => {
    expect(links(analysis).map((each) => each.file)).toEqual(["absence.csv"]);
  });
  it("offers the fix of a mistake, and the other spelling", () => {
    const broken = atCursor(`${base.replace("for ShortAbsence\n  pays", "for ShortAbsense\n  pays")}‸`);
    const at = broken.text.indexOf("ShortAbsense");
    const [fix] = fixes(broken.analysis, { start: at, end: at }, "en");
    expect(fix?.edits[0]?.text).toBe("ShortAbsence");
    expect(wholeTextActions(analysis, "sv").map((each) => each.title)).toContain("Översätt till svenska");
  });
});
