// How messages call what would have fitted: keywords by their spelling, kinds of tokens by their name in plain words, and a whole group
// of them by what they begin.

import type { Spelling } from "@mast/exact";
import type { Bilingual } from "../../diagnostics/diagnostic.ts";
import { keywords, spell } from "../../keywords/table.ts";
import { grammarShape } from "./shape.ts";

const titles: Readonly<Record<string, Bilingual>> = {
  Name: { en: "a name", sv: "ett namn" },
  Word: { en: "a name", sv: "ett namn" },
  Identifier: { en: "a name", sv: "ett namn" },
  Code: { en: "the code of a warning, such as M4001", sv: "koden för en varning, till exempel M4001" },
  Currency: { en: "a currency", sv: "en valuta" },
  DateLiteral: { en: "a date", sv: "ett datum" },
  MonthLiteral: { en: "a month", sv: "en månad" },
  QuarterLiteral: { en: "a quarter", sv: "ett kvartal" },
  WeekLiteral: { en: "a week", sv: "en vecka" },
  Number: { en: "a number", sv: "ett tal" },
  TextLiteral: { en: "a text in quotes", sv: "en text inom citattecken" },
  RowStart: { en: "a table row", sv: "en tabellrad" },
  CellBar: { en: "a bar | and the next cell", sv: "ett streck | och nästa cell" },
  RowEnd: { en: "a bar | at the end of the row", sv: "ett streck | i slutet av raden" },
  Comma: { en: "a comma", sv: "ett komma" },
  Semi: { en: "a semicolon", sv: "ett semikolon" },
  LeftParen: { en: "(", sv: "(" },
  RightParen: { en: ")", sv: ")" },
  Percent: { en: "%", sv: "%" },
  Plus: { en: "+", sv: "+" },
  Minus: { en: "-", sv: "-" },
  Star: { en: "*", sv: "*" },
  Slash: { en: "/", sv: "/" },
};

/** Rules whose beginnings are called by one name, the widest first. */
const groups: readonly (readonly [rule: string, title: Bilingual])[] = [
  ["cell", { en: "a value to compare with", sv: "ett värde att jämföra med" }],
  ["expression", { en: "a number, an amount or a name", sv: "ett tal, ett belopp eller ett namn" }],
  ["condition", { en: "a condition", sv: "ett villkor" }],
  ["date", { en: "a date", sv: "ett datum" }],
  ["unitName", { en: "a unit", sv: "en enhet" }],
];

/** How a kind of token is called: a keyword by the spelling of the contract, anything else in the reader's language. */
export function tokenTitle(name: string, spelling: Spelling): Bilingual {
  const title = titles[name];
  if (title) return title;
  const word = keywords.some((entry) => entry.id === name) ? spell(name, spelling) : name;
  return { en: word, sv: word };
}

/** What would have fitted, in words, each once. */
export function expectedWords(names: readonly string[], spelling: Spelling): Bilingual[] {
  let left = [...names];
  const words: Bilingual[] = [];
  for (const [rule, title] of groups) {
    const first = [...grammarShape().firstOf(rule)].map((type) => type.name);
    if (first.length > 1 && first.every((name) => left.includes(name))) {
      left = left.filter((name) => !first.includes(name));
      words.push(title);
    }
  }
  words.push(...left.map((name) => tokenTitle(name, spelling)));
  return words.filter(({ en }, index) => words.findIndex((word) => word.en === en) === index);
}
