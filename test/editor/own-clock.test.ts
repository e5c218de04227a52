// What each person has is a name like the others in an editor: proposed where a moment may stand, explained, found and renamed.

import { join } from "node:path";
import { completions, definition, hover, rename } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { atCursor } from "./cursor.ts";

const page = pagesIn(join(import.meta.dirname, "../spec")).find(({ title }) => title.startsWith("4e"));
const text = page?.blocks.find(({ language }) => language === "mast")?.text ?? "";
const labels = (marked: string) => {
  const { analysis, offset } = atCursor(marked);
  return completions(analysis, offset).map((each) => each.label);
};

describe("a clock of one's own", () => {
  it("is proposed as a moment and in a condition", () => {
    expect(labels(text.replace("within 1 month after Entered", "within 1 month after ‸"))).toContain("Entered");
    expect(labels(text.replace("until Relapse within", "until ‸ within"))).toContain("Relapse");
    expect(labels(text.replace("people where Visits", "people where ‸"))).toContain("Visits");
    expect(labels(text.replace("day is within 1 month", "day is ‸"))).toContain("within");
    expect(labels(text.replace("\ntarget group", "  ‸\n\ntarget group"))).toContain("each person has");
  });
  it("says what it is, and where", () => {
    const { analysis, offset } = atCursor(text.replace("after Entered\n", "after En‸tered\n"));
    expect(hover(analysis, offset, "en")?.text).toContain('first of day where kind is "entered" over all time');
    const found = definition(analysis, offset);
    expect(found && text.slice(found.start - 16, found.end)).toBe("each person has Entered");
  });
  it("is renamed wherever it stands", () => {
    const { analysis, offset } = atCursor(text.replace("until Relapse", "until Re‸lapse"));
    const result = rename(analysis, offset, "Setback");
    expect("edits" in result && result.edits.length).toBe(4);
  });
});
