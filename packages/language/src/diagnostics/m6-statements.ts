// M6080–M6099 — statements: what an earlier statement must be to be carried on. Codes are never reused.

import { entry } from "./entry.ts";

export const m6Statements = {
  datesAfterAsOf: entry<{ asOf: string; column: string; other: string; last: string; file: string }>({
    code: "M6120",
    slug: "dates-after-as-of",
    severity: "information",
    en: {
      message: ({ asOf, column, other, last, file }) =>
        `This settles up to ${asOf} by “${column}” in ${file}, and “${other}” there goes on until ${last}.`,
      help: () => "If the data cover more, give the day up to which they are whole: --as-of and a date.",
    },
    sv: {
      message: ({ asOf, column, other, last, file }) =>
        `Det här är avräknat till och med ${asOf} efter ”${column}” i ${file}, och ”${other}” där når till ${last}.`,
      help: () => "Täcker uppgifterna mer, ange dagen som de är hela till och med: --as-of och ett datum.",
    },
  }),
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
  earlierBetweenOthers: entry<{ payment: string; period: string; from: string; to: string }>({
    code: "M6083",
    slug: "earlier-payment-between-others",
    severity: "error",
    en: {
      message: ({ payment, period, from, to }) =>
        `In an earlier statement ${from} pays ${to} for ${payment}, ${period}, and in this contract it never does.`,
      help: () => "Give the statement that was made under this contract, with its parties.",
    },
    sv: {
      message: ({ payment, period, from, to }) =>
        `I en tidigare avräkning betalar ${from} ${to} för ${payment}, ${period}, och i detta avtal gör den aldrig det.`,
      help: () => "Ange den avräkning som gjordes enligt detta avtal, med dess parter.",
    },
  }),
  asOfBeforeStart: entry<{ asOf: string; start: string }>({
    code: "M6084",
    slug: "settled-up-to-before-the-start",
    severity: "error",
    en: {
      message: ({ asOf, start }) => `The contract begins on ${start}, so on ${asOf} there is nothing to settle.`,
      help: () => "Settle up to a day in the running time.",
    },
    sv: {
      message: ({ asOf, start }) => `Avtalet börjar ${start}, så den ${asOf} finns inget att avräkna.`,
      help: () => "Avräkna till en dag under löptiden.",
    },
  }),
} as const;
