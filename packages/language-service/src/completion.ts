// What may be written at a cursor: the words that the grammar takes there, the names and the dates that fit. The grammar is asked what may
// stand behind the words before the cursor, and which of its rules would take it.

import {
  asCellBar,
  type Expected,
  expectedNext,
  type Keyword,
  keyword,
  keywords,
  type MessageLanguage,
  spell,
  subClausesOf,
} from "@mast/language";
import type { Analysis } from "./analysis.ts";
import { datesFitting, namesFitting } from "./fitting-names.ts";
import { aboutKeyword } from "./hover.ts";
import { libraryNames, libraryParts } from "./library-completions.ts";
import { inNumber } from "./pattern.ts";
import { type CursorPlace, endOf, placeAt } from "./place.ts";
import { snippetOf } from "./snippets.ts";

export interface Completion {
  readonly label: string;
  readonly kind: "keyword" | "name" | "unit" | "snippet" | "date";
  readonly detail: string;
  /** Markdown: what a name stands for, or a word in both spellings. */
  readonly documentation: string;
  /** What is written; `${1:…}` marks places to fill in when `snippet` is set. */
  readonly insert: string;
  readonly snippet: boolean;
  readonly replace: { readonly start: number; readonly end: number };
  /** Lower comes first. */
  readonly order: number;
}

/** Proposals at an offset, best first; none inside texts and comments. */
export function completions(
  analysis: Analysis,
  offset: number,
  language: MessageLanguage = analysis.parsed.spelling,
): readonly Completion[] {
  const place = placeAt(analysis, offset);
  if (place.inText) return libraryNames(analysis, place, language);
  if (place.inComment) return [];
  const ofLibrary = libraryParts(analysis, place, language);
  if (ofLibrary.length > 0) return ofLibrary;
  const found: Completion[] = [];
  const push = (item: Completion) => {
    if (!found.some((each) => each.label === item.label)) found.push(item);
  };
  for (const from of beginnings(analysis, place)) {
    const typed = analysis.text.slice(from.word.start, offset).replace(/ +/g, " ").toLowerCase();
    const expected = expectedNext(asOpenRow(analysis, from));
    const wholeWord = from.word.start === place.word.start;
    if (wholeWord) {
      for (const item of [...namesFitting(analysis, from, expected), ...datesFitting(analysis, from, expected)])
        if (item.label.toLowerCase().startsWith(analysis.text.slice(item.replace.start, offset).toLowerCase()))
          push(item);
    }
    for (const item of words(analysis, from, expected, language)) {
      const label = item.label.toLowerCase();
      if (label.startsWith(typed) || (wholeWord && label.includes(` ${typed}`))) push(item);
    }
  }
  return found.sort((a, b) => a.order - b.order);
}

/** Where what is being typed may begin: at the word, or at one of the words before it on its line, when it is a phrase of several. */
function beginnings({ text }: Analysis, place: CursorPlace): readonly CursorPlace[] {
  const found = [place];
  for (let back = place.before.length - 1; back >= 0; back--) {
    const [token, later] = [place.before[back], found.at(-1)];
    if (!token || !later || found.length > longestPhrase) break;
    if (!/^\p{L}/u.test(token.image) || !/^ +$/.test(text.slice(endOf(token), later.word.start))) break;
    const start = token.startOffset;
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const lineStart = text.slice(line, start).trim() === "";
    const word = { start, end: place.word.end };
    found.push({ ...place, before: place.before.slice(0, back), word, lineStart, column: start - line });
  }
  return found;
}

/** The longest words of the language have so many words more than one. */
const longestPhrase = Math.max(
  ...keywords.flatMap(({ en, sv }) => [...en, ...sv].map((form) => form.split(" ").length - 1)),
);

/** The tokens before the cursor; a bar at the end of its line has a cell to come. */
function asOpenRow({ text }: Analysis, { before, word }: CursorPlace): CursorPlace["before"] {
  const last = before.at(-1);
  if (last?.tokenType.name !== "RowEnd" || text.slice(endOf(last), word.start).includes("\n")) return before;
  return [...before.slice(0, -1), asCellBar(last)];
}

/** Keywords that the grammar takes, as they are spelled where they stand, and at the start of a line what may open one. */
function words(
  analysis: Analysis,
  place: CursorPlace,
  expected: readonly Expected[],
  language: MessageLanguage,
): readonly Completion[] {
  const { spelling } = analysis.parsed;
  const last = place.before.at(-1)?.tokenType.name ?? "";
  const word = (id: string, label: string, order: number, opens = false): Completion => {
    const snippet = opens ? snippetOf(id, spelling) : undefined;
    const { use } = keyword(id);
    const clause = use === "clause" ? id : place.before[0]?.tokenType.name;
    return {
      label,
      kind: snippet === undefined ? (use === "unit" ? "unit" : "keyword") : "snippet",
      detail: use,
      documentation: aboutKeyword(id, language, clause, spelling),
      insert: snippet ?? label,
      snippet: snippet !== undefined,
      replace: place.word,
      order,
    };
  };
  const goesOn = expected
    .filter(({ token, opens }) => keywordIds.has(token) && (place.lineStart ? place.before.length > 0 : !opens))
    .filter(({ token }) => !alone[last]?.includes(token))
    .map((each) => word(each.token, inNumber(each.token, spelling, isPlural(each, place)), each.opens ? 2 : 1));
  const opening = place.lineStart ? openers(place) : [];
  return [...goesOn, ...opening.map(({ id, use }) => word(id, spell(id, spelling), use === "clause" ? 3 : 2, true))];
}

/** Plural after a number other than 1, after `number of` and its like, and where people are counted. */
function isPlural({ token, within: rule }: Expected, { before }: CursorPlace): boolean {
  const last = before.at(-1);
  if (last?.tokenType.name === "Number") return last.image !== "1";
  if (rule === "unitName" && quantities.has(last?.tokenType.name ?? "")) return true;
  return rule === "measureAtom" && token === "Person" && last?.tokenType.name !== "Per";
}

const quantities: ReadonlySet<string> = new Set(["WholeNumberOf", "NumberOf", "ScoreOf"]);

/** Clauses that an amendment does not bring, by its word. */
const alone: Readonly<Record<string, readonly string[]>> = {
  Replaces: ["Amendment"],
  Adds: ["Amendment", "Contract"],
};

const keywordIds = new Set(keywords.map((each) => each.id));

/** Clauses at the start of a line; after two spaces, or inside a clause, its sub-clauses. */
function openers(place: CursorPlace): readonly Keyword[] {
  const clause = place.before[0]?.tokenType.name;
  const own = clause === undefined ? [] : subClausesOf(clause);
  const parts = [...new Set([...own, ...(place.amending ? subClausesOf("Amendment") : [])])].map(keyword);
  const clauses = keywords.filter((entry) => entry.use === "clause");
  return place.column === 0 || place.before.length === 0 ? [...clauses, ...parts] : parts;
}
