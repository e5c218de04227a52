// Headings and names of columns of a printed statement, in both languages.

import type { MessageLanguage } from "@mast/language";
import type { Statement } from "../schema.ts";

type Because = Statement["asOf"]["because"];

interface Headings {
  readonly statement: string;
  readonly reference: string;
  readonly version: string;
  readonly runs: string;
  readonly asOf: string;
  readonly because: (because: Because, source: string | undefined) => string;
  readonly contractFile: string;
  readonly library: string;
  /** A name, and the library that it comes from. */
  readonly nameOf: (name: string, library: string) => string;
  readonly program: string;
  readonly texts: string;
  readonly text: string;
  /** Text, from–to, changes. */
  readonly textColumns: readonly string[];
  readonly asSigned: string;
  readonly comparison: string;
  readonly difference: string;
  readonly noDifference: string;
  readonly countsAfresh: (pricing: string) => string;
  readonly payments: string;
  readonly noPayments: string;
  /** Why nothing is paid yet: the day on which the first period of a payment ends, and the day up to which everything is settled. */
  readonly notYet: (payment: string, firstEnds: string, asOf: string) => string;
  /** Payment, period, from, to, what, due. */
  readonly paymentColumns: readonly string[];
  readonly amount: string;
  readonly total: string;
  readonly earlier: string;
  /** Payment, period, from, to, what. */
  readonly earlierColumns: readonly string[];
  readonly kept: string;
  /** Payment, period, party. */
  readonly keptColumns: readonly string[];
  readonly priced: string;
  /** Pricing, period. */
  readonly pricedColumns: readonly string[];
  readonly effects: string;
  /** Metric, from–to, expected, observed, effect, share. */
  readonly effectColumns: readonly string[];
  readonly values: string;
  readonly valueColumns: readonly [string, string];
  readonly data: string;
  /** Source, file, rows, read, first–last, hash. */
  readonly dataColumns: readonly string[];
  readonly totals: string;
  /** File, column, total. */
  readonly totalColumns: readonly string[];
  readonly leftOut: string;
  readonly nothingLeftOut: string;
  /** Of, why, rows, people. */
  readonly leftOutColumns: readonly string[];
  readonly missingValue: (column: string) => string;
  readonly open: string;
  readonly openPoint: (clause: string, by: string, line: number) => string;
  readonly remarks: string;
  readonly working: string;
  readonly line: (line: number) => string;
  readonly lineOf: (clause: string, line: number) => string;
  /** Measured of a metric in a period, in words that end a branch of the working. */
  readonly fromRows: (rows: string, people: string, file: string) => string;
  /** Where what is counted began before the period, no row lies in it. */
  readonly fromEarlierRows: (file: string) => string;
  /** A part of the working that stands in full higher up. */
  readonly asAbove: string;
  readonly periods: (metric: string, unit: string) => string;
  /** Period, people, expected, observed, effect. */
  readonly periodColumns: readonly string[];
  readonly inFile: (file: string) => string;
  readonly byMethod: (metric: string, method: string) => string;
}

const reasons: Readonly<Record<MessageLanguage, Readonly<Record<Because, string>>>> = {
  en: {
    stated: "as stated",
    "latest complete month in the data": "the last day of the latest complete month in the data",
    "end of the running time": "the end of the running time",
  },
  sv: {
    stated: "som angetts",
    "latest complete month in the data": "sista dagen i den senaste hela månaden i uppgifterna",
    "end of the running time": "löptidens slut",
  },
};

export const headings: Readonly<Record<MessageLanguage, Headings>> = {
  en: {
    statement: "Statement",
    reference: "Reference",
    version: "Version",
    runs: "Running time",
    asOf: "Settled up to",
    because: (because, source) => reasons.en[because] + (source === undefined ? "" : `, ${source}`),
    contractFile: "Contract",
    library: "Library",
    nameOf: (name, library) => `${name} of ${library}`,
    program: "Program",
    texts: "Texts in force",
    text: "Text",
    textColumns: ["Text", "In force", "Changes"],
    asSigned: "as signed",
    comparison: "What a change costs",
    difference: "Difference",
    noDifference: "No payment differs.",
    countsAfresh: (pricing) => `counts ${pricing} afresh`,
    payments: "Payments",
    noPayments: "Nothing is to be paid.",
    notYet: (payment, firstEnds, asOf) =>
      `Nothing is to be paid yet: the first period of ${payment} ends ${firstEnds}, and this is settled up to ${asOf}.`,
    paymentColumns: ["Payment of", "Period", "From", "To", "What", "Due"],
    amount: "Amount",
    total: "Total",
    earlier: "Paid by earlier statements",
    earlierColumns: ["Payment of", "Period", "From", "To", "What"],
    kept: "Kept by the payer itself",
    keptColumns: ["Payment of", "Period", "Party"],
    priced: "Priced, before sharing and limits",
    pricedColumns: ["Pricing", "Period"],
    effects: "Effects",
    effectColumns: ["Metric", "From – to", "Expected", "Observed", "Effect", "Of expected"],
    values: "Values used",
    valueColumns: ["Name", "Value"],
    data: "Data",
    dataColumns: ["Source", "File", "Rows", "Read", "First – last", "SHA-256"],
    totals: "Control totals",
    totalColumns: ["File", "Column", "Total"],
    leftOut: "Left out",
    nothingLeftOut: "Nothing was left out.",
    leftOutColumns: ["Of", "Why", "Rows", "People"],
    missingValue: (column) => `no value in ${column}`,
    open: "To be decided",
    openPoint: (clause, by, line) => `${clause}, by ${by} (line ${line})`,
    remarks: "Remarks",
    working: "Working",
    line: (line) => `line ${line}`,
    lineOf: (clause, line) => (clause === "" ? `line ${line}` : `${clause}, line ${line}`),
    fromRows: (rows, people, file) =>
      `from ${counted(rows, "row", "rows")} about ${counted(people, "person", "people")} in ${file}`,
    fromEarlierRows: (file) => `from rows of ${file} that began before`,
    asAbove: "as above",
    periods: (metric, unit) => `${metric}, period by period${unit === "" ? "" : ` (${unit})`}`,
    periodColumns: ["Period", "People", "Expected", "Observed", "Effect"],
    inFile: (file) => `in ${file}`,
    byMethod: (metric, method) => `the baseline of ${metric}, by ${method}`,
  },
  sv: {
    statement: "Avräkning",
    reference: "Diarienummer",
    version: "Version",
    runs: "Löptid",
    asOf: "Avräknat till och med",
    because: (because, source) => reasons.sv[because] + (source === undefined ? "" : `, ${source}`),
    contractFile: "Avtal",
    library: "Bibliotek",
    nameOf: (name, library) => `${name} i ${library}`,
    program: "Program",
    texts: "Gällande lydelser",
    text: "Lydelse",
    textColumns: ["Lydelse", "Gäller", "Ändrar"],
    asSigned: "som undertecknat",
    comparison: "Vad en ändring kostar",
    difference: "Skillnad",
    noDifference: "Ingen betalning skiljer sig.",
    countsAfresh: (pricing) => `räknar ${pricing} på nytt`,
    payments: "Utbetalningar",
    noPayments: "Inget ska betalas.",
    notYet: (payment, firstEnds, asOf) =>
      `Inget ska betalas ännu: den första perioden för ${payment} slutar ${firstEnds}, och det här är avräknat till och med ${asOf}.`,
    paymentColumns: ["Utbetalning av", "Period", "Från", "Till", "Vad", "Förfaller"],
    amount: "Belopp",
    total: "Summa",
    earlier: "Betalat enligt tidigare avräkningar",
    earlierColumns: ["Utbetalning av", "Period", "Från", "Till", "Vad"],
    kept: "Behålls av betalaren själv",
    keptColumns: ["Utbetalning av", "Period", "Part"],
    priced: "Prissatt, före delning och gränser",
    pricedColumns: ["Prissättning", "Period"],
    effects: "Effekter",
    effectColumns: ["Mått", "Från – till", "Förväntat", "Observerat", "Effekt", "Av förväntat"],
    values: "Använda värden",
    valueColumns: ["Namn", "Värde"],
    data: "Uppgifter",
    dataColumns: ["Källa", "Fil", "Rader", "Lästa", "Första – sista", "SHA-256"],
    totals: "Kontrollsummor",
    totalColumns: ["Fil", "Kolumn", "Summa"],
    leftOut: "Utelämnat",
    nothingLeftOut: "Inget utelämnades.",
    leftOutColumns: ["Av", "Varför", "Rader", "Personer"],
    missingValue: (column) => `värde saknas i ${column}`,
    open: "Ännu inte bestämt",
    openPoint: (clause, by, line) => `${clause}, senast ${by} (rad ${line})`,
    remarks: "Anmärkningar",
    working: "Uträkning",
    line: (line) => `rad ${line}`,
    lineOf: (clause, line) => (clause === "" ? `rad ${line}` : `${clause}, rad ${line}`),
    fromRows: (rows, people, file) =>
      `från ${counted(rows, "rad", "rader")} om ${counted(people, "person", "personer")} i ${file}`,
    fromEarlierRows: (file) => `från rader i ${file} som började tidigare`,
    asAbove: "som ovan",
    periods: (metric, unit) => `${metric}, period för period${unit === "" ? "" : ` (${unit})`}`,
    periodColumns: ["Period", "Personer", "Förväntat", "Observerat", "Effekt"],
    inFile: (file) => `i ${file}`,
    byMethod: (metric, method) => `baslinjen för ${metric}, genom ${method}`,
  },
};

function counted(number: string, single: string, several: string): string {
  return `${number} ${number === "1" ? single : several}`;
}
