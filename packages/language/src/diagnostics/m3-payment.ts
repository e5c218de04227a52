// M320–M323 — payments, worked examples and promises. Codes are never reused.

import type { Bilingual } from "./diagnostic.ts";
import { entry } from "./entry.ts";
import { listInWords } from "./words.ts";

export const m3Payment = {
  paidTwice: entry<{ name: string }>({
    code: "M3200",
    slug: "paid-twice",
    severity: "error",
    en: {
      message: ({ name }) => `Two payments pay “${name}”.`,
      help: () => "Let one payment pay it; several payers share within one payment.",
    },
    sv: {
      message: ({ name }) => `Två utbetalningar betalar ”${name}”.`,
      help: () => "Låt en utbetalning betala det; flera betalare delar inom en utbetalning.",
    },
  }),
  payeeMissing: entry<{ names: readonly string[] }>({
    code: "M3201",
    slug: "nobody-to-pay",
    severity: "error",
    en: {
      message: ({ names }) => `Who receives the payment of ${listInWords(names, "and")} is not said.`,
      help: () => "Name a party after “to”, or write a risk share of what is paid.",
    },
    sv: {
      message: ({ names }) => `Vem som får utbetalningen av ${listInWords(names, "och")} anges inte.`,
      help: () => "Ange en part efter ”till”, eller skriv en riskdelning av det som betalas.",
    },
  }),
  payeeTwice: entry<{ names: readonly string[] }>({
    code: "M3202",
    slug: "payees-named-twice",
    severity: "error",
    en: {
      message: ({ names }) =>
        `Both this line and a risk share say who receives the payment of ${listInWords(names, "and")}.`,
      help: () => "Remove this line, or the risk share.",
    },
    sv: {
      message: ({ names }) =>
        `Både den här raden och en riskdelning anger vem som får utbetalningen av ${listInWords(names, "och")}.`,
      help: () => "Ta bort den här raden, eller riskdelningen.",
    },
  }),
  splitShareMissing: entry<{ party: string }>({
    code: "M3203",
    slug: "share-of-party-unstated",
    severity: "error",
    en: {
      message: ({ party }) => `Several parties share, and the share of “${party}” is not said.`,
      help: ({ party }) => `Write its share after the name: “${party} 40 %”.`,
    },
    sv: {
      message: ({ party }) => `Flera parter delar, och vilken andel ”${party}” har anges inte.`,
      help: ({ party }) => `Skriv andelen efter namnet: ”${party} 40 %”.`,
    },
  }),
  payerIsPayee: entry<{ party: string }>({
    code: "M3204",
    slug: "payer-pays-itself",
    severity: "error",
    en: {
      message: ({ party }) => `“${party}” pays itself.`,
      help: () => "Name another party on one of the two lines.",
    },
    sv: {
      message: ({ party }) => `”${party}” betalar sig själv.`,
      help: () => "Ange en annan part på en av de två raderna.",
    },
  }),
  paymentPeriod: entry<{ text: string }>({
    code: "M3205",
    slug: "payment-over-unusual-period",
    severity: "error",
    en: {
      message: ({ text }) => `A payment cannot be made “${text}”.`,
      help: () => "Write every month, quarter, calendar year or contract year, or over the whole contract.",
    },
    sv: {
      message: ({ text }) => `En utbetalning kan inte göras ”${text}”.`,
      help: () => "Skriv varje månad, kvartal, kalenderår eller avtalsår, eller över hela avtalet.",
    },
  }),
  holdBackShare: entry<{ text: string }>({
    code: "M3206",
    slug: "hold-back-out-of-range",
    severity: "error",
    en: {
      message: ({ text }) => `“${text}” cannot be held back.`,
      help: () => "Write a fixed share above 0 % and below 100 %.",
    },
    sv: {
      message: ({ text }) => `”${text}” går inte att hålla inne.`,
      help: () => "Skriv en fast andel över 0 % och under 100 %.",
    },
  }),
  expectedMissing: entry<{ metric: string }>({
    code: "M3210",
    slug: "example-without-expected",
    severity: "error",
    en: {
      message: ({ metric }) => `The example gives what was observed in “${metric}”, and what was expected is not said.`,
      help: ({ metric }) => `Write “given ${metric} expected …, observed …”.`,
    },
    sv: {
      message: ({ metric }) =>
        `Exemplet anger vad som observerades i ”${metric}”, men vad som var förväntat anges inte.`,
      help: ({ metric }) => `Skriv ”givet ${metric} förväntat …, observerat …”.`,
    },
  }),
  peopleMissing: entry<{ metric: string; unit: Bilingual }>({
    code: "M3211",
    slug: "example-without-people",
    severity: "error",
    en: {
      message: ({ metric, unit }) =>
        `“${metric}” is in ${unit.en}, and for how many people the example holds is not said.`,
      help: () => "Write for how many people: “for 1,000 people”.",
    },
    sv: {
      message: ({ metric, unit }) =>
        `”${metric}” är i ${unit.sv}, men för hur många personer exemplet gäller anges inte.`,
      help: () => "Skriv för hur många personer: ”för 1 000 personer”.",
    },
  }),
  peopleOfTotal: entry<{ metric: string }>({
    code: "M3270",
    slug: "example-of-a-total-with-people",
    severity: "error",
    en: {
      message: ({ metric }) => `“${metric}” is a total, and the example gives it for a number of people.`,
      help: () => "Leave out the number of people: what is observed is that of everyone together.",
    },
    sv: {
      message: ({ metric }) => `”${metric}” är en summa, men exemplet anger den för ett antal personer.`,
      help: () => "Utelämna antalet personer: det som observeras gäller alla tillsammans.",
    },
  }),
  periodsDoNotFit: entry<{ metric: string; text: string }>({
    code: "M3212",
    slug: "example-periods-do-not-fit",
    severity: "error",
    en: {
      message: ({ metric, text }) => `“${text}” is not a whole number of the periods in which “${metric}” is measured.`,
      help: () => "Write as many months, quarters or years as make whole periods.",
    },
    sv: {
      message: ({ metric, text }) => `”${text}” är inget helt antal av de perioder som ”${metric}” mäts i.`,
      help: () => "Skriv så många månader, kvartal eller år att det blir hela perioder.",
    },
  }),
  outcomeNotOnCard: entry<{ card: string; outcome: string; nearest?: string }>({
    code: "M3213",
    slug: "outcome-not-on-rate-card",
    severity: "error",
    en: {
      message: ({ card, outcome }) => `The rate card “${card}” has no price for “${outcome}”.`,
      help: ({ nearest }) =>
        nearest === undefined ? "Name an outcome of the rate card." : `Did you mean “${nearest}”?`,
    },
    sv: {
      message: ({ card, outcome }) => `Taxan ”${card}” har inget pris för ”${outcome}”.`,
      help: ({ nearest }) => (nearest === undefined ? "Ange ett utfall ur taxan." : `Menade du ”${nearest}”?`),
    },
  }),
  morePeopleThanClaims: entry<{ claims: string; people: string }>({
    code: "M3214",
    slug: "more-people-than-claims",
    severity: "error",
    en: {
      message: ({ claims, people }) =>
        `${people} ${people === "1" ? "person" : "people"} cannot make ${claims} ${claims === "1" ? "claim" : "claims"}: each has at least one.`,
      help: () => "Let there be at least as many claims as people.",
    },
    sv: {
      message: ({ claims, people }) =>
        `${people} ${people === "1" ? "person" : "personer"} kan inte ha ${claims} krav: var och en har minst ett.`,
      help: () => "Låt det finnas minst lika många krav som personer.",
    },
  }),
  neverPays: entry<{ from: string; to: string }>({
    code: "M3215",
    slug: "payment-that-never-happens",
    severity: "error",
    en: {
      message: ({ from, to }) => `No payment of the contract goes from “${from}” to “${to}”.`,
      help: () => "Name a payer and a payee of a payment.",
    },
    sv: {
      message: ({ from, to }) => `Ingen utbetalning i avtalet går från ”${from}” till ”${to}”.`,
      help: () => "Ange en betalare och en mottagare i en utbetalning.",
    },
  }),
  exampleEmpty: entry<{ lacks: "given" | "expect" }>({
    code: "M3216",
    slug: "example-says-nothing",
    severity: "error",
    en: {
      message: ({ lacks }) => `The example ${lacks === "given" ? "gives nothing to count with" : "expects nothing"}.`,
      help: ({ lacks }) =>
        lacks === "given" ? "Add a line that begins with “given”." : "Add a line that begins with “expect”.",
    },
    sv: {
      message: ({ lacks }) => `Exemplet ${lacks === "given" ? "anger inget att räkna med" : "förväntar sig inget"}.`,
      help: ({ lacks }) =>
        lacks === "given" ? "Lägg till en rad som börjar med ”givet”." : "Lägg till en rad som börjar med ”förvänta”.",
    },
  }),
} as const;
