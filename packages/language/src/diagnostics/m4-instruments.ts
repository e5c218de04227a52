// M4086 — a price on the score of an instrument. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m4Instruments = {
  belowWhatMatters: entry<{ name: string; metric: string; matters: Bilingual }>({
    code: "M4086",
    slug: "below-what-matters",
    severity: "warning",
    en: {
      message: ({ name, metric, matters }) =>
        `“${name}” pays for a smaller difference in “${metric}” than the smallest that matters, ${matters.en}.`,
      help: () => "Pay from a difference of at least that size.",
    },
    sv: {
      message: ({ name, metric, matters }) =>
        `”${name}” betalar för en mindre skillnad i ”${metric}” än den minsta som har betydelse, ${matters.sv}.`,
      help: () => "Betala från en skillnad som är minst så stor.",
    },
  }),
} as const;
