// A pattern of keyword ids in pieces, and in the words of a spelling.

import { formsOf, keyword } from "@mast/language";
import { partName } from "./parts.ts";

/** A piece of a pattern: a part, or words or a sign of which one is written. */
export type Piece =
  | { readonly part: string; readonly optional: boolean; readonly text: string }
  | { readonly part?: undefined; readonly ids: readonly string[]; readonly optional: boolean; readonly text: string };

interface Written {
  readonly pattern: string;
}

const signs: Readonly<Record<string, string>> = { "(": "LeftParen", ")": "RightParen", ",": "Comma", ";": "Semi" };
const repeated = / (\S+) …/;

/** The pieces of a form, without the marks of what is optional or repeated. */
export function piecesOf({ pattern }: Written): readonly Piece[] {
  let optional = false;
  return pattern
    .replace(repeated, "")
    .split(" ")
    .flatMap((text): readonly Piece[] => {
      if (text === "[" || text === "]") {
        optional = text === "[";
        return [];
      }
      if (text.startsWith("<")) return [{ part: text.slice(1, -1), optional, text }];
      return [{ ids: text.split("|").map((id) => signs[id] ?? id.replace("+", "")), optional, text }];
    });
}

/** The word or sign after which the part before it is written again. */
export function repeatsAfter({ pattern }: Written): string | undefined {
  const found = repeated.exec(pattern)?.[1];
  return found && (signs[found] ?? found);
}

/** A stretch of a label, and the part that it is. */
export interface SpelledPart {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A pattern with its words in a spelling, and its parts as stretches of it. */
export function spelled(
  { pattern }: Written,
  spelling: "en" | "sv",
): { readonly label: string; readonly parts: readonly SpelledPart[] } {
  let label = "";
  const parts: SpelledPart[] = [];
  for (const text of pattern.split(" ")) {
    const tight = label === "" || /[([]$/.test(label) || /^[)\];,]$/.test(text);
    if (!tight) label += " ";
    const start = label.length;
    if (text.startsWith("<")) {
      const name = text.slice(1, -1);
      label += partName(name, spelling);
      parts.push({ name, start, end: label.length });
    } else if (/^\p{L}/u.test(text))
      label += text
        .split("|")
        .map((id) => inNumber(id.replace("+", ""), spelling, id.endsWith("+")))
        .join(" | ");
    else label += text;
  }
  return { label, parts };
}

/** Forms of a keyword by number: `year`, `years`. */
export function inNumber(id: string, spelling: "en" | "sv", plural: boolean): string {
  const [one = "", many = one] = formsOf(keyword(id), spelling);
  return plural ? many : one;
}
