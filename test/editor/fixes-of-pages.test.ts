// Every mistake of the drafters' book that says precisely what to write can be put right at its place: each fix that is offered takes the
// mistake away and brings no other as grave, in both spellings. The codes without a fix are here, each with why.

import { join } from "node:path";
import { type Diagnostic, registry, translate } from "@mast/language";
import { type Analysis, analyse, fixes } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";
import { applied, wrongWith } from "./mended.ts";
import { swedishFaults } from "./swedish-faults.ts";
import { withoutFix } from "./without-fix.ts";

const pages = pagesIn(join(import.meta.dirname, "../errors")).flatMap(({ title, blocks }) => {
  const example = blocks.find(({ heading, language }) => language === "mast" && /example/i.test(heading));
  return example ? [{ title, code: title.slice(0, 5), text: amendBase(example.text) }] : [];
});

const severityOf = (code: string) => registry.find((entry) => entry.code === code)?.severity;
const count = (list: readonly Diagnostic[], code: string) => list.filter((each) => each.code === code).length;

/** The diagnostic of the page where it stands, with what is offered there. */
function offered(analysis: Analysis, code: string) {
  const own = analysis.diagnostics.find((each) => each.code === code && each.place.in === "contract");
  if (own?.place.in !== "contract") return undefined;
  const all = fixes(analysis, own.place.span, analysis.parsed.spelling);
  return { own, actions: all.filter(({ mends }) => mends === code) };
}

function holds(text: string, code: string): void {
  const analysis = analyse(text);
  const found = offered(analysis, code);
  expect(found, `${code} in the text`).toBeDefined();
  if (!found) return;
  const reason = withoutFix[code];
  if (reason !== undefined) {
    expect(
      found.actions.map(({ title }) => title),
      `${code} has a fix: ${reason}`,
    ).toEqual([]);
    return;
  }
  expect(found.actions.length, `${code} has no fix`).toBeGreaterThan(0);
  for (const action of found.actions) expect(wrongWith(analysis, action), action.title).toEqual([]);
}

/** In the text of the contract; what only data shows is not told while a contract is drafted. */
const inText = pages.filter(({ code, text }) => analyse(text).diagnostics.some((each) => each.code === code));

describe("what is offered at the mistake of a page", () => {
  for (const { title, code, text } of inText) it(`${title}`, () => holds(text, code));
});

describe("the same in Swedish", () => {
  for (const { title, code, text } of inText) {
    const { value, diagnostics } = translate(text, "sv");
    const isUnread = diagnostics.some(({ severity }) => severity === "error");
    const own = swedishFaults[code];
    it(`${title}`, () => {
      expect(own !== undefined, "what cannot be translated is written in Swedish").toBe(isUnread);
      holds(own === undefined ? value : amendBase(own, "sv"), code);
    });
  }
});

describe("what is no error may be accepted", () => {
  for (const { title, code, text } of inText.filter(
    (page) => severityOf(page.code) !== "error" && page.code !== "M3099",
  )) {
    it(`${title}`, () => {
      const analysis = analyse(text);
      const own = analysis.diagnostics.find((each) => each.code === code && each.place.in === "contract");
      if (own?.place.in !== "contract") return;
      const action = fixes(analysis, own.place.span, "en").find(({ accepts }) => accepts === code);
      const after = action && analyse(applied(text, action)).checked;
      expect(after?.diagnostics.filter((each) => each.code === code).length).toBeLessThan(
        count(analysis.checked.diagnostics, code),
      );
      expect(after?.diagnostics.map((each) => each.code)).not.toContain("M3099");
    });
  }
});

describe("the list of what has no fix", () => {
  it("names codes that have a page", () => {
    expect(Object.keys(withoutFix).filter((code) => !inText.some((page) => page.code === code))).toEqual([]);
  });
});
