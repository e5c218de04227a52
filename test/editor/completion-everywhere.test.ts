// What may be written is proposed: wherever an example is cut off, in either spelling, the word that stands there is among the proposals;
// so are phrases of which the first words are typed, dates, currencies and the codes of warnings.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formsOf, keyword, keywords, translate } from "@mast/language";
import { analyse, completions } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { atCursor } from "./cursor.ts";

const root = join(import.meta.dirname, "../..");
const base = readFileSync(join(root, "test/pages/base.mast"), "utf8");
const texts = ["01-botkyrka/healthy-workplaces", "02-care-leavers/apollo", "04-peterborough/peterborough"].flatMap(
  (name) => {
    const text = readFileSync(join(root, `examples/${name}.mast`), "utf8");
    return [
      [name, text],
      [`${name} in Swedish`, translate(text, "sv").value],
    ] as const;
  },
);
const keywordIds = new Set(keywords.map(({ id }) => id));

/** Words that are not proposed where a text is cut off before them, each with what stands before it in its clause. */
function missedIn(text: string): string[] {
  const whole = analyse(text);
  const references = new Map(whole.checked.references.map((each) => [each.span.start, each.symbol]));
  return whole.parsed.pieces.flatMap(({ tokens }) => {
    const end = (tokens.at(-1)?.endOffset ?? 0) + 1;
    return tokens.flatMap(({ tokenType, startOffset, image }, index) => {
      const symbol = references.get(startOffset);
      const isWord = keywordIds.has(tokenType.name);
      // Nor is a new name proposed, such as that of a unit or its plural.
      if (symbol?.nameAt.start === startOffset || (symbol && tokens[0]?.tokenType.name === "UnitClause")) return [];
      // The columns of a source are known by its table, which is cut off here.
      if (!isWord && (!symbol || "source" in symbol)) return [];
      if (symbol && "source" in symbol && tokens[0]?.tokenType.name === "Data") return [];
      const cut = text.slice(0, startOffset) + text.slice(end);
      const labels = completions(whole.instead(cut), startOffset).map(({ label }) => label);
      const wanted = image.replace(/\s+/g, " ");
      const forms = isWord ? formsOf(keyword(tokenType.name), whole.parsed.spelling) : [];
      const found = labels.includes(wanted) || labels.some((label) => forms.includes(label) && forms.includes(wanted));
      return found ? [] : [`${tokens[index - 1]?.image ?? ""} ‸ ${image}`];
    });
  });
}

function labels(marked: string): string[] {
  const { analysis, offset } = atCursor(marked);
  return completions(analysis, offset).map((each) => each.label);
}

/** Proposals as they stand in the text when they are taken. */
function taken(marked: string): string[] {
  const { analysis, offset, text } = atCursor(marked);
  return completions(analysis, offset).map(({ replace, insert }) => {
    const line = text.lastIndexOf("\n", offset - 1) + 1;
    return text.slice(line, replace.start) + insert;
  });
}

describe("every word of an example is proposed where it stands", () => {
  it.each(texts)("%s", (_, text) => {
    expect(missedIn(text)).toEqual([]);
  });
});

describe("a phrase whose first words are typed", () => {
  it.each([
    ["pricing More\n  nothing b‸", "  nothing below"],
    ["pricing More\n  for ShortAbsence\n  pays in ‸", "  pays in steps"],
    [
      "pricing More\n  for ShortAbsence\n  only when level of ShortAbsence is at l‸",
      "  only when level of ShortAbsence is at least",
    ],
    ["baseline of LongAbsence\n  detrend by the ra‸", "  detrend by the ratio to"],
  ])("%s", (marked, line) => {
    expect(taken(`${base}\n\n${marked}`)).toContain(line);
  });
  it("of a clause is one too", () => {
    expect(labels(`${base}\n\nrate c‸`)).toEqual(["rate card"]);
  });
});

describe("what is proposed", () => {
  it("are dates of the contract where a date stands, as far as they fit what is typed", () => {
    const head = `${base}\n\nbaseline of LongAbsence\n  from `;
    expect(labels(`${head}‸`).slice(0, 2)).toEqual(["2018-10-01", "2021-09-30"]);
    expect(taken(`${head}2018-1‸`)).toEqual(["  from 2018-10-01"]);
  });
  it("is money before the amount in English, behind it in Swedish", () => {
    expect(labels(`${base}\n\nvalue More\n  is ‸`)).toContain("SEK");
    const swedish = translate(base, "sv").value;
    expect(labels(`${swedish}\n\nvärde Mer\n  är ‸`)).not.toContain("kr");
    expect(labels(`${swedish}\n\nvärde Mer\n  är 5 ‸`)).toContain("kr");
  });
  it("are units in the number of the amount", () => {
    expect(labels(`${base}\n\nvalue More\n  is 5 ‸`)).toEqual(expect.arrayContaining(["days", "spells"]));
    expect(labels(`${base}\n\nvalue More\n  is 5 days per ‸`)).toEqual(expect.arrayContaining(["day", "spell"]));
  });
  it("is another cell behind a bar", () => {
    const data = `${base}\n\ndata More\n  | column | holds | when missing |\n  | a | `;
    expect(labels(`${data}‸`)).toContain("whole number of");
    expect(labels(`${data}text | ‸ |`)).toEqual(expect.arrayContaining(["reject the file", "counts as"]));
  });
  it("are the codes of what can be accepted", () => {
    const sound = base.replace(/^accept [\s\S]*?\n\n/gm, "");
    expect(labels(`${sound}\n\naccept ‸`).every((label) => /^M\d{4}$/.test(label))).toBe(true);
    expect(labels(`${sound}\n\naccept ‸`).length).toBeGreaterThan(0);
  });
  it("are the codes of what is warned of on data, behind those that the text has", () => {
    for (const head of [`${base}\n\naccept `, `${translate(base, "sv").value}\n\ngodta `]) {
      const { analysis, offset } = atCursor(`${head}‸`);
      const codes = completions(analysis, offset);
      const small = codes.findIndex(({ label }) => label === "M5923");
      expect(codes[small]?.order).toBe(1);
      expect(codes.slice(small).every(({ label }) => /^M[56]/.test(label))).toBe(true);
      // No code twice, and none of an error.
      expect(new Set(codes.map(({ label }) => label)).size).toBe(codes.length);
      expect(codes.some(({ label }) => label === "M5001")).toBe(false);
    }
    expect(labels(`${base}\n\naccept M592‸`)).toContain("M5923");
  });
  it("goes on behind a mistake in an earlier line", () => {
    expect(labels(`${base}\n\npricing More\n  for for\n  pays ‸`)).toEqual(
      expect.arrayContaining(["DayPrice", "in steps"]),
    );
  });
  it("are the clauses that an amendment can bring", () => {
    const head = `${base}\n\namendment First\n  in force from 2020-01-01\n  `;
    expect(labels(`${head}replaces ‸`)).toEqual(expect.arrayContaining(["contract", "test", "ensure", "accept"]));
    expect(labels(`${head}replaces ‸`)).not.toContain("amendment");
    expect(labels(`${head}adds ‸`)).not.toContain("contract");
  });
});
