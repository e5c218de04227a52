// The lawyers' book runs: each chapter's contract is settled on its data and comes out as the chapter says.

import { describe, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";
import { expectPage, settlePage } from "../pages/run-page.ts";

describe("spec", () => {
  for (const page of pagesIn(import.meta.dirname)) {
    it(page.title, async () => expectPage(page, await settlePage(page)));
  }
});
