// M5040, M5041 and M5053–M5069 — cells of other kinds, what stands in for missing values, keys and periods.

import { entry } from "./entry.ts";
import { type CellPlace, cellEntry, listed, numberText, quotedValue, rowOf } from "./m5-wording.ts";

type Period = "month" | "quarter" | "week" | "year";

const periodExamples = { month: "2019-03", quarter: "2019-Q1", week: "2019-W09", year: "2019" } as const;
const periodsSv = { month: "en månad", quarter: "ett kvartal", week: "en vecka", year: "ett år" } as const;
const en = (n: number) => numberText("en", n);
const sv = (n: number) => numberText("sv", n);

export const m5Cells = {
  cellMissing: entry<CellPlace>({
    code: "M5040",
    slug: "cell-missing",
    severity: "error",
    en: {
      message: (p) =>
        `${rowOf("en", p)} of ${p.file} has no value for ${p.column}, and the contract rejects a file that lacks one.`,
      help: () =>
        "Fill in the value, or say under “when missing” what its absence means: “leave out the row”, “counts as …”, “means none”.",
    },
    sv: {
      message: (p) =>
        `${rowOf("sv", p)} i ${p.file} saknar värde för ${p.column}, och avtalet avvisar en fil där det saknas.`,
      help: () =>
        "Fyll i värdet, eller säg under ”om värde saknas” vad det betyder: ”utelämna raden”, ”räknas som …”, ”betyder inget”.",
    },
  }),
  cellPadded: cellEntry("M5041", "cell-padded", {
    en: {
      fault: () => "with a space before or after the value",
      help: () => "Remove the space: the same text with and without it would count as two.",
    },
    sv: {
      fault: () => "med mellanrum före eller efter värdet",
      help: () => "Ta bort mellanrummet: samma text med och utan skulle räknas som två.",
    },
  }),
  cellNotAmongValues: cellEntry<{ values: readonly string[]; nearest?: string }>("M5053", "cell-not-among-values", {
    en: {
      fault: ({ values }) =>
        `which is not ${listed(
          "en",
          values.map((value) => quotedValue("en", value)),
          "or",
        )}`,
      help: ({ nearest }) =>
        nearest === undefined
          ? "Correct the cell, or add the value to the data clause."
          : `The nearest value is ${quotedValue("en", nearest)}.`,
    },
    sv: {
      fault: ({ values }) =>
        `som inte är ${listed(
          "sv",
          values.map((value) => quotedValue("sv", value)),
          "or",
        )}`,
      help: ({ nearest }) =>
        nearest === undefined
          ? "Rätta cellen, eller lägg till värdet i klausulen data."
          : `Det närmaste värdet är ${quotedValue("sv", nearest)}.`,
    },
  }),
  cellNotYesOrNo: cellEntry("M5054", "cell-not-yes-or-no", {
    en: {
      fault: () => "where the contract has yes or no",
      help: () => "Write yes or no; true and false, 1 and 0, ja and nej are read too.",
    },
    sv: {
      fault: () => "där avtalet har ja eller nej",
      help: () => "Skriv ja eller nej; också yes och no, true och false, 1 och 0 läses.",
    },
  }),
  cellNotADate: cellEntry("M5055", "cell-not-a-date", {
    en: {
      fault: () => "which is not a date written as 2019-03-01",
      help: () =>
        "Write year, month and day in that order with two digits for month and day; no other order is guessed.",
    },
    sv: {
      fault: () => "som inte är ett datum skrivet som 2019-03-01",
      help: () =>
        "Skriv år, månad och dag i den ordningen med två siffror för månad och dag; ingen annan ordning gissas.",
    },
  }),
  cellNoSuchDay: cellEntry("M5056", "cell-no-such-day", {
    en: { fault: () => "a day that does not exist", help: () => "Write a day that is in the calendar." },
    sv: { fault: () => "en dag som inte finns", help: () => "Skriv en dag som finns i kalendern." },
  }),
  cellNotAPeriod: cellEntry<{ period: Period }>("M5057", "cell-not-a-period", {
    en: {
      fault: ({ period }) => `which is not a ${period} written as ${periodExamples[period]}`,
      help: ({ period }) => `Write a ${period} that exists in that form.`,
    },
    sv: {
      fault: ({ period }) => `som inte är ${periodsSv[period]} skrivet som ${periodExamples[period]}`,
      help: ({ period }) => `Skriv ${periodsSv[period]} som finns i den formen.`,
    },
  }),
  duplicateKey: entry<CellPlace & { key: readonly string[]; first: number }>({
    code: "M5060",
    slug: "duplicate-key",
    severity: "error",
    en: {
      message: (p) =>
        `${rowOf("en", p)} of ${p.file} has the same ${listed("en", p.key)} as ${rowOf("en", { unit: p.unit, row: p.first }).toLowerCase()}.`,
      help: ({ key }) =>
        `Remove one of the two, or name after “one row per” what tells them apart besides ${listed("en", key)}.`,
    },
    sv: {
      message: (p) =>
        `${rowOf("sv", p)} i ${p.file} har samma ${listed("sv", p.key)} som ${rowOf("sv", { unit: p.unit, row: p.first }).toLowerCase()}.`,
      help: ({ key }) =>
        `Ta bort en av de två, eller ange efter ”en rad per” vad som skiljer dem åt utöver ${listed("sv", key)}.`,
    },
  }),
  gapInPeriods: entry<CellPlace & { of: readonly string[]; previous: string; previousRow: number }>({
    code: "M5061",
    slug: "gap-in-periods",
    severity: "error",
    en: {
      message: (p) =>
        `${rowOf("en", p)} of ${p.file} has ${p.value} for ${p.column}, and the one before it${p.of.length === 0 ? "" : ` for the same ${listed("en", p.of)}`} is ${p.previous} on ${rowOf("en", { unit: p.unit, row: p.previousRow }).toLowerCase()}.`,
      help: () => "Deliver the rows between them, or take “months without gaps” out of the data clause.",
    },
    sv: {
      message: (p) =>
        `${rowOf("sv", p)} i ${p.file} har ${p.value} för ${p.column}, och närmast före${p.of.length === 0 ? "" : ` för samma ${listed("sv", p.of)}`} kommer ${p.previous} på ${rowOf("sv", { unit: p.unit, row: p.previousRow }).toLowerCase()}.`,
      help: () => "Leverera raderna däremellan, eller ta bort ”månader utan luckor” ur klausulen data.",
    },
  }),
  moreFaults: entry<{ file: string; shown: number; total: number }>({
    code: "M5062",
    slug: "more-faults",
    severity: "information",
    en: {
      message: ({ file, shown, total }) => `The file ${file} has ${en(total)} faults, of which ${en(shown)} are shown.`,
      help: () => "Correct the ones that are shown; many faults of a kind often have one cause.",
    },
    sv: {
      message: ({ file, shown, total }) => `Filen ${file} har ${sv(total)} fel, varav ${sv(shown)} visas.`,
      help: () => "Rätta dem som visas; många fel av samma slag har ofta en orsak.",
    },
  }),
  cellWordForMissing: cellEntry("M5064", "cell-word-for-missing", {
    en: {
      fault: () => "a word for a missing value",
      help: () => "Leave the cell empty; the contract says under “when missing” what that means.",
    },
    sv: {
      fault: () => "ett ord för ett värde som saknas",
      help: () => "Lämna cellen tom; avtalet säger under ”om värde saknas” vad det betyder.",
    },
  }),
} as const;
