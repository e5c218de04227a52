// Each page of this folder shows texts as a drafter may write them and as they are laid out: blocks `mast` in pairs, before and
// after. A pair of one block is a text that is already laid out, or one that must stay as it is.

import { format } from "@mast/language";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";

for (const page of pagesIn(import.meta.dirname)) {
  describe(page.title, () => {
    for (const heading of new Set(page.blocks.map((block) => block.heading))) {
      it(heading, () => {
        const [before, after = before] = page.blocks.filter((block) => block.heading === heading);
        const laidOut = format(before?.text ?? "");
        expect(laidOut.diagnostics).toEqual([]);
        expect(laidOut.value).toBe(after?.text);
        expect(format(laidOut.value).value).toBe(laidOut.value);
      });
    }
  });
}
