// M3255–M3259 — amounts over time: present values, interest and yearly returns. Codes are never reused.

import { entry } from "./entry.ts";

export const m3OverTime = {
  partOfYear: entry<{ text: string }>({
    code: "M3255",
    slug: "part-of-a-year",
    severity: "error",
    en: {
      message: ({ text }) => `What grows or is discounted year by year needs whole years, and “${text}” is not.`,
      help: () => "Write whole years, such as “for 2 years”, or simple interest, which may be for months.",
    },
    sv: {
      message: ({ text }) => `Det som växer eller diskonteras år för år kräver hela år, och ”${text}” är inte det.`,
      help: () => "Skriv hela år, till exempel ”för 2 år”, eller enkel ränta, som får löpa i månader.",
    },
  }),
  termTooLong: entry<{ text: string }>({
    code: "M3256",
    slug: "longer-than-a-century",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” is longer than a hundred years.`,
      help: () => "Write at most 100 years.",
    },
    sv: {
      message: ({ text }) => `”${text}” är längre än hundra år.`,
      help: () => "Skriv högst 100 år.",
    },
  }),
} as const;
