// M4080–M4084 — what a reader would object to in how long people are followed. Codes are never reused.

import { entry } from "./entry.ts";

export const m4Clocks = {
  followedForLess: entry<{ metric: string; months: number; last: string; end: string }>({
    code: "M4080",
    slug: "followed-for-less",
    severity: "information",
    en: {
      message: ({ metric, months, last, end }) =>
        `“${metric}” follows people for ${months} months from a day of their own, and whoever's day is after ${last} is followed for less when the contract ends on ${end}.`,
      help: ({ last }) => `Let the group's rule close at ${last}, or let the contract run longer.`,
    },
    sv: {
      message: ({ metric, months, last, end }) =>
        `”${metric}” följer människor i ${months} månader från en egen dag, och den vars dag är efter ${last} följs kortare tid när avtalet slutar ${end}.`,
      help: ({ last }) => `Låt gruppens regel stänga ${last}, eller låt avtalet löpa längre.`,
    },
  }),
  dividedBySeen: entry<{ metric: string; group: string; date: string }>({
    code: "M4081",
    slug: "divided-by-those-seen",
    severity: "information",
    en: {
      message: ({ metric, group, date }) =>
        `“${group}” is fixed on ${date}, and “${metric}” divides by those of it who have a row in the period, so whoever is not seen again no longer counts.`,
      help: () => "To count all who were chosen, divide by “everyone in the group”.",
    },
    sv: {
      message: ({ metric, group, date }) =>
        `”${group}” är fastställd den ${date}, och ”${metric}” delar med dem i den som har en rad i perioden, så den som inte syns mer räknas inte längre.`,
      help: () => "För att räkna alla som valdes, dela med ”alla i gruppen”.",
    },
  }),
  cohortNotOver: entry<{ metric: string; last: string; end: string }>({
    code: "M4082",
    slug: "cohort-not-over",
    severity: "warning",
    en: {
      message: ({ metric, last, end }) =>
        `“${metric}” settles a cohort when everyone in it has been followed, and a cohort with days after ${last} is not over when the contract ends on ${end}.`,
      help: ({ last }) => `Let the group's rule close at ${last} or earlier, or let the contract run longer.`,
    },
    sv: {
      message: ({ metric, last, end }) =>
        `”${metric}” avräknar en kohort när alla i den har följts, och en kohort med dagar efter ${last} är inte över när avtalet slutar ${end}.`,
      help: ({ last }) => `Låt gruppens regel stänga senast ${last}, eller låt avtalet löpa längre.`,
    },
  }),
} as const;
