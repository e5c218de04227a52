// Whoever reads a contract in Swedish reads its libraries in Swedish: in the document, by pointing at a name, and in the list of names.

import { check, libraries, parse, translate } from "@mast/language";
import { analyse, completions, hover } from "@mast/language-service";
import { documentOf, documentToMarkdown } from "@mast/statement/document";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";

/** What the libraries say to readers of a language: labels, prose and sources. */
const said = (spelling: "en" | "sv"): readonly string[] =>
  libraries.flatMap(({ texts }) => {
    const label = spelling === "en" ? / "([^"]+)" sv "/g : / "([^"]+)" en "/g;
    const { text } = texts[spelling];
    return [
      ...text.matchAll(label),
      ...text.matchAll(/^> (.+)$/gm),
      ...text.matchAll(/^ {2}(?:source|källa) "(.+)"$/gm),
    ]
      .map(([, words]) => words ?? "")
      .filter((words) => words.length > 5);
  });
const both = new Set(said("sv"));
const english = said("en").filter((words) => !both.has(words));

describe.each(pagesIn(import.meta.dirname).map((page) => [page.title, page] as const))("%s", (_, page) => {
  const contract = page.blocks.find(({ language }) => language === "mast")?.text ?? "";
  const text = translate(contract, "sv").value;
  const analysis = analyse(text);
  const uses = analysis.checked.references.filter(
    ({ symbol }) => "clause" in symbol && symbol.clause.ofLibrary !== undefined,
  );
  // A label of both languages stands as it is written.
  const heard = (words: string) =>
    english.filter((each) => !text.includes(each) && words.replaceAll(/ en "[^"]+"/g, "").includes(each));

  it("is a Swedish document", () => {
    const document = documentToMarkdown(documentOf(check(parse(text)), { language: "sv", outcomes: [] }));
    expect(document).toContain("Dessa bestämmelser i biblioteket är en del av avtalet");
    expect(heard(document)).toEqual([]);
    const taken = uses.flatMap(({ symbol }) => ("clause" in symbol ? symbol.clause.prose : []));
    for (const { text: line } of taken) expect(document).toContain(line.slice(0, 40));
  });

  it("shows Swedish where a name is pointed at and proposed", () => {
    expect(uses.length).toBeGreaterThan(0);
    for (const { span } of uses) expect(heard(hover(analysis, span.start + 1, "sv")?.text ?? "")).toEqual([]);
    const proposed = completions(analysis, uses[0]?.span.start ?? 0, "sv");
    expect(heard(proposed.map(({ detail, documentation }) => `${detail}\n${documentation}`).join("\n"))).toEqual([]);
  });
});
