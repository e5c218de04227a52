// Each library is used by a contract that settles on data as its page says, the same in both spellings.

import { format, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { expectPage, settlePage } from "../pages/run-page.ts";

describe("libraries in use", () => {
  for (const page of pagesIn(import.meta.dirname)) {
    it(page.title, async () => {
      const run = await settlePage(page);
      expectPage(page, run);
      const contract = page.blocks.find(({ language }) => language === "mast")?.text ?? "";
      expect(format(contract).value).toBe(contract);
      const inSwedish = translate(contract, "sv").value;
      expect(translate(inSwedish, "en").value).toBe(contract);
      const blocks = page.blocks.map((block) => (block.language === "mast" ? { ...block, text: inSwedish } : block));
      const { statement } = await settlePage({ ...page, blocks });
      expect(statement?.payments.map(({ amount }) => amount)).toEqual(
        run.statement?.payments.map(({ amount }) => amount),
      );
    });
  }
});
