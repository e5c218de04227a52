// M3050–M3069 — what a metric measures: scales of measurement, units, wholes and parts. The table of what each scale allows is
// Stevens' (1946), with count and share added. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";
import type { Operand } from "./m3-expressions.ts";

type Operation = "sum" | "mean";
const en: Readonly<Record<Operation, string>> = { sum: "a sum", mean: "a mean" };
const sv: Readonly<Record<Operation, string>> = { sum: "en summa", mean: "ett medelvärde" };

interface OfColumn {
  readonly operation: Operation;
  readonly column: string;
}

export const m3Metrics = {
  ordinalArithmetic: entry<OfColumn & { scale: "ordinal" | "nominal" }>({
    code: "M3050",
    slug: "ordinal-arithmetic",
    severity: "error",
    en: {
      message: ({ operation, column, scale }) =>
        scale === "ordinal"
          ? `“${column}” is ordinal: the distance between its steps is not known, so ${en[operation]} has no meaning.`
          : `“${column}” is nominal: its values have neither order nor distance, so ${en[operation]} has no meaning.`,
      help: ({ column, scale }) =>
        scale === "ordinal"
          ? `Use the share at or above a level (“share of rows where ${column} is at least …”), or “median of ${column}”.`
          : `Use the share with a value: “share of rows where ${column} is …”.`,
    },
    sv: {
      message: ({ operation, column, scale }) =>
        scale === "ordinal"
          ? `”${column}” är ordinal: avståndet mellan dess steg är inte känt, så ${sv[operation]} betyder inget.`
          : `”${column}” är nominal: dess värden har varken ordning eller avstånd, så ${sv[operation]} betyder inget.`,
      help: ({ column, scale }) =>
        scale === "ordinal"
          ? `Använd andelen på eller över en nivå (”andelen rader där ${column} är minst …”), eller ”medianen av ${column}”.`
          : `Använd andelen med ett värde: ”andelen rader där ${column} är …”.`,
    },
  }),
  sumOfScores: entry<{ column: string }>({
    code: "M3051",
    slug: "sum-of-scores",
    severity: "error",
    en: {
      message: ({ column }) => `“${column}” is a score: its zero is chosen, so a sum over people has no meaning.`,
      help: ({ column }) => `Use “mean of ${column}”.`,
    },
    sv: {
      message: ({ column }) =>
        `”${column}” är ett skalvärde: dess nollpunkt är vald, så en summa över personer betyder inget.`,
      help: ({ column }) => `Använd ”medelvärdet av ${column}”.`,
    },
  }),
  sharesWithoutWholes: entry<OfColumn>({
    code: "M3052",
    slug: "shares-without-wholes",
    severity: "error",
    en: {
      message: ({ operation, column }) =>
        `“${column}” holds shares whose wholes are not known, so ${en[operation]} of them has no meaning.`,
      help: () =>
        "Let the data have the part and the whole as two columns, and measure sum of the part / sum of the whole.",
    },
    sv: {
      message: ({ operation, column }) =>
        `”${column}” innehåller andelar av okända helheter, så ${sv[operation]} av dem betyder inget.`,
      help: () => "Låt uppgifterna ha delen och helheten i två kolumner, och mät summan av delen / summan av helheten.",
    },
  }),
  noNumbers: entry<OfColumn & { holds: Bilingual }>({
    code: "M3053",
    slug: "no-numbers-in-column",
    severity: "error",
    en: {
      message: ({ operation, column, holds }) => `“${column}” holds ${holds.en}, of which there is no ${operation}.`,
      help: () => "Name a column that holds a number or money, or count people or rows where a condition holds.",
    },
    sv: {
      message: ({ operation, column, holds }) =>
        `”${column}” innehåller ${holds.sv}, som inte har ${operation === "sum" ? "någon summa" : "något medelvärde"}.`,
      help: () =>
        "Ange en kolumn som innehåller tal eller pengar, eller räkna personer eller rader där ett villkor gäller.",
    },
  }),
  medianOfOther: entry<{ column: string; holds: Bilingual }>({
    code: "M3054",
    slug: "median-of-other-than-ordinal",
    severity: "error",
    en: {
      message: ({ column, holds }) => `“${column}” holds ${holds.en}; a median is taken of ordinal columns only.`,
      help: ({ column }) => `Use “mean of ${column}” or a share, or declare the column as ordinal.`,
    },
    sv: {
      message: ({ column, holds }) => `”${column}” innehåller ${holds.sv}; median tas bara av ordinala kolumner.`,
      help: ({ column }) => `Använd ”medelvärdet av ${column}” eller en andel, eller ange kolumnen som ordinal.`,
    },
  }),
  measuredTimesMeasured: entry<{ left: Operand; right: Operand }>({
    code: "M3055",
    slug: "measured-times-measured",
    severity: "error",
    en: {
      message: ({ left, right }) => `“${left.text}” is multiplied by “${right.text}”, and both are measured.`,
      help: () => "Multiply by a written number, or let a formula multiply two metrics.",
    },
    sv: {
      message: ({ left, right }) => `”${left.text}” multipliceras med ”${right.text}”, och båda mäts.`,
      help: () => "Multiplicera med ett skrivet tal, eller låt en formel multiplicera två mått.",
    },
  }),
  ratioOfRatio: entry<{ left: Operand; right: Operand }>({
    code: "M3056",
    slug: "ratio-of-a-ratio",
    severity: "error",
    en: {
      message: ({ left, right }) => `“${left.text}” is divided by “${right.text}”, and one of them is a ratio already.`,
      help: () => "Measure one ratio: what is counted / what it is counted of.",
    },
    sv: {
      message: ({ left, right }) => `”${left.text}” divideras med ”${right.text}”, och en av dem är redan en kvot.`,
      help: () => "Mät en kvot: det som räknas / det som det räknas av.",
    },
  }),
  differentWholes: entry<{ left: Operand; right: Operand }>({
    code: "M3057",
    slug: "different-wholes",
    severity: "error",
    en: {
      message: ({ left, right }) =>
        `“${left.text}” and “${right.text}” are parts of different wholes, so they cannot be added.`,
      help: () => "Add what is counted first, then divide by one whole: (a + b) / c.",
    },
    sv: {
      message: ({ left, right }) =>
        `”${left.text}” och ”${right.text}” är delar av olika helheter, så de kan inte läggas ihop.`,
      help: () => "Lägg ihop det som räknas först och dividera sedan med en helhet: (a + b) / c.",
    },
  }),
  nothingMeasured: entry<{ name: string }>({
    code: "M3058",
    slug: "nothing-measured",
    severity: "error",
    en: {
      message: ({ name }) => `“${name}” is a fixed number; nothing is measured.`,
      help: () => "Measure a sum, a count or a share of something in the data, or make the number a value.",
    },
    sv: {
      message: ({ name }) => `”${name}” är ett fast tal; inget mäts.`,
      help: () => "Mät en summa, ett antal eller en andel av något i uppgifterna, eller gör talet till ett värde.",
    },
  }),
  notInCohorts: entry<{ metric: string; group: string }>({
    code: "M3059",
    slug: "not-in-cohorts",
    severity: "error",
    en: {
      message: ({ metric, group }) =>
        `“${metric}” is measured for every cohort, and “${group}” is not divided into cohorts.`,
      help: () => "Add “in cohorts by” and a column to the group, or measure every month, quarter or year.",
    },
    sv: {
      message: ({ metric, group }) => `”${metric}” mäts för varje kohort, och ”${group}” är inte indelad i kohorter.`,
      help: () => "Lägg till ”i kohorter efter” och en kolumn i gruppen, eller mät varje månad, kvartal eller år.",
    },
  }),
  finerThanData: entry<{ every: Bilingual; source: string; holds: Bilingual }>({
    code: "M3060",
    slug: "finer-than-the-data",
    severity: "error",
    en: {
      message: ({ every, source, holds }) =>
        `The metric asks for every ${every.en}, and each row of “${source}” is about ${holds.en}.`,
      help: () => "Measure in periods that the data tells apart, or ask for data with finer periods.",
    },
    sv: {
      message: ({ every, source, holds }) =>
        `Måttet gäller varje ${every.sv}, och varje rad i ”${source}” gäller ${holds.sv}.`,
      help: () => "Mät i perioder som uppgifterna skiljer åt, eller begär uppgifter med finare perioder.",
    },
  }),
  notForMetric: entry<Record<never, never>>({
    code: "M3061",
    slug: "no-period-of-a-metric",
    severity: "error",
    en: {
      message: () => "A metric is measured in periods of its own, not at every payment.",
      help: () =>
        "Write “every month”, “every quarter”, “every contract year”, “every calendar year”, “every cohort” or “over the whole contract”.",
    },
    sv: {
      message: () => "Ett mått mäts i egna perioder, inte vid varje utbetalning.",
      help: () =>
        "Skriv ”varje månad”, ”varje kvartal”, ”varje avtalsår”, ”varje kalenderår”, ”varje kohort” eller ”över hela avtalet”.",
    },
  }),
  divideByNothing: entry<{ written: string }>({
    code: "M3062",
    slug: "measure-divided-by-zero",
    severity: "error",
    en: {
      message: ({ written }) => `A metric cannot be divided by “${written}” or counted per “${written}”.`,
      help: () => "Write a number that is not zero.",
    },
    sv: {
      message: ({ written }) => `Ett mått kan inte divideras med ”${written}” eller räknas per ”${written}”.`,
      help: () => "Skriv ett tal som inte är noll.",
    },
  }),
  medianInsideSum: entry<Record<never, never>>({
    code: "M3063",
    slug: "median-in-a-calculation",
    severity: "error",
    en: {
      message: () => "A median of steps is a step, not a number, so nothing can be calculated with it.",
      help: () => "Let the metric measure the median alone, and compare its level with a step.",
    },
    sv: {
      message: () => "En median av steg är ett steg, inte ett tal, så inget kan räknas ut med den.",
      help: () => "Låt måttet mäta enbart medianen, och jämför dess nivå med ett steg.",
    },
  }),
  notDates: entry<{ column: string; holds: Bilingual }>({
    code: "M3064",
    slug: "days-between-no-dates",
    severity: "error",
    en: {
      message: ({ column, holds }) => `“${column}” holds ${holds.en}, where days are counted from date to date.`,
      help: () => "Name a column that holds date.",
    },
    sv: {
      message: ({ column, holds }) => `”${column}” innehåller ${holds.sv}, där dagar räknas från datum till datum.`,
      help: () => "Ange en kolumn som innehåller datum.",
    },
  }),
  cutUnits: entry<{ from: string; to: string; source: string; holds: Bilingual }>({
    code: "M3065",
    slug: "running-time-cuts-the-data",
    severity: "error",
    en: {
      message: ({ from, to, source, holds }) =>
        `The running time, ${from} to ${to}, begins or ends inside ${holds.en}, and each row of “${source}” is about ${holds.en}.`,
      help: ({ holds }) => `Let the contract begin and end where ${holds.en} does, or ask for data by day.`,
    },
    sv: {
      message: ({ from, to, source, holds }) =>
        `Löptiden, ${from} till ${to}, börjar eller slutar inne i ${holds.sv}, och varje rad i ”${source}” gäller ${holds.sv}.`,
      help: ({ holds }) => `Låt avtalet börja och sluta där ${holds.sv} gör det, eller begär uppgifter per dag.`,
    },
  }),
  leftOutInPart: entry<{ from: string; to: string; source: string; holds: Bilingual }>({
    code: "M3066",
    slug: "row-left-out-in-part",
    severity: "error",
    en: {
      message: ({ from, to, source, holds }) =>
        `What is left out, ${from} to ${to}, begins or ends inside ${holds.en}, and each row of “${source}” is about ${holds.en}.`,
      help: ({ holds }) => `Leave out from where ${holds.en} begins to where one ends, or ask for data by day.`,
    },
    sv: {
      message: ({ from, to, source, holds }) =>
        `Det som utelämnas, ${from} till ${to}, börjar eller slutar inne i ${holds.sv}, och varje rad i ”${source}” gäller ${holds.sv}.`,
      help: ({ holds }) =>
        `Utelämna från där ${holds.sv} börjar till där ${holds.sv} slutar, eller begär uppgifter per dag.`,
    },
  }),
  weightedScores: entry<{ score: string; weights: string }>({
    code: "M3263",
    slug: "weighted-scores",
    severity: "error",
    en: {
      message: ({ score, weights }) =>
        `“${score}” is a score: its zero is chosen, so the sum of ${weights} * ${score} has a meaning only over the sum of ${weights} of the same rows.`,
      help: ({ score, weights }) =>
        `Write “sum of ${weights} * ${score} / sum of ${weights}”, both where the same holds.`,
    },
    sv: {
      message: ({ score, weights }) =>
        `”${score}” är ett skalvärde: dess nollpunkt är vald, så summan av ${weights} * ${score} betyder något bara delad med summan av ${weights} för samma rader.`,
      help: ({ score, weights }) =>
        `Skriv ”summan av ${weights} * ${score} / summan av ${weights}”, båda där samma sak gäller.`,
    },
  }),
} as const;
