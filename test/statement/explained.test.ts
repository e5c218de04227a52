// Each clause in plain words, alone: every clause of every mechanism and example says something in both languages, in words of that language,
// and every kind of clause is among them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, keywords, parse, spell } from "@mast/language";
import { printSections } from "@mast/statement";
import {
  type ExplainedClause,
  explainedClauses,
  explainedSections,
  type Item,
  type Run,
} from "@mast/statement/document";
import { describe, expect, it } from "vitest";
import { amendBase } from "../pages/amend-base.ts";
import { pagesIn } from "../pages/read-page.ts";

const root = join(import.meta.dirname, "../..");
const examples = readdirSync(join(root, "examples")).flatMap((folder) =>
  readdirSync(join(root, "examples", folder))
    .filter((name) => name.endsWith(".mast"))
    .map((name) => ({ name, text: readFileSync(join(root, "examples", folder, name), "utf8") })),
);
const pages = pagesIn(join(root, "test/mechanisms")).flatMap(({ file, blocks }) =>
  blocks
    .filter(({ language }) => language === "mast")
    .map(({ text, line }) => ({ name: `${file.slice(root.length + 1)}:${line}`, text: amendBase(text) })),
);
const reference = [...readFileSync(join(root, "grammar/README.md"), "utf8").matchAll(/```mast\n(.*?)```/gs)]
  .map(([, text = ""], index) => ({ name: `reference ${index + 1}`, text }))
  .filter(({ text }) => !/^(?:contract|avtal)\b/.test(text))
  .map(({ name, text }) => ({ name, text: amendBase(text) }));
const texts = [...examples, ...pages, ...reference].map(({ name, text }) => ({ name, checked: check(parse(text)) }));

/** The program's own words in what is said: no names, columns, units of a contract or texts of its authors. */
const ownWords = (run: Run): string => run.map((piece) => (typeof piece === "string" ? piece : "·")).join("");
const runsOf = (items: readonly Item[]): Run[] =>
  items.flatMap((item) => {
    if (item.item === "sentence") return [item.text];
    if (item.item === "nested") return runsOf(item.items);
    return [...item.columns.map((title) => [title]), ...item.rows.flatMap(({ cells }) => cells)];
  });
const foreign = {
  en: /\b(?:och|som|är|inte|den|för|av|från)\b/u,
  sv: /\b(?:the|which|when|and|is|of|from|that|are)\b/u,
};

describe.each(["en", "sv"] as const)("clauses in plain words in %s", (language) => {
  const explained = texts.map(({ name, checked }) => ({
    name,
    clauses: explainedClauses(checked, { language, outcomes: [] }),
  }));
  const all = explained.flatMap(({ name, clauses }) => clauses.map((clause) => ({ name, clause })));
  const told = (wrong: (clause: ExplainedClause) => boolean) =>
    all.filter(({ clause }) => wrong(clause)).map(({ name, clause }) => `${name}: ${clause.names[0]}`);

  it("say something of every clause", () => {
    expect(explained.length).toBeGreaterThan(120);
    expect(told(({ names }) => names.every((name) => name.trim() === ""))).toEqual([]);
    expect(told(({ said }) => runsOf(said.items).every((run) => ownWords(run).trim() === ""))).toEqual([]);
  });

  it("say it in whole sentences, with nothing left out", () => {
    const printed = all.map(({ name, clause }) => ({
      name: `${name}: ${clause.names[0]}`,
      text: printSections(explainedSections(clause, "contract.mast", language), {}),
    }));
    expect(printed.filter(({ text }) => /undefined|\[object|NaN|\[not written\]|\[inte skrivet\]/.test(text))).toEqual(
      [],
    );
    const sentences = all.flatMap(({ name, clause }) =>
      clause.said.items.flatMap((item) => (item.item === "sentence" ? [{ name, text: ownWords(item.text) }] : [])),
    );
    expect(sentences.filter(({ text }) => !/[.:·]$/.test(text))).toEqual([]);
    expect(sentences.filter(({ text }) => / {2}| [.,;]|\(\)|,,|;\.|·\s·/.test(text))).toEqual([]);
  });

  it("say it in words of that language", () => {
    // What a library says in prose is in the spelling of the contract.
    const own = all.filter(({ clause }) => !clause.said.key.startsWith("use"));
    const wrong = own.flatMap(({ name, clause }) =>
      runsOf(clause.said.items)
        .map(ownWords)
        .filter((text) => foreign[language].test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are of every keyword that opens a clause", () => {
    const kinds = new Set(texts.flatMap(({ checked }) => checked.file.clauses.map(({ clause }) => clause)));
    const missing = keywords
      .filter(({ use }) => use === "clause")
      .map(({ id }) => spell(id, "en").replace(/ of$/, ""))
      .filter((word) => ![...kinds].some((kind) => kind === word));
    expect(missing).toEqual([]);
  });

  it("are found by names that no other kind of clause has", () => {
    for (const { name, clauses } of explained) {
      const named = clauses.filter(({ said }) => !/^(?:baseline|ensure|accept|test)\b/.test(said.key));
      const first = named.map(({ names }) => names[0]);
      expect([...new Set(first)].length, `${name}: ${first.join(", ")}`).toBe(first.length);
    }
  });
});

describe("under amendments", () => {
  const text = `contract "C"
  currency SEK
  runs from 2018-10-01 to 2021-09-30

party City is outcome payer

value Price
  is SEK 5

formula Double
  is 2 * Price

amendment Second
  in force from 2020-06-01
  removes Extra
  replaces value Price
    is SEK 7

amendment First
  in force from 2020-01-01
  replaces value Price
    is SEK 6
  adds value Extra
    is Price
`;
  const clauses = explainedClauses(check(parse(text)), { language: "en", outcomes: [] });
  const found = (name: string) => clauses.find(({ names }) => names.includes(name));

  it("of a line are the clauses that it belongs to, said as among all", () => {
    for (let line = 1; line <= text.split("\n").length; line += 1)
      expect(explainedClauses(check(parse(text)), { language: "en", outcomes: [], line })).toEqual(
        clauses.filter(({ lines }) => lines.from <= line && line <= lines.to),
      );
  });

  it("a clause is said as it is in force from each day, by the days", () => {
    expect(found("Price")?.later.map(({ amendment, from, line }) => [amendment, from, line])).toEqual([
      ["First", "2020-01-01", 21],
      ["Second", "2020-06-01", 16],
    ]);
    expect(found("Double")?.later).toEqual([]);
  });

  it("one that is added and removed is said so", () => {
    expect(found("Extra")?.addedBy).toEqual({ amendment: "First", from: "2020-01-01" });
    expect(found("Extra")?.later).toEqual([{ amendment: "Second", from: "2020-06-01", line: 13, said: undefined }]);
    expect(found("Extra")?.leansOn.map(({ name }) => name)).toEqual(["Price"]);
  });

  it("what it leans on and what leans on it", () => {
    expect(found("Double")?.leansOn).toEqual([{ name: "Price", line: 7 }]);
    expect(found("Price")?.neededBy.map(({ name }) => name)).toEqual(["Double", "Second", "First"]);
  });
});
