// Takes clauses that are explained, gives them as sections in plain text: sentences and tables, where each stands, what it leans on.

import type { MessageLanguage } from "@mast/language";
import type { Section } from "../outline.ts";
import type { Clause, Item, Run } from "./document.ts";
import type { ExplainedClause, LaterText, Neighbour } from "./explained.ts";
import { type Marks, quoted, writeRun } from "./inline.ts";

const marks: Marks = {
  plain: (text) => text,
  term: (name) => name,
  column: (name) => name,
  reference: (text) => text,
};

/** Sections of one clause of a contract in a file of this name. */
export function explainedSections(
  { said, lines, library, addedBy, leansOn, neededBy, later }: ExplainedClause,
  file: string,
  language: MessageLanguage,
): readonly Section[] {
  const w = words[language];
  const place = library === undefined ? `${file}:${lines.from}` : w.ofLibrary(library, `${file}:${lines.from}`);
  const others = (each: readonly Neighbour[]) =>
    each.map(({ name, line, library: from }) => `${name} (${from ?? w.line(line ?? 0)})`).join(", ");
  const facts: [string, string][] = [
    [w.stands, addedBy === undefined ? place : `${place}, ${w.added(addedBy.amendment, addedBy.from)}`],
    ...(leansOn.length === 0 ? [] : [[w.leansOn, others(leansOn)] as [string, string]]),
    ...(neededBy.length === 0 ? [] : [[w.neededBy, others(neededBy)] as [string, string]]),
  ];
  const number = said.number === "" ? "" : `${said.number} `;
  const until = later[0] === undefined ? [] : [{ lines: [w.until(later[0].from)] }];
  return [
    { heading: `${number}${text(said.heading, language)}`, facts },
    ...until,
    ...clauseSections(said, language),
    ...later.flatMap((each) => laterSections(each, file, language)),
  ];
}

function laterSections({ amendment, from, line, said }: LaterText, file: string, language: MessageLanguage): Section[] {
  const w = words[language];
  if (said === undefined) return [{ lines: [w.gone(from, amendment, `${file}:${line}`)] }];
  return [{ lines: [w.from(from, amendment, `${file}:${line}`)] }, ...clauseSections(said, language)];
}

/** What the authors wrote before a clause, and what it says. */
function clauseSections({ prose, items, number }: Clause, language: MessageLanguage): Section[] {
  const said = itemSections(items, number, language);
  const own = prose.map((each) => quoted(each.text, language));
  return [
    ...(own.length === 0 ? [] : [{ lines: own }]),
    ...(said.length === 0 && own.length === 0 ? [{ lines: [words[language].nothing] }] : said),
  ];
}

function itemSections(items: readonly Item[], number: string, language: MessageLanguage): Section[] {
  const sections: Section[] = [];
  let count = 0;
  for (const item of items) {
    const last = sections.at(-1);
    if (item.item === "table")
      sections.push({
        table: {
          columns: item.columns.map((title) => ({ title })),
          rows: item.rows.map(({ cells }) => cells.map((cell) => text(cell, language))),
        },
      });
    else if (item.item === "nested")
      sections.push({ heading: text(item.heading, language) }, ...itemSections(item.items, "", language));
    else {
      count += 1;
      const line = `${number === "" ? "-" : `${number}.${count}`} ${text(item.text, language)}`;
      if (last?.lines && !last.table) sections.splice(-1, 1, { ...last, lines: [...last.lines, line] });
      else sections.push({ lines: [line] });
    }
  }
  return sections;
}

const text = (run: Run, language: MessageLanguage): string => writeRun(run, marks, language);

const words = {
  en: {
    stands: "Stands at",
    leansOn: "Leans on",
    neededBy: "Needed by",
    line: (line: number) => `line ${line}`,
    ofLibrary: (library: string, place: string) => `the library ${library}, used at ${place}`,
    added: (amendment: string, from: string) => `added by ${amendment}, in force from ${from}`,
    until: (from: string) => `In force before ${from}:`,
    from: (from: string, amendment: string, place: string) => `From ${from}, by ${amendment} (${place}):`,
    gone: (from: string, amendment: string, place: string) =>
      `From ${from} it no longer applies, by ${amendment} (${place}).`,
    nothing: "It says nothing more.",
  },
  sv: {
    stands: "Står på",
    leansOn: "Stöder sig på",
    neededBy: "Behövs av",
    line: (line: number) => `rad ${line}`,
    ofLibrary: (library: string, place: string) => `biblioteket ${library}, som används på ${place}`,
    added: (amendment: string, from: string) => `tillfört genom ${amendment}, gäller från och med ${from}`,
    until: (from: string) => `Gäller före ${from}:`,
    from: (from: string, amendment: string, place: string) => `Från och med ${from}, genom ${amendment} (${place}):`,
    gone: (from: string, amendment: string, place: string) =>
      `Från och med ${from} gäller den inte längre, genom ${amendment} (${place}).`,
    nothing: "Den säger inget mer.",
  },
} as const;
