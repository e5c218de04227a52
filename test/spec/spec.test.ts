// The lawyers' book runs: each page's contract is settled on its data and comes out as the page says, with no warning unsaid.

import { translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { expectPage, settlePage, unsaid } from "../pages/run-page.ts";

const pages = pagesIn(import.meta.dirname);

describe("spec", () => {
  for (const page of pages) {
    it(page.title, async () => {
      const run = await settlePage(page);
      expectPage(page, run);
      expect(unsaid(page, run)).toEqual([]);
    });
  }

  it("the two spellings are translations of each other", () => {
    const contractOf = (chapter: string) => {
      const page = pages.find(({ title }) => title.startsWith(chapter));
      return page?.blocks.find(({ language }) => language === "mast")?.text ?? "";
    };
    expect(translate(contractOf("15a"), "sv").value).toBe(contractOf("15b"));
    expect(translate(contractOf("15b"), "en").value).toBe(contractOf("15a"));
  });
});
