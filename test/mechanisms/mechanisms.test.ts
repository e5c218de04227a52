// Each mechanism of the book that has a page runs: its contract is settled on its data and comes out as the page says, with no
// warning unsaid.

import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { expectPage, settlePage, unsaid } from "../pages/run-page.ts";

describe("mechanisms", () => {
  for (const page of pagesIn(import.meta.dirname)) {
    it(basename(page.file, ".md"), async () => {
      expect(page.title.slice(0, 3), "the title begins with the id").toBe(basename(page.file).slice(0, 3));
      const run = await settlePage(page);
      expectPage(page, run);
      expect(unsaid(page, run)).toEqual([]);
    });
  }
});
