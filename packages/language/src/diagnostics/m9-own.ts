// M9 — our own fault. Codes are never reused.

import { entry } from "./entry.ts";

export const m9 = {
  programFault: entry<{ what: string }>({
    code: "M9001",
    slug: "program-fault",
    severity: "error",
    en: {
      message: ({ what }) => `Mast itself failed: ${what}.`,
      help: () => "Nothing was settled. Report the message with the contract that caused it.",
    },
    sv: {
      message: ({ what }) => `Mast självt fallerade: ${what}.`,
      help: () => "Inget har avräknats. Rapportera meddelandet tillsammans med avtalet som orsakade det.",
    },
  }),
  layoutNotProven: entry<Record<never, never>>({
    code: "M9002",
    slug: "layout-not-proven",
    severity: "error",
    en: {
      message: () => "The text is left as it is, because Mast cannot prove that its new layout is the same contract.",
      help: () => "Nothing was changed. Report the message with the contract that caused it.",
    },
    sv: {
      message: () => "Texten lämnas som den är, eftersom Mast inte kan visa att den nya layouten är samma avtal.",
      help: () => "Inget har ändrats. Rapportera meddelandet tillsammans med avtalet som orsakade det.",
    },
  }),
} as const;
