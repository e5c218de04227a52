// M1 — the text itself: characters, words, clauses that are cut short. Codes are never reused.

import { entry } from "./entry.ts";

export const m1 = {
  unreadableCharacter: entry<{ characters: string }>({
    code: "M1001",
    slug: "unreadable-character",
    severity: "error",
    en: {
      message: ({ characters }) => `“${characters}” has no meaning in a contract.`,
      help: () => "Remove it, or put it inside a text in quotes.",
    },
    sv: {
      message: ({ characters }) => `”${characters}” betyder inget i ett avtal.`,
      help: () => "Ta bort det, eller sätt det inom citattecken i en text.",
    },
  }),
  malformedNumber: entry<{ image: string }>({
    code: "M1002",
    slug: "malformed-number",
    severity: "error",
    en: {
      message: ({ image }) => `“${image}” can be read as more than one number.`,
      help: () => "Write thousands in groups of three and one decimal mark: 1,842.50 in English, 1 842,50 in Swedish.",
    },
    sv: {
      message: ({ image }) => `”${image}” kan läsas som mer än ett tal.`,
      help: () => "Skriv tusental i grupper om tre och ett decimaltecken: 1 842,50 på svenska, 1,842.50 på engelska.",
    },
  }),
  noSuchDate: entry<{ image: string }>({
    code: "M1003",
    slug: "no-such-date",
    severity: "error",
    en: {
      message: ({ image }) => `${image} is not in the calendar.`,
      help: () => "Write a day as 2018-10-01, a month as 2018-10, a quarter as 2018-Q4, a week as 2018-W40.",
    },
    sv: {
      message: ({ image }) => `${image} finns inte i kalendern.`,
      help: () => "Skriv en dag som 2018-10-01, en månad som 2018-10, ett kvartal som 2018-Q4, en vecka som 2018-W40.",
    },
  }),
  textNotClosed: entry<Record<never, never>>({
    code: "M1004",
    slug: "text-not-closed",
    severity: "error",
    en: {
      message: () => "A text that begins with a quotation mark has no closing quotation mark on its line.",
      help: () => 'Close it with ".',
    },
    sv: {
      message: () => "En text som börjar med citattecken saknar avslutande citattecken på sin rad.",
      help: () => 'Avsluta den med ".',
    },
  }),
  curlyQuotes: entry<Record<never, never>>({
    code: "M1005",
    slug: "curly-quotes",
    severity: "error",
    en: {
      message: () => "A text stands in typographic quotation marks.",
      help: () => 'Use straight ones: "…".',
    },
    sv: {
      message: () => "En text står inom typografiska citattecken.",
      help: () => 'Använd raka: "…".',
    },
  }),
  proseInsideLine: entry<Record<never, never>>({
    code: "M1006",
    slug: "prose-inside-line",
    severity: "error",
    en: {
      message: () => "A “>” stands inside a line; prose begins a line of its own.",
      help: () => "Move the prose to a line before the clause, or write a comparison in words: is more than.",
    },
    sv: {
      message: () => "Ett ”>” står inne i en rad; löptext börjar en egen rad.",
      help: () => "Flytta löptexten till en rad före klausulen, eller skriv en jämförelse i ord: är mer än.",
    },
  }),
  unexpectedWord: entry<{ found: string; clause: string; expected: readonly string[] }>({
    code: "M1010",
    slug: "unexpected-word",
    severity: "error",
    en: {
      message: ({ found, clause }) => `“${found}” does not fit here in ${clause}.`,
      help: ({ expected }) => (expected.length > 0 ? `Expected ${alternatives(expected, "or")}.` : "Remove it."),
    },
    sv: {
      message: ({ found, clause }) => `”${found}” passar inte här i ${clause}.`,
      help: ({ expected }) => (expected.length > 0 ? `Väntade ${alternatives(expected, "eller")}.` : "Ta bort det."),
    },
  }),
  cutShort: entry<{ clause: string; after: string; expected: readonly string[] }>({
    code: "M1011",
    slug: "cut-short",
    severity: "error",
    en: {
      message: ({ clause, after }) => `Something is missing after “${after}” in ${clause}.`,
      help: ({ expected }) => (expected.length > 0 ? `Write ${alternatives(expected, "or")}.` : "Complete the clause."),
    },
    sv: {
      message: ({ clause, after }) => `Något saknas efter ”${after}” i ${clause}.`,
      help: ({ expected }) =>
        expected.length > 0 ? `Skriv ${alternatives(expected, "eller")}.` : "Gör klausulen färdig.",
    },
  }),
  noClause: entry<{ found: string; nearest?: string }>({
    code: "M1012",
    slug: "no-clause",
    severity: "error",
    en: {
      message: ({ found }) => `No clause begins with “${found}”.`,
      help: ({ nearest }) =>
        nearest
          ? `Did you mean ${nearest}?`
          : "A clause begins with its keyword: party, data, outcome, pricing, payment of …",
    },
    sv: {
      message: ({ found }) => `Ingen klausul börjar med ”${found}”.`,
      help: ({ nearest }) =>
        nearest
          ? `Menade du ${nearest}?`
          : "En klausul börjar med sitt nyckelord: part, data, utfall, prissättning, utbetalning av …",
    },
  }),
  noContract: entry<Record<never, never>>({
    code: "M1013",
    slug: "no-contract",
    severity: "error",
    en: {
      message: () => "The text does not begin with a contract clause.",
      help: () => 'Begin with contract "Title", its currency and its running time.',
    },
    sv: {
      message: () => "Texten börjar inte med en avtalsklausul.",
      help: () => 'Börja med avtal "Titel", dess valuta och löptid.',
    },
  }),
  proseWithoutClause: entry<Record<never, never>>({
    code: "M1014",
    slug: "prose-without-clause",
    severity: "error",
    en: {
      message: () => "Prose stands inside a clause or after the last one; it belongs before the clause it explains.",
      help: () => "Move it before a clause, or make it a comment with //.",
    },
    sv: {
      message: () =>
        "Löptext står inne i en klausul eller efter den sista; den hör hemma före klausulen den förklarar.",
      help: () => "Flytta den till före en klausul, eller gör den till en kommentar med //.",
    },
  }),
  contractNotUtf8: entry<{ line: number }>({
    code: "M1020",
    slug: "contract-not-utf-8",
    severity: "error",
    en: {
      message: ({ line }) => `The contract is not written in UTF-8: line ${line} holds bytes that stand for no character.`,
      help: () => "Save the file as UTF-8.",
    },
    sv: {
      message: ({ line }) => `Avtalet är inte skrivet i UTF-8: rad ${line} innehåller byte som inte står för något tecken.`,
      help: () => "Spara filen som UTF-8.",
    },
  }),
} as const;

function alternatives(list: readonly string[], or: string): string {
  const shown = list.slice(0, 6);
  if (shown.length < list.length) shown.push("…");
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${or} ${shown.at(-1)}`;
}
