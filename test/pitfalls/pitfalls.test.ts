// Faults of published contracts that cannot be written: each page shows a drafter's attempt, in English and in Swedish, and what the
// check says of it, or a contract that settles as it should. Under a block `says` stands every error it gives, with its help.

import { join } from "node:path";
import { check, parse } from "@mast/language";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";
import { expectPage, settlePage } from "../pages/run-page.ts";

const pages = pagesIn(join(import.meta.dirname));

describe("faults that cannot be written", () => {
  for (const page of pages) {
    page.blocks.forEach((block, index) => {
      const says = page.blocks[index + 1];
      if (block.language !== "mast" || says?.language !== "says") return;
      it(`${page.title}, line ${block.line}`, () => {
        const spelling = block.info === "sv" ? "sv" : "en";
        const { diagnostics } = check(parse(amendBase(block.text, spelling)));
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        const lines = errors.flatMap(({ code, message, help }) => [
          `${code} ${message[spelling]}`,
          `  ${help?.[spelling] ?? ""}`,
        ]);
        expect(lines.join("\n") || "nothing").toBe(says.text.trimEnd());
      });
    });
    const settled = page.blocks.filter(({ language }) => language !== "says");
    if (settled.some(({ language }) => language === "payments")) {
      it(`${page.title}, settled`, async () => {
        const alone = { ...page, blocks: settled };
        expectPage(alone, await settlePage(alone));
      });
    }
  }
});
