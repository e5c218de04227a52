// Takes a statement, gives its sections as plain text in columns, for a terminal or a pipe.

import type { MessageLanguage } from "@mast/language";
import { type Outline, outline, type Section } from "./outline.ts";
import type { Statement } from "./schema.ts";

export interface Layout {
  /** Columns that there is room for; absent: as wide as it takes. */
  readonly width?: number | undefined;
  readonly colour?: boolean;
}

const gap = "  ";
/** Words up to this long, dates and names among them, are not broken. */
const wholeWord = 14;

/** The whole statement in a language; ends with a line break. */
export function toTerminal(statement: Statement, language: MessageLanguage, layout: Layout): string {
  return printOutline(outline(statement, language), layout);
}

/** Sections under their title; ends with a line break. */
export function printOutline({ title, sections }: Outline, layout: Layout): string {
  return `${boldIn(layout)(title)}\n\n${printSections(sections, layout)}`;
}

/** Sections alone; ends with a line break. */
export function printSections(sections: readonly Section[], layout: Layout): string {
  return `${sections.map((one) => section(one, layout, boldIn(layout))).join("\n\n")}\n`;
}

const boldIn =
  ({ colour }: Layout) =>
  (text: string): string =>
    colour ? `\u001b[1m${text}\u001b[22m` : text;

function section(one: Section, layout: Layout, bold: (text: string) => string): string {
  const lines: string[] = one.heading === undefined ? [] : [bold(one.heading)];
  if (one.facts) {
    const rows = one.facts.map(([name, value]) => [name, value]);
    lines.push(...table(rows, [false, false], layout.width).flat());
  }
  for (const line of one.lines ?? []) lines.push(...wrap(line, layout.width ?? Number.POSITIVE_INFINITY));
  if (one.table) {
    const { columns, rows } = one.table;
    const totals = one.totals ?? [];
    const numbers = columns.map((column) => column.numbers === true);
    const [head = [], ...body] = table([columns.map(({ title }) => title), ...rows, ...totals], numbers, layout.width);
    const printed = body.map((row, index) => (index < rows.length ? row : row.map(bold)));
    lines.push(...head.map((line) => (layout.colour ? `\u001b[2m${line}\u001b[22m` : line)), ...printed.flat());
  }
  return lines.join("\n");
}

/** Every row as the lines it takes; text columns are wrapped, widest first, until the row fits. */
function table(
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
  width: number | undefined,
): string[][] {
  const widths = numbers.map((_, column) => Math.max(...rows.map((row) => length(row[column] ?? ""))));
  const room = width ?? Number.POSITIVE_INFINITY;
  const total = () => widths.reduce((sum, one) => sum + one, 0) + gap.length * (widths.length - 1);
  const least = widths.map((one, column) => {
    if (numbers[column]) return one;
    const words = rows.flatMap((row) => (row[column] ?? "").split(" ")).map(length);
    return Math.min(wholeWord, Math.max(...words));
  });
  for (let over = total() - room; over > 0; over = total() - room) {
    const spare = widths.map((one, column) => one - least[column]!);
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest]! <= 0) break;
    widths[widest]! -= 1;
  }
  return rows.map((row) => {
    const cells = row.map((text, column) => wrap(text, widths[column]!));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => pad(lines[line] ?? "", widths[column]!, numbers[column]!))
        .join(gap)
        .trimEnd(),
    );
  });
}

function wrap(text: string, room: number): string[] {
  const width = Math.max(1, room);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && length(line) + 1 + length(word) > width) {
      lines.push(line);
      line = "";
    }
    let rest = line === "" ? word : `${line} ${word}`;
    while (length(rest) > width) {
      lines.push([...rest].slice(0, width).join(""));
      rest = [...rest].slice(width).join("");
    }
    line = rest;
  }
  return [...lines, line];
}

function pad(text: string, width: number, right: boolean): string {
  const blank = " ".repeat(Math.max(0, width - length(text)));
  return right ? blank + text : text + blank;
}

function length(text: string): number {
  return [...text].length;
}
