// M5042–M5052, M5058 and M5059 — cells that should hold a number.

import type { Rational } from "@mast/exact";
import { cellEntry, markWords, numberText } from "./m5-wording.ts";

type Mark = "space" | "point" | "comma" | "apostrophe";

export const m5Numbers = {
  cellNotANumber: cellEntry("M5042", "cell-not-a-number", {
    en: {
      fault: () => "which is not a number",
      help: () =>
        "Write digits with the decimal mark of the contract, and a minus sign before them if the value is negative.",
    },
    sv: {
      fault: () => "som inte är ett tal",
      help: () => "Skriv siffror med avtalets decimaltecken, och minustecken före om värdet är negativt.",
    },
  }),
  cellWrongDecimalMark: cellEntry<{ written: "comma" | "point"; corrected: string }>(
    "M5043",
    "cell-wrong-decimal-mark",
    {
      en: {
        fault: ({ written }) =>
          written === "comma"
            ? "with a decimal comma where the contract reads a decimal point"
            : "with a decimal point where the contract reads a decimal comma",
        help: ({ written, corrected }) =>
          written === "comma"
            ? `Write “decimal comma” in the data clause if the whole file is written so, or ${corrected} in the file.`
            : `Take “decimal comma” out of the data clause if the whole file is written so, or write ${corrected} in the file.`,
      },
      sv: {
        fault: ({ written }) =>
          written === "comma"
            ? "med decimalkomma där avtalet läser decimalpunkt"
            : "med decimalpunkt där avtalet läser decimalkomma",
        help: ({ written, corrected }) =>
          written === "comma"
            ? `Skriv ”decimaltecken komma” i klausulen data om hela filen är skriven så, eller ${corrected} i filen.`
            : `Ta bort ”decimaltecken komma” ur klausulen data om hela filen är skriven så, eller skriv ${corrected} i filen.`,
      },
    },
  ),
  cellGrouped: cellEntry<{ mark: Mark; corrected: string }>("M5044", "cell-grouped", {
    en: {
      fault: ({ mark }) => `with a ${markWords.en[mark]} between thousands, which the contract does not read`,
      help: ({ mark, corrected }) =>
        mark === "apostrophe"
          ? `Write ${corrected} in the file.`
          : `Write “thousands ${markWords.en[mark]}” in the data clause if the whole file is written so, or ${corrected} in the file.`,
    },
    sv: {
      fault: ({ mark }) => `med ${markWords.sv[mark]} mellan tusental, vilket avtalet inte läser`,
      help: ({ mark, corrected }) =>
        mark === "apostrophe"
          ? `Skriv ${corrected} i filen.`
          : `Skriv ”tusentalsavgränsare ${markWords.sv[mark]}” i klausulen data om hela filen är skriven så, eller ${corrected} i filen.`,
    },
  }),
  cellMalformedGroups: cellEntry("M5045", "cell-malformed-groups", {
    en: {
      fault: () => "whose groups of thousands do not have three digits each",
      help: () => "Correct the number: it may have lost a digit, or its mark may be a decimal mark.",
    },
    sv: {
      fault: () => "vars tusentalsgrupper inte har tre siffror var",
      help: () => "Rätta talet: det kan ha tappat en siffra, eller så kan tecknet vara ett decimaltecken.",
    },
  }),
  cellTooManyDecimals: cellEntry<{ allowed: number }>("M5046", "cell-too-many-decimals", {
    en: {
      fault: ({ allowed }) => `with more than ${decimalsEn(allowed)}`,
      help: ({ allowed }) =>
        `Nothing is rounded while a file is read: deliver at most ${decimalsEn(allowed)}, or let the column hold more “with … decimal places”.`,
    },
    sv: {
      fault: ({ allowed }) => `med mer än ${decimalsSv(allowed)}`,
      help: ({ allowed }) =>
        `Inget avrundas när en fil läses: leverera högst ${decimalsSv(allowed)}, eller låt kolumnen hålla fler ”med … decimaler”.`,
    },
  }),
  cellExponent: cellEntry("M5047", "cell-exponent", {
    en: {
      fault: () => "a number written with an exponent",
      help: () =>
        "Write the number out with all its digits; a program that shortens numbers may already have lost some.",
    },
    sv: {
      fault: () => "ett tal skrivet med exponent",
      help: () => "Skriv ut talet med alla siffror; ett program som förkortar tal kan redan ha tappat några.",
    },
  }),
  cellLeadingZero: cellEntry<{ corrected: string }>("M5048", "cell-leading-zero", {
    en: {
      fault: () => "a number with a zero before it",
      help: ({ corrected }) =>
        `Write ${corrected}; if the cell is a code and not a quantity, let the column hold text.`,
    },
    sv: {
      fault: () => "ett tal med en nolla före",
      help: ({ corrected }) =>
        `Skriv ${corrected}; om cellen är en kod och inte en mängd, låt kolumnen innehålla text.`,
    },
  }),
  cellPlusSign: cellEntry<{ corrected: string }>("M5049", "cell-plus-sign", {
    en: { fault: () => "a number with a plus sign", help: ({ corrected }) => `Write ${corrected}.` },
    sv: { fault: () => "ett tal med plustecken", help: ({ corrected }) => `Skriv ${corrected}.` },
  }),
  cellTooLarge: cellEntry("M5050", "cell-too-large", {
    en: {
      fault: () => "a number with more digits than a cell can hold",
      help: () => "A value has at most 18 digits, decimals included; check that the cell is a quantity and not a code.",
    },
    sv: {
      fault: () => "ett tal med fler siffror än en cell rymmer",
      help: () =>
        "Ett värde har högst 18 siffror, decimaler inräknade; kontrollera att cellen är en mängd och inte en kod.",
    },
  }),
  cellFractionOfWhole: cellEntry("M5051", "cell-fraction-of-whole", {
    en: {
      fault: () => "where the contract has a whole number",
      help: () => "Correct the cell, or write “number of” instead of “whole number of” in the data clause.",
    },
    sv: {
      fault: () => "där avtalet har ett heltal",
      help: () => "Rätta cellen, eller skriv ”antal” i stället för ”heltal” i klausulen data.",
    },
  }),
  cellOutOfRange: cellEntry<{ from?: Rational; to?: Rational }>("M5052", "cell-out-of-range", {
    en: {
      fault: ({ from, to }) =>
        from === undefined
          ? `above ${text("en", to)}`
          : to === undefined
            ? `below ${text("en", from)}`
            : `outside ${text("en", from)} to ${text("en", to)}`,
      help: () => "Correct the cell, or the range in the data clause; a value outside it is never cut down to it.",
    },
    sv: {
      fault: ({ from, to }) =>
        from === undefined
          ? `över ${text("sv", to)}`
          : to === undefined
            ? `under ${text("sv", from)}`
            : `utanför ${text("sv", from)} till ${text("sv", to)}`,
      help: () => "Rätta cellen eller intervallet i klausulen data; ett värde utanför kapas aldrig.",
    },
  }),
  cellCurrency: cellEntry<{ currency: string }>("M5058", "cell-currency", {
    en: {
      fault: () => "with a currency in the cell",
      help: ({ currency }) => `Write the amount alone; the contract says that the column holds money in ${currency}.`,
    },
    sv: {
      fault: () => "med valuta i cellen",
      help: ({ currency }) => `Skriv bara beloppet; avtalet säger att kolumnen innehåller pengar i ${currency}.`,
    },
  }),
  cellPercent: cellEntry("M5059", "cell-percent", {
    en: {
      fault: () => "a percentage where the contract has a number",
      help: () => "Write the number alone, or let the column hold a share.",
    },
    sv: {
      fault: () => "en procentsats där avtalet har ett tal",
      help: () => "Skriv bara talet, eller låt kolumnen innehålla en andel.",
    },
  }),
} as const;

function text(language: "en" | "sv", value: Rational | undefined): string {
  return value === undefined ? "" : numberText(language, value);
}

function decimalsEn(n: number): string {
  return n === 1 ? "1 decimal" : `${n} decimals`;
}

function decimalsSv(n: number): string {
  return n === 1 ? "1 decimal" : `${n} decimaler`;
}
