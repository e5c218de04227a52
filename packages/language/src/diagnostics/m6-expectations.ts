// M6050–M6099 — expectations: why a baseline gives nothing to expect. Codes are never reused.

import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

const months = {
  en: "January February March April May June July August September October November December".split(" "),
  sv: "januari februari mars april maj juni juli augusti september oktober november december".split(" "),
};
const monthInEnglish = (month: number) => months.en[month - 1] ?? "";
const monthInSwedish = (month: number) => months.sv[month - 1] ?? "";

export const m6Expectations = {
  baselineEmpty: entry<{ metric: string }>({
    code: "M6050",
    slug: "baseline-without-data",
    severity: "error",
    en: {
      message: ({ metric }) => `The baseline of ${metric} has no measured period.`,
      help: () => "Let the baseline cover months that the data file holds.",
    },
    sv: {
      message: ({ metric }) => `Baslinjen för ${metric} har ingen uppmätt period.`,
      help: () => "Låt baslinjen omfatta månader som finns i datafilen.",
    },
  }),
  baselineLacksPeriod: entry<{ metric: string; periods: readonly string[] }>({
    code: "M6051",
    slug: "baseline-lacks-period",
    severity: "error",
    en: {
      message: ({ metric, periods }) => `The baseline of ${metric} lacks ${listInWords(periods, "and")}.`,
      help: () => 'Give the missing data, or write “leave out … because "…"”.',
    },
    sv: {
      message: ({ metric, periods }) => `Baslinjen för ${metric} saknar ${listInWords(periods, "och")}.`,
      help: () => 'Lämna de uppgifter som saknas, eller skriv ”utelämna … eftersom "…"”.',
    },
  }),
  baselineTooShort: entry<{ metric: string; periods: number; least: number }>({
    code: "M6052",
    slug: "baseline-too-short",
    severity: "error",
    en: {
      message: ({ metric, periods, least }) =>
        `The baseline of ${metric} has ${periods} periods, and its method needs at least ${least}, evenly spread over the year.`,
      help: () => "Let the baseline begin earlier, or choose a method that needs less.",
    },
    sv: {
      message: ({ metric, periods, least }) =>
        `Baslinjen för ${metric} har ${periods} perioder, och dess metod behöver minst ${least}, jämnt spridda över året.`,
      help: () => "Låt baslinjen börja tidigare, eller välj en metod som behöver färre.",
    },
  }),
  baselineLacksMonth: entry<{ metric: string; months: readonly number[] }>({
    code: "M6053",
    slug: "baseline-lacks-calendar-month",
    severity: "error",
    en: {
      message: ({ metric, months }) =>
        `The baseline of ${metric} has no ${listInWords(months.map(monthInEnglish), "or")}.`,
      help: () => "Let the baseline cover whole years, or choose a method without months.",
    },
    sv: {
      message: ({ metric, months }) =>
        `Baslinjen för ${metric} har ingen månad som heter ${listInWords(months.map(monthInSwedish), "eller")}.`,
      help: () => "Låt baslinjen omfatta hela år, eller välj en metod utan månader.",
    },
  }),
  referenceZero: entry<{ metric: string; group: string }>({
    code: "M6054",
    slug: "reference-zero",
    severity: "error",
    en: {
      message: ({ metric, group }) =>
        `${metric} of ${group} is zero in the baseline, so no ratio to it can be computed.`,
      help: () => "Compare by the difference, or with another group.",
    },
    sv: {
      message: ({ metric, group }) =>
        `${metric} för ${group} är noll i baslinjen, så ingen kvot till den kan beräknas.`,
      help: () => "Jämför med skillnaden, eller med en annan grupp.",
    },
  }),
  referenceLacksPeriod: entry<{ metric: string; group: string; periods: readonly string[] }>({
    code: "M6055",
    slug: "reference-lacks-period",
    severity: "error",
    en: {
      message: ({ metric, group, periods }) =>
        `${metric} is not measured in ${group} for ${listInWords(periods, "and")}.`,
      help: () => "Give the missing data, or leave the same periods out for both groups.",
    },
    sv: {
      message: ({ metric, group, periods }) => `${metric} är inte mätt i ${group} för ${listInWords(periods, "och")}.`,
      help: () => "Lämna de uppgifter som saknas, eller utelämna samma perioder för båda grupperna.",
    },
  }),
  referenceConstant: entry<{ metric: string; group: string }>({
    code: "M6056",
    slug: "reference-constant",
    severity: "error",
    en: {
      message: ({ metric, group }) =>
        `${metric} of ${group} is the same throughout the baseline, so nothing shows how the group follows it.`,
      help: () => "Compare by the ratio or the difference, or with another group.",
    },
    sv: {
      message: ({ metric, group }) =>
        `${metric} för ${group} är oförändrat under hela baslinjen, så inget visar hur gruppen följer det.`,
      help: () => "Jämför med kvoten eller skillnaden, eller med en annan grupp.",
    },
  }),
} as const;
