// The readable contract: nothing of any contract in the project is left unsaid, in either language.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Ast, check, parse } from "@mast/language";
import {
  type ContractDocument,
  documentOf,
  documentToHtml,
  documentToMarkdown,
  type Item,
  type Run,
} from "@mast/statement/document";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";
import { unsaid } from "./unsaid.ts";

const root = join(import.meta.dirname, "../..");
const examples = readdirSync(join(root, "examples")).flatMap((folder) =>
  readdirSync(join(root, "examples", folder))
    .filter((name) => name.endsWith(".mast"))
    .map((name) => ({ name, text: readFileSync(join(root, "examples", folder, name), "utf8") })),
);
const pages = ["mechanisms", "spec"].flatMap((folder) =>
  pagesIn(join(root, "test", folder)).flatMap(({ file, blocks }) =>
    blocks
      .filter(({ language }) => language === "mast")
      .map(({ text, line }) => ({ name: `${file.slice(root.length + 1)}:${line}`, text: amendBase(text) })),
  ),
);
const reference = [...readFileSync(join(root, "grammar/README.md"), "utf8").matchAll(/```mast\n(.*?)```/gs)]
  .map(([, text = ""], index) => ({ name: `reference ${index + 1}`, text }))
  .filter(({ text }) => !/^(?:contract|avtal)\b/.test(text))
  .map(({ name, text }) => ({ name, text: amendBase(text) }));
const texts = [...examples, ...pages, ...reference];

function documentFrom(text: string, language: "en" | "sv"): { document: ContractDocument; file: Ast.ContractFile } {
  const checked = check(parse(text));
  return { document: documentOf(checked, { language, outcomes: [] }), file: checked.file };
}

const words = (run: Run): string =>
  run
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("term" in piece) return piece.term;
      return "column" in piece ? piece.column : piece.quote;
    })
    .join("");

const wordsOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) => {
    if (item.item === "sentence") return [words(item.text)];
    if (item.item === "nested") return [words(item.heading), ...wordsOf(item.items)];
    return [...item.columns, ...item.rows.flatMap(({ cells }) => cells.map(words))];
  });

describe.each(["en", "sv"] as const)("the readable contract in %s", (language) => {
  it("says every sub-clause of every contract", () => {
    const silent = texts.flatMap(({ name, text }) => {
      const { document, file } = documentFrom(text, language);
      return unsaid(document, file).map(
        ({ clause, part, at }) => `${name}: ${clause}, ${part}: ${text.slice(at.start, at.end)}`,
      );
    });
    expect(silent).toEqual([]);
  });

  it("leaves out no name, text or number of a clause", () => {
    const lost = texts.flatMap(({ name, text }) => {
      const parsed = parse(text);
      const { document } = documentFrom(text, language);
      return parsed.pieces.flatMap(({ clause, tokens }) => {
        if (clause === undefined || clause.clause === "contract" || clause.clause === "party") return [];
        const found = document.clauses.find(({ at }) => at.start === clause.at.start);
        if (found === undefined) return [`${name}: ${clause.clause}`];
        const said = [words(found.heading), ...wordsOf(found.items)].join(" ");
        const digits = said.replace(/\D/g, "");
        return tokens
          .filter(({ tokenType, image }) => {
            if (tokenType.name === "Identifier") return !said.includes(image) && !isUnit(parsed.file, image);
            if (/Number/.test(tokenType.name)) return !digits.includes(image.replace(/\D/g, ""));
            return false;
          })
          .map(({ image }) => `${name}: ${clause.clause} ${image}`);
      });
    });
    expect(lost).toEqual([]);
  });

  it("numbers clauses in the order of the text and escapes what it quotes", () => {
    for (const { text } of texts) {
      const { document } = documentFrom(text, language);
      expect(document.clauses.map(({ number }) => number)).toEqual(document.clauses.map((_, index) => `${index + 1}`));
      expect(document.clauses.map(({ at }) => at.start)).toEqual(
        document.clauses.map(({ at }) => at.start).sort((a, b) => a - b),
      );
      expect(documentToHtml(document)).not.toMatch(/<script|style=|undefined|\[object/);
      expect(documentToMarkdown(document)).not.toMatch(/undefined|\[object/);
    }
  });
});

const isUnit = (file: Ast.ContractFile, word: string): boolean =>
  file.clauses.some(
    (clause) =>
      clause.clause === "unit" &&
      [clause.name, clause.plural].some((name) => name?.node === "name" && name.text === word),
  );

it("says that a deduction at the worst point of a line stays beyond it", () => {
  const line =
    'contract A "A"\n\npricing Line\n  for Short\n  pays along a line by reduction\n  | at | pays |\n  | 0 % | -SEK 5 |\n';
  expect(documentToMarkdown(documentFrom(line, "en").document)).toContain(
    "it pays nothing, or makes the same deduction as at the worst point when that point is less than zero;",
  );
  expect(documentToMarkdown(documentFrom(line, "sv").document)).toContain(
    "betalar den inget, eller gör samma avdrag som i den sämsta punkten när den är mindre än noll;",
  );
});

describe("what an amendment puts in", () => {
  const page = (path: string) =>
    pagesIn(join(root, "test", path.slice(0, path.indexOf("/")))).find(({ file }) => file.endsWith(path));
  const said = (path: string, language: "en" | "sv") => {
    const text = page(path)?.blocks.find(({ language: of }) => of === "mast")?.text ?? "";
    const document = documentToMarkdown(documentFrom(text, language).document);
    return document.slice(document.search(/^## \d+ (?:Amendment|Ändring)/m));
  };
  it("is said of a contract clause as at the head of the contract", () => {
    expect(said("spec/16a-an-amendment.md", "en")).toContain("| Running time | from 2024-01-01 to 2024-12-31,");
    expect(said("spec/16a-an-amendment.md", "sv")).toContain("| Löptid | från och med 2024-01-01 till och med");
  });
  it("is of a library what its version on that day says", () => {
    expect(said("library/another-version-from-a-day.md", "en")).toContain(
      "### Library “mast:sick-day-cost”, version 2",
    );
    expect(said("library/another-version-from-a-day.md", "en")).toContain("### Value **RepaidShare**");
  });
});

describe("goldens", () => {
  it.each([
    ["01-botkyrka", "healthy-workplaces.mast", "en", "document.md"],
    ["01-botkyrka", "friska-arbetsplatser.mast", "sv", "document-sv.md"],
    ["02-care-leavers", "apollo.mast", "en", "document.md"],
  ] as const)("%s %s", async (folder, file, language, golden) => {
    const text = readFileSync(join(root, "examples", folder, file), "utf8");
    const checked = check(parse(text));
    const outcomes = checked.file.clauses.filter(({ clause }) => clause === "test").map(() => "holds" as const);
    await expect(documentToMarkdown(documentOf(checked, { language, outcomes }))).toMatchFileSnapshot(
      join(root, "examples", folder, "expected", golden),
    );
  });
});
