// What a new user gets wrong about the columns that a definition of a library needs: each is told once, in the reader's language, in both spellings, at
// the place to change, with the change where it can be named.

import { check, type Diagnostic, parse, translate } from "@mast/language";
import { describe, expect, it } from "vitest";

const contract = (metric: string) => `contract "Presence at school"
  currency SEK
  runs from 2024-01-01 to 2024-12-31

use "mast:school" version 1

data Lessons
  from "lessons.csv"
  one row per pupil and month
  | column  | holds           | when missing    |
  | pupil   | person          | reject the file |
  | month   | month           | reject the file |
  | present | number of hours | reject the file |
  | taught  | number of hours | reject the file |
  | away    | number of days  | reject the file |

target group Pupils
  people in Lessons

indicator Presence
  in Pupils, every calendar year
${metric}`;

const table = (...rows: string[]) =>
  contract(`  measures AttendedHours\n  | needs | column |\n${rows.map((row) => `  ${row}\n`).join("")}`);

function wrong(text: string): readonly Diagnostic[] {
  return check(parse(text)).diagnostics.filter(({ severity }) => severity !== "information");
}

/** The text with the first change that is offered. */
function mended(text: string): string {
  const [edit] = wrong(text)[0]?.fixes[0]?.edits ?? [];
  return edit ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : text;
}

const sound = table("| attended | present |", "| taught | taught |");

describe.each(["en", "sv"] as const)("columns for a definition, %s", (spelling) => {
  const spelled = (text: string) => {
    const { value, diagnostics } = translate(text, spelling);
    expect(diagnostics).toEqual([]);
    return value;
  };
  const at = (text: string, { place }: Diagnostic) =>
    place.in === "contract" ? text.slice(place.span.start, place.span.end) : "";

  it("fit", () => {
    expect(wrong(spelled(sound))).toEqual([]);
  });

  it.each([
    ["a column in another unit", table("| attended | away |"), "M3220", "away"],
    ["a column that is not there", table("| attended | presant |"), "M2005", "presant"],
    ["a need that is not there", table("| atended | present |"), "M2027", "atended"],
    ["no column for a need", contract("  measures AttendedHours\n"), "M2026", "AttendedHours"],
  ])("%s is told where it stands, with a change that mends it", (_, text, code, place) => {
    const own = spelled(text);
    const found = wrong(own);
    expect(found.map((each) => each.code)).toEqual([code]);
    expect(found.map((each) => at(own, each))).toEqual([place]);
    const [said] = found;
    expect(said?.message[spelling]).toContain(code === "M2005" ? "Lessons" : "AttendedHours");
    expect(said?.help?.[spelling]).not.toBe("");
    expect(wrong(mended(own))).toEqual([]);
  });

  it("a definition that is nearly named is told, with its name", () => {
    const own = spelled(sound).replace("AttendedHours", "AtendedHours");
    expect(wrong(own).map(({ code }) => code)).toEqual(["M2003"]);
    expect(wrong(mended(own))).toEqual([]);
  });

  it("columns that are exchanged, by their names, are told", () => {
    const crossed = spelled(table("| attended | taught |", "| taught | present |"));
    expect(wrong(crossed)).toEqual([]);
    const named = crossed.replaceAll("present", "attended");
    expect(wrong(named).map(({ code }) => code)).toContain("M4087");
  });

  it.each([
    ["a row that has one cell", "| attended |", "M1017"],
    ["a row without its end", "| attended | present", "M1011"],
    ["a row without a column", "| attended | |", "M1011"],
  ])("%s is the one mistake", (_, row, code) => {
    const own = spelled(sound).replace(/\| attended +\| present +\|/, row);
    expect(wrong(own).map((each) => each.code)).toEqual([code]);
  });
});
