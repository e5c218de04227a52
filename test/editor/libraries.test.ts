// Names of libraries in the editor: what hovering shows, what completion offers, and that they cannot be renamed.

import { analyse, completions, hover, prepareRename } from "@mast/language-service";
import { expect, test } from "vitest";
import { readPage } from "../pages/read-page.ts";

const page = readPage(`${import.meta.dirname}/../library/employment.md`);
const text = page.blocks.find(({ language }) => language === "mast")?.text ?? "";
const analysis = analyse(text);
const at = text.indexOf("EmploymentSustained3Months") + 3;

test("hovering over a name of a library shows its clause there", () => {
  const shown = hover(analysis, at, "en")?.text ?? "";
  expect(shown).toContain("mast:employment");
  expect(shown).toContain("people with 3 months in a row where works is yes");
});

test("completion offers definitions after measures, and libraries inside the quotation marks of use", () => {
  const names = completions(analysis, at - 3, "en").map(({ label }) => label);
  expect(names).toContain("EmploymentSustained13Weeks");
  const inside = completions(analysis, text.indexOf("mast:employment") + 2, "en").map(({ label }) => label);
  expect(inside).toContain("mast:sick-day-cost");
});

test("a name of a library cannot be renamed", () => {
  expect(prepareRename(analysis, at)).toBeUndefined();
});
