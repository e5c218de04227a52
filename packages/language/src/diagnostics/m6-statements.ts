// M6080–M6099 — statements: what an earlier statement must be to be carried on. Codes are never reused.

import { entry } from "./entry.ts";

export const m6Statements = {
  earlierOfAnotherContract: entry<{ earlier: string; contract: string }>({
    code: "M6080",
    slug: "earlier-statement-of-another-contract",
    severity: "error",
    en: {
      message: ({ earlier, contract }) =>
        `The earlier statement is about “${earlier}”, and this contract is “${contract}”.`,
      help: () => "Give a statement of this contract: same title, reference and currency.",
    },
    sv: {
      message: ({ earlier, contract }) =>
        `Den tidigare avräkningen gäller ”${earlier}”, och detta avtal är ”${contract}”.`,
      help: () => "Ange en avräkning av detta avtal: samma titel, diarienummer och valuta.",
    },
  }),
  earlierIsLater: entry<{ earlier: string; asOf: string }>({
    code: "M6081",
    slug: "earlier-statement-is-later",
    severity: "error",
    en: {
      message: ({ earlier, asOf }) => `The earlier statement settles up to ${earlier}, which is after ${asOf}.`,
      help: () => "Settle up to a later day, or give a statement from before it.",
    },
    sv: {
      message: ({ earlier, asOf }) => `Den tidigare avräkningen sträcker sig till ${earlier}, som är efter ${asOf}.`,
      help: () => "Avräkna till en senare dag, eller ange en avräkning från tiden före den.",
    },
  }),
  amendmentInForce: entry<{ amendment: string; from: string; asOf: string }>({
    code: "M6082",
    slug: "amendment-in-force",
    severity: "error",
    en: {
      message: ({ amendment, from, asOf }) =>
        `${amendment} is in force from ${from}, and a settlement up to ${asOf} under two texts is not computed.`,
      help: () => "Settle up to the day before the amendment, or write what is in force as a contract of its own.",
    },
    sv: {
      message: ({ amendment, from, asOf }) =>
        `${amendment} gäller från ${from}, och en avräkning till ${asOf} under två texter beräknas inte.`,
      help: () => "Avräkna till dagen före ändringen, eller skriv det som gäller som ett eget avtal.",
    },
  }),
} as const;
