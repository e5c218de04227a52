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
} as const;
