// M40 — what is priced and what it rewards. Codes are never reused.

import { entry } from "./entry.ts";

export const m4Money = {
  noCounterfactual: entry<{ metric: string }>({
    code: "M4001",
    slug: "compared-with-what",
    severity: "error",
    en: {
      message: ({ metric }) => `Compared with what? An effect of “${metric}” is paid for, and it has no baseline.`,
      help: ({ metric }) => `Write a clause that begins: baseline of ${metric}.`,
    },
    sv: {
      message: ({ metric }) => `Jämfört med vad? En effekt på ”${metric}” betalas, men den har ingen baslinje.`,
      help: ({ metric }) => `Skriv en klausul som börjar: baslinje för ${metric}.`,
    },
  }),
} as const;
