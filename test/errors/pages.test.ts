// The drafters' book is true: the example of each page gives its own diagnostic, with the message the page shows, and what the page
// says to write instead does not. Pages about data (M5), settlement (M6) and our own faults (M9) are run where data is.

import { check, parse, registry } from "@mast/language";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";

/** What a page in UTF-8 cannot show; the tests of the command line do. */
const aboutBytes = "M1020";
const about = (family: RegExp) =>
  pagesIn(import.meta.dirname).filter((page) => family.test(page.title) && !page.title.startsWith(aboutBytes));
const severityOf = (code: string) => Object.values(registry).find((entry) => entry.code === code)?.severity;

describe("pages of diagnostics", () => {
  for (const page of about(/^M[1-4]\d{3}/)) {
    const code = page.title.slice(0, 5);
    it(`${page.title}`, () => {
      const under = (heading: RegExp, language: string) =>
        page.blocks.filter((block) => heading.test(block.heading) && block.language === language);
      const [example] = under(/example/i, "mast");
      const [message] = under(/message/i, "text");
      expect(example, "an example").toBeDefined();
      expect(message, "the message").toBeDefined();
      const found = check(parse(amendBase(example?.text ?? ""))).diagnostics;
      const own = found.find((each) => each.code === code);
      expect(own, `${code} among ${found.map((each) => each.code).join(", ")}`).toBeDefined();
      expect(message?.text.trim()).toContain(own?.message.en);
      if (severityOf(code) === "error") {
        expect(found.filter((each) => each.severity === "error").map((each) => each.code)).toEqual([code]);
      }
      for (const instead of under(/instead/i, "mast")) {
        const left = check(parse(amendBase(instead.text))).diagnostics;
        expect(left.filter((each) => each.code === code || each.severity === "error")).toEqual([]);
      }
    });
  }
});
