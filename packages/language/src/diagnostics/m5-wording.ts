// How M5 speaks of places, values and lists, in both languages, and the one shape of a message about a cell.

import { type Rational, rational, writeNumber } from "@mast/exact";
import type { MessageLanguage } from "./diagnostic.ts";
import { type Entry, entry } from "./entry.ts";

/** A cell of a file: physical line of a text file, number of the record in other files. */
export interface CellPlace {
  readonly file: string;
  readonly unit: "line" | "record";
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

export interface CellTexts<P> {
  /** What follows “Line 4 of absence.csv has “1,5” for days, ”, without the full stop. */
  readonly fault: (params: CellPlace & P) => string;
  readonly help: (params: CellPlace & P) => string;
}

/** An entry about one cell: an error whose message names the line, the file, the value and the column before the fault. */
export function cellEntry<P = unknown>(
  code: string,
  slug: string,
  texts: { readonly en: CellTexts<P>; readonly sv: CellTexts<P> },
): Entry<CellPlace & P> {
  return entry<CellPlace & P>({
    code,
    slug,
    severity: "error",
    en: {
      message: (p) =>
        `${rowOf("en", p)} of ${p.file} has ${quotedValue("en", p.value)} for ${p.column}, ${texts.en.fault(p)}.`,
      help: texts.en.help,
    },
    sv: {
      message: (p) =>
        `${rowOf("sv", p)} i ${p.file} har ${quotedValue("sv", p.value)} för ${p.column}, ${texts.sv.fault(p)}.`,
      help: texts.sv.help,
    },
  });
}

/** “Line 4” or “Record 4”, “Rad 4” or “Post 4”. */
export function rowOf(
  language: MessageLanguage,
  at: { readonly unit: "line" | "record"; readonly row: number },
): string {
  const words = { en: { line: "Line", record: "Record" }, sv: { line: "Rad", record: "Post" } };
  return `${words[language][at.unit]} ${numberText(language, at.row)}`;
}

/** A value in quotation marks, cut to what a reader needs and without characters that cannot be seen. */
export function quotedValue(language: MessageLanguage, value: string): string {
  const visible = value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (c) => ({ "\n": "⏎", "\r": "␍", "\t": "⇥" })[c] ?? "�");
  const points = [...visible];
  const short = points.length > 60 ? `${points.slice(0, 59).join("")}…` : visible;
  return language === "en" ? `“${short}”` : `”${short}”`;
}

/** Names in a row: “a, b and c”. At most eight are named. */
export function listed(language: MessageLanguage, names: readonly string[], word: "and" | "or" = "and"): string {
  const joins = { en: { and: "and", or: "or" }, sv: { and: "och", or: "eller" } };
  const more = { en: (n: number) => `${n} more`, sv: (n: number) => `${n} till` };
  const shown = names.length > 8 ? [...names.slice(0, 7), more[language](names.length - 7)] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} ${joins[language][word]} ${shown.at(-1)}`;
}

/** A whole number or an exact value as readers of the language write it. */
export function numberText(language: MessageLanguage, value: number | Rational): string {
  return writeNumber(typeof value === "object" ? value : rational(value), language);
}

/** The words of the contract for marks between cells and inside numbers. */
export const markWords = {
  en: {
    comma: "comma",
    semicolon: "semicolon",
    tab: "tab",
    point: "point",
    space: "space",
    bar: "bar",
    apostrophe: "apostrophe",
  },
  sv: {
    comma: "komma",
    semicolon: "semikolon",
    tab: "tabb",
    point: "punkt",
    space: "mellanslag",
    bar: "lodstreck",
    apostrophe: "apostrof",
  },
} as const;
