// M4086–M4087 — what a metric applies: an instrument with its smallest difference, a definition with its columns. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";

export const m4Applied = {
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
  columnsCrossed: entry<{ name: string; need: string; column: string; source: string }>({
    code: "M4087",
    slug: "columns-crossed",
    severity: "warning",
    en: {
      message: ({ name, need, column, source }) =>
        `“${column}” stands for “${need}” in “${name}”, which needs “${column}” as well, and “${source}” has a column “${need}”.`,
      help: ({ need }) => `Let ${need} stand for itself if the two are exchanged, or give the columns other names.`,
    },
    sv: {
      message: ({ name, need, column, source }) =>
        `”${column}” står för ”${need}” i ”${name}”, som även behöver ”${column}”, och ”${source}” har en kolumn ”${need}”.`,
      help: ({ need }) => `Låt ${need} stå för sig själv om de två är förväxlade, eller ge kolumnerna andra namn.`,
    },
  }),
} as const;
