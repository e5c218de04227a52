// Takes the readable contract, gives a Word document: headings and sentences with Word's own numbers, tables with headed columns, title and
// language set. The same contract gives the same bytes. The library that writes Word is loaded when this is called.

import type { IParagraphOptions, Paragraph, Table as WordTable } from "docx";
import type { ContractDocument, Item, Run, Table } from "./document.ts";
import { quoted, referenceText } from "./inline.ts";
import { timeless } from "./timeless.ts";

const numbering = "clauses";

/** The bytes of a .docx file. */
export async function documentToWord(document: ContractDocument): Promise<Uint8Array> {
  const word = await import("docx");
  const { language } = document;

  const runs = (run: Run) =>
    run.flatMap((piece) => {
      if (typeof piece === "string") return [new word.TextRun(piece)];
      if ("column" in piece) return [new word.TextRun({ text: piece.column, italics: true })];
      if ("quote" in piece) return [new word.TextRun(quoted(piece.quote, language))];
      const term = new word.TextRun({ text: piece.term, bold: true });
      return piece.clause === undefined
        ? [term]
        : [term, new word.TextRun(` ${referenceText(piece.clause, language)}`)];
    });
  const paragraph = (run: Run, options: IParagraphOptions = {}): Paragraph =>
    new word.Paragraph({ ...options, children: runs(run) });
  const cell = (run: Run, head: boolean) =>
    new word.TableCell({
      children: [
        head ? new word.Paragraph({ children: [new word.TextRun({ text: plain(run), bold: true })] }) : paragraph(run),
      ],
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      ...(head ? { shading: { fill: "E7E6E6" } } : {}),
    });
  const tableOf = ({ columns, rows }: Table): (Paragraph | WordTable)[] => [
    new word.Table({
      width: { size: 100, type: word.WidthType.PERCENTAGE },
      rows: [
        new word.TableRow({ tableHeader: true, children: columns.map((column) => cell([column], true)) }),
        ...rows.map(
          (row) => new word.TableRow({ cantSplit: true, children: row.cells.map((each) => cell(each, false)) }),
        ),
      ],
    }),
    new word.Paragraph(""),
  ];
  const itemsOf = (items: readonly Item[], numbered: boolean): (Paragraph | WordTable)[] =>
    items.flatMap((item) => {
      if (item.item === "table") return tableOf(item);
      if (item.item === "nested")
        return [paragraph(item.heading, { heading: word.HeadingLevel.HEADING_2 }), ...itemsOf(item.items, false)];
      const style: IParagraphOptions = numbered
        ? { numbering: { reference: numbering, level: 1 } }
        : { bullet: { level: 0 } };
      return [paragraph(item.text, { ...style, spacing: { after: 80 } })];
    });
  const prose = (lines: readonly { readonly text: string }[]): Paragraph[] =>
    lines.length === 0 ? [] : [paragraph([lines.map(({ text }) => text).join(" ")], { style: "Prose" })];
  const heading = (text: string): Paragraph => paragraph([text], { heading: word.HeadingLevel.HEADING_1 });

  const children = [
    paragraph([document.title], { heading: word.HeadingLevel.TITLE }),
    ...prose(document.prose),
    ...tableOf(document.preamble),
    ...(document.parties === undefined ? [] : [heading(document.partiesHeading), ...tableOf(document.parties)]),
    ...document.clauses.flatMap((clause) => [
      ...prose(clause.prose),
      paragraph(clause.heading, {
        heading: word.HeadingLevel.HEADING_1,
        numbering: { reference: numbering, level: 0 },
        keepNext: true,
      }),
      ...itemsOf(clause.items, true),
    ]),
    ...document.appendices.flatMap(({ heading: title, items }) => [heading(title), ...itemsOf(items, false)]),
  ];
  const file = new word.Document({
    title: document.title,
    creator: "Mast",
    lastModifiedBy: "Mast",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: language === "en" ? "en-GB" : "sv-SE" } } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
      },
      paragraphStyles: [
        {
          id: "Prose",
          name: "Prose",
          basedOn: "Normal",
          run: { italics: true },
          paragraph: { indent: { left: 360 }, spacing: { before: 200, after: 120 } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: numbering,
          levels: [0, 1].map((level) => ({
            level,
            format: word.LevelFormat.DECIMAL,
            text: level === 0 ? "%1" : "%1.%2",
            alignment: word.AlignmentType.START,
            style: { paragraph: { indent: { left: 720, hanging: 720 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return timeless(new Uint8Array(await word.Packer.toArrayBuffer(file, false, overrides(document.title))));
}

const plain = (run: Run): string => run.map((piece) => (typeof piece === "string" ? piece : "")).join("");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Properties without the time of writing. */
function overrides(title: string): readonly { readonly path: string; readonly data: string }[] {
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>Mast</dc:creator><cp:lastModifiedBy>Mast</cp:lastModifiedBy>`,
    "</cp:coreProperties>",
  ].join("");
  return [{ path: "docProps/core.xml", data }];
}
