// Takes the readable contract, gives Markdown: numbered clauses, their sentences numbered within them, tables.

import type { MessageLanguage } from "@mast/language";
import type { Clause, ContractDocument, Item, Run, Table } from "./document.ts";
import { type Marks, writeRun } from "./inline.ts";

const escaped = (text: string): string => text.replace(/[\\|*_`<[\]#]/g, "\\$&").replace(/\n/g, " ");

const marks: Marks = {
  plain: escaped,
  term: (name) => `**${escaped(name)}**`,
  column: (name) => `*${escaped(name)}*`,
  reference: escaped,
};

/** The whole document; ends with a line break. */
export function documentToMarkdown(document: ContractDocument): string {
  const said = (run: Run) => writeRun(run, marks, document.language);
  const plain = (run: Run) => writeRun(run, { ...marks, term: escaped, column: escaped }, document.language);
  const prose = (lines: readonly { readonly text: string }[]) =>
    lines.length === 0 ? [] : [lines.map(({ text }) => `> ${escaped(text)}`).join("\n")];
  const blocks = [
    `# ${escaped(document.title)}`,
    ...prose(document.prose),
    tableText(document.preamble, said),
    ...(document.parties === undefined ? [] : [`## ${document.partiesHeading}`, tableText(document.parties, said)]),
    ...document.clauses.flatMap((clause) => [
      ...prose(clause.prose),
      `## ${clause.number} ${plain(clause.heading)}`,
      ...itemBlocks(clause.items, clause.number, said),
    ]),
    ...document.appendices.flatMap(({ heading, items }) => [`## ${heading}`, ...itemBlocks(items, "", said)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The sentences and tables of one clause, without its number; empty when it says none. */
export function clauseToMarkdown({ items }: Clause, language: MessageLanguage): string {
  return itemBlocks(items, "", (run) => writeRun(run, marks, language)).join("\n\n");
}

function itemBlocks(items: readonly Item[], number: string, said: (run: Run) => string): string[] {
  let count = 0;
  return items.flatMap((item) => {
    if (item.item === "table") return [tableText(item, said)];
    if (item.item === "nested") return [`### ${said(item.heading)}`, ...itemBlocks(item.items, "", said)];
    count += 1;
    return [number === "" ? `- ${said(item.text)}` : `${number}.${count} ${said(item.text)}`];
  });
}

function tableText({ columns, rows }: Table, said: (run: Run) => string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    row(columns.map(escaped)),
    row(columns.map(() => "---")),
    ...rows.map(({ cells }) => row(cells.map(said))),
  ];
  return lines.join("\n");
}
