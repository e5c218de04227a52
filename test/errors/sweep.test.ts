// Every broken contract of the books is stopped: it gives its own diagnostic, it never becomes a contract that could be settled, and its
// Swedish translation gives the same diagnostics in the same clauses.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, parse, registry, translate } from "@mast/language";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";

interface Broken {
  readonly name: string;
  readonly codes: readonly string[];
  readonly text: string;
}

const base = readFileSync(join(import.meta.dirname, "../pages/base.mast"), "utf8");
const severityOf = new Map(Object.values(registry).map(({ code, severity }) => [code, severity]));
const isError = (code: string) => severityOf.get(code) === "error";

/** The examples of the drafters' book, each made a whole contract. */
const examples: readonly Broken[] = pagesIn(import.meta.dirname)
  .filter(({ title }) => /^M[1-4]\d{3}/.test(title))
  .flatMap(({ title, blocks }) => {
    const example = blocks.find(({ heading, language }) => language === "mast" && /example/i.test(heading));
    return example ? [{ name: title, codes: [title.slice(0, 5)], text: amendBase(example.text) }] : [];
  });

/** A broken text after the clauses of a sound contract, unless it has a contract clause itself or begins with the row of a table. */
function wholeOf(text: string): string {
  return /^(?:contract\b|avtal\b|\|)/m.test(text) ? text : `${base}\n${text}`;
}

/** The broken texts by which recovery is shown. */
const recovered: readonly Broken[] = pagesIn(join(import.meta.dirname, "../recovery")).flatMap(({ title, blocks }) =>
  blocks
    .filter(({ language }) => language === "mast")
    .map(({ heading, text }) => {
      const said = blocks.find((block) => block.heading === heading && block.language === "text")?.text ?? "";
      const codes = [...said.matchAll(/^\d+:\d+ (M\d{4})/gm)].flatMap(([, code]) => (code ? [code] : []));
      return { name: `${title}: ${heading}`, codes, text: wholeOf(text) };
    }),
);

const broken = [...examples, ...recovered].filter(({ codes }) => codes.some(isError));

/** Codes with the number of the clause they stand in, in order. */
function findings(text: string): readonly string[] {
  const { pieces } = parse(text);
  return check(parse(text))
    .diagnostics.map(({ code, place }) => {
      const start = place.in === "contract" ? place.span.start : -1;
      const clause = pieces.filter(({ tokens }) => (tokens[0]?.startOffset ?? 0) <= start).length;
      return `${code} in clause ${clause}`;
    })
    .sort();
}

describe("broken contracts", () => {
  it("are at least 150", () => {
    expect(broken.length).toBeGreaterThanOrEqual(150);
  });

  for (const { name, codes, text } of broken) {
    it(`${name} is stopped`, () => {
      const { contract, diagnostics } = check(parse(text));
      expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
      expect(contract).toBeUndefined();
    });
  }
});

describe("the same in Swedish", () => {
  for (const { name, text } of examples.filter((each) => parse(each.text).diagnostics.length === 0)) {
    it(`${name}`, () => {
      const { value, diagnostics } = translate(text, "sv");
      if (diagnostics.length > 0) {
        expect(check(parse(text)).diagnostics.map(({ code }) => code)).toContain(diagnostics[0]?.code);
        return;
      }
      expect(parse(value).spelling).toBe("sv");
      expect(findings(value)).toEqual(findings(text));
    });
  }
});
