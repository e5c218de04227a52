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
} as const;
