// The README is true: its contract, on its data, gives the table it shows.

import { join } from "node:path";
import { toTerminal } from "@mast/statement";
import { expect, it } from "vitest";
import { readPage } from "./pages/read-page.ts";
import { settlePage } from "./pages/run-page.ts";

it("the contract of the README settles as the README says", async () => {
  const page = readPage(join(import.meta.dirname, "../README.md"));
  const { statement, diagnostics } = await settlePage(page, "2024-06-30");
  expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
  if (!statement) throw new Error("nothing was settled");
  const shown = page.blocks.find((block) => block.language === "console")?.text ?? "missing";
  expect(toTerminal(statement, "en", { width: 100, colour: false })).toContain(shown.trimEnd());
});
