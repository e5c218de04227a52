// M1 — the text itself: characters, words, clauses that are cut short. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

/** The words for the signs of a comparison. */
const comparisons: Readonly<Record<string, Bilingual>> = {
  "<": { en: "is less than", sv: "är mindre än" },
  "<=": { en: "is at most", sv: "är högst" },
  "≤": { en: "is at most", sv: "är högst" },
  ">": { en: "is more than", sv: "är mer än" },
  ">=": { en: "is at least", sv: "är minst" },
  "≥": { en: "is at least", sv: "är minst" },
  "=": { en: "is", sv: "är" },
  "==": { en: "is", sv: "är" },
  "!=": { en: "is not", sv: "är inte" },
  "≠": { en: "is not", sv: "är inte" },
};

const isoDate = /^\d{4}-(?:Q\d|W\d\d|\d\d(?:-\d\d)?)$/;

export const m1 = {
  unreadableCharacter: entry<{ characters: string }>({
    code: "M1001",
    slug: "unreadable-character",
    severity: "error",
    en: {
      message: ({ characters }) => `“${characters}” has no meaning in a contract.`,
      help: ({ characters }) =>
        Object.hasOwn(comparisons, characters)
          ? `Write the comparison in words: “${comparisons[characters]?.en}”.`
          : "Remove it, or put it inside a text in quotes.",
    },
    sv: {
      message: ({ characters }) => `”${characters}” betyder inget i ett avtal.`,
      help: ({ characters }) =>
        Object.hasOwn(comparisons, characters)
          ? `Skriv jämförelsen i ord: ”${comparisons[characters]?.sv}”.`
          : "Ta bort det, eller sätt det inom citattecken i en text.",
    },
  }),
  malformedNumber: entry<{ image: string; spelling: "en" | "sv" }>({
    code: "M1002",
    slug: "malformed-number",
    severity: "error",
    en: {
      message: ({ image, spelling }) =>
        `“${image}” is not how ${spelling === "en" ? "an English" : "a Swedish"} contract writes a number.`,
      help: ({ spelling }) => `Group thousands by three and mark decimals once: ${numberExample(spelling)}.`,
    },
    sv: {
      message: ({ image, spelling }) =>
        `”${image}” är inte så som ett ${spelling === "en" ? "engelskt" : "svenskt"} avtal skriver ett tal.`,
      help: ({ spelling }) =>
        `Gruppera tusental tre och tre och markera decimaler en gång: ${numberExample(spelling)}.`,
    },
  }),
  noSuchDate: entry<{ image: string }>({
    code: "M1003",
    slug: "no-such-date",
    severity: "error",
    en: {
      message: ({ image }) =>
        isoDate.test(image)
          ? `“${image}” is not a date in the calendar.`
          : `“${image}” is not how a contract writes a date.`,
      help: () => "Write a day as 2018-10-01, a month as 2018-10, a quarter as 2018-Q4, a week as 2018-W40.",
    },
    sv: {
      message: ({ image }) =>
        isoDate.test(image)
          ? `”${image}” är inget datum i kalendern.`
          : `”${image}” är inte så som ett avtal skriver ett datum.`,
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
      message: () => "A text stands in quotation marks that are not straight double ones.",
      help: () => 'Write the text in straight double quotation marks: "…".',
    },
    sv: {
      message: () => "En text står inom citattecken som inte är raka och dubbla.",
      help: () => 'Skriv texten inom raka dubbla citattecken: "…".',
    },
  }),
  proseInsideLine: entry<{ isOrEqual: boolean }>({
    code: "M1006",
    slug: "prose-inside-line",
    severity: "error",
    en: {
      message: () => "A “>” stands inside a line; prose begins a line of its own.",
      help: ({ isOrEqual }) =>
        `Move the prose to a line before the clause, or write a comparison in words: “${comparisons[isOrEqual ? ">=" : ">"]?.en}”.`,
    },
    sv: {
      message: () => "Ett ”>” står inne i en rad; löptext börjar en egen rad.",
      help: ({ isOrEqual }) =>
        `Flytta löptexten till en rad före klausulen, eller skriv en jämförelse i ord: ”${comparisons[isOrEqual ? ">=" : ">"]?.sv}”.`,
    },
  }),
  unexpectedWord: entry<{
    found: string;
    clause: string;
    expected: readonly Bilingual[];
    nearest?: string;
    splitsName?: true;
    /** Of a comparison: the word to write when the edge itself is in. */
    withEdge?: string;
  }>({
    code: "M1010",
    slug: "unexpected-word",
    severity: "error",
    en: {
      message: ({ found, clause }) => `“${found}” does not fit here in ${clause}.`,
      help: ({ expected, nearest, splitsName, withEdge }) => {
        if (withEdge) return `Write ${nearest}, or ${withEdge} if the edge itself is to count.`;
        if (nearest !== undefined) return `Did you mean ${nearest}?`;
        if (splitsName) return "A name is one word of letters, digits and _; what readers see is its text in quotes.";
        return expected.length > 0 ? `Here may stand ${alternatives(expected, "en")}` : "Remove it.";
      },
    },
    sv: {
      message: ({ found, clause }) => `”${found}” passar inte här i ${clause}.`,
      help: ({ expected, nearest, splitsName, withEdge }) => {
        if (withEdge) return `Skriv ${nearest}, eller ${withEdge} om gränsen själv ska räknas.`;
        if (nearest !== undefined) return `Menade du ${nearest}?`;
        if (splitsName)
          return "Ett namn är ett enda ord av bokstäver, siffror och _; läsaren ser dess text i citattecken.";
        return expected.length > 0 ? `Här kan stå ${alternatives(expected, "sv")}` : "Ta bort det.";
      },
    },
  }),
  cutShort: entry<{ clause: string; after: string; expected: readonly Bilingual[] }>({
    code: "M1011",
    slug: "clause-cut-short",
    severity: "error",
    en: {
      message: ({ clause, after }) => `Something is missing after “${after}” in ${clause}.`,
      help: ({ expected }) => (expected.length > 0 ? `Write ${alternatives(expected, "en")}` : "Complete the clause."),
    },
    sv: {
      message: ({ clause, after }) => `Något saknas efter ”${after}” i ${clause}.`,
      help: ({ expected }) => (expected.length > 0 ? `Skriv ${alternatives(expected, "sv")}` : "Gör klausulen färdig."),
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
          : "A clause begins with its keyword: “party”, “data”, “outcome”, “pricing”, “payment of” …",
    },
    sv: {
      message: ({ found }) => `Ingen klausul börjar med ”${found}”.`,
      help: ({ nearest }) =>
        nearest
          ? `Menade du ${nearest}?`
          : "En klausul börjar med sitt nyckelord: ”part”, ”data”, ”utfall”, ”prissättning”, ”utbetalning av” …",
    },
  }),
  noContract: entry<Record<never, never>>({
    code: "M1013",
    slug: "no-contract",
    severity: "error",
    en: {
      message: () => "The text does not begin with a contract clause.",
      help: () => 'Begin with “contract "Title"”, its currency and its running time.',
    },
    sv: {
      message: () => "Texten börjar inte med en avtalsklausul.",
      help: () => 'Börja med ”avtal "Titel"”, dess valuta och löptid.',
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
  tableHeader: entry<{ header: string }>({
    code: "M1015",
    slug: "table-header",
    severity: "error",
    en: {
      message: () => "The first row of this table is not the heading that the table needs.",
      help: ({ header }) => `Write ${header} as its first row.`,
    },
    sv: {
      message: () => "Tabellens första rad är inte den rubrikrad som tabellen behöver.",
      help: ({ header }) => `Skriv ${header} som första rad.`,
    },
  }),
  otherSpelling: entry<{ found: string; right: string; spelling: "en" | "sv" }>({
    code: "M1016",
    slug: "other-spelling",
    severity: "error",
    en: {
      message: ({ found, spelling }) =>
        spelling === "en"
          ? `“${found}” is Swedish, and this contract is written in English.`
          : `“${found}” is English, and this contract is written in Swedish.`,
      help: ({ right }) => `Write ${right}.`,
    },
    sv: {
      message: ({ found, spelling }) =>
        spelling === "en"
          ? `”${found}” är svenska, och avtalet är skrivet på engelska.`
          : `”${found}” är engelska, och avtalet är skrivet på svenska.`,
      help: ({ right }) => `Skriv ${right}.`,
    },
  }),
  rowCells: entry<{ cells: number; wanted: number }>({
    code: "M1017",
    slug: "row-cells",
    severity: "error",
    en: {
      message: ({ cells, wanted }) =>
        `This row has ${cells} ${cells === 1 ? "cell" : "cells"}, and its table has ${wanted} columns.`,
      help: () => "Give each column its cell, with one bar | between two cells and one at each end.",
    },
    sv: {
      message: ({ cells, wanted }) =>
        `Raden har ${cells} ${cells === 1 ? "cell" : "celler"}, och tabellen har ${wanted} kolumner.`,
      help: () => "Ge varje kolumn sin cell, med ett streck | mellan två celler och ett i varje ände.",
    },
  }),
  nestedTooDeep: entry<{ clause: string }>({
    code: "M1018",
    slug: "nested-too-deep",
    severity: "error",
    en: {
      message: ({ clause }) =>
        `A calculation or a condition in ${clause} is too long, or too deep in parentheses, to be read.`,
      help: () =>
        "Give its parts names in value or formula clauses of their own, or cut the condition into sub-clauses.",
    },
    sv: {
      message: ({ clause }) =>
        `En beräkning eller ett villkor i ${clause} är för lång eller har för djupa parenteser för att läsas.`,
      help: () =>
        "Ge dess delar namn i egna värde- eller formelklausuler, eller dela villkoret på flera underklausuler.",
    },
  }),
  contractNotUtf8: entry<{ line: number }>({
    code: "M1020",
    slug: "contract-not-utf-8",
    severity: "error",
    en: {
      message: ({ line }) =>
        `The contract is not written in UTF-8: line ${line} holds bytes that stand for no character.`,
      help: () => "Save the file as UTF-8.",
    },
    sv: {
      message: ({ line }) =>
        `Avtalet är inte skrivet i UTF-8: rad ${line} innehåller byte som inte står för något tecken.`,
      help: () => "Spara filen som UTF-8.",
    },
  }),
} as const;

const numberExample = (spelling: "en" | "sv") => (spelling === "en" ? "1,842.50" : "1 842,50");

/** `a, b or c.`; more than six are cut short. */
function alternatives(words: readonly Bilingual[], language: "en" | "sv"): string {
  const list = words.map((word) => word[language]);
  return list.length > 6
    ? `${list.slice(0, 6).join(", ")} …`
    : `${listInWords(list, language === "en" ? "or" : "eller")}.`;
}
