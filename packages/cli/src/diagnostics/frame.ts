// Takes one diagnostic and the text it is about, gives the frame a reader sees: place, severity, code and message, the lines it
// points at with the spans underlined, what to write instead.

import type { Diagnostic, LineIndex, MessageLanguage, Span } from "@mast/language";
import type { Paint } from "../paint.ts";
import { words } from "../words.ts";

export interface Framed {
  readonly file: string;
  readonly lines: LineIndex;
  readonly language: MessageLanguage;
  readonly paint: Paint;
}

interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly main: boolean;
  readonly label: string;
}

/** A whole diagnostic as text, several lines, without a line break at the end. */
export function frame(diagnostic: Diagnostic, at: Framed): string {
  const { paint, language } = at;
  const tone = toneOf(diagnostic, paint);
  const head = `${paint.bold(placeText(diagnostic, at))}: ${tone(paint.bold(`${words[language].severity[diagnostic.severity]} ${diagnostic.code}`))}: ${paint.bold(diagnostic.message[language])}`;
  const marks = marksOf(diagnostic, at);
  const margin = " ".repeat(Math.max(0, ...marks.map((mark) => String(mark.line).length)));
  const body = diagnostic.place.in === "contract" ? sourceLines(marks, margin, at, tone) : dataLines(diagnostic, at);
  const help = diagnostic.help?.[language];
  const helps = [
    ...(help ? [help] : []),
    ...(diagnostic.help ? [] : diagnostic.fixes.map((fix) => fix.title[language])),
  ];
  const tail = helps.map((line) => `${margin} ${paint.blue("=")} ${line}`);
  return [head, ...body, ...tail].join("\n");
}

/** `contract.mast:12:8`, or `absence.csv:7, column short_days` for a fault of the data. */
export function placeText(diagnostic: Diagnostic, at: Pick<Framed, "file" | "lines" | "language">): string {
  const { place } = diagnostic;
  if (place.in === "contract") {
    const { line, column } = at.lines.at(place.span.start);
    return `${at.file}:${line}:${column}`;
  }
  const line = place.line === undefined ? "" : `:${place.line}`;
  const column = place.column === undefined ? "" : `, ${words[at.language].column} ${place.column}`;
  return `${place.file}${line}${column}`;
}

function toneOf(diagnostic: Diagnostic, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, information: paint.blue }[diagnostic.severity];
}

function marksOf(diagnostic: Diagnostic, at: Framed): readonly Mark[] {
  if (diagnostic.place.in !== "contract") return [];
  const related = diagnostic.related.map((one) => markOf(one.span, one.message[at.language], false, at.lines));
  return [markOf(diagnostic.place.span, "", true, at.lines), ...related];
}

function markOf(span: Span, label: string, main: boolean, lines: LineIndex): Mark {
  const { line, column } = lines.at(span.start);
  const end = lines.at(span.end);
  const last = end.line === line ? end.column : lines.text(line).length + 1;
  return { line, column, length: Math.max(1, last - column), main, label };
}

// Lines are shown in the order of the text, each once, with the marks on it below; an empty margin stands between distant lines.
function sourceLines(marks: readonly Mark[], margin: string, at: Framed, tone: (text: string) => string): string[] {
  const { paint, lines } = at;
  const bar = paint.blue("|");
  const shown = [...new Set(marks.map((mark) => mark.line))].sort((a, b) => a - b);
  const out = [`${margin} ${bar}`];
  let before: number | undefined;
  for (const line of shown) {
    if (before !== undefined && line > before + 1) out.push(paint.blue("…"));
    before = line;
    const text = lines.text(line);
    out.push(`${paint.blue(String(line).padStart(margin.length))} ${bar} ${text}`.trimEnd());
    for (const mark of marks.filter((one) => one.line === line)) {
      const lead = text.slice(0, mark.column - 1).replace(/[^\t]/gu, " ");
      const under = (mark.main ? "^" : "-").repeat(widthOf(text.slice(mark.column - 1, mark.column - 1 + mark.length)));
      const painted = (mark.main ? tone : paint.blue)(mark.label ? `${under} ${mark.label}` : under);
      out.push(`${margin} ${bar} ${lead}${painted}`);
    }
  }
  return out;
}

// How many columns a text takes: one per character, not per UTF-16 unit, and at least one.
function widthOf(text: string): number {
  return Math.max(1, [...text].filter((character) => !/\p{Mark}/u.test(character)).length);
}

function dataLines(diagnostic: Diagnostic, at: Framed): string[] {
  if (diagnostic.place.in !== "data" || diagnostic.place.value === undefined) return [];
  return [`  ${at.paint.blue("|")} ${JSON.stringify(diagnostic.place.value)}`];
}
