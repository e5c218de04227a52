// Completion knows the place, in both spellings and on half-typed text.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import { completions } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const swedish = translate(base, "sv").value;

function labels(marked: string): string[] {
  const { analysis, offset } = atCursor(marked);
  return completions(analysis, offset).map((each) => each.label);
}

describe("completion", () => {
  it("offers clauses at the start of a line", () => {
    expect(labels(`${base}\n\n‸`)).toEqual(expect.arrayContaining(["party", "pricing", "payment of", "baseline of"]));
  });
  it("offers the sub-clauses of the clause after an indent", () => {
    const found = labels(`${base}\n\npricing More\n  ‸`);
    expect(found).toEqual(expect.arrayContaining(["for", "pays", "nothing below", "nothing when"]));
    expect(found).not.toContain("separator");
  });
  it("offers metrics after for", () => {
    expect(labels(`${base}\n\npricing More\n  for ‸`)).toEqual(["ShortAbsence", "LongAbsence"]);
  });
  it("offers values and shapes of a price after pays", () => {
    expect(labels(`${base}\n\npricing More\n  for ShortAbsence\n  pays ‸`)).toEqual(
      expect.arrayContaining(["DayPrice", "in steps", "in slices", "along a line"]),
    );
  });
  it("offers columns of the group's source in a measure", () => {
    const sum = `${base}\n\nindicator More\n  in Staff, every month\n  measures sum of `;
    expect(labels(`${sum}spells * ‸`)).toEqual(expect.arrayContaining(labels(`${sum}‸`)));
    expect(labels(`${base}\n\nindicator More\n  in Staff, every month\n  measures sum of ‸`)).toEqual(
      expect.arrayContaining(["short_days", "long_days", "spells"]),
    );
  });
  it("offers groups to compare with", () => {
    expect(labels(`${base}\n\nbaseline of Other\n  detrend by the ratio to ‸`)).toEqual(
      expect.arrayContaining(["OtherStaff"]),
    );
  });
  it("narrows to what is typed", () => {
    expect(labels(`${base}\n\npri‸`)).toContain("pricing");
    expect(labels(`${base}\n\npri‸`)).not.toContain("party");
  });
  it("offers Swedish words in a Swedish contract", () => {
    expect(labels(`${swedish}\n\nprissättning Mer\n  ‸`)).toEqual(
      expect.arrayContaining(["för", "betalar", "inget under"]),
    );
    expect(labels(`${swedish}\n\nprissättning Mer\n  för ‸`)).toEqual(["ShortAbsence", "LongAbsence"]);
  });
  it("offers nothing inside a text or a comment", () => {
    expect(labels('contract "Tit‸le"')).toEqual([]);
    expect(labels("// note ‸")).toEqual([]);
  });
});
