// M6104–M6106 — settlement of how what was measured is spread. Codes are never reused.

import { entry } from "./entry.ts";

export const m6Spread = {
  tooFewToSpread: entry<{ metric: string }>({
    code: "M6104",
    slug: "too-few-to-be-spread",
    severity: "error",
    en: {
      message: ({ metric }) => `${metric} rests on fewer than two values, so there is no standard deviation of it.`,
      help: () => "Measure more of them, or a longer time, or agree on a number as a value.",
    },
    sv: {
      message: ({ metric }) => `${metric} vilar på färre än två värden, så det har ingen standardavvikelse.`,
      help: () => "Mät fler, eller en längre tid, eller kom överens om ett tal som ett värde.",
    },
  }),
  sizesOverPeriods: entry<{ metric: string; periods: number }>({
    code: "M6105",
    slug: "sizes-over-several-periods",
    severity: "error",
    en: {
      message: ({ metric, periods }) =>
        `How sure ${metric} is over ${periods} periods cannot be told by the size of the groups: the same people may be counted in each.`,
      help: () => "Measure it over the whole contract or by cohort, or in periods as long as those that are paid.",
    },
    sv: {
      message: ({ metric, periods }) =>
        `Hur säkert ${metric} är över ${periods} perioder kan inte sägas av gruppernas storlek: samma personer kan räknas i var och en.`,
      help: () => "Mät det över hela avtalet eller per kohort, eller i perioder som är lika långa som de som betalas.",
    },
  }),
} as const;
