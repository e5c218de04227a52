// Broken texts: what survives of each and what is said about it. Each section of a page is one text, followed by its clauses and the
// messages. With WRITE_GOLDENS=1 the pages are written anew, to be read before they are kept.

import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Page, pagesIn } from "../pages/read-page.ts";
import { outline } from "./outline.ts";

const writes = process.env.WRITE_GOLDENS === "1";

for (const page of pagesIn(import.meta.dirname)) {
  describe(page.title, () => {
    if (writes) write(page);
    for (const { heading, text } of page.blocks.filter((block) => block.language === "mast")) {
      it(heading, () => {
        const said = page.blocks.find((block) => block.heading === heading && block.language === "text");
        if (!writes) expect(outline(text)).toBe(said?.text);
      });
    }
  });
}

function write(page: Page): void {
  const old = readFileSync(page.file, "utf8").replace(/\n\n```text\n[\s\S]*?```/g, "");
  const anew = old.replace(
    /```mast\n([\s\S]*?)```/g,
    (block, text: string) => `${block}\n\n\`\`\`text\n${outline(text)}\`\`\``,
  );
  writeFileSync(page.file, anew);
}
