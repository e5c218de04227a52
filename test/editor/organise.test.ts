// `organise` lays a whole contract out: once is enough, every comment stays, and the contract means what it meant. All shipped examples
// and all drafted contracts, in both spellings, squeezed and stretched first.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, parse, translate } from "@mast/language";
import { analyse, wholeTextActions } from "@mast/language-service";
import { describe, expect, it } from "vitest";
import { pagesIn } from "../pages/read-page.ts";

const root = join(import.meta.dirname, "../..");
const examples = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".mast"))
  .map((name) => ({ name, text: readFileSync(join(root, "examples", name), "utf8") }));
const drafted = pagesIn(join(root, "test/drafted")).flatMap(({ title, blocks }) =>
  blocks
    .filter(({ language, text }) => language === "mast" && /^(?:contract|avtal)\b/m.test(text))
    .map(({ text, line }) => ({ name: `${title}, line ${line}`, text })),
);

function organised(text: string): string {
  const action = wholeTextActions(analyse(text), "en").find(({ kind }) => kind === "source.organize");
  return action ? (action.edits[0]?.text ?? text) : text;
}

/** Another layout with the same words: more space between them, a comment at the end of every third line. */
function stretched(text: string): string {
  return text
    .split("\n")
    .map((line, index) =>
      index % 3 === 0 && /^ +[a-zåäö]/.test(line) && !line.includes("//") ? `   ${line}   // note ${index}` : line,
    )
    .join("\n");
}

/** What a contract means, without the places where it says so. */
function meaning(text: string): unknown {
  const { contract, diagnostics } = check(parse(text));
  const withoutPlaces = (_: string, value: unknown) =>
    typeof value === "bigint" ? `${value}` : isPlace(value) ? undefined : value;
  return JSON.parse(JSON.stringify([contract ?? null, diagnostics.map(({ code }) => code).sort()], withoutPlaces));
}

const isPlace = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "start" in value && "end" in value && Object.keys(value).length === 2;

const comments = (text: string) => [...text.matchAll(/\/\/ ?(.*?)\s*$/gm)].map(([, said]) => said).sort();

describe("organise", () => {
  it("is tried on all that there is", () => expect(examples.length + drafted.length).toBeGreaterThan(25));

  for (const { name, text } of [...examples, ...drafted]) {
    it(name, () => {
      for (const spelled of [text, translate(text, parse(text).spelling === "en" ? "sv" : "en").value]) {
        const messy = stretched(spelled);
        const once = organised(messy);
        expect(organised(once)).toBe(once);
        expect(comments(once)).toEqual(comments(messy));
        expect(meaning(once)).toEqual(meaning(spelled));
      }
    });
  }
});
