// M4090–M4091 — amendments that change nothing. Codes are never reused.

import type { Clause } from "../syntax/ast/index.ts";
import { clauseTitle } from "./clause-words.ts";
import { entry } from "./entry.ts";

export const m4Amendments = {
  amendmentChangesNothing: entry<{ amendment: string }>({
    code: "M4090",
    slug: "amendment-changes-nothing",
    severity: "warning",
    en: {
      message: ({ amendment }) => `With “${amendment}” the contract says the same as before.`,
      help: () => "Write what is to be changed, or leave the amendment out.",
    },
    sv: {
      message: ({ amendment }) => `Med ”${amendment}” säger avtalet detsamma som förut.`,
      help: () => "Skriv det som ska ändras, eller stryk ändringen.",
    },
  }),
  replacedByTheSame: entry<{ clause: Clause }>({
    code: "M4091",
    slug: "replaced-by-the-same",
    severity: "warning",
    en: {
      message: ({ clause }) => `“${clauseTitle(clause, "en")}” is replaced by a clause that says the same.`,
      help: () => "Change the clause, or leave it out of the amendment.",
    },
    sv: {
      message: ({ clause }) => `”${clauseTitle(clause, "sv")}” ersätts av en klausul som säger detsamma.`,
      help: () => "Ändra klausulen, eller stryk den ur ändringen.",
    },
  }),
} as const;
