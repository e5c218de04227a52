// Definition, references, rename and hover of names.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callItem, definition, hover, prepareRename, references, rename, usedBy, uses } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";
import { botkyrka } from "./examples.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const marked = base.replace("for ShortAbsence", "for Short‸Absence");

describe("names", () => {
  it("goes to the clause that declares a name", () => {
    const { analysis, offset, text } = atCursor(marked);
    const found = definition(analysis, offset);
    expect(found && text.slice(found.start - 8, found.end)).toBe("outcome ShortAbsence");
  });
  it("finds every use, the declaration first in the text", () => {
    const { analysis, offset } = atCursor(marked);
    expect(references(analysis, offset).length).toBe(4);
    expect(references(analysis, offset, false).length).toBe(3);
  });
  it("renames everywhere and leaves a sound contract", () => {
    const { analysis, offset, text } = atCursor(marked);
    const result = rename(analysis, offset, "SickDays");
    if (!("edits" in result)) throw new Error(result.refused);
    const renamed = [...result.edits]
      .reverse()
      .reduce((all, { span, text: to }) => all.slice(0, span.start) + to + all.slice(span.end), text);
    expect(renamed).not.toContain("ShortAbsence");
    expect(atCursor(`${renamed}‸`).analysis.diagnostics.filter((each) => each.severity === "error")).toEqual([]);
  });
  it("refuses words of either spelling, names in use and what is no name", () => {
    const { analysis, offset } = atCursor(marked);
    expect(rename(analysis, offset, "utfall")).toEqual({ refused: "reserved word" });
    expect(rename(analysis, offset, "LongAbsence")).toEqual({ refused: "already used" });
    expect(rename(analysis, offset, "two words")).toEqual({ refused: "not a name" });
    expect(prepareRename(analysis, 0)).toBeUndefined();
  });
  it("tells which amendment changes a clause", () => {
    const amendment = "amendment First\n  in force from 2020-01-01\n  replaces value DayPrice\n    is SEK 5 per day\n";
    const { analysis, offset } = atCursor(`${base.replace("pays DayPrice", "pays Day‸Price")}\n${amendment}`);
    expect(hover(analysis, offset, "en")?.text).toContain("replaced by **First**, in force from 2020-01-01");
    expect(hover(analysis, offset, "sv")?.text).toContain("ersätts genom **First**, gäller från 2020-01-01");
  });
  it("tells what a name is, and what a keyword is called in the other spelling", () => {
    const { analysis, offset } = atCursor(marked);
    expect(hover(analysis, offset, "en")?.text).toContain("Short-term sick days per employee and month");
    expect(hover(analysis, offset, "sv")?.text).toContain("lägre är bättre");
    expect(hover(analysis, 2, "en")?.text).toContain("avtal");
  });
  it("says a clause in plain words, at its keyword and wherever its name stands", () => {
    const keyword = atCursor(base.replace("pricing Saving", "pri‸cing Saving"));
    const name = atCursor(base.replace("payment of Saving", "payment of Sav‸ing"));
    for (const { analysis, offset } of [keyword, name]) {
      expect(hover(analysis, offset, "en")?.text).toMatch(/- .*DayPrice.* for each/);
      expect(hover(analysis, offset, "sv")?.text).toMatch(/- .*DayPrice.* för varje/);
    }
    const half = atCursor(base.replace("pricing Saving", "pri‸cing"));
    expect(hover(half.analysis, half.offset, "en")?.text).toContain("opens a clause");
  });
  it("tells what stands behind a name on the data last evaluated", () => {
    const { analysis, text, statement } = botkyrka();
    const at = (clause: string, language: "en" | "sv") =>
      hover(analysis, text.indexOf(clause) + clause.length, language, statement)?.text ?? "";
    expect(at("outcome ShortAbsence", "en")).toMatch(/On data to 20[\d-]+:\* .*expected .*, observed .*, effect /);
    expect(at("pricing Saving", "sv")).toMatch(/På data till 20[\d-]+:\* .*\d SEK \(avtalsår 3\)/);
    expect(at("value DayPrice", "en")).toMatch(/On data to 20[\d-]+:\* SEK 2,\d{3}/);
  });
  it("tells what pays because of what", () => {
    const { analysis, offset } = atCursor(base.replace("value DayPrice", "value Day‸Price"));
    expect(callItem(analysis, offset)?.name).toBe("DayPrice");
    expect(usedBy(analysis, offset).map((call) => call.item.name)).toEqual(["Saving"]);
    const pricing = atCursor(base.replace("pricing Saving", "pricing Sav‸ing"));
    expect(uses(pricing.analysis, pricing.offset).map((call) => call.item.name)).toEqual(
      expect.arrayContaining(["ShortAbsence", "DayPrice", "LongAbsence"]),
    );
  });
});
