// Takes the readable contract, gives HTML for an editor's panel or a page: elements that say what they are, every block with the lines of
// the text that it comes from, no style and no script.

import type { Clause, ContractDocument, Item, Run, Table } from "./document.ts";
import { type Marks, writeRun } from "./inline.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const marks: Marks = {
  plain: escaped,
  term: (name) => `<dfn>${escaped(name)}</dfn>`,
  column: (name) => `<var>${escaped(name)}</var>`,
  reference: (text, clause) => `<a href="#clause-${clause}">${escaped(text)}</a>`,
};

interface Form {
  readonly said: (run: Run) => string;
  readonly lines: (at: { readonly start: number; readonly end: number }) => string;
}

/** A stretch of the document that is shown or replaced as one. */
export interface HtmlPart {
  /** Stable while the contract is being written, different for every part. */
  readonly key: string;
  /** Only some of what the clause says could be read. */
  readonly broken: boolean;
  readonly html: string;
}

/** The document part by part: its head, each clause, each appendix. */
export function documentToHtmlParts(document: ContractDocument): readonly HtmlPart[] {
  const form: Form = {
    said: (run) => writeRun(run, marks, document.language),
    lines: (at) => {
      const { from, to } = document.lines(at);
      return ` data-line="${from}" data-line-end="${to}"`;
    },
  };
  const parties =
    document.parties === undefined
      ? []
      : [
          `<h2${form.lines(document.parties.at)}>${escaped(document.partiesHeading)}</h2>`,
          tableText(document.parties, form),
        ];
  const head = [
    "<header>",
    `<h1${form.lines(document.titleAt)}>${escaped(document.title)}</h1>`,
    ...prose(document.prose, form),
    tableText(document.preamble, form),
    ...parties,
    "</header>",
  ].join("\n");
  const counts = new Map<string, number>();
  const once = (key: string) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  };
  return [
    { key: once("head"), broken: false, html: head },
    ...document.clauses.map((clause) => ({
      key: once(clause.key),
      broken: clause.broken,
      html: clauseText(clause, form),
    })),
    ...document.appendices.map(({ heading, items }) => ({
      key: once(heading),
      broken: false,
      html: `<section>\n<h2>${escaped(heading)}</h2>\n${itemTexts(items, "", form).join("\n")}\n</section>`,
    })),
  ];
}

/** An `article` in the document's language. */
export function documentToHtml(document: ContractDocument): string {
  const parts = documentToHtmlParts(document).map(({ html }) => html);
  return [`<article lang="${document.language}">`, ...parts, "</article>", ""].join("\n");
}

/** A whole page that needs nothing else. */
export function htmlPage(document: ContractDocument): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${document.language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(document.title)}</title></head>`,
    `<body>\n${documentToHtml(document)}</body>`,
    "</html>",
    "",
  ].join("\n");
}

function clauseText(clause: Clause, form: Form): string {
  const broken = clause.broken ? ' data-broken="true"' : "";
  return [
    `<section id="clause-${clause.number}"${broken}${form.lines(clause.at)}>`,
    ...prose(clause.prose, form),
    `<h2${form.lines(clause.at)}>${clause.number} ${form.said(clause.heading)}</h2>`,
    ...itemTexts(clause.items, clause.number, form),
    "</section>",
  ].join("\n");
}

function prose(
  lines: readonly { readonly at: { start: number; end: number }; readonly text: string }[],
  form: Form,
): string[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const at = { start: first.at.start, end: last.at.end };
  return [`<blockquote${form.lines(at)}><p>${lines.map(({ text }) => escaped(text)).join("<br>")}</p></blockquote>`];
}

function itemTexts(items: readonly Item[], number: string, form: Form): string[] {
  let count = 0;
  return items.map((item) => {
    if (item.item === "table") return tableText(item, form);
    if (item.item === "nested")
      return `<section${form.lines(item.at)}>\n<h3>${form.said(item.heading)}</h3>\n${itemTexts(item.items, "", form).join("\n")}\n</section>`;
    count += 1;
    const head = number === "" ? "" : `<span>${number}.${count}</span> `;
    return `<p${form.lines(item.at)}>${head}${form.said(item.text)}</p>`;
  });
}

function tableText({ at, columns, rows }: Table, form: Form): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr${form.lines(row.at)}>${row.cells.map((cell) => `<td>${form.said(cell)}</td>`).join("")}</tr>`,
  );
  return [
    `<table${form.lines(at)}>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>`,
    ...body,
    "</tbody>",
    "</table>",
  ].join("\n");
}
