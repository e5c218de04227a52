// Names that a library brings: what they say, where they are declared, and that a contract cannot rename them. Both spellings.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translate } from "@mast/language";
import { analyse, hover, libraryPlace, libraryTextAt, prepareRename, rename } from "@mast/language-service";
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
