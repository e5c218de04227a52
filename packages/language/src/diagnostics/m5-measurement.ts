// M59 — data that was read and still cannot be measured: periods without rows, nothing to divide by, texts that never occur.

import { entry } from "./entry.ts";

interface InPeriod {
  readonly metric: string;
  readonly group: string;
  /** `2018-10`, or `2018-10 to 2018-12` when several follow each other. */
  readonly periods: string;
}

export const m5Measurement = {
  periodWithoutRows: entry<InPeriod & { source: string }>({
    code: "M5901",
    slug: "period-without-rows",
    severity: "error",
    en: {
      message: ({ metric, group, periods, source }) =>
        `${metric} cannot be measured for ${group} in ${periods}: ${source} has no rows of the group there.`,
      help: () => "Deliver the missing rows, or write an event that leaves the period out of the metric.",
    },
    sv: {
      message: ({ metric, group, periods, source }) =>
        `${metric} kan inte mätas för ${group} i ${periods}: ${source} saknar rader för gruppen där.`,
      help: () => "Leverera raderna som saknas, eller skriv en händelse som utesluter perioden ur måttet.",
    },
  }),
  quietPeriod: entry<InPeriod & { source: string }>({
    code: "M5902",
    slug: "quiet-period",
    severity: "warning",
    en: {
      message: ({ metric, group, periods, source }) =>
        `${metric} counts nothing for ${group} in ${periods}: no date in ${source} lies there.`,
      help: () =>
        "A row counts in the period of its own date: check that the delivery reaches over the period and that the first date of a row is the one that counts. If nothing happened in it, accept the warning with the reason.",
    },
    sv: {
      message: ({ metric, group, periods, source }) =>
        `${metric} räknar ingenting för ${group} i ${periods}: inget datum i ${source} ligger där.`,
      help: () =>
        "En rad räknas i den period som dess datum ligger i: kontrollera att leveransen täcker perioden och att radens första datum är det som ska räknas. Om inget hände i den, godta varningen och ange skälet.",
    },
  }),
  nothingToDivideBy: entry<InPeriod>({
    code: "M5903",
    slug: "nothing-to-divide-by",
    severity: "error",
    en: {
      message: ({ metric, group, periods }) =>
        `${metric} cannot be measured for ${group} in ${periods}: it would be divided by zero.`,
      help: () =>
        "Check the data of the denominator, or write in the metric what is to happen then: “periods with nothing to divide by are left out”.",
    },
    sv: {
      message: ({ metric, group, periods }) =>
        `${metric} kan inte mätas för ${group} i ${periods}: det skulle delas med noll.`,
      help: () =>
        "Kontrollera underlaget till nämnaren, eller skriv i måttet vad som då ska gälla: ”perioder utan något att dela med utelämnas”.",
    },
  }),
  noAnswers: entry<InPeriod & { column: string }>({
    code: "M5904",
    slug: "no-answers",
    severity: "error",
    en: {
      message: ({ metric, group, periods, column }) =>
        `${metric} has no median for ${group} in ${periods}: no row has an answer in ${column}.`,
      help: () => "Deliver the answers, or write an event that leaves the period out of the metric.",
    },
    sv: {
      message: ({ metric, group, periods, column }) =>
        `${metric} har ingen median för ${group} i ${periods}: ingen rad har ett svar i ${column}.`,
      help: () => "Leverera svaren, eller skriv en händelse som utesluter perioden ur måttet.",
    },
  }),
  textNotInData: entry<{ text: string; column: string; source: string }>({
    code: "M5905",
    slug: "text-not-in-data",
    severity: "warning",
    en: {
      message: ({ text, column, source }) =>
        `No row of ${source} has ${text} in ${column}, so the comparison fits none.`,
      help: () => "Check the spelling, in the contract and in the data.",
    },
    sv: {
      message: ({ text, column, source }) =>
        `Ingen rad i ${source} har ${text} i ${column}, så jämförelsen träffar ingen.`,
      help: () => "Kontrollera stavningen, i avtalet och i data.",
    },
  }),
  noCohort: entry<{ metric: string; group: string; column: string }>({
    code: "M5906",
    slug: "no-cohort",
    severity: "error",
    en: {
      message: ({ metric, group, column }) =>
        `${metric} has no cohort to measure: no row of ${group} has a value in ${column}.`,
      help: () => "Check that the data reaches over the running time and that the column is filled in.",
    },
    sv: {
      message: ({ metric, group, column }) =>
        `${metric} har ingen kohort att mäta: ingen rad i ${group} har ett värde i ${column}.`,
      help: () => "Kontrollera att data täcker löptiden och att kolumnen är ifylld.",
    },
  }),
  cohortOutlives: entry<{ metric: string; cohort: string; last: string; end: string }>({
    code: "M5090",
    slug: "cohort-outlives-the-contract",
    severity: "error",
    en: {
      message: ({ metric, cohort, last, end }) =>
        `${metric} follows the cohort ${cohort} until ${last}, and the contract ends on ${end}, so the cohort is not settled.`,
      help: () => "Let the group's rule close before that cohort, or let the contract run longer.",
    },
    sv: {
      message: ({ metric, cohort, last, end }) =>
        `${metric} följer kohorten ${cohort} till och med ${last}, och avtalet slutar ${end}, så kohorten avräknas inte.`,
      help: () => "Låt gruppens regel stänga före den kohorten, eller låt avtalet löpa längre.",
    },
  }),
  incompleteClaim: entry<{ rateCard: string }>({
    code: "M5907",
    slug: "incomplete-claim",
    severity: "error",
    en: {
      message: ({ rateCard }) => `A claim of ${rateCard} does not say who it is for, what was achieved or when.`,
      help: () => "Fill in the person, the outcome and the date, or let the data clause leave such rows out.",
    },
    sv: {
      message: ({ rateCard }) => `Ett krav enligt ${rateCard} säger inte vem det gäller, vad som uppnåtts eller när.`,
      help: () => "Fyll i person, utfall och datum, eller låt dataklausulen utesluta sådana rader.",
    },
  }),
  runsNotTold: entry<{ metric: string; source: string; unit: "month" | "week" }>({
    code: "M5908",
    slug: "runs-not-told",
    severity: "error",
    en: {
      message: ({ metric, source, unit }) =>
        `${metric} counts ${unit}s in a row, but ${source} does not tell in which ${unit} a row lies.`,
      help: ({ unit }) => `Measure over a source whose rows have a date or a ${unit}.`,
    },
    sv: {
      message: ({ metric, source, unit }) =>
        `${metric} räknar ${unit === "month" ? "månader" : "veckor"} i rad, men ${source} visar inte i vilken ${unit === "month" ? "månad" : "vecka"} en rad ligger.`,
      help: ({ unit }) => `Mät på en källa vars rader har ett datum eller en ${unit === "month" ? "månad" : "vecka"}.`,
    },
  }),
  rowDividesByZero: entry<{ name: string; source: string; rows: number }>({
    code: "M5091",
    slug: "row-divides-by-zero",
    severity: "error",
    en: {
      message: ({ name, source, rows }) =>
        rows === 1
          ? `A row of ${source} would divide by zero to give ${name}.`
          : `${rows} rows of ${source} would divide by zero to give ${name}; this is the first.`,
      help: () => "Correct the data, or let the data clause leave such rows out.",
    },
    sv: {
      message: ({ name, source, rows }) =>
        rows === 1
          ? `En rad i ${source} skulle dela med noll för att ge ${name}.`
          : `${rows} rader i ${source} skulle dela med noll för att ge ${name}; detta är den första.`,
      help: () => "Rätta data, eller låt dataklausulen utesluta sådana rader.",
    },
  }),
  endsBeforeItBegins: entry<{ source: string; from: string; to: string; rows: number }>({
    code: "M5911",
    slug: "ends-before-it-begins",
    severity: "error",
    en: {
      message: ({ source, from, to, rows }) =>
        rows === 1
          ? `A row of ${source} has a ${to} before its ${from}, so its days cannot be counted.`
          : `${rows} rows of ${source} have a ${to} before their ${from}, so their days cannot be counted.`,
      help: () => "Correct the dates in the data.",
    },
    sv: {
      message: ({ source, from, to, rows }) =>
        rows === 1
          ? `En rad i ${source} har ${to} före ${from}, så dess dagar kan inte räknas.`
          : `${rows} rader i ${source} har ${to} före ${from}, så deras dagar kan inte räknas.`,
      help: () => "Rätta datumen i data.",
    },
  }),
} as const;
