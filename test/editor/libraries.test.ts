// Names that a library brings: what they say, where they are declared, and that a contract cannot rename them. Both spellings.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import {
  analyse,
  hover,
  libraryNames,
  libraryPlace,
  libraryTextAt,
  prepareRename,
  rename,
} from "@mast/language-service";
import { describe, expect, it } from "vitest";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const english = base
  .replace("party Municipality", 'use "mast:sick-day-cost" version 1\n\nparty Municipality')
  .concat("\nformula Owed\n  is PriceBaseAmount * 2\n");
const swedish = translate(english, "sv").value;

describe.each([
  ["en", english],
  ["sv", swedish],
] as const)("a name of a library, %s", (spelling, text) => {
  const analysis = analyse(text);
  const offset = text.indexOf("PriceBaseAmount") + 3;
  it("is declared in the library's own text", () => {
    const place = libraryPlace(analysis, offset);
    expect(place?.path).toBe(`/${spelling}/1/sick-day-cost`);
    const lines = libraryTextAt(place?.path ?? "")?.split("\n") ?? [];
    expect(lines[place?.start.line ?? -1]).toMatch(/^(value|värde) PriceBaseAmount /);
  });
  it("is shown with the words of the library", () => {
    expect(hover(analysis, offset, spelling)?.text).toMatch(/mast:sick-day-cost[\s\S]*(value|värde) PriceBaseAmount /);
  });
  it("is not the contract's to rename", () => {
    expect(prepareRename(analysis, offset)).toBeUndefined();
    expect(rename(analysis, offset, "Other")).toEqual({ refused: "of a library" });
  });
  it("is told apart from the contract's own names, and from what no library is called", () => {
    expect(libraryPlace(analysis, text.indexOf("Saving") + 2)).toBeUndefined();
    expect(libraryTextAt("/en/1/nothing")).toBeUndefined();
    expect(libraryTextAt("/en/1/..")).toBeUndefined();
  });
});

describe.each([
  ["en", "taught", "is needed by AttendedHours"],
  ["sv", "taught", "behövs av AttendedHours"],
] as const)("what leads into a library, %s", (spelling, need, said) => {
  const whole = `contract "A"\n  currency SEK\n  runs from 2024-01-01 to 2024-12-31\n\nuse "mast:school" version 1\n\ndata Lessons\n  from "lessons.csv"\n  one row per pupil and month\n  | column | holds | when missing |\n  | pupil | person | reject the file |\n  | month | month | reject the file |\n  | here | number of hours | reject the file |\n  | given_hours | number of hours | reject the file |\n\ntarget group Pupils\n  people in Lessons\n\nindicator Presence\n  in Pupils, every calendar year\n  measures AttendedHours\n  | needs | column |\n  | attended | here |\n  | taught | given_hours |\n\namendment Later\n  in force from 2024-07-01\n  adds use "mast:wellbeing" version 2\n`;
  const text = translate(whole, spelling).value;
  const analysis = analyse(text);
  const lineAt = (offset: number) => {
    const place = libraryPlace(analysis, offset);
    return libraryTextAt(place?.path ?? "")?.split("\n")[place?.start.line ?? -1];
  };
  it("the library's name leads to its text, and says what it brings", () => {
    const offset = text.indexOf("mast:school") + 3;
    expect(libraryPlace(analysis, offset)).toEqual({
      path: `/${spelling}/1/school`,
      start: { line: 0, character: 0 },
    });
    expect(hover(analysis, offset, spelling)?.text).toMatch(
      spelling === "en"
        ? /^\*\*mast:school\*\* · version 1[\s\S]*- AttendedSessions: Share/
        : /- AttendedSessions: Andel/,
    );
  });
  it("so does one that an amendment adds", () => {
    expect(libraryPlace(analysis, text.indexOf("mast:wellbeing") + 3)?.path).toBe(`/${spelling}/2/wellbeing`);
  });
  it("what a definition needs leads to the definition", () => {
    const offset = text.lastIndexOf(`| ${need}`) + 3;
    expect(lineAt(offset)).toMatch(/^definition AttendedHours /);
    expect(hover(analysis, offset, spelling)?.text).toContain(said);
  });
  it("its names are found by who looks for them", () => {
    const found = libraryNames(analysis).filter(({ name }) => name === "AbsenceWithoutLeave");
    expect(found.map(({ library, place }) => [library, place.path])).toEqual([
      ["mast:school", `/${spelling}/1/school`],
    ]);
  });
});
