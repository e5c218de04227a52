// Texts that have no letters but those of Latin-1 are read by other patterns than the rest: both must read the same.

import { describe, expect, it } from "vitest";
import { patternOf, wordAt } from "../../packages/language/src/syntax/letters.ts";

const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const whole = /\p{L}[\p{L}\p{N}\p{M}_]*/uy;
const wordOf = (text: string, offset: number) => {
  whole.lastIndex = offset;
  return whole.exec(text)?.[0];
};

describe("letters", () => {
  it("a word begins and goes on with the same characters as by the classes of Unicode", () => {
    const wrong = units.filter((unit) =>
      [unit, `a${unit}`, `a${unit}b`, `å_9${unit}`].some((text) => wordAt(text, 0) !== wordOf(text, 0)),
    );
    expect(wrong).toEqual([]);
    for (const text of ["𝒜b", "a𝒜", "a𝟘", "e\u0301t", "Ökning", "σ2", "_a", "1a", ""])
      expect(wordAt(text, 0)).toBe(wordOf(text, 0));
    expect(wordAt("pay Ökning2", 4)).toBe("Ökning2");
  });

  it("a pattern knows every letter and digit of the text that it reads", () => {
    const letter = patternOf(({ letters }) => `[${letters}]`);
    const digit = patternOf(({ digits }) => `[${digits}]`);
    const is = (pattern: (text: string) => RegExp, unit: string) => {
      const found = pattern(unit);
      found.lastIndex = 0;
      return found.test(unit);
    };
    expect(units.filter((unit) => is(letter, unit) !== /\p{L}/u.test(unit))).toEqual([]);
    expect(units.filter((unit) => is(digit, unit) !== /\p{N}/u.test(unit))).toEqual([]);
  });
});
