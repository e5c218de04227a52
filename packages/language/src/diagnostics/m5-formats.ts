// M5070–M5089 — what Parquet and JSON files can have wrong besides their cells.

import { entry } from "./entry.ts";
import { cellEntry, numberText, quotedValue } from "./m5-wording.ts";

type Record_ = { readonly file: string; readonly row: number; readonly field: string };
const en = (n: number) => numberText("en", n);
const sv = (n: number) => numberText("sv", n);

export const m5Formats = {
  parquetDamaged: entry<{ file: string }>({
    code: "M5070",
    slug: "parquet-damaged",
    severity: "error",
    en: {
      message: ({ file }) => `The file ${file} is not a whole Parquet file: it is damaged or cut short.`,
      help: () => "Deliver the file again, and compare its size with the one that was sent.",
    },
    sv: {
      message: ({ file }) => `Filen ${file} är ingen hel Parquet-fil: den är skadad eller avkortad.`,
      help: () => "Leverera filen på nytt, och jämför dess storlek med den som skickades.",
    },
  }),
  parquetWrongType: entry<{ file: string; column: string; type: string; holds: string }>({
    code: "M5071",
    slug: "parquet-wrong-type",
    severity: "error",
    en: {
      message: ({ file, column, type, holds }) =>
        `The column ${column} of ${file} is stored as ${type}, which cannot be read as ${holds}.`,
      help: () => "Store the column as text in the form that a CSV file would have, or in a type that is exact for it.",
    },
    sv: {
      message: ({ file, column, type, holds }) =>
        `Kolumnen ${column} i ${file} är lagrad som ${type}, vilket inte kan läsas som ${holdsSv(holds)}.`,
      help: () => "Lagra kolumnen som text i den form som en CSV-fil skulle ha, eller i en typ som är exakt för den.",
    },
  }),
  parquetInexact: cellEntry<{ allowed: number }>("M5072", "parquet-inexact", {
    en: {
      fault: ({ allowed }) => `a floating-point number that is no decimal number with ${allowed} decimals`,
      help: () => "Store the column as a decimal type, or round it before delivery by a rule that the parties know.",
    },
    sv: {
      fault: ({ allowed }) => `ett flyttal som inte är något decimaltal med ${allowed} decimaler`,
      help: () => "Lagra kolumnen som en decimaltyp, eller avrunda före leverans efter en regel som parterna känner.",
    },
  }),
  jsonCutShort: entry<{ file: string; line: number }>({
    code: "M5080",
    slug: "json-cut-short",
    severity: "error",
    en: {
      message: ({ file, line }) =>
        `The file ${file} is cut short: it ends on line ${en(line)} in the middle of a record or of its list.`,
      help: () => "Deliver the whole file again.",
    },
    sv: {
      message: ({ file, line }) =>
        `Filen ${file} är avkortad: den slutar på rad ${sv(line)} mitt i en post eller i sin lista.`,
      help: () => "Leverera hela filen på nytt.",
    },
  }),
  jsonMalformed: entry<{ file: string; line: number; value: string }>({
    code: "M5081",
    slug: "json-malformed",
    severity: "error",
    en: {
      message: ({ file, line, value }) =>
        `Line ${en(line)} of ${file} is not JSON from ${quotedValue("en", value)} on.`,
      help: () => "Names and texts stand in double quotation marks, and commas stand only between values.",
    },
    sv: {
      message: ({ file, line, value }) =>
        `Rad ${sv(line)} i ${file} är inte JSON från ${quotedValue("sv", value)} och framåt.`,
      help: () => "Namn och texter står inom raka citattecken, och komman står bara mellan värden.",
    },
  }),
  jsonNested: entry<Record_>({
    code: "M5082",
    slug: "json-nested",
    severity: "error",
    en: {
      message: ({ file, row, field }) =>
        `Record ${en(row)} of ${file} has a list or an object for ${field}, where the contract has one value.`,
      help: () => "Write one text, number, true, false or null for each field.",
    },
    sv: {
      message: ({ file, row, field }) =>
        `Post ${sv(row)} i ${file} har en lista eller ett objekt för ${field}, där avtalet har ett värde.`,
      help: () => "Skriv en text, ett tal, true, false eller null för varje fält.",
    },
  }),
  jsonFieldDoubled: entry<Record_>({
    code: "M5083",
    slug: "json-field-doubled",
    severity: "error",
    en: {
      message: ({ file, row, field }) => `Record ${en(row)} of ${file} has the field ${field} twice.`,
      help: () => "Keep the right one.",
    },
    sv: {
      message: ({ file, row, field }) => `Post ${sv(row)} i ${file} har fältet ${field} två gånger.`,
      help: () => "Behåll det rätta.",
    },
  }),
  jsonNotRecords: entry<{ file: string; line: number }>({
    code: "M5084",
    slug: "json-not-records",
    severity: "error",
    en: {
      message: ({ file, line }) => `Line ${en(line)} of ${file} has something other than a record between braces.`,
      help: () => 'Write a list of records, [{"month": "2018-10"}, …], or one record a line.',
    },
    sv: {
      message: ({ file, line }) => `Rad ${sv(line)} i ${file} har något annat än en post inom klammer.`,
      help: () => 'Skriv en lista av poster, [{"month": "2018-10"}, …], eller en post per rad.',
    },
  }),
} as const;

function holdsSv(holds: string): string {
  const words: Record<string, string> = {
    "a person": "en person",
    "a text": "en text",
    "an outcome": "ett utfall",
    "a value of a list": "ett värde i en lista",
    "yes or no": "ja eller nej",
    "a date": "ett datum",
    "a month": "en månad",
    "a quarter": "ett kvartal",
    "a week": "en vecka",
    "a year": "ett år",
    "an amount of money": "ett belopp",
    "a number": "ett tal",
    "a share": "en andel",
  };
  return words[holds] ?? holds;
}
